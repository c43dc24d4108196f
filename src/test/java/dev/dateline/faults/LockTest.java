package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Archive;
import dev.dateline.lucene.OnDisk;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who would write to one archive, a lock file that somebody deletes, a folder that goes away. */
class LockTest {
  private static final int WRITERS = 4;

  private final Path temp = Trees.quick("locked");
  private final Path folder = temp.resolve("archive");
  private final Contents before = Contents.NONE.with(Scenario.stories("l", 10, 1));

  @BeforeEach
  void fill() {
    try (Archive archive = Archive.create(folder)) {
      archive.add(Scenario.stories("l", 10, 1));
    }
  }

  @AfterEach
  void delete() {
    Trees.delete(temp);
  }

  @Test
  void ofManyThreadsThatOpenOneWritesAndTheOthersAreTold() throws Exception {
    for (int round = Tier.of(5, 100, 1_000); round > 0; round--) {
      CyclicBarrier together = new CyclicBarrier(WRITERS);
      Queue<Archive> opened = new ConcurrentLinkedQueue<>();
      Queue<String> told = new ConcurrentLinkedQueue<>();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        threads.add(Thread.ofPlatform().start(() -> {
          try {
            together.await();
            opened.add(Archive.open(folder));
          } catch (ArchiveException e) {
            told.add(e.kind().name());
          } catch (Exception e) {
            told.add(e.toString());
          }
        }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      opened.forEach(Archive::close);
      assertThat(opened).hasSize(1);
      assertThat(told).containsOnly(Kind.LOCKED.name()).hasSize(WRITERS - 1);
    }
    assertSoundWith(before);
  }

  /** Another process that tries to write, and says what became of it. */
  static final class Other {
    private Other() {}

    public static void main(String[] folder) throws IOException {
      System.out.println("ready");
      System.in.read();
      try (Archive archive = Archive.open(Path.of(folder[0]))) {
        archive.add(Scenario.stories("other" + ProcessHandle.current().pid() + "-", 3, 1));
        System.out.println("saved");
      } catch (ArchiveException e) {
        System.out.println(e.kind());
      }
    }
  }

  @Test
  void ofManyProcessesThatOpenEachWritesOrIsTold() {
    List<Child> others = new ArrayList<>();
    for (int i = 0; i < Tier.of(2, 6, 12); i++) {
      others.add(new Child(Other.class, List.of("-Xmx128m"), folder.toString()));
    }
    others.forEach(other -> assertThat(other.line()).isEqualTo("ready"));
    others.forEach(other -> other.tell("go"));
    int saved = 0;
    for (Child other : others) {
      String said = other.line();
      assertThat(said).isIn("saved", "LOCKED");
      saved += said.equals("saved") ? 1 : 0;
      other.end();
    }
    assertThat(saved).isPositive();
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.stats().stories()).isEqualTo(10 + 3L * saved);
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void aLockFileDeletedUnderAWriterEndsThatWriter() throws IOException {
    Archive archive = Archive.open(folder);
    archive.put(Scenario.stories("late", 1, 1).getFirst());
    Files.delete(folder.resolve("write.lock"));
    assertThatThrownBy(archive::commit).isInstanceOfSatisfying(ArchiveException.class,
        e -> assertThat(e.kind()).isEqualTo(Kind.STORAGE));
    assertThatThrownBy(archive::commit).isInstanceOf(ArchiveException.class);
    archive.close();
    assertSoundWith(before);
  }

  @Test
  void aFolderThatGoesAwayIsSaid() {
    Archive archive = Archive.open(folder);
    archive.put(Scenario.stories("late", 1, 1).getFirst());
    Trees.delete(folder);
    assertThatThrownBy(archive::commit).isInstanceOfSatisfying(ArchiveException.class, e -> {
      assertThat(e.kind()).isEqualTo(Kind.STORAGE);
      assertThat(e.getMessage().length()).isLessThanOrEqualTo(300);
    });
    assertThatThrownBy(archive::commit).isInstanceOf(ArchiveException.class);
    try {
      archive.close();
    } catch (ArchiveException e) {
      assertThat(e.kind()).isNotEqualTo(Kind.USAGE);
    }
  }

  /** The control: without a lock, two write at once, and what one of them was told is saved is gone. */
  @Test
  void withoutALockAcknowledgedStoriesAreLost() throws IOException {
    List<String> faults;
    Contents after = before.with(Scenario.stories("one", 3, 1)).with(Scenario.stories("two", 3, 1));
    Archive one = Archive.over(OnDisk.open(FSDirectory.open(folder, NoLockFactory.INSTANCE)));
    Archive two = Archive.over(OnDisk.open(FSDirectory.open(folder, NoLockFactory.INSTANCE)));
    try {
      one.add(Scenario.stories("one", 3, 1));
      two.add(Scenario.stories("two", 3, 1));
      faults = List.of();
    } catch (ArchiveException e) {
      faults = List.of("the second writer met the first: " + e.getMessage());
    } finally {
      close(one);
      close(two);
    }
    if (faults.isEmpty()) {
      try (Archive archive = Archive.open(folder)) {
        faults = Soundness.faults(archive, List.of(after));
      } catch (ArchiveException e) {
        faults = List.of(e.getMessage());
      }
    }
    assertThat(faults).isNotEmpty();
  }

  private static void close(Archive archive) {
    try {
      archive.close();
    } catch (ArchiveException | AssertionError e) {
      // Its files are gone, or another's have their names: that is what the control is about, and Lucene's assertions say so.
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  private void assertSoundWith(Contents contents) {
    try (Archive archive = Archive.open(folder)) {
      assertThat(Soundness.faults(archive, List.of(contents))).isEmpty();
    }
  }
}
