package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Backup;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of one saved state, and the way back. */
class BackupTest {
  @TempDir
  Path temp;

  private Path archive() throws IOException {
    Path folder = temp.resolve("archive");
    Path bad = Files.writeString(temp.resolve("bad.jsonl"), "{\"id\":\n");
    try (Archive archive = Archive.create(folder)) {
      archive.add(new Wire(17).stories(60));
      archive.add(bad);
      archive.put(Story.of("w3", "Corrected", "later"));
      archive.commit();
    }
    return folder;
  }

  private static long stories(Archive archive) {
    return archive.search(Search.of(new Query.All()).counted()).total();
  }

  @Test
  void aBackupIsTheArchiveAgain() throws IOException {
    Path folder = archive();
    Path copy = temp.resolve("copy");
    Backup backup;
    String digest;
    try (Archive archive = Archive.readOnly(folder)) {
      backup = archive.backup(copy);
      digest = archive.verify().digest();
      assertThat(backup.stories()).isEqualTo(60);
      assertThat(backup.digest()).isEqualTo(digest);
    }
    Map<String, String> before = Manifest.of(copy);
    assertThat(before).containsKey("backup-manifest");
    Path again = temp.resolve("again");
    assertThat(Archive.restore(copy, again, false)).isEqualTo(backup);
    assertThat(Manifest.of(copy)).isEqualTo(before);
    try (Archive restored = Archive.open(again)) {
      assertThat(restored.verify().faults()).isEmpty();
      assertThat(restored.verify().digest()).isEqualTo(digest);
      assertThat(restored.quarantine()).hasSize(1);
      assertThat(restored.stats().superseded()).isEqualTo(1);
      restored.put(Story.of("more", "Headline", ""));
      assertThat(restored.commit()).isEqualTo(61);
    }
    try (Archive looked = Archive.readOnly(copy)) {
      assertThat(stories(looked)).as("a backup can be searched").isEqualTo(60);
    }
    assertThatThrownBy(() -> Archive.open(copy).close()).hasMessageContaining("is a backup");
    assertThat(Manifest.of(copy)).isEqualTo(before);
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Path folder = archive();
    Path copy = temp.resolve("copy");
    try (Archive archive = Archive.open(folder)) {
      archive.backup(copy);
      Map<String, String> before = Manifest.of(temp);
      for (Path taken : List.of(copy, folder, folder.resolve("inside"), temp.resolve("bad.jsonl"))) {
        assertThatThrownBy(() -> archive.backup(taken)).isInstanceOfSatisfying(ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(Kind.USAGE)).hasMessageContaining("nothing was changed");
      }
      assertThat(Manifest.of(temp)).isEqualTo(before);
    }
    Map<String, String> before = Manifest.of(temp);
    assertThatThrownBy(() -> Archive.restore(copy, folder, false)).hasMessageContaining("holds an archive already");
    assertThatThrownBy(() -> Archive.restore(temp.resolve("none"), temp.resolve("new"), false))
        .hasMessageContaining("no backup");
    assertThatThrownBy(() -> Archive.inMemory().backup(temp.resolve("memory"))).hasMessageContaining("in memory");
    assertThat(Manifest.of(temp)).isEqualTo(before);
  }

  @Test
  void aDamagedArchiveIsReplacedByItsBackup() throws IOException {
    Path folder = archive();
    Path copy = temp.resolve("copy");
    try (Archive archive = Archive.readOnly(folder)) {
      archive.backup(copy);
    }
    Files.write(Manifest.files(folder).getFirst(), new byte[]{1, 2, 3});
    Archive.restore(copy, folder, true);
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(stories(archive)).isEqualTo(60);
      // Somebody writes to it: it is not to be replaced under their hands.
      assertThatThrownBy(() -> Archive.restore(copy, folder, true)).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e.kind()).isEqualTo(Kind.LOCKED));
    }
    assertThat(Manifest.of(temp).keySet()).noneMatch(name -> name.startsWith("archive."));
  }

  /** Each file of a backup, cut, changed or gone; and a copy that was cut short at any file: none is taken for good. */
  @Test
  void halfABackupIsNone() throws IOException {
    long seed = 5;
    Random random = new Random(seed);
    Path folder = archive();
    Path copy = temp.resolve("copy");
    try (Archive archive = Archive.readOnly(folder)) {
      archive.backup(copy);
    }
    Map<String, String> whole = Manifest.of(copy);
    for (String name : new TreeSet<>(whole.keySet())) {
      if (whole.get(name).equals("folder")) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(copy.resolve(name));
      int at = random.nextInt(bytes.length);
      for (String how : List.of("gone", "cut", "flipped")) {
        byte[] other = java.util.Arrays.copyOf(bytes, how.equals("cut") ? at : bytes.length);
        if (how.equals("flipped")) {
          other[at] ^= (byte) (1 << random.nextInt(8));
        }
        Files.delete(copy.resolve(name));
        if (!how.equals("gone")) {
          Files.write(copy.resolve(name), other);
        }
        assertThatThrownBy(() -> Archive.restore(copy, temp.resolve("restored"), false))
            .as("%s %s, seed %d", name, how, seed)
            .isInstanceOfSatisfying(ArchiveException.class, e -> {
              assertThat(e.kind()).isIn(Kind.DAMAGED, Kind.USAGE, Kind.INCOMPATIBLE);
              assertThat(e.getMessage()).contains("backup").hasSizeLessThanOrEqualTo(300);
            });
        assertThat(temp.resolve("restored")).doesNotExist();
        assertThat(temp.resolve("restored.new")).doesNotExist();
        Files.write(copy.resolve(name), bytes);
      }
    }
    Archive.restore(copy, temp.resolve("restored"), false);
  }

  @Test
  void aBackupUnderLoadIsOneSavedState() throws Exception {
    Path folder = archive();
    AtomicBoolean over = new AtomicBoolean();
    try (Archive archive = Archive.open(folder)) {
      Thread writer = new Thread(() -> {
        for (int i = 0; !over.get(); i++) {
          // A state is one batch: both stories of it, or none.
          archive.put(Story.of("l" + i, "One", "batch " + i));
          archive.put(Story.of("r" + i, "Two", "batch " + i));
          archive.commit();
          if (i % 10 == 9) {
            archive.delete("l" + (i - 5), "r" + (i - 5));
          }
        }
      });
      writer.start();
      try (Archive beside = Archive.readOnly(folder)) {
        for (int i = 0; i < 6; i++) {
          Path copy = temp.resolve("copy" + i);
          Backup backup = (i % 2 == 0 ? archive : beside).backup(copy);
          Path restored = temp.resolve("restored" + i);
          Archive.restore(copy, restored, false);
          try (Archive again = Archive.readOnly(restored)) {
            assertThat(again.verify().faults()).isEmpty();
            assertThat(again.verify().digest()).isEqualTo(backup.digest());
            assertThat(backup.stories() % 2).as("60 and pairs").isZero();
          }
        }
      } finally {
        over.set(true);
        writer.join();
      }
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void aFileInPlaceOfABackupIsSaid(@TempDir Path folder) throws java.io.IOException {
    Path file = java.nio.file.Files.writeString(folder.resolve("stories.jsonl"), "{}");
    assertThatThrownBy(() -> Archive.restore(file, folder.resolve("restored"), false)).isInstanceOfSatisfying(
        dev.dateline.search.ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(dev.dateline.search.ArchiveException.Kind.USAGE);
          assertThat(e).hasMessageContaining("stories.jsonl is a file, and a backup is a folder");
        });
  }
}
