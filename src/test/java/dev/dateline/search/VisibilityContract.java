package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When what was put is seen, and that whoever reads sees one state whole. */
public interface VisibilityContract extends EngineSubject {
  Search ALL = Search.of(new Query.All()).page(0, 100);

  @Test
  default void nothingIsSeenBeforeARefresh() {
    try (Engine engine = engine(Story.of("a", "First", ""))) {
      engine.put(Story.of("b", "Second", "")).join();
      engine.put(Story.of("a", "First corrected", "")).join();
      assertThat(engine.commit()).isEqualTo(2);
      assertThat(EngineSubject.ids(engine, ALL)).containsExactly("a");
      assertThat(engine.story("a").orElseThrow().title()).isEqualTo("First");
      engine.refresh();
      assertThat(EngineSubject.ids(engine, ALL)).containsExactlyInAnyOrder("a", "b");
      assertThat(engine.story("a").orElseThrow().title()).isEqualTo("First corrected");
      engine.delete(List.of("a"));
      assertThat(engine.story("a")).isPresent();
      engine.refresh();
      assertThat(engine.story("a")).isEmpty();
    }
  }

  @Test
  default void aRefreshWaitsForWhatWasHandedOver() {
    try (Engine engine = engine()) {
      for (int round = 1; round <= 5; round++) {
        for (int i = 0; i < 200; i++) {
          engine.put(Story.of("r" + round + "-" + i, "Headline", ""));
        }
        engine.refresh();
        assertThat(engine.find(ALL.counted()).total()).isEqualTo(200L * round);
      }
    }
  }

  @Test
  default void aStreamKeepsTheStateItBeganWith() {
    List<Story> stories = new Wire(3).stories(500);
    try (Engine engine = engine(stories)) {
      try (Stream<Found.Match> stream = engine.every(ALL)) {
        Iterator<Found.Match> matches = stream.iterator();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
          seen.add(matches.next().id());
        }
        for (int i = 0; i < 400; i++) {
          engine.delete(List.of("w" + i));
          engine.put(Story.of("w" + (400 + i), "Other", "")).join();
        }
        engine.commit();
        engine.refresh();
        while (matches.hasNext()) {
          Found.Match match = matches.next();
          seen.add(match.id());
          assertThat(match.story()).contains(stories.get(Integer.parseInt(match.id().substring(1))));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(stories.stream().map(Story::id).toList());
      }
      assertThat(EngineSubject.every(engine, ALL)).hasSize(400);
    }
  }

  @Test
  default void everyMatchIsStreamedWhateverThePage() {
    List<Story> stories = new Wire(4).stories(1_500);
    try (Engine engine = engine(stories)) {
      Search search = Search.of(new Query.Words(
          List.of(new Query.Word(Field.TEXT, "harbor"), new Query.Word(Field.TEXT, "velvet"))))
          .where(Field.TAG, "a/b", "rates");
      List<String> expected = stories.stream()
          .filter(story -> (story.title() + " " + story.body()).matches(".*\\b(harbor|velvet)\\b.*"))
          .filter(story -> story.labels(Field.TAG).contains("a/b") || story.labels(Field.TAG).contains("rates"))
          .map(Story::id).toList();
      assertThat(EngineSubject.every(engine, search.page(3, 2))).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(EngineSubject.every(engine, search.sort(Sort.NEWEST).page(0, 0)))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(engine.find(search.counted()).total()).isEqualTo(expected.size());
    }
  }

  @Test
  default void theSizeIsTold() {
    try (Engine engine = engine(Story.of("a", "First", "").with(Field.TAG, "x", "y"),
        Story.of("b", "Second", "").with(Field.TAG, "y"), Story.of("c", "Third", ""))) {
      engine.put(Story.of("c", "Third corrected", "")).join();
      engine.commit();
      engine.refresh();
      Stats stats = engine.stats();
      assertThat(stats.stories()).isEqualTo(3);
      assertThat(stats.superseded()).isEqualTo(1);
      assertThat(stats.fields()).containsAllEntriesOf(Map.of(Field.TAG, 2L, Field.SENT, 0L));
      assertThat(stats.labels()).containsAllEntriesOf(Map.of(Field.TAG, 2L));
      assertThat(stats.bytes()).isPositive();
      Verification verified = engine.verify();
      assertThat(verified.sound()).isTrue();
      assertThat(verified.stories()).isEqualTo(3);
    }
  }

  /** What is saved and not yet seen is checked too, and nothing is missed of an older state. */
  @Test
  default void sizeAndSoundnessAreToldBetweenCommitAndRefresh() {
    try (Engine engine = engine(new Wire(5).stories(100))) {
      for (int i = 0; i < 3; i++) {
        engine.put(Story.of("late" + i, "Headline", "")).join();
        engine.commit();
        assertThat(engine.verify().faults()).isEmpty();
        assertThat(engine.stats().bytes()).isPositive();
      }
      assertThat(engine.stats().stories()).isEqualTo(100);
    }
  }

  @Test
  default void aClosedEngineSaysSo() {
    Engine engine = engine(Story.of("a", "First", ""));
    Stream<Found.Match> open = engine.every(ALL);
    engine.close();
    engine.close();
    List<Runnable> calls = List.of(() -> engine.find(ALL), () -> engine.every(ALL).close(), () -> engine.story("a"),
        () -> engine.put(Story.of("b", "Second", "")).join(), engine::commit, engine::refresh, engine::verify,
        engine::stats, () -> engine.delete(List.of("a")), () -> engine.labels(Labels.of(Field.TAG)));
    for (Runnable call : calls) {
      assertThatThrownBy(call::run).isInstanceOfSatisfying(ArchiveException.class, e -> {
        assertThat(e.kind()).isEqualTo(Kind.USAGE);
        assertThat(e).hasMessageContaining("closed");
      });
    }
    open.close();
  }

  /** Closing while others write: each story's future ends, taken or refused; nobody waits for ever. */
  @Test
  default void closingLetsNobodyWait() throws InterruptedException {
    for (int round = 0; round < 5; round++) {
      Engine engine = engine();
      List<CompletableFuture<Outcome>> taken = java.util.Collections.synchronizedList(new ArrayList<>());
      List<Throwable> strange = java.util.Collections.synchronizedList(new ArrayList<>());
      List<Thread> writers = new ArrayList<>();
      for (int w = 0; w < 4; w++) {
        String name = "w" + w + "-";
        writers.add(Thread.ofPlatform().start(() -> {
          try {
            for (int i = 0; i < 100_000; i++) {
              taken.add(engine.put(Story.of(name + i, "Headline", "")));
              if (i % 50 == 0) {
                engine.commit();
                engine.refresh();
              }
            }
          } catch (ArchiveException closed) {
            // What is expected once it is closed.
          } catch (RuntimeException | Error other) {
            strange.add(other);
          }
        }));
      }
      Thread.sleep(20);
      engine.close();
      for (Thread writer : writers) {
        writer.join(10_000);
        assertThat(writer.isAlive()).as("a writer still waits").isFalse();
      }
      assertThat(strange).isEmpty();
      for (CompletableFuture<Outcome> each : List.copyOf(taken)) {
        assertThat(each).as("a story of which nobody tells").isDone();
        try {
          each.join();
        } catch (CompletionException e) {
          assertThat(e).hasCauseInstanceOf(ArchiveException.class);
        }
      }
    }
  }
}
