package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import dev.dateline.search.ArchiveException;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process whose memory ends while it writes. */
class MemoryTest {
  private final Path temp = Trees.quick("memory");

  @AfterEach
  void delete() {
    Trees.delete(temp);
  }

  /** Saves a few stories at a time, and then one that is too large for what memory there is. */
  static final class Greedy {
    private Greedy() {}

    public static void main(String[] folder) {
      List<byte[]> held = new ArrayList<>();
      try (Archive archive = Archive.create(Path.of(folder[0]))) {
        for (int i = 0;; i++) {
          archive.put(Scenario.stories("g" + i + "-", 1, 1).getFirst());
          archive.commit();
          System.out.println("committed " + (i + 1));
          if (i == 4) {
            fill(held);
            archive.put(Story.of("huge", "Huge", "copper ferry timber ".repeat(400_000)));
            System.out.println("took");
            archive.commit();
            System.out.println("saved");
            return;
          }
        }
      } catch (ArchiveException e) {
        held.clear();
        System.out.println(e.kind() + " " + e.getMessage());
      } catch (OutOfMemoryError e) {
        // On the caller's own thread, before the archive had the story.
        held.clear();
        System.out.println("MEMORY");
      }
    }

    /** Takes memory until little is left. */
    private static void fill(List<byte[]> held) {
      while (Runtime.getRuntime().maxMemory() - Runtime.getRuntime().totalMemory()
          + Runtime.getRuntime().freeMemory() > 24 << 20) {
        held.add(new byte[1 << 20]);
      }
    }
  }

  @Test
  void thatEndsLosesNothingAcknowledgedAndIsSaid() {
    int ended = 0;
    for (int megabytes : Tier.of(1, 2, 3) == 1 ? new int[]{48} : new int[]{48, 56, 64, 72, 80}) {
      Path folder = temp.resolve("archive" + megabytes);
      List<String> said;
      try (Child child = new Child(Greedy.class, List.of("-Xmx" + megabytes + "m"), folder.toString())) {
        said = child.rest();
        child.end();
      }
      int committed = (int) said.stream().filter(line -> line.startsWith("committed")).count();
      assertThat(committed).as("%s", said).isEqualTo(5);
      assertThat(said.getLast()).as("%s", said).matches("saved|MEMORY|STORAGE .*out of memory.*-Xmx.*");
      ended += said.getLast().equals("saved") ? 0 : 1;
      try (Archive archive = Archive.open(folder)) {
        Contents found = Contents.of(archive);
        Contents allowed = Contents.NONE;
        for (int i = 0; i < committed; i++) {
          allowed = allowed.with(Scenario.stories("g" + i + "-", 1, 1));
        }
        if (said.getLast().equals("saved")) {
          assertThat(found.stories()).containsKey("huge");
        } else {
          assertThat(Soundness.faults(archive, List.of(allowed))).as("%s", said).isEmpty();
        }
      }
    }
    Tier.report("memory ended in %d processes, none lost", ended);
    assertThat(ended).as("the harness takes the memory").isPositive();
  }
}
