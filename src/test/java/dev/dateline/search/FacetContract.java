package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.analysis.NameKey;
import dev.dateline.query.Query;
import dev.dateline.query.Query.Word;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts are those of a plain count over the stories: a field's own filter aside, exact, with the total and the missing. */
public interface FacetContract extends EngineSubject {

  /** The labels of a story in a field, derived ones included, as told without an index. */
  static Set<String> labels(Story story, Field field) {
    String day = story.sent().instant().map(at -> at.toString().substring(0, 10)).orElse("unknown");
    return switch (field.name()) {
      case "year" -> Set.of(day.length() == 10 ? day.substring(0, 4) : day);
      case "month" -> Set.of(day.length() == 10 ? day.substring(0, 7) : day);
      case "day" -> Set.of(day);
      default -> new LinkedHashSet<>(story.labels(field));
    };
  }

  /** What the labels that are one have in common. */
  static Set<String> keys(Field field, Set<String> labels) {
    return labels.stream().map(label -> NameKey.of(field, label)).collect(Collectors.toSet());
  }

  /** For each key of a field, the form that most stories have; of those alike, the first. */
  static Map<String, String> shown(Field field, Iterable<Story> stories) {
    Map<String, Long> uses = new TreeMap<>();
    stories.forEach(story -> labels(story, field).forEach(label -> uses.merge(label, 1L, Long::sum)));
    Map<String, String> shown = new TreeMap<>();
    uses.forEach((label, n) -> shown.merge(NameKey.of(field, label), label,
        (one, other) -> uses.getOrDefault(one, 0L) >= uses.getOrDefault(other, 0L) ? one : other));
    return shown;
  }

  /** A search, and what it finds, told without an index. */
  record Asked(Search search, Predicate<Story> query) {

    static Asked random(Wire wire) {
      String one = wire.word();
      String other = wire.word();
      Word first = new Word(Field.TEXT, one);
      Word second = new Word(Field.TEXT, other);
      Asked asked = switch (wire.random().nextInt(6)) {
        case 0 -> new Asked(Search.of(new Query.All()), story -> true);
        case 1 -> new Asked(Search.of(new Query.Words(List.of(first, second))), has(one).or(has(other)));
        case 2 -> new Asked(Search.of(new Query.Bool(List.of(first, second), List.of(), List.of())),
            has(one).and(has(other)));
        case 3 -> new Asked(Search.of(new Query.Bool(List.of(), List.of(first), List.of(second))),
            has(one).and(has(other).negate()));
        case 4 -> new Asked(Search.of(new Query.Wildcard(Field.TEXT, one.substring(0, 3) + "*")), has(one));
        default -> new Asked(Search.of(first), has(one));
      };
      Search search = asked.search;
      List<Field> fields = new ArrayList<>(Wire.LABELS.keySet());
      for (int i = wire.random().nextInt(4); i > 0; i--) {
        Field field = wire.one(fields);
        String label = wire.one(Wire.LABELS.get(field));
        search = wire.random().nextInt(3) == 0 ? search.not(field, label) : search.where(field, label);
      }
      if (wire.random().nextInt(4) == 0) {
        search = search.where(Field.YEAR, wire.one(List.of("2021", "2022", "unknown", "1999")));
      }
      if (wire.random().nextInt(4) == 0) {
        search = search.since(wire.instant());
      }
      if (wire.random().nextInt(4) == 0) {
        search = search.until(wire.instant());
      }
      return new Asked(search.sort(wire.one(List.of(Sort.values()))), asked.query);
    }

    private static Predicate<Story> has(String word) {
      return story -> List.of((story.title() + " " + story.body()).split(" ")).contains(word);
    }

    private static boolean has(Story story, Field field, Set<String> wanted) {
      Set<String> keys = keys(field, wanted);
      return keys(field, labels(story, field)).stream().anyMatch(keys::contains);
    }

    /** Whether a story is found, the filter of a field that is counted aside. */
    boolean finds(Story story, Field counted) {
      return query.test(story)
          && search.where().entrySet().stream()
              .allMatch(filter -> filter.getKey().equals(counted) || has(story, filter.getKey(), filter.getValue()))
          && search.not().entrySet().stream().noneMatch(filter -> has(story, filter.getKey(), filter.getValue()))
          && search.since().stream()
              .allMatch(since -> story.sent().instant().stream().anyMatch(at -> !at.isBefore(since)))
          && search.until().stream()
              .allMatch(until -> story.sent().instant().stream().anyMatch(at -> at.isBefore(until)));
    }
  }

  private static void check(Engine engine, Map<String, Story> stories, Asked asked, String as) {
    Search search = asked.search.page(0, 5);
    List<Field> counted = new ArrayList<>(Wire.LABELS.keySet());
    counted.addAll(List.of(Field.YEAR, Field.MONTH, Field.SLUG));
    for (Field field : counted) {
      search = search.facet(field, 1_000);
    }
    Found found = engine.find(search);
    long total = stories.values().stream().filter(story -> asked.finds(story, Field.TEXT)).count();
    assertThat(found.total()).as(as).isEqualTo(total);
    assertThat(found.exact()).as(as).isTrue();
    assertThat(EngineSubject.every(engine, search)).as(as).hasSize((int) total);
    for (Facet facet : found.facets()) {
      Map<String, String> shown = shown(facet.field(), stories.values());
      Map<String, Long> expected = new TreeMap<>();
      long with = 0;
      long without = 0;
      for (Story story : stories.values()) {
        if (asked.finds(story, facet.field())) {
          Set<String> labels = keys(facet.field(), labels(story, facet.field()));
          labels.forEach(key -> expected.merge(shown.getOrDefault(key, key), 1L, Long::sum));
          with += labels.isEmpty() ? 0 : 1;
          without += labels.isEmpty() ? 1 : 0;
        }
      }
      String what = as + ", " + facet.field();
      assertThat(facet.labels().stream().collect(Collectors.toMap(Facet.Count::label, Facet.Count::count)))
          .as(what).isEqualTo(expected);
      assertThat(facet.labels()).as(what)
          .isSortedAccordingTo(Comparator.comparingLong(Facet.Count::count).reversed());
      assertThat(new Facet(facet.field(), List.of(), facet.total(), facet.missing(), facet.distinct())).as(what)
          .isEqualTo(new Facet(facet.field(), List.of(), with, without, expected.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102})
  default void countsAreThoseOfAPlainCount(long seed) {
    Wire wire = new Wire(seed);
    Map<String, Story> stories = new LinkedHashMap<>();
    wire.stories(300).forEach(story -> stories.put(story.id(), story));
    int searches = Integer.getInteger("dateline.test.searches", 25);
    try (Engine engine = engine(List.copyOf(stories.values()))) {
      for (int round = 0; round < 4; round++) {
        for (int i = 0; i < searches; i++) {
          Asked asked = Asked.random(wire);
          check(engine, stories, asked, "seed %d, round %d, search %d: %s".formatted(seed, round, i, asked.search));
        }
        // Some are replaced, some taken out, some are new.
        for (int i = 0; i < 60; i++) {
          Story story = wire.story("w" + wire.random().nextInt(400));
          if (wire.random().nextInt(3) == 0) {
            engine.delete(List.of(story.id()));
            stories.remove(story.id());
          } else {
            engine.put(story).join();
            stories.put(story.id(), story);
          }
          if (wire.random().nextInt(20) == 0) {
            engine.refresh();
          }
        }
        engine.refresh();
        // What rules is the engine's business here; what it shows is what must be counted.
        stories.replaceAll((id, story) -> engine.story(id).orElseThrow());
      }
    }
  }

  /** What a search engine's own syntax, its separators or a screen would stumble over is a label like any other. */
  @Test
  default void anyCharactersAreALabel() {
    List<String> odd = List.of("a\u001Fb", "c/d/", "\u202Edlrow", "😀", "--", "tag:\"x\" OR *", "<script>", "e\nf",
        "g\u2028h", "x".repeat(250));
    try (Engine engine = engine(
        odd.stream().map(label -> Story.of("s" + odd.indexOf(label), "One", "").with(Field.TAG, label, ""))
            .toList())) {
      Facet facet = engine.find(Search.of(new Query.All()).facet(Field.TAG, 100)).facets().getFirst();
      assertThat(facet.labels()).extracting(Facet.Count::label).containsExactlyInAnyOrderElementsOf(odd);
      assertThat(facet.labels()).extracting(Facet.Count::count).containsOnly(1L);
      odd.forEach(label -> assertThat(EngineSubject.ids(engine, Search.of(new Query.All()).where(Field.TAG, label)))
          .as(label).containsExactly("s" + odd.indexOf(label)));
    }
  }

  @Test
  default void aFieldThatNobodyHasIsMissingEverywhere() {
    try (Engine engine = engine(Story.of("a", "One", ""), Story.of("b", "Two", "").with(Field.TAG, "x"))) {
      Found found = engine.find(Search.of(new Query.All()).facet(Field.more("none")).facet(Field.TAG, 0));
      assertThat(found.facets()).containsExactly(new Facet(Field.more("none"), List.of(), 0, 2, 0),
          new Facet(Field.TAG, List.of(), 1, 1, 1));
      // The field stays known when the last story that has it is gone.
      engine.delete(List.of("b"));
      engine.refresh();
      assertThat(engine.find(Search.of(new Query.All()).facet(Field.TAG)).facets())
          .containsExactly(new Facet(Field.TAG, List.of(), 0, 1, 0));
    }
  }

  @Test
  default void aLabelGivenTwiceCountsOnce() {
    try (Engine engine = engine(Story.of("a", "One", "").with(Field.TAG, "x", "x", "y"))) {
      assertThat(engine.find(Search.of(new Query.All()).facet(Field.TAG)).facets())
          .containsExactly(new Facet(Field.TAG, List.of(new Facet.Count("x", 1), new Facet.Count("y", 1)), 1, 0, 2));
    }
  }

  @Test
  default void labelsAreLookedUpByPrefixAndInOrder() {
    List<Story> stories = new ArrayList<>();
    String[] tags = {"north korea", "North Sea", "NORTH", "south", "Ñandú", "north korea", "North Sea", "north korea"};
    for (int i = 0; i < tags.length; i++) {
      stories.add(Story.of("s" + i, "Headline", i % 2 == 0 ? "even" : "odd").with(Field.TAG, tags[i]));
    }
    stories.add(Story.of("none", "Headline", "odd"));
    Search all = Search.of(new Query.All());
    try (Engine engine = engine(stories)) {
      assertThat(engine.labels(new Labels(Field.TAG, all, "nor", false, 10)).labels()).containsExactly(
          new Facet.Count("north korea", 3), new Facet.Count("North Sea", 2), new Facet.Count("NORTH", 1));
      assertThat(engine.labels(new Labels(Field.TAG, all, "NoRtH", true, 2)).labels()).extracting(Facet.Count::label)
          .containsExactly("NORTH", "North Sea");
      assertThat(engine.labels(new Labels(Field.TAG, all, "ñ", false, 10)).labels())
          .containsExactly(new Facet.Count("Ñandú", 1));
      assertThat(engine.labels(new Labels(Field.TAG, all, "zz", false, 10)))
          .isEqualTo(new Facet(Field.TAG, List.of(), 8, 1, 0));
      Facet odd = engine.labels(new Labels(Field.TAG,
          Search.of(new Word(Field.TEXT, "odd")).where(Field.TAG, "south"), "", true, 10));
      assertThat(odd.labels()).containsExactly(new Facet.Count("North Sea", 1), new Facet.Count("north korea", 2),
          new Facet.Count("south", 1));
      assertThat(odd.missing()).isEqualTo(1);
      assertThat(engine.labels(Labels.of(Field.TAG)).labels()).first().isEqualTo(new Facet.Count("north korea", 3));
      assertThat(engine.labels(Labels.of(Field.YEAR)).labels()).containsExactly(new Facet.Count("unknown", 9));
      assertThat(engine.labels(Labels.of(Field.more("none")))).isEqualTo(
          new Facet(Field.more("none"), List.of(), 0, 9, 0));
    }
  }
}
