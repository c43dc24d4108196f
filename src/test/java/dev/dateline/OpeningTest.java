package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Outcome;
import dev.dateline.search.Search;
import dev.dateline.search.Verification;
import dev.dateline.search.Wire;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening and creating: what stands in the folder decides, and what cannot be opened is left as it is. */
class OpeningTest {
  private static final Map<String, Function<Path, AutoCloseable>> WAYS = Map.of("open", Archive::open, "create",
      Archive::create, "openOrCreate", Archive::openOrCreate, "readOnly", Archive::readOnly, "fresh", Archive::fresh);

  @TempDir
  Path temp;

  private static long stories(Archive archive) {
    return archive.search(Search.of(new Query.All()).counted()).total();
  }

  private static void fill(Path folder) {
    try (Archive archive = Archive.create(folder)) {
      archive.add(new Wire(61).stories(40));
      archive.put(Story.of("w1", "Corrected", "")).outcome();
      archive.commit();
    }
  }

  /** Makes a folder that holds what is named. */
  private Path made(String what) throws IOException {
    Path folder = temp.resolve(what);
    switch (what) {
      case "absent" -> {
      }
      case "empty" -> Files.createDirectory(folder);
      case "archive", "truncated record" -> fill(folder);
      case "file" -> Files.writeString(folder, "no folder");
      case "foreign" -> {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("letter.txt"), "dear all");
      }
      case "foreign segments" -> {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("segments of the population.csv"), "a,b");
      }
      case "lucene" -> index(folder, Map.of());
      case "newer" -> {
        fill(folder);
        index(folder, Map.of("dateline.format", "3"));
      }
      case "no record" -> fill(folder);
      case "no segment" -> fill(folder);
      case "begun" -> {
        Files.createDirectory(folder);
        Files.createFile(folder.resolve("write.lock"));
      }
      default -> throw new IllegalArgumentException(what);
    }
    if (what.equals("no record") || what.equals("no segment") || what.equals("truncated record")) {
      for (Path file : Manifest.files(folder)) {
        boolean record = file.getFileName().toString().startsWith("segments");
        if (what.equals("no record") && record || what.equals("no segment") && !record) {
          Files.delete(file);
        } else if (what.equals("truncated record") && record) {
          Files.write(file, new byte[0]);
        }
      }
    }
    return folder;
  }

  private static void index(Path folder, Map<String, String> userData) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(userData.entrySet());
    }
  }

  @ParameterizedTest
  @CsvSource({
      "open, absent, USAGE, no archive", "open, empty, USAGE, no archive", "open, file, USAGE, no archive",
      "open, foreign, USAGE, no archive", "open, foreign segments, USAGE, no archive",
      "open, lucene, USAGE, no Dateline archive", "open, newer, INCOMPATIBLE, format 3",
      "open, no record, DAMAGED, segments_N", "open, no segment, DAMAGED, damaged",
      "open, truncated record, DAMAGED, damaged",
      "create, file, USAGE, no archive", "create, foreign, USAGE, no archive",
      "create, foreign segments, USAGE, no archive", "create, lucene, USAGE, already",
      "create, archive, USAGE, already", "create, newer, USAGE, already", "create, no record, DAMAGED, segments_N",
      "openOrCreate, file, USAGE, no archive", "openOrCreate, foreign, USAGE, no archive",
      "openOrCreate, foreign segments, USAGE, no archive", "openOrCreate, lucene, USAGE, no Dateline archive",
      "openOrCreate, newer, INCOMPATIBLE, format 3", "openOrCreate, no record, DAMAGED, segments_N",
      "openOrCreate, no segment, DAMAGED, damaged", "openOrCreate, truncated record, DAMAGED, damaged",
      "readOnly, absent, USAGE, no archive", "readOnly, empty, USAGE, no archive", "readOnly, file, USAGE, no archive",
      "readOnly, foreign, USAGE, no archive", "readOnly, foreign segments, USAGE, no archive",
      "readOnly, lucene, USAGE, no Dateline archive", "readOnly, newer, INCOMPATIBLE, format 3",
      "readOnly, no record, DAMAGED, segments_N", "readOnly, no segment, DAMAGED, damaged",
      "readOnly, truncated record, DAMAGED, damaged",
      "fresh, file, USAGE, no archive", "fresh, foreign, USAGE, no archive",
      "fresh, foreign segments, USAGE, no archive", "fresh, lucene, USAGE, no Dateline archive"})
  void whatCannotBeOpenedIsSaidAndLeftAlone(String way, String what, Kind kind, String says) throws IOException {
    Path folder = made(what);
    Map<String, String> before = Manifest.of(temp);
    assertThatThrownBy(() -> WAYS.get(way).apply(folder).close())
        .isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(kind);
          assertThat(e).hasMessageContaining(says).hasMessageContaining(folder.toString());
          assertThat(e.getMessage().length()).as(e.getMessage()).isLessThanOrEqualTo(300);
        });
    assertThat(Manifest.of(temp)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"create, absent, 0", "create, empty, 0", "create, begun, 0", "openOrCreate, absent, 0",
      "openOrCreate, empty, 0", "openOrCreate, begun, 0", "openOrCreate, archive, 40", "open, archive, 40",
      "open, begun, 0"})
  void whatCanBeOpenedTakesStories(String way, String what, long stories) throws IOException {
    Path folder = made(what);
    try (Archive archive = (Archive) WAYS.get(way).apply(folder)) {
      assertThat(stories(archive)).isEqualTo(stories);
      assertThat(archive.put(Story.of("new", "Headline", "")).outcome()).isEqualTo(Outcome.ADDED);
      assertThat(archive.commit()).isEqualTo(stories + 1);
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(stories(archive)).isEqualTo(stories + 1);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"archive, 40", "begun, 0"})
  void readingOnlyWritesNothing(String what, long stories) throws IOException {
    Path folder = made(what);
    Map<String, String> before = Manifest.of(folder);
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(stories(archive)).isEqualTo(stories);
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.stats().stories()).isEqualTo(stories);
      archive.refresh();
      for (Runnable write : List.<Runnable>of(() -> archive.put(Story.of("new", "Headline", "")), archive::commit,
          () -> archive.delete("w1"), () -> archive.delete(new Query.All()),
          () -> archive.add(List.of(Story.of("new", "Headline", ""))))) {
        assertThatThrownBy(write::run).isInstanceOfSatisfying(ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(Kind.USAGE)).hasMessageContaining("reading only");
      }
    }
    assertThat(Manifest.of(folder)).isEqualTo(before);
  }

  @Test
  void aFolderOpenForWritingIsLocked() {
    Path folder = temp.resolve("locked");
    try (Archive archive = Archive.create(folder)) {
      archive.add(List.of(Story.of("a", "Headline", "")));
      Map<String, String> before = Manifest.of(temp);
      for (String way : List.of("open", "openOrCreate", "fresh")) {
        assertLocked(way, folder);
      }
      assertThat(Manifest.of(temp)).isEqualTo(before);
      try (Archive reading = Archive.readOnly(folder)) {
        assertThat(stories(reading)).isEqualTo(1);
      }
      archive.put(Story.of("b", "Headline", ""));
      assertThat(archive.commit()).isEqualTo(2);
    }
  }

  private static void assertLocked(String way, Path folder) {
    assertThatThrownBy(() -> WAYS.get(way).apply(folder).close()).as(way)
        .isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.LOCKED);
          assertThat(e).hasMessageContaining(folder.toString()).hasMessageContaining("another process");
          assertThat(e.getMessage().length()).isLessThanOrEqualTo(300);
        });
  }

  /** A second process: opens the archive that it is told, and keeps it until its input ends. */
  static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] folder) throws IOException {
      try (Archive archive = Archive.open(Path.of(folder[0]))) {
        archive.put(Story.of("elsewhere", "Headline", ""));
        archive.commit();
        System.out.println("open");
        System.in.read();
      }
    }
  }

  @Test
  void anotherProcessLocksToo() throws Exception {
    Path folder = made("archive");
    Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("java.class.path"), "-Xshare:auto", Elsewhere.class.getName(), folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      Map<String, String> before = Manifest.of(temp);
      assertLocked("open", folder);
      assertLocked("fresh", folder);
      try (Archive reading = Archive.readOnly(folder)) {
        assertThat(reading.story("elsewhere")).isPresent();
      }
      assertThat(Manifest.of(temp)).isEqualTo(before);
    } finally {
      // As in a crash: nothing is closed, and the lock falls with the process.
      other.destroyForcibly();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(stories(archive)).isEqualTo(41);
    }
  }

  /** Each file of an archive, damaged in one place: it is not opened, or it is found when all is read back. */
  @ParameterizedTest
  @ValueSource(strings = {"flipped", "cut", "emptied", "lengthened", "deleted"})
  void damageIsFound(String how) throws IOException {
    long seed = 71;
    Random random = new Random(seed);
    Path whole = made("archive");
    int number = 0;
    for (Path file : Manifest.files(whole)) {
      Path folder = temp.resolve("damaged" + number++);
      Manifest.copy(whole, folder);
      Path target = folder.resolve(file.getFileName().toString());
      byte[] bytes = Files.readAllBytes(target);
      int at = random.nextInt(bytes.length);
      switch (how) {
        case "flipped" -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case "cut" -> bytes = java.util.Arrays.copyOf(bytes, at);
        case "emptied" -> bytes = new byte[0];
        default -> bytes = java.util.Arrays.copyOf(bytes, bytes.length + 1);
      }
      if (how.equals("deleted")) {
        Files.delete(target);
      } else {
        Files.write(target, bytes);
      }
      String as = "seed %d, %s %s at %d".formatted(seed, file.getFileName(), how, at);
      Map<String, String> before = Manifest.of(folder);
      for (String way : List.of("readOnly", "open")) {
        try (Archive archive = (Archive) WAYS.get(way).apply(folder)) {
          Verification found = archive.verify();
          assertThat(found.sound()).as(as).isFalse();
          assertThat(String.join("\n", found.faults())).as(as).contains(file.getFileName().toString());
        } catch (ArchiveException e) {
          assertThat(e.kind()).as(as).isIn(Kind.DAMAGED, Kind.INCOMPATIBLE);
          assertThat(e).as(as).hasMessageContaining(folder.toString());
          assertThat(e.getMessage().length()).as(e.getMessage()).isLessThanOrEqualTo(300);
        }
        assertThat(Manifest.of(folder)).as(as + ", " + way).isEqualTo(before);
      }
    }
  }

  /** The same folders undamaged: the harness finds nothing where there is nothing. */
  @Test
  void aWholeArchiveIsSound() throws IOException {
    Path folder = temp.resolve("copy");
    Manifest.copy(made("archive"), folder);
    try (Archive archive = Archive.open(folder)) {
      Verification found = archive.verify();
      assertThat(found.faults()).isEmpty();
      assertThat(found.stories()).isEqualTo(40);
      assertThat(found.bytes()).isPositive();
    }
  }

  @Test
  void archivesInMemoryAreApart() {
    try (Archive one = Archive.inMemory(); Archive other = Archive.inMemory()) {
      one.add(List.of(Story.of("a", "Headline", "")));
      assertThat(stories(one)).isEqualTo(1);
      assertThat(stories(other)).isZero();
      assertThat(one.verify().faults()).isEmpty();
    }
  }
}
