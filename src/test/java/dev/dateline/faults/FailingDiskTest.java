package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dateline.Archive;
import dev.dateline.faults.PowerLossDisk.Call;
import dev.dateline.faults.PowerLossDisk.Event;
import dev.dateline.faults.Survivors.Model;
import dev.dateline.lucene.OnDisk;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.story.Story;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fails, at each of its calls in turn, or that is full, at each size: what was acknowledged stays, and no more is claimed. */
class FailingDiskTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What became of a run on a disk that fails. */
  private record Run(boolean failed, Optional<ArchiveException> said, List<String> faults) {}

  private static Run run(Scenario scenario, PowerLossDisk disk, PowerLossDisk.Trouble trouble, AtomicBoolean failed,
      Model left, long seed) {
    return assertTimeoutPreemptively(PATIENCE, () -> {
      Optional<ArchiveException> said = Optional.empty();
      List<String> faults = new ArrayList<>();
      Archive archive = Archive.over(OnDisk.create(disk));
      try {
        disk.note(new Diary.Saved());
        disk.trouble(trouble);
        scenario.run(archive, new Diary(disk::note));
      } catch (ArchiveException e) {
        said = Optional.of(e);
        faults.addAll(claims(archive, e));
      } catch (RuntimeException | Error e) {
        faults.add("threw " + e);
      }
      try {
        archive.close();
      } catch (ArchiveException e) {
        // What it could not put away; that is for whoever closes to know.
        said = said.or(() -> Optional.of(e));
      }
      List<Event> events = disk.events();
      List<Contents> allowed = Diary.allowed(events);
      // A save may be asked for again where another act has failed, and then holds of that act what had been done.
      boolean again = said.isPresent();
      faults.addAll(PowerLoss.opened(Survivors.after(events, left, seed),
          found -> again && found.getFirst().isBetween(allowed.getFirst(), allowed.getLast()) ? found : allowed));
      return new Run(failed.get(), said, faults);
    });
  }

  /** What failed is told in few words; and once saving has failed, the archive never again says that anything is saved. */
  private static List<String> claims(Archive archive, ArchiveException first) {
    List<String> faults = new ArrayList<>();
    if (first.getMessage().length() > 300) {
      faults.add("a message of " + first.getMessage().length() + " characters");
    }
    if (first.kind() != Kind.STORAGE) {
      faults.add("told as " + first.kind() + ": " + first.getMessage());
    }
    try {
      archive.commit();
      if (first.getMessage().contains("saving failed")) {
        faults.add("saved after saving had failed");
      }
    } catch (ArchiveException again) {
      if (again.kind() != Kind.STORAGE) {
        faults.add("forgot why it had failed: " + again);
      }
    }
    return faults;
  }

  @ParameterizedTest
  @EnumSource
  void atAnyCallNothingAcknowledgedIsLost(Call call) {
    int cases = 0;
    int said = 0;
    Scenario[] scenarios = Tier.of(1, 5, 5) == 1 ? new Scenario[]{Scenario.REPLACE} : Scenario.values();
    for (Scenario scenario : scenarios) {
      // As many calls as there are, about 12 of them in the build.
      int most = calls(scenario, call);
      int step = Math.max(1, most / Tier.of("calls", 6, 200, 2_000));
      for (int at = 1; at <= most; at += step) {
        int fails = at;
        AtomicInteger number = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        Run run = run(scenario, new PowerLossDisk(), (asked, bytes) -> {
          if (asked == call && number.incrementAndGet() == fails) {
            failed.set(true);
            throw new IOException("Input/output error");
          }
        }, failed, fails % 2 == 0 ? Model.KILLED : Model.LOST, fails);
        assertThat(run.faults()).as("%s, %s number %d fails, said %s", scenario, call, fails, run.said()).isEmpty();
        cases++;
        said += run.said().isPresent() ? 1 : 0;
      }
    }
    Tier.report("%s fails: %d cases, %d of them told", call, cases, said);
    assertThat(cases).isGreaterThan(2);
  }

  private static int calls(Scenario scenario, Call call) {
    AtomicInteger calls = new AtomicInteger();
    Run run = run(scenario, new PowerLossDisk(), (asked, bytes) -> {
      if (asked == call) {
        calls.incrementAndGet();
      }
    }, new AtomicBoolean(), Model.KILLED, 0);
    assertThat(run.faults()).isEmpty();
    return calls.get();
  }

  /** A merge beside a save brings the writer down, which then has nothing to save: what was put is not said to be saved. */
  @Test
  void thatFailsAMergeIsToldByTheSave() {
    PowerLossDisk first = new PowerLossDisk();
    try (Archive archive = Archive.over(OnDisk.create(first))) {
      save(archive, "a", 6);
    }
    PowerLossDisk disk = PowerLossDisk.holding(Survivors.after(first.events(), Model.KILLED, 0));
    // Opened again, the archive merges what it has to read from the disk.
    try (Archive archive = Archive.over(OnDisk.open(disk))) {
      CountDownLatch merges = new CountDownLatch(1);
      CountDownLatch fails = new CountDownLatch(1);
      AtomicBoolean saving = new AtomicBoolean();
      disk.trouble((call, bytes) -> {
        String thread = Thread.currentThread().getName();
        if (call == Call.READ && thread.startsWith("Lucene Merge")) {
          merges.countDown();
          awaited(fails);
          throw new IOException("Input/output error");
        }
        // While a save reads what was saved before, the merge fails.
        if (call == Call.READ && thread.equals("dateline-commit") && saving.getAndSet(false)) {
          fails.countDown();
          untilReleased(disk);
        }
      });
      save(archive, "b", 6);
      awaited(merges);
      archive.put(Scenario.stories("last", 1, 1).getFirst()).outcome();
      saving.set(true);
      assertThatThrownBy(archive::commit).isInstanceOf(ArchiveException.class)
          .hasMessageContaining("Input/output error").hasMessageContaining("Not saved: 1 story, last0");
    }
  }

  /** Puts stories, each in a save of its own. */
  private static void save(Archive archive, String prefix, int stories) {
    for (Story story : Scenario.stories(prefix, stories, 1)) {
      archive.put(story).outcome();
      archive.commit();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void untilReleased(PowerLossDisk disk) throws IOException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; LockSupport.parkNanos(1_000_000)) {
      try {
        disk.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
        return;
      } catch (LockObtainFailedException stillOpen) {
        // Waits on.
      }
    }
    throw new AssertionError("the writer is still open");
  }

  /** Not once but from then on and by chance, as disks that die do. */
  @Test
  void thatDiesByChanceLosesNothingAcknowledged() {
    int bad = 0;
    int runs = Tier.of("dying", 12, 300, 2_000);
    for (int i = 0; i < runs; i++) {
      long seed = Tier.SEED + i;
      Random random = new Random(seed);
      Scenario scenario = Scenario.values()[random.nextInt(Scenario.values().length)];
      int rate = 20 + random.nextInt(400);
      AtomicBoolean failed = new AtomicBoolean();
      Run run = run(scenario, new PowerLossDisk(), (call, bytes) -> {
        synchronized (random) {
          if (call != Call.READ && random.nextInt(rate) == 0) {
            failed.set(true);
            throw new IOException("Input/output error");
          }
        }
      }, failed, Model.TORN, seed);
      assertThat(run.faults()).as("seed %d, %s, said %s", seed, scenario, run.said()).isEmpty();
      bad += run.failed() ? 1 : 0;
    }
    Tier.report("disks that die by chance: %d runs, %d of them failed, none lost", runs, bad);
    assertThat(bad).isGreaterThan(runs / 3);
  }

  @Test
  void thatIsFullSaysSoAndKeepsWhatItHas() {
    long size = written();
    int sizes = Tier.of("sizes", 10, 150, 500);
    int full = 0;
    for (int i = 1; i <= sizes; i++) {
      AtomicLong left = new AtomicLong(size * i / sizes);
      AtomicBoolean failed = new AtomicBoolean();
      Run run = run(Scenario.MERGE, new PowerLossDisk(), (call, bytes) -> {
        if (call == Call.WRITE && left.addAndGet(-bytes) < 0) {
          failed.set(true);
          throw new IOException("No space left on device");
        }
      }, failed, Model.KILLED, i);
      assertThat(run.faults()).as("size %d of %d", size * i / sizes, size).isEmpty();
      if (run.failed()) {
        full++;
        run.said().ifPresent(said -> assertThat(said).hasMessageContaining("no space left"));
      }
    }
    Tier.report("full disks: %d sizes, %d of them too small, none lost", sizes, full);
    assertThat(full).isGreaterThan(sizes / 2);
  }

  private static long written() {
    AtomicLong written = new AtomicLong();
    run(Scenario.MERGE, new PowerLossDisk(), (call, bytes) -> written.addAndGet(call == Call.WRITE ? bytes : 0),
        new AtomicBoolean(), Model.KILLED, 0);
    return written.get();
  }

  /** The control: a caller that hears of no failure believes what is not there, and the diary tells. */
  @Test
  void isFoundOutWhereAFailureIsKeptSilent() {
    PowerLossDisk disk = new PowerLossDisk();
    Archive archive = Archive.over(OnDisk.create(disk));
    disk.trouble((call, bytes) -> {
      if (call == Call.SYNC) {
        throw new IOException("Input/output error");
      }
    });
    Diary diary = new Diary(disk::note);
    Contents some = Contents.NONE.with(Scenario.stories("s", 5, 1));
    diary.saving(some, () -> assertThatThrownBy(() -> archive.add(Scenario.stories("s", 5, 1)))
        .isInstanceOf(ArchiveException.class));
    archive.close();
    assertThat(PowerLoss.opened(Survivors.after(disk.events(), Model.LOST, 0), Diary.allowed(disk.events())))
        .anySatisfy(fault -> assertThat(fault).contains("none of the 1 states"));
  }
}
