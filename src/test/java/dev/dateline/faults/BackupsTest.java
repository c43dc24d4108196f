package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import dev.dateline.search.Backup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Backups that are taken while stories are added, replaced and deleted: each restores to exactly one saved state. */
class BackupsTest {
  private final Path temp = Trees.quick("backups");

  @AfterEach
  void delete() {
    Trees.delete(temp);
  }

  /** What the thread that writes has done. */
  private record Progress(AtomicInteger begun, AtomicInteger committed) {
    Progress() {
      this(new AtomicInteger(), new AtomicInteger());
    }

    void follow(Plan plan, Archive archive) {
      for (int step = 0; step < plan.steps(); step++) {
        begun.set(step + 1);
        plan.take(step, archive);
        committed.set(step + 1);
      }
    }
  }

  @Test
  void takenUnderLoadRestoreToOneSavedState() {
    int most = Tier.of("backups", 6, 60, 200);
    int taken = 0;
    int during = 0;
    long stories = 0;
    for (long seed = Tier.SEED; taken < most; seed++) {
      Plan plan = new Plan(seed);
      Path folder = temp.resolve("archive" + seed);
      Progress progress = new Progress();
      try (Archive archive = Archive.create(folder); Archive beside = Archive.readOnly(folder)) {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> progress.follow(plan, archive));
        while (taken < most && !writing.isDone()) {
          // By the process that writes, which holds the state, and by a reader beside it, which cannot.
          int from = progress.committed.get();
          Path copy = temp.resolve("copy" + taken);
          Backup backup = (taken % 2 == 0 ? archive : beside).backup(copy);
          List<Contents> allowed = new ArrayList<>();
          for (int to = progress.begun.get(), step = from; step <= to; step++) {
            allowed.add(plan.after(step));
          }
          during += writing.isDone() ? 0 : 1;
          stories += backup.stories();
          check(copy, backup, allowed, "seed " + seed + ", backup " + taken);
          taken++;
        }
        writing.join();
      }
      Trees.delete(folder);
    }
    Tier.report(
        "backups: %d (%d stories) taken under load and restored, none bad; %d of them ended before the load did",
        taken,
        stories, during);
    assertThat(during).isGreaterThan(most / 2);
  }

  private void check(Path copy, Backup backup, List<Contents> allowed, String which) {
    Path restored = temp.resolve("restored");
    assertThat(Archive.restore(copy, restored, false)).as(which).isEqualTo(backup);
    try (Archive archive = Archive.open(restored)) {
      assertThat(archive.verify().digest()).as(which).isEqualTo(backup.digest());
      assertThat(Soundness.faults(archive, allowed)).as(which).isEmpty();
      archive.add(Scenario.stories("after", 1, 1));
      assertThat(archive.stats().stories()).as(which).isEqualTo(backup.stories() + 1);
    }
    Trees.delete(restored);
    Trees.delete(copy);
  }
}
