package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Facet;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads at once, and interrupts at any moment. */
class ThreadsTest {
  /** How long the threads run: {@code -Ddateline.test.seconds=600} for a night. */
  private static final long SECONDS = Long.getLong("dateline.test.seconds", 3);

  private static final Search FACETED = Search.of(new Query.All()).facet(Field.TAG).facet(Field.YEAR)
      .facet(Field.more("pair")).within(Duration.ofMinutes(1));

  @TempDir
  Path temp;

  private final Queue<Throwable> strange = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stop = new AtomicBoolean();

  private interface Step {
    void run(Random random) throws Exception;
  }

  private Thread start(String name, long seed, Step step) {
    return Thread.ofPlatform().name(name).start(() -> {
      Random random = new Random(seed);
      while (!stop.get()) {
        try {
          step.run(random);
        } catch (ArchiveException e) {
          if (e.kind() != Kind.INTERRUPTED) {
            strange.add(new AssertionError(name + ", seed " + seed, e));
          }
          Thread.interrupted();
        } catch (Exception | Error e) {
          strange.add(new AssertionError(name + ", seed " + seed, e));
        }
      }
    });
  }

  private static List<String> ownThreads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
        .filter(name -> name.startsWith("dateline")).sorted().toList();
  }

  @Test
  void everyStoryWhosePutReturnedIsSavedAndEverySearchSeesOneState() throws Exception {
    List<String> before = ownThreads();
    long seed = 111;
    Path folder = temp.resolve("archive");
    Set<String> put = ConcurrentHashMap.newKeySet();
    Set<String> maybe = ConcurrentHashMap.newKeySet();
    AtomicLong searches = new AtomicLong();
    AtomicLong interrupts = new AtomicLong();
    try (Archive archive = Archive.create(folder)) {
      List<Thread> interrupted = new ArrayList<>();
      List<Thread> all = new ArrayList<>();
      for (int w = 0; w < 4; w++) {
        int writer = w;
        Wire wire = new Wire(seed + w);
        AtomicLong number = new AtomicLong();
        interrupted.add(start("writer " + w, seed + w, random -> {
          String id = "w" + writer + "-" + number.getAndIncrement();
          maybe.add(id);
          // Each story has a field in common with its twin: both are new, so a state has one, two, but no half.
          archive.put(wire.story(id).with(Field.more("pair"), "all"));
          put.add(id);
          if (random.nextInt(20) == 0) {
            archive.add(List.of(wire.story(id + "a"), wire.story(id + "b")));
            put.add(id + "a");
            put.add(id + "b");
          }
        }));
        interrupted.add(start("reader " + w, seed + 10 + w, random -> {
          check(archive, random);
          searches.incrementAndGet();
        }));
      }
      all.add(start("committer", seed + 20, random -> {
        archive.commit();
        Thread.sleep(random.nextInt(30));
      }));
      all.add(start("interrupter", seed + 21, random -> {
        Thread.sleep(random.nextInt(4));
        interrupted.get(random.nextInt(interrupted.size())).interrupt();
        interrupts.incrementAndGet();
      }));
      all.addAll(interrupted);
      Thread.sleep(SECONDS * 1_000);
      stop.set(true);
      for (Thread thread : all) {
        thread.join(30_000);
        assertThat(thread.isAlive()).as("%s still runs, seed %d", thread.getName(), seed).isFalse();
      }
      assertThat(strange).as("seed %d", seed).isEmpty();
      archive.put(Story.of("last", "Headline", ""));
      long saved = archive.commit();
      assertThat(saved).isEqualTo(archive.search(Search.of(new Query.All()).counted()).total());
    }
    assertThat(interrupts.get()).isGreaterThan(20);
    assertThat(searches.get()).isGreaterThan(20);
    assertThat(put.size()).isGreaterThan(20);
    try (Archive archive = Archive.open(folder)) {
      Set<String> found = ConcurrentHashMap.newKeySet();
      archive.export(false, story -> assertThat(found.add(story.id())).as("%s twice", story.id()).isTrue());
      assertThat(found).as("seed %d", seed).containsAll(put).contains("last");
      assertThat(archive.verify().faults()).isEmpty();
    }
    assertThat(ownThreads()).isEqualTo(before);
  }

  private void check(Archive archive, Random random) {
    Results results = archive.search(FACETED.page(0, 5));
    for (Facet facet : results.facets()) {
      assertThat(facet.total() + facet.missing()).as("one state: %s", facet).isEqualTo(results.total());
    }
    Facet years = results.facets().get(1);
    assertThat(years.labels().stream().mapToLong(Facet.Count::count).sum()).isEqualTo(results.total());
    if (random.nextInt(5) == 0) {
      try (var every = archive.every(Search.of(new Query.All()))) {
        assertThat(every.count()).isGreaterThanOrEqualTo(results.total());
      }
    }
  }

  @Test
  void closingLeavesNoThreadBehind() {
    List<String> before = ownThreads();
    for (int i = 0; i < 3; i++) {
      try (Archive archive = Archive.create(temp.resolve("archive" + i)); Archive memory = Archive.inMemory()) {
        archive.add(new Wire(i).stories(20));
        memory.put(Story.of("a", "Headline", ""));
        assertThat(ownThreads()).hasSizeGreaterThan(before.size());
        try (Archive reading = Archive.readOnly(temp.resolve("archive" + i))) {
          reading.refresh();
        }
      }
      try (Archive untouched = Archive.open(temp.resolve("archive" + i))) {
        untouched.search("");
      }
      try (Archive.Fresh fresh = Archive.fresh(temp.resolve("archive" + i))) {
        fresh.archive().add(new Wire(i).stories(3));
        fresh.replace();
      }
      assertThat(ownThreads()).isEqualTo(before);
    }
  }
}
