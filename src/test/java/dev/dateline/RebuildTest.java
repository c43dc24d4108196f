package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.NameRules;
import dev.dateline.search.Verification;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive says the same when it is made anew, from itself or from its export, and however its stories came. */
class RebuildTest {
  private static final Path SAMPLE = Path.of("index-data", "stories");

  @TempDir
  Path temp;

  private static Map<String, String> printed(Archive archive) {
    Map<String, String> printed = new TreeMap<>();
    archive.export(true,
        story -> printed.merge(story.id(), story.title() + "\n" + story.body(), (a, b) -> a + "\f" + b));
    return printed;
  }

  private static String exported(Archive archive) throws IOException {
    StringBuilder lines = new StringBuilder();
    archive.export(true, lines);
    return lines.toString();
  }

  /** The lines in an order of their own: that of an archive depends on which thread was first. */
  private static List<String> lines(String exported) {
    return exported.lines().sorted().toList();
  }

  private static AddReport add(Archive archive, String lines) {
    return archive.add(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "-", AddOptions.DEFAULT);
  }

  @Test
  void anArchiveIsMadeAnewFromItself() throws IOException {
    Path folder = temp.resolve("archive");
    Map<String, String> before;
    String digest;
    long superseded;
    try (Archive archive = Archive.create(folder)) {
      archive.add(SAMPLE);
      archive.add(Files.writeString(temp.resolve("bad.jsonl"), "{\"id\":\n"));
      archive.never("un", "in");
      before = printed(archive);
      digest = archive.verify().digest();
      superseded = archive.stats().superseded();
      assertThatThrownBy(() -> Archive.rebuild(folder, stories -> {})).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e.kind()).isEqualTo(Kind.LOCKED));
    }
    List<Long> saved = new ArrayList<>();
    Verification verification = Archive.rebuild(folder, saved::add);
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.digest()).isEqualTo(digest);
    assertThat(saved.getLast()).isEqualTo(verification.stories());
    try (Archive archive = Archive.open(folder)) {
      assertThat(printed(archive)).isEqualTo(before);
      assertThat(archive.stats().superseded()).isEqualTo(superseded).isPositive();
      assertThat(archive.quarantine()).hasSize(1);
      assertThat(archive.damages(1).refused()).containsKey("un");
      assertThat(archive.add(SAMPLE).unchanged()).isEqualTo(139);
    }
    assertThat(Manifest.of(temp).keySet()).noneMatch(name -> name.startsWith("archive."));
  }

  @Test
  void whatCannotBeReadIsNotLeftOutInSilence() throws IOException {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      archive.add(new Wire(3).stories(30));
    }
    Path largest = Manifest.files(folder).getFirst();
    byte[] bytes = Files.readAllBytes(largest);
    boolean refused = false;
    for (int at = 100; at < bytes.length - 100 && !refused; at += 97) {
      byte[] other = bytes.clone();
      other[at] ^= 1;
      Files.write(largest, other);
      Map<String, String> before = Manifest.of(temp);
      try (Archive archive = Archive.readOnly(folder)) {
        refused = archive.verify().stories() < 30;
      } catch (ArchiveException e) {
        continue;
      }
      if (refused) {
        assertThatThrownBy(() -> Archive.rebuild(folder, stories -> {})).isInstanceOf(ArchiveException.class)
            .hasMessageContaining("nothing was changed");
        assertThat(Manifest.of(temp)).isEqualTo(before);
      }
    }
    assertThat(refused).as("some byte holds a story").isTrue();
  }

  @Test
  void anExportSaysTheSame() throws IOException {
    try (Archive archive = Archive.inMemory(); Archive other = Archive.inMemory()) {
      archive.add(SAMPLE);
      String lines = exported(archive);
      add(other, lines);
      assertThat(printed(other)).isEqualTo(printed(archive));
      assertThat(other.verify().digest()).isEqualTo(archive.verify().digest());
      assertThat(lines(exported(other))).isEqualTo(lines(lines));
      add(other, lines);
      assertThat(other.verify().digest()).isEqualTo(archive.verify().digest());
    }
  }

  private static final String LETTERS = "abcdefghij klmno.,;:-()[]{}\"'\\/<>&%$#@!?*+=~^|_0123456789 éüßñøАя中文\u200f\u00a0—“”…\uD83D\uDEA2";

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
      if (random.nextInt(40) == 0) {
        text.append(random.nextBoolean() ? "\n\n" : "\t");
      }
    }
    // White space at the ends of a text is not its own.
    return "T" + text.toString().strip() + "e";
  }

  private static Story story(Random random, int number) {
    Story story = Story.of("s" + number + "/" + text(random, 8).replaceAll("\\s", "_"),
        text(random, 40).replaceAll("\\s+", " "),
        text(random, 400));
    for (Field field : List.of(Field.TAG, Field.PLACE, Field.PERSON, Field.ORGANIZATION, Field.SOURCE, Field.SECTION,
        Field.BYLINE, Field.SLUG, Field.URL, Field.LANGUAGE, Field.more("desk"), Field.more("mood"))) {
      if (random.nextInt(3) == 0) {
        story = story.with(field, field.equals(Field.LANGUAGE) ? "en" : text(random, 12).replaceAll("\\s+", " "));
      }
    }
    if (random.nextInt(3) == 0) {
      story = story.withVersion(random.nextInt(1000));
    }
    return random.nextInt(3) == 0
        ? story
        : story.withSent(new Sent.Known(Instant.ofEpochSecond(random.nextLong(0, 1_900_000_000L)), ""));
  }

  /** Stories as they come out of an archive, whatever they print: they come out of the next one so, character by character. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anExportIsExactToTheCharacter(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(StoryLine.of(story(random, i)));
    }
    try (Archive first = Archive.inMemory(); Archive second = Archive.inMemory()) {
      assertThat(add(first, lines.toString()).quarantined()).as("seed %d", seed).isEmpty();
      String exported = exported(first);
      add(second, exported);
      assertThat(lines(exported(second))).as("seed %d", seed).isEqualTo(lines(exported));
      assertThat(printed(second)).as("seed %d", seed).isEqualTo(printed(first));
      assertThat(second.verify().digest()).as("seed %d", seed).isEqualTo(first.verify().digest());
    }
  }

  /** The files of the sample in any order and any split, some of them twice, with crashes between. */
  @ParameterizedTest
  @ValueSource(longs = {11})
  void anyOrderAnySplitAndCrashesSayTheSame(long seed) throws IOException {
    String expected;
    List<Path> files;
    try (Stream<Path> found = Files.walk(SAMPLE)) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
    }
    try (Archive archive = Archive.inMemory()) {
      archive.add(SAMPLE);
      expected = archive.verify().digest();
    }
    Random random = new Random(seed);
    Collections.shuffle(files, random);
    Path folder = temp.resolve("archive");
    Archive.create(folder).close();
    for (int round = 0; round < 2; round++) {
      for (int from = 0; from < files.size();) {
        int to = Math.min(files.size(), from + 1 + random.nextInt(files.size()));
        try (Archive archive = Archive.open(folder)) {
          archive.add(files.subList(from, to), AddOptions.DEFAULT);
          // As in a crash: what is not saved is gone.
          archive.put(Story.of("never-saved", "Headline", ""));
        }
        from = to;
      }
      Collections.shuffle(files, random);
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.verify().digest()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void otherStoriesHaveAnotherDigest() {
    try (Archive one = Archive.inMemory(); Archive other = Archive.inMemory(); Archive third = Archive.inMemory()) {
      one.add(List.of(Story.of("a", "One", ""), Story.of("b", "Two", "")));
      other.add(List.of(Story.of("b", "Two", ""), Story.of("a", "One", "")));
      third.add(List.of(Story.of("a", "Two", ""), Story.of("b", "One", "")));
      assertThat(other.verify().digest()).isEqualTo(one.verify().digest());
      assertThat(third.verify().digest()).isNotEqualTo(one.verify().digest());
    }
  }

  /** What was learnt can be learnt again, so its loss must not cost a story; but nothing mends it unasked. */
  @Test
  void anArchiveThatLacksWhatItHadLearntIsMadeAnewOfItsStories() throws IOException {
    Path folder = temp.resolve("archive");
    String digest;
    try (Archive archive = Archive.create(folder)) {
      archive.add(SAMPLE);
      archive.rule(NameRules.parse("hide person \"Reuter\"", "a test"));
      archive.commit();
      digest = archive.verify().digest();
    }
    List<Path> learnt;
    try (Stream<Path> files = Files.list(folder)) {
      learnt = files.filter(file -> file.getFileName().toString().startsWith("learnt_")).toList();
    }
    assertThat(learnt).extracting(file -> file.getFileName().toString().split("_")[1]).contains("rules", "stamps");
    for (Path file : learnt) {
      Path aside = Files.move(file, temp.resolve("aside"));
      try (Stream<Path> before = Files.list(folder)) {
        List<Path> there = before.sorted().toList();
        assertThatThrownBy(() -> {
          try (Archive archive = Archive.open(folder)) {
            add(archive, "{\"id\":\"new\",\"title\":\"Tin climbs\"}");
          }
        }).isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
          assertThat(e.getMessage()).contains(file.getFileName() + ": is missing", "dateline rebuild")
              .doesNotContain("dateline recover").hasSizeLessThanOrEqualTo(300);
        });
        try (Stream<Path> after = Files.list(folder)) {
          assertThat(after.sorted().toList()).isEqualTo(there);
        }
      }
      Files.move(aside, file);
    }
    for (Path file : learnt) {
      Files.delete(file);
    }
    assertThat(Archive.rebuild(folder, stories -> {}).digest()).isEqualTo(digest);
    try (Archive archive = Archive.open(folder)) {
      assertThat(add(archive, "{\"id\":\"new\",\"title\":\"Tin climbs\"}").added()).isEqualTo(1);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }
}
