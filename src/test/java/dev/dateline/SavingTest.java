package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Recovery;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved, what is said of it, and the state before the newest. */
class SavingTest {
  @TempDir
  Path temp;

  private static long stories(Archive archive) {
    return archive.search(Search.of(new Query.All()).counted()).total();
  }

  /** Two saves: forty stories, and one more. */
  private Path savedTwice() {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      archive.add(new Wire(7).stories(40));
      archive.put(Story.of("last", "Headline", ""));
      archive.commit();
    }
    return folder;
  }

  private static List<Path> records(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
          .sorted(
              Comparator.comparingLong((Path file) -> Long.parseLong(file.getFileName().toString().substring(9), 36))
                  .reversed())
          .toList();
    }
  }

  @Test
  void theLastTwoStatesAreKept() throws IOException {
    Path folder = savedTwice();
    assertThat(records(folder)).hasSize(2);
    Map<String, String> before = Manifest.of(folder);
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.commit()).isEqualTo(41);
      assertThat(archive.add(List.of(Story.of("last", "Headline", ""))).unchanged()).isEqualTo(1);
    }
    assertThat(Manifest.of(folder)).as("what changes nothing saves nothing").isEqualTo(before);
  }

  /** What is said while an archive is opened to write. */
  private static List<String> saidOnOpening(Path folder) {
    List<String> said = new ArrayList<>();
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord record) {
        said.add(record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    Logger logger = Logger.getLogger("dev.dateline");
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      Archive.open(folder).close();
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    return said;
  }

  @Test
  void whoeverOpensItAfterACrashIsTold() throws IOException {
    Path folder = savedTwice();
    assertThat(saidOnOpening(folder)).as("closed in order").isEmpty();
    Path left = temp.resolve("left");
    try (Archive archive = Archive.open(folder)) {
      archive.put(Story.of("unsaved", "Headline", ""));
      Manifest.copy(folder, left);
    }
    assertThat(saidOnOpening(left)).singleElement().asString()
        .contains("Recovered: ", "41 stories, saved 20", "nothing is added twice").hasSizeLessThanOrEqualTo(300);
    assertThat(saidOnOpening(left)).as("once").isEmpty();
    assertThat(saidOnOpening(folder)).as("closed without a save, which was somebody's will").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flipped", "cut", "emptied", "deleted"})
  void aNewestRecordThatCannotBeReadIsNeverPassedOver(String how) throws IOException {
    Path folder = savedTwice();
    Path newest = records(folder).getFirst();
    byte[] bytes = Files.readAllBytes(newest);
    switch (how) {
      case "flipped" -> {
        bytes[bytes.length / 2] ^= 4;
        Files.write(newest, bytes);
      }
      case "cut" -> Files.write(newest, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      case "emptied" -> Files.write(newest, new byte[0]);
      default -> Files.delete(newest);
    }
    Map<String, String> before = Manifest.of(temp);
    for (java.util.function.Function<Path, Archive> way : List.<java.util.function.Function<Path, Archive>>of(
        Archive::open,
        Archive::openOrCreate, Archive::readOnly)) {
      assertThatThrownBy(() -> way.apply(folder).close()).isInstanceOfSatisfying(ArchiveException.class, e -> {
        assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(e.getMessage())
            .contains("dateline recover", "40 stories, saved 20", "nothing was changed".substring(1))
            .hasSizeLessThanOrEqualTo(300);
      });
    }
    assertThat(Manifest.of(temp)).isEqualTo(before);

    Recovery recovery = Archive.recover(folder);

    assertThat(recovery.stories()).isEqualTo(40);
    assertThat(recovery.faults()).hasSize(how.equals("deleted") ? 0 : 1);
    if (!how.equals("deleted")) {
      assertThat(folder.resolve("damaged_" + newest.getFileName())).as("set aside, not deleted").exists();
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(stories(archive)).isEqualTo(40);
      assertThat(archive.verify().faults()).isEmpty();
      archive.put(Story.of("later", "Headline", ""));
      assertThat(archive.commit()).isEqualTo(41);
    }
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(stories(archive)).isEqualTo(41);
    }
  }

  @Test
  void anOlderRecordThatCannotBeReadCostsNothing() throws IOException {
    Path folder = savedTwice();
    Path older = records(folder).getLast();
    Files.write(older, new byte[]{1, 2, 3});
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(stories(archive)).isEqualTo(41);
      assertThat(archive.verify().faults()).singleElement().asString().contains("the state saved before the newest",
          older.getFileName().toString());
    }
    assertThatThrownBy(() -> Archive.open(folder).close()).isInstanceOf(ArchiveException.class)
        .hasMessageContaining("dateline recover").hasMessageContaining("41 stories");
    assertThat(Archive.recover(folder).stories()).isEqualTo(41);
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.story("last")).isPresent();
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  /** Left by a save that a crash cut short: no state, and in nobody's way. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 5_000})
  void aRecordThatWasNeverFinishedIsNobodysState(int bytes) throws IOException {
    Path folder = savedTwice();
    Files.write(folder.resolve("pending_segments_9"), new byte[bytes]);
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(stories(archive)).isEqualTo(41);
      assertThat(archive.verify().faults()).isEmpty();
    }
    try (Archive archive = Archive.open(folder)) {
      archive.put(Story.of("later", "Headline", ""));
      assertThat(archive.commit()).isEqualTo(42);
      assertThat(archive.verify().faults()).isEmpty();
    }
    assertThat(folder.resolve("pending_segments_9")).doesNotExist();
    assertThat(records(folder)).hasSize(2);
  }

  /** It may be what is left of a save that was acknowledged: only who says so goes on without it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 5_000})
  void aNewerRecordOfNoUseIsNeverPassedOver(int bytes) throws IOException {
    Path folder = savedTwice();
    Files.write(folder.resolve("segments_zz"), new byte[bytes]);
    Map<String, String> before = Manifest.of(temp);
    for (java.util.function.Function<Path, Archive> way : List.<java.util.function.Function<Path, Archive>>of(
        Archive::open, Archive::openOrCreate, Archive::readOnly)) {
      assertThatThrownBy(() -> way.apply(folder).close()).isInstanceOfSatisfying(ArchiveException.class, e -> {
        assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(e.getMessage()).contains("othing was changed", "dateline recover", "41 stories, saved 20")
            .hasSizeLessThanOrEqualTo(300);
      });
    }
    assertThat(Manifest.of(temp)).isEqualTo(before);
    Recovery recovery = Archive.recover(folder);
    assertThat(recovery.stories()).isEqualTo(41);
    assertThat(recovery.faults()).singleElement().asString().contains("segments_zz");
    assertThat(folder.resolve("damaged_segments_zz")).as("set aside, not deleted").exists();
    try (Archive archive = Archive.open(folder)) {
      archive.put(Story.of("later", "Headline", ""));
      assertThat(archive.commit()).isEqualTo(42);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  /** As a disk leaves it that deletes in another order than asked: a record of long ago whose files are gone. */
  @Test
  void anOldRecordWithoutItsFilesIsSaidAndCostsNothing() throws IOException {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      archive.put(Story.of("first", "Headline", ""));
      archive.commit();
    }
    Path old = records(folder).getFirst();
    byte[] record = Files.readAllBytes(old);
    try (Archive archive = Archive.open(folder)) {
      for (String id : List.of("a", "b", "c")) {
        archive.put(Story.of(id, "Headline", ""));
        archive.delete("first");
      }
    }
    assertThat(old).doesNotExist();
    Files.write(old, record);
    Map<String, String> before = Manifest.of(temp);
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(stories(archive)).isEqualTo(3);
    }
    assertThatThrownBy(() -> Archive.open(folder).close()).isInstanceOfSatisfying(ArchiveException.class, e -> {
      assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
      assertThat(e.getMessage()).contains("dateline recover", "3 stories, saved 20").hasSizeLessThanOrEqualTo(300);
    });
    assertThat(Manifest.of(temp)).isEqualTo(before);
    assertThat(Archive.recover(folder).stories()).isEqualTo(3);
    try (Archive archive = Archive.open(folder)) {
      assertThat(stories(archive)).isEqualTo(3);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whereNoStateIsWholeNothingIsChanged() throws IOException {
    Path folder = savedTwice();
    for (Path record : records(folder)) {
      Files.write(record, new byte[]{1, 2, 3});
    }
    Map<String, String> before = Manifest.of(temp);
    assertThatThrownBy(() -> Archive.recover(folder)).isInstanceOfSatisfying(ArchiveException.class,
        e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED)).hasMessageContaining("no saved state that is whole")
        .hasMessageContaining("dateline restore");
    assertThat(Manifest.of(temp)).isEqualTo(before);
  }

  @Test
  void recoveringASoundArchiveGivesNothingUp() {
    Path folder = savedTwice();
    Recovery recovery = Archive.recover(folder);
    assertThat(recovery.stories()).isEqualTo(41);
    assertThat(recovery.faults()).isEmpty();
    try (Archive archive = Archive.open(folder)) {
      assertThat(stories(archive)).isEqualTo(41);
      assertThatThrownBy(() -> Archive.recover(folder)).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e.kind()).isEqualTo(Kind.LOCKED));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The folder goes, or somebody deletes the lock, while it is written to: nothing is said to be saved, now or later. */
  @ParameterizedTest
  @ValueSource(strings = {"folder", "write.lock"})
  void whatIsTakenAwayUnderAWriterEndsIt(String what) throws IOException {
    Path folder = savedTwice();
    try (Archive archive = Archive.open(folder)) {
      archive.put(Story.of("n-1", "Headline", ""));
      archive.put(Story.of("n-2", "Headline", ""));
      archive.put(Story.of("n-3", "Headline", ""));
      if (what.equals("folder")) {
        delete(folder);
      } else {
        Files.delete(folder.resolve(what));
      }
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(archive::commit).isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.STORAGE);
          assertThat(e.getMessage()).startsWith("saving failed: ").contains("Not saved: 3 stories, from n-1 to n-3")
              .hasSizeLessThanOrEqualTo(300);
        });
      }
      assertThatThrownBy(() -> archive.put(Story.of("n-4", "Headline", "")))
          .hasMessageContaining("Not saved: 3 stories");
      assertThatThrownBy(() -> archive.add(List.of(Story.of("n-5", "Headline", ""))))
          .hasMessageContaining("saving failed");
    }
    if (!what.equals("folder")) {
      try (Archive archive = Archive.open(folder)) {
        assertThat(stories(archive)).isEqualTo(41);
      }
    }
  }

  @Test
  void aCopyOfEveryFileIsTheSameArchive() throws IOException {
    Path folder = savedTwice();
    Path copy = temp.resolve("copy");
    Manifest.copy(folder, copy);
    try (Archive one = Archive.open(folder); Archive other = Archive.open(copy)) {
      assertThat(other.verify().digest()).isEqualTo(one.verify().digest()).hasSize(32);
      other.put(Story.of("more", "Headline", ""));
      other.commit();
      assertThat(other.verify().digest()).isNotEqualTo(one.verify().digest());
    }
  }
}
