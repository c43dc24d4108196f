package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Outcome;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding: everything that is read is accounted for, once, whatever the order and however often. */
class AddingTest {
  private static final Path SAMPLE = Path.of("index-data", "stories");

  @TempDir
  Path temp;

  private static void assertSum(AddReport report) {
    assertThat(report.added() + report.replaced() + report.unchanged() + report.superseded()
        + report.quarantined().size()).as(report.toString()).isEqualTo(report.read());
  }

  /** A digest over id, printed text and labels of every story, and of the versions kept. */
  private static String digest(Archive archive) throws Exception {
    TreeMap<String, String> lines = new TreeMap<>();
    archive.export(true, story -> lines.merge(story.id(), line(story), (one, other) -> one + other));
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    lines.forEach((id, line) -> sha.update((id + line).getBytes(StandardCharsets.UTF_8)));
    return lines.size() + " " + HexFormat.of().formatHex(sha.digest());
  }

  private static String line(Story story) {
    return "\n" + story.title() + "\n" + story.body() + "\n" + new TreeMap<>(story.labels()) + story.version()
        + story.sent();
  }

  private static List<Path> sampleFiles() throws IOException {
    try (Stream<Path> found = Files.walk(SAMPLE)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void theSampleArchiveIsAccountedFor() throws Exception {
    Path folder = temp.resolve("archive");
    String once;
    try (Archive archive = Archive.create(folder)) {
      AddReport report = archive.add(SAMPLE);
      assertSum(report);
      assertThat(List.of(report.read(), report.added(), report.replaced(), report.unchanged(), report.superseded()))
          .containsExactly(139L, 127L, 6L, 3L, 3L);
      assertThat(report.quarantined()).isEmpty();
      assertThat(archive.search(Search.of(new Query.All()).counted()).total()).isEqualTo(127);
      once = digest(archive);
      AddReport again = archive.add(SAMPLE);
      assertThat(List.of(again.read(), again.unchanged())).containsExactly(139L, 139L);
      assertThat(digest(archive)).isEqualTo(once);
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(digest(archive)).isEqualTo(once);
      assertThat(archive.add(SAMPLE).unchanged()).isEqualTo(139);
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.stats().superseded()).isEqualTo(9);
    }
  }

  @Test
  void theOrderAndTheNumberOfTimesChangeNothing() throws Exception {
    List<Path> files = sampleFiles();
    String expected;
    try (Archive archive = Archive.inMemory()) {
      archive.add(files, AddOptions.DEFAULT);
      expected = digest(archive);
    }
    try (Archive archive = Archive.inMemory()) {
      List<Path> reversed = files.reversed();
      archive.add(reversed.subList(0, 20), AddOptions.DEFAULT);
      archive.add(reversed.subList(15, reversed.size()), AddOptions.DEFAULT);
      archive.add(SAMPLE);
      assertThat(digest(archive)).isEqualTo(expected);
    }
  }

  @Test
  void goodAndBadTogetherAreAccountedFor() throws IOException {
    Path folder = temp.resolve("in");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.jsonl"), """
        {"id":"a1","title":"One","body":"text"}
        {"id":"a2","title":"Two","body":
        {"id":"a3"}
        [1,2]
        {"id":"a1","title":"One","body":"text"}
        {"id":"a4","title":"Four","version":2}
        {"id":"a4","title":"Four older","version":1}
        {"id":"a4","title":"Four newer","version":3}
        {"id":"%s","title":"An immense id"}
        {"id":"a5\\uD800","title":"Half a pair"}
        """.formatted("x".repeat(70_000)));
    Files.createFile(folder.resolve("empty.txt"));
    Files.write(folder.resolve("picture.png"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    Files.writeString(folder.resolve("plain.txt"), "A headline\n\nOSLO (KW) - A paragraph of it.\n");
    Path folderOfArchive = temp.resolve("archive");
    try (Archive archive = Archive.create(folderOfArchive)) {
      AddReport report = archive.add(folder);
      assertSum(report);
      assertThat(report.added()).isEqualTo(3);
      assertThat(report.unchanged()).isEqualTo(1);
      assertThat(report.superseded()).isEqualTo(1);
      assertThat(report.replaced()).isEqualTo(1);
      assertThat(report.quarantined()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(bad -> {
        assertThat(bad.where()).startsWith(folder.toString()).matches("(?s).*:\\d+");
        assertThat(bad.reason()).isNotBlank().doesNotContain("Exception").hasSizeLessThan(400);
      });
      assertThat(report.quarantined()).anySatisfy(bad -> assertThat(bad.where()).endsWith("a.jsonl:3"));
      kept(folderOfArchive, report);
      // A second time keeps nothing twice.
      Map<String, String> quarantine = Manifest.of(folderOfArchive.resolve("quarantine"));
      assertThat(archive.add(folder).quarantined()).isEqualTo(report.quarantined());
      assertThat(Manifest.of(folderOfArchive.resolve("quarantine"))).isEqualTo(quarantine);
    }
    try (Archive archive = Archive.open(folderOfArchive)) {
      assertThat(archive.search(Search.of(new Query.All()).counted()).total()).isEqualTo(3);
    }
  }

  /** Of each thing refused, its bytes are kept and where, id and reason stand beside them. */
  private static void kept(Path archive, AddReport report) throws IOException {
    List<String> notes = new ArrayList<>();
    try (Stream<Path> files = Files.list(archive.resolve("quarantine"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
          notes.add(Files.readString(file));
          assertThat(file.resolveSibling(name.replace(".txt", ".bytes"))).exists();
        } else {
          assertThat(name).endsWith(".bytes");
        }
      }
    }
    // Two values of one line are kept once, as that line.
    assertThat(notes).containsExactlyInAnyOrderElementsOf(report.quarantined().stream()
        .map(bad -> bad.where() + "\n" + bad.id() + "\n" + bad.reason() + "\n")
        .map(note -> note.replace('\uD800', '?')).distinct().toList());
  }

  @Test
  void aPathThatIsNotThereAddsNothing() {
    try (Archive archive = Archive.inMemory()) {
      assertThatThrownBy(() -> archive.add(SAMPLE, Path.of("not", "there")))
          .isInstanceOfSatisfying(ArchiveException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE))
          .hasMessageContaining("there is nothing at");
      assertThat(archive.search(new String("")).total()).isZero();
    }
  }

  @Test
  void aStreamIsReadToItsEnd() {
    String lines = "{\"id\":\"a\",\"title\":\"One\"}\n{\"id\":\"b\",\"title\":\"Two\"}\n{broken\n";
    try (Archive archive = Archive.inMemory()) {
      AddReport report = archive.add(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "-",
          AddOptions.DEFAULT);
      assertSum(report);
      assertThat(report.added()).isEqualTo(2);
      assertThat(report.quarantined()).extracting(AddReport.Quarantined::where).containsExactly("-:3");
    }
  }

  @Test
  void whoAsksIsTold() {
    List<Long> saved = new ArrayList<>();
    List<Long> read = new ArrayList<>();
    try (Archive archive = Archive.inMemory()) {
      AddReport report = archive.add(List.of(SAMPLE),
          AddOptions.DEFAULT.onSaved(saved::add).onProgress(progress -> read.add(progress.stories())));
      assertThat(saved.getLast()).isEqualTo(127);
      assertThat(read.getLast()).isEqualTo(report.read());
      assertThat(read).isSorted();
      assertThat(String.join("", report.notices())).contains(
          archive.stats().fields().keySet().stream().filter(Field::isMore).findFirst().orElseThrow().name());
    }
  }

  @Test
  void aTicketTellsWhenItsStoryIsSaved() {
    try (Archive archive = Archive.inMemory()) {
      Ticket first = archive.put(Story.of("a", "Headline", ""));
      assertThat(first.outcome()).isEqualTo(Outcome.ADDED);
      assertThat(first.saved()).isFalse();
      assertThat(archive.story("a")).isPresent();
      archive.commit();
      assertThat(first.saved()).isTrue();
      Ticket second = archive.put(Story.of("b", "Headline", ""));
      assertThat(second.saved()).isFalse();
      archive.add(List.of(Story.of("c", "Headline", "")));
      assertThat(second.saved()).as("an add has saved it").isTrue();
      Ticket third = archive.put(Story.of("d", "Headline", ""));
      archive.delete("a");
      assertThat(third.saved()).as("a delete has saved it").isTrue();
    }
  }

  @Test
  void withoutACommitThePutsAreLostAndNothingElse() {
    Path folder = temp.resolve("archive");
    List<Story> stories = new Wire(81).stories(30);
    try (Archive archive = Archive.create(folder)) {
      archive.add(stories);
      archive.put(Story.of("late", "Headline", ""));
      archive.put(Story.of("w1", "Corrected", ""));
      assertThat(archive.story("late")).isPresent();
    }
    assertStories(folder, stories);
    assertThatThrownBy(() -> {
      try (Archive archive = Archive.open(folder)) {
        archive.put(Story.of("late", "Headline", ""));
        throw new IllegalStateException("the caller's own");
      }
    }).hasMessage("the caller's own");
    assertStories(folder, stories);
  }

  private static void assertStories(Path folder, List<Story> stories) {
    try (Archive archive = Archive.open(folder)) {
      TreeSet<String> ids = new TreeSet<>();
      archive.export(true, story -> assertThat(ids.add(story.id())).isTrue());
      assertThat(ids).isEqualTo(new TreeSet<>(stories.stream().map(Story::id).toList()));
      stories.forEach(story -> assertThat(archive.story(story.id())).contains(story));
    }
  }

  @Test
  void aReaderBesideAWriterSeesEachCommitWhenItRefreshes() {
    Path folder = temp.resolve("archive");
    try (Archive writer = Archive.create(folder); Archive reader = Archive.readOnly(folder)) {
      for (int i = 1; i <= 5; i++) {
        writer.put(Story.of("s" + i, "Headline", "").with(Field.TAG, "t" + i));
        writer.put(Story.of("s0", "Headline " + i, "").with(Field.TAG, "t" + i));
        reader.refresh();
        assertThat(reader.story("s" + i)).as("not saved yet").isEmpty();
        writer.commit();
        assertThat(reader.story("s" + i)).as("not refreshed yet").isEmpty();
        reader.refresh();
        assertThat(reader.story("s" + i)).isPresent();
        assertThat(reader.search(Search.of(new Query.All()).facet(Field.TAG)).facets().getFirst().distinct())
            .isEqualTo(i);
      }
      writer.delete(new Query.All());
      reader.refresh();
      assertThat(reader.search("").total()).isZero();
    }
  }

  /** A folder that somebody else works in: each file is read once, and one that has gone by then is told. */
  @Test
  void aFolderThatChangesWhileItIsReadIsAccountedFor() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("in"));
    for (int i = 0; i < 400; i++) {
      Files.writeString(folder.resolve("f%03d.jsonl".formatted(i)), "{\"id\":\"s%d\",\"title\":\"T\"}\n".formatted(i));
    }
    boolean[] changed = {false};
    try (Archive archive = Archive.inMemory()) {
      AddReport report = archive.add(List.of(folder), AddOptions.DEFAULT.onProgress(progress -> {
        if (!changed[0]) {
          changed[0] = true;
          try {
            for (int i = 300; i < 350; i++) {
              Files.deleteIfExists(folder.resolve("f%03d.jsonl".formatted(i)));
            }
            Files.move(folder.resolve("f399.jsonl"), folder.resolve("g399.jsonl"));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }
      }));
      assertSum(report);
      assertThat(report.added()).isBetween(349L, 400L);
      assertThat(archive.search(Search.of(new Query.All()).counted()).total()).isEqualTo(report.added());
      assertThat(report.quarantined()).allSatisfy(gone -> assertThat(gone.reason()).doesNotContain("Exception"));
    }
  }

  /** The archive fails, not the stories: they are not put into quarantine, and the run says so. */
  @Test
  void aFailureOfTheArchiveIsNoFaultOfItsStories() throws IOException {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      archive.put(Story.of("first", "Headline", ""));
      Files.delete(folder.resolve("write.lock"));
      assertThatThrownBy(archive::commit).isInstanceOf(ArchiveException.class);
      assertThatThrownBy(() -> archive.add(SAMPLE)).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e.kind()).isEqualTo(Kind.STORAGE)).hasMessageContaining("Not saved: 1 story, first");
      assertThat(folder.resolve("quarantine")).doesNotExist();
    }
  }
}
