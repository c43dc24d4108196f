package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.query.Query;
import dev.dateline.query.Query.Word;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order stories come, how many there are, and what a deadline does. */
public interface OrderContract extends EngineSubject {

  @ParameterizedTest
  @EnumSource(value = Sort.class, names = {"NEWEST", "OLDEST"})
  default void byDateTheUnknownComeLast(Sort sort) {
    List<Story> stories = new ArrayList<>(new Wire(11).stories(300));
    stories.add(Story.of("early", "harbor", "").withSent(new Sent.Known(Instant.parse("1931-01-01T00:00:00Z"), "")));
    stories.add(Story.of("late", "harbor", "").withSent(new Sent.Known(Instant.parse("2199-01-01T00:00:00Z"), "")));
    try (Engine engine = engine(stories)) {
      Search search = Search.of(new Word(Field.TEXT, "harbor")).sort(sort).page(0, 1_000);
      List<Found.Match> matches = engine.find(search).matches();
      List<Optional<Instant>> dates = matches.stream().map(Found.Match::sent).toList();
      List<Instant> known = dates.stream().flatMap(Optional::stream).toList();
      assertThat(known).hasSizeBetween(50, 300).isSortedAccordingTo(
          sort == Sort.NEWEST ? Comparator.<Instant>naturalOrder().reversed() : Comparator.naturalOrder());
      assertThat(dates.subList(0, known.size())).doesNotContain(Optional.empty());
      assertThat(dates.subList(known.size(), dates.size())).isNotEmpty().containsOnly(Optional.empty());
      assertThat(matches.getFirst().id()).isEqualTo(sort == Sort.NEWEST ? "late" : "early");
      assertThat(matches).allSatisfy(match -> assertThat(match.score()).isZero());
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  default void aTotalAskedForIsExact(Sort sort) {
    List<Story> stories = new Wire(12).stories(2_500);
    List<String> harbors = stories.stream()
        .filter(story -> (story.title() + " " + story.body()).contains("harbor")).map(Story::id).toList();
    Engine engine = holding(stories);
    for (Query query : List.of(new Word(Field.TEXT, "harbor"),
        new Query.Words(List.of(new Word(Field.TEXT, "harbor"), new Word(Field.TEXT, "ship"))))) {
      Search search = Search.of(query).sort(sort);
      assertThat(engine.find(search.counted()))
          .satisfies(found -> assertThat(found.total()).isEqualTo(harbors.size()))
          .satisfies(found -> assertThat(found.exact()).isTrue());
      assertThat(engine.find(search.counted().page(0, 0)).total()).isEqualTo(harbors.size());
      // One that is not exact is a lower bound, and says so.
      Found found = engine.find(search);
      assertThat(found.total()).isBetween(10L, (long) harbors.size());
      assertThat(found.exact()).isIn(false, found.total() == harbors.size());
      // Facets count everything anyway.
      assertThat(engine.find(search.facet(Field.TAG)).total()).isEqualTo(harbors.size());
    }
  }

  @Test
  default void nothingFoundIsAnExactZero() {
    for (List<Story> stories : List.of(List.<Story>of(), List.of(Story.of("s", "A headline", "")))) {
      try (Engine engine = engine(stories)) {
        for (Sort sort : Sort.values()) {
          Found found = engine.find(Search.of(new Word(Field.TEXT, "nobody")).sort(sort).facet(Field.TAG));
          assertThat(found.total()).isZero();
          assertThat(found.exact()).isTrue();
          assertThat(found.matches()).isEmpty();
          assertThat(found.next()).isEmpty();
          assertThat(found.facets()).containsExactly(new Facet(Field.TAG, List.of(), 0, 0, 0));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  default void aDeadlineThatPassesIsSaid(Sort sort) {
    Engine engine = holding(new Wire(13).stories(2_000));
    Search search = Search.of(new Word(Field.TEXT, "harbor")).sort(sort).facet(Field.TAG).counted();
    Found cut = engine.find(search.within(Duration.ZERO));
    assertThat(cut.exact()).isFalse();
    assertThat(String.join("", cut.notices())).contains("stopped after 0 ms");
    Found whole = engine.find(search.within(Duration.ofMinutes(1)));
    assertThat(whole.exact()).isTrue();
    assertThat(whole.notices()).isEmpty();
    assertThat(engine.find(search.within(ChronoUnit.FOREVER.getDuration()))).isEqualTo(whole);
    // The stream of every match has none.
    assertThat(EngineSubject.every(engine, search.within(Duration.ZERO))).hasSize((int) whole.total());
  }

  @Test
  default void scoresFallAndAreExplained() {
    try (Engine engine = engine(new Wire(14).stories(500))) {
      Search search = Search.of(new Query.Words(
          List.of(new Word(Field.TEXT, "violin"), new Word(Field.TEXT, "harbor")))).page(0, 50);
      List<Found.Match> matches = engine.find(search).matches();
      assertThat(matches).hasSize(50).isSortedAccordingTo(Comparator.comparing(Found.Match::score).reversed());
      assertThat(engine.explain(search, matches.getFirst().id())).isNotBlank();
      assertThat(engine.explain(search, "nobody")).contains("no story nobody");
      Found again = engine.find(search);
      for (int i = 0; i < matches.size(); i++) {
        assertThat(again.matches().get(i).id()).isEqualTo(matches.get(i).id());
        assertThat(again.matches().get(i).score()).isCloseTo(matches.get(i).score(), within(0f));
      }
    }
  }
}
