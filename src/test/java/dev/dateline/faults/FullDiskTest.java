package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A real disk that is really full: a small one in memory, where it may be mounted. */
class FullDiskTest {
  private final Path place = Trees.quick("full");

  @AfterEach
  void unmount() {
    run("umount", place.toString());
    Trees.delete(place);
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Stories that do not pack well. */
  private static List<Story> noise(int batch) {
    Random random = new Random(batch);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      StringBuilder body = new StringBuilder();
      for (int words = 0; words < 300; words++) {
        body.append(Long.toString(random.nextLong(), 36)).append(' ');
      }
      stories.add(Story.of("f" + batch + "-" + i, "Noise " + i, body.toString()));
    }
    return stories;
  }

  @Test
  void saysSoKeepsWhatItHasAndGoesOnWhenThereIsRoom() {
    int sizes = Tier.of("tmpfs", 2, 40, 200);
    int full = 0;
    for (int i = 0; i < sizes; i++) {
      int kilobytes = 600 + i * 5_000 / sizes;
      Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "none", place.toString()),
          "no disk can be mounted here; the full disk that is played in FailingDiskTest stands alone");
      Path folder = place.resolve("archive");
      int saved = 0;
      try (Archive archive = Archive.create(folder)) {
        for (int batch = 0; batch < 200; batch++) {
          archive.add(noise(batch));
          saved = batch + 1;
        }
      } catch (ArchiveException e) {
        full++;
        assertThat(e.kind()).as("%s", e).isEqualTo(Kind.STORAGE);
        assertThat(e).hasMessageContaining("no space left").hasMessageContaining("MB free");
        assertThat(e.getMessage().length()).as("%s", e).isLessThanOrEqualTo(300);
      }
      assertThat(Files.exists(folder)).isTrue();
      assertThat(run("mount", "-o", "remount,size=64m", place.toString())).isTrue();
      try (Archive archive = Archive.open(folder)) {
        assertThat(archive.verify().faults()).isEmpty();
        assertThat(archive.stats().stories()).as("%d KB", kilobytes).isBetween(20L * saved, 20L * saved + 20);
        archive.add(noise(saved));
        assertThat(archive.stats().stories()).isEqualTo(20L * saved + 20);
      }
      assertThat(run("umount", place.toString())).isTrue();
    }
    Tier.report("real disks that were full: %d of %d sizes, none lost", full, sizes);
    assertThat(full).isEqualTo(sizes);
  }
}
