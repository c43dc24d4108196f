package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.query.Query.Word;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages fit together: by offset or by cursor, at any limit, each hit comes once and in one order. */
public interface PagingContract extends EngineSubject {

  /** Queries of each kind of order; the second mixes stories with all words and with some. */
  static List<Query> queries() {
    Query harbor = new Word(Field.TEXT, "harbor");
    Query ferry = new Word(Field.TEXT, "ferry");
    Query copper = new Word(Field.TEXT, "copper");
    return List.of(harbor, new Query.Words(List.of(harbor, ferry, copper)), new Query.All(),
        new Query.Bool(List.of(harbor), List.of(ferry), List.of(copper)));
  }

  static List<Search> searches() {
    List<Search> searches = new ArrayList<>();
    for (Query query : queries()) {
      for (Sort sort : Sort.values()) {
        searches.add(Search.of(query).sort(sort).headlinesOnly());
      }
    }
    searches.add(searches.get(3).where(Field.SOURCE, "KW").not(Field.TAG, "grain"));
    return searches;
  }

  private static List<String> pages(Engine engine, Search search, int limit) {
    List<String> ids = new ArrayList<>();
    Search page = search.page(0, limit);
    while (true) {
      Found found = engine.find(page);
      found.matches().forEach(match -> ids.add(match.id()));
      if (found.next().isEmpty()) {
        assertThat(found.matches().size()).isLessThanOrEqualTo(limit);
        return ids;
      }
      assertThat(found.matches()).as("a page that is not the last is full").hasSize(limit);
      page = page.after(found.next().get());
    }
  }

  @Test
  default void pagesFitTogether() {
    try (Engine engine = engine(new Wire(21).stories(400))) {
      for (Search search : searches()) {
        List<String> expected = EngineSubject.ids(engine, search.page(0, Search.MAX_PAGE));
        assertThat(new HashSet<>(expected)).hasSameSizeAs(expected)
            .containsExactlyInAnyOrderElementsOf(EngineSubject.every(engine, search));
        for (int limit : new int[]{7, 99, 100, 101, 333, 5_000}) {
          assertThat(pages(engine, search, limit)).as("%s, limit %d", search, limit).isEqualTo(expected);
        }
        for (int offset : new int[]{1, 95, 100, expected.size() - 1, expected.size(), 9_000}) {
          int from = Math.min(offset, expected.size());
          assertThat(EngineSubject.ids(engine, search.page(offset, 10))).as("%s, offset %d", search, offset)
              .isEqualTo(expected.subList(from, Math.min(from + 10, expected.size())));
        }
      }
    }
  }

  /** Past what one page can hold: the cursor goes on where no offset can. */
  @ParameterizedTest
  @ValueSource(ints = {997, 10_000})
  default void aCursorGoesToAnyDepth(int limit) {
    Engine engine = holding(new Wire(22).stories(6_500));
    for (Search search : searches()) {
      List<String> every = EngineSubject.every(engine, search);
      List<String> paged = pages(engine, search, limit);
      assertThat(new HashSet<>(paged)).as("%s: no hit twice", search).hasSameSizeAs(paged);
      assertThat(paged).as("%s", search).hasSameSizeAs(every);
      List<String> first = EngineSubject.ids(engine, search.page(0, Search.MAX_PAGE));
      assertThat(paged.subList(0, first.size())).as("%s", search).isEqualTo(first);
    }
  }

  /** Thousands of stories with all the words, with scores close to each other. */
  @Test
  default void aCursorGoesDeepAmongStoriesWithAllWords() {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 7_000; i++) {
      stories.add(Story.of("s" + i, "harbor", "ferry " + "lantern ".repeat(i % 90) + "harbor ".repeat(i % 7)
          + "ferry ".repeat(i % 11)));
    }
    Search search = Search.of(new Query.Words(List.of(new Word(Field.TEXT, "harbor"), new Word(Field.TEXT, "ferry"))))
        .headlinesOnly();
    try (Engine engine = engine(stories)) {
      List<String> expected = EngineSubject.ids(engine, search.page(0, Search.MAX_PAGE));
      assertThat(new HashSet<>(expected)).hasSize(7_000);
      for (int limit : new int[]{450, 5_200}) {
        List<String> paged = pages(engine, search, limit);
        // A list of thousands is not to be printed.
        assertThat(paged.equals(expected)).as("limit %d: %d hits, %d different, as in one page", limit, paged.size(),
            new HashSet<>(paged).size()).isTrue();
      }
    }
  }

  @Test
  default void aPageOfNothingIsNoError() {
    Engine engine = holding(new Wire(22).stories(6_500));
    for (Search search : searches()) {
      Optional<String> deep = engine.find(search.page(0, 5_500)).next();
      if (deep.isPresent()) {
        assertThat(engine.find(search.after(deep.get()).page(0, 0)).matches()).isEmpty();
      }
    }
  }

  static Stream<String> garbage() {
    return Stream.of("", " ", "x", "!!!", "MA", "MCAwIDA", "LTEgMCAwIA", "OTk5OTk5OTk5OTkgMCAwIA", "a".repeat(10_000),
        "MCA3IDAgeA", "MjE0NzQ4MzY0NyAwIDAg");
  }

  /** Nothing that is no cursor gets past, or breaks anything. */
  @ParameterizedTest
  @EnumSource(Sort.class)
  default void whatIsNoCursorIsRefused(Sort sort) {
    Engine engine = holding(new Wire(24).stories(50));
    garbage().forEach(cursor -> assertThatThrownBy(
        () -> engine.find(Search.of(new Word(Field.TEXT, "harbor")).sort(sort).after(cursor)))
        .as(cursor).isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.USAGE);
          assertThat(e.getMessage().length()).isLessThan(300);
        }));
  }
}
