package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories in: which version of a story is the one to search. */
public interface PutContract extends EngineSubject {

  /** A version of story {@code s}, named in its body: {@code v2@2024-06-20}, {@code v2}, {@code @2024-06-20} or neither. */
  private static Story version(String name, String stated) {
    Story story = Story.of("s", "A headline", "the text of " + name);
    String[] parts = stated.split("@", 2);
    if (!parts[0].isEmpty()) {
      story = story.withVersion(Long.parseLong(parts[0].substring(1)));
    }
    return parts.length == 1
        ? story
        : story.withSent(new Sent.Known(Instant.parse(parts[1] + "T00:00:00Z"), parts[1]));
  }

  private static String name(Story story) {
    return story.body().substring("the text of ".length());
  }

  private static List<Outcome> put(Engine engine, List<Story> stories) {
    return stories.stream().map(engine::put).toList().stream().map(taken -> taken.join()).toList();
  }

  private static List<Story> versions(String stated) {
    List<Story> versions = new ArrayList<>();
    for (String each : stated.equals("-") ? new String[]{""} : stated.split(" ")) {
      versions.add(version(String.valueOf((char) ('a' + versions.size())), each.equals("-") ? "" : each));
    }
    return versions;
  }

  /** The versions a, b, c … in order of arrival; what becomes of the last; which is searched then, and which are kept. */
  @ParameterizedTest
  @CsvSource({
      "-,                          ADDED,      a, ''",
      "- -,                        REPLACED,   b, a",
      "v1 v2,                      REPLACED,   b, a",
      "v2 v1,                      SUPERSEDED, a, b",
      "v-3 v-4,                    SUPERSEDED, a, b",
      "v9 v10,                     REPLACED,   b, a",
      "@2024-01-01 @2024-01-02,    REPLACED,   b, a",
      "@2024-01-02 @2024-01-01,    SUPERSEDED, a, b",
      // The version rules where every one has it, whatever the dates say.
      "v1@2024-01-09 v2@2024-01-01,REPLACED,   b, a",
      "v2@2024-01-01 v1@2024-01-09,SUPERSEDED, a, b",
      // Equal ones fall through to the next rule.
      "v1@2024-01-02 v1@2024-01-01,SUPERSEDED, a, b",
      "v1@2024-01-01 v1@2024-01-02,REPLACED,   b, a",
      "v1 v1,                      REPLACED,   b, a",
      "@2024-01-01 @2024-01-01,    REPLACED,   b, a",
      "v1@2024-01-01 v1@2024-01-01,REPLACED,   b, a",
      "v1@2024-01-01 v1,           REPLACED,   b, a",
      // One without a version, and dates rule; one without either, and arrival rules.
      "v2@2024-01-01 @2024-01-05,  REPLACED,   b, a",
      "v2@2024-01-05 @2024-01-01,  SUPERSEDED, a, b",
      "v2 @2024-01-01,             REPLACED,   b, a",
      "@2024-01-05 -,              REPLACED,   b, a",
      // A later arrival can change the rule for those before it.
      "v3 v1 v2,                   SUPERSEDED, a, b c",
      "v3 v1 -,                    REPLACED,   c, a b",
      "v3@2024-01-01 v2@2024-01-03 @2024-01-02, SUPERSEDED, b, a c",
      "v3@2024-01-01 v1@2024-01-02 v3@2024-01-03, REPLACED, c, a b"})
  default void theRuleTellsWhichVersionIsSearched(String stated, Outcome last, String current, String kept) {
    try (Engine engine = engine()) {
      List<Outcome> outcomes = put(engine, versions(stated));
      engine.refresh();
      assertThat(outcomes.getFirst()).isEqualTo(Outcome.ADDED);
      assertThat(outcomes.getLast()).isEqualTo(last);
      assertThat(name(engine.story("s").orElseThrow())).isEqualTo(current);
      Set<String> superseded = new TreeSet<>(engine.superseded("s").stream().map(PutContract::name).toList());
      assertThat(String.join(" ", superseded)).isEqualTo(kept);
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()))).containsExactly("s");
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Word(Field.TEXT, "headline")))).containsExactly("s");
    }
  }

  @Test
  default void theVersionsKeptComeOldestFirst() {
    try (Engine engine = engine()) {
      put(engine, versions("v3 v4 v1 v2"));
      engine.refresh();
      assertThat(engine.superseded("s").stream().map(PutContract::name)).containsExactly("c", "d", "a");
    }
  }

  @Test
  default void whatIsThereAlreadyIsUnchanged() {
    try (Engine engine = engine()) {
      List<Story> versions = versions("v2 v1");
      put(engine, versions);
      assertThat(put(engine, versions)).containsOnly(Outcome.UNCHANGED);
      engine.refresh();
      assertThat(put(engine, versions)).containsOnly(Outcome.UNCHANGED);
      assertThat(engine.superseded("s")).hasSize(1);
    }
  }

  @Test
  default void theOrderInWhichFieldsWereStatedIsNoNews() {
    Story story = Story.of("s", "A headline", "");
    Story one = story.with(Field.TAG, "grain").with(Field.PLACE, "Oslo");
    Story other = story.with(Field.PLACE, "Oslo").with(Field.TAG, "grain");
    try (Engine engine = engine(one)) {
      assertThat(engine.put(other).join()).isEqualTo(Outcome.UNCHANGED);
    }
  }

  /** Pairs of stories that differ in one thing alone. */
  @Test
  default void everyDifferenceInWhatWasStatedIsNews() {
    Story story = Story.of("s", "A headline", "A body");
    List<Story> different = List.of(story,
        Story.of("s", "A headlinE", "A body"),
        Story.of("s", "A headline", "A  body"),
        Story.of("s", "A headlineA body", ""),
        story.withVersion(1),
        story.withVersion(11),
        story.withSent(new Sent.Known(Instant.EPOCH, "")),
        story.withSent(new Sent.Unknown("0000-00-00", "not a date")),
        story.with(Field.TAG, "place", "Oslo"),
        story.with(Field.TAG, "Oslo", "place"),
        story.with(Field.PLACE, "Oslo").with(Field.TAG, "grain"),
        story.with(Field.TAG, "grain", "place", "Oslo"),
        story.with(Field.more("a"), "Oslo"),
        story.with(Field.TAG, "Os", "lo"),
        story.with(Field.TAG, "Oslo"));
    try (Engine engine = engine()) {
      assertThat(put(engine, different)).doesNotContain(Outcome.UNCHANGED);
      engine.refresh();
      assertThat(engine.superseded("s")).hasSize(different.size() - 1);
    }
  }

  /** Where version or date rule, the end does not depend on the way: any order, any number of times. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  default void addingAgainInAnyOrderEndsAlike(long seed) {
    Random random = new Random(seed);
    List<Story> versions = new ArrayList<>();
    boolean numbered = seed % 2 == 0;
    for (int i = 0; i < 7; i++) {
      String date = "@2024-03-0" + (1 + i);
      versions.add(version("n" + i, numbered ? "v" + (i * 5 % 7) + (i % 3 == 0 ? "" : date) : date));
    }
    String expected = numbered ? "n4" : "n6";
    try (Engine engine = engine()) {
      List<Story> all = new ArrayList<>(versions);
      all.addAll(versions);
      Collections.shuffle(all, random);
      for (Story story : all) {
        engine.put(story).join();
        if (random.nextInt(3) == 0) {
          engine.refresh();
        }
      }
      engine.refresh();
      assertThat(name(engine.story("s").orElseThrow())).as("seed %d", seed).isEqualTo(expected);
      List<String> kept = engine.superseded("s").stream().map(PutContract::name).toList();
      List<String> inOrder = numbered
          ? List.of("n0", "n3", "n6", "n2", "n5", "n1")
          : List.of("n0", "n1", "n2", "n3", "n4", "n5");
      assertThat(kept).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  @Test
  default void aStoryComesBackAsItWasPut() {
    Story story = new Wire(5).story("s").withVersion(3).with(Field.more("embargo"), "until noon")
        .with(Field.BYLINE, "Ida Brandt");
    try (Engine engine = engine(story)) {
      assertThat(engine.story("s")).contains(story);
      assertThat(engine.story("t")).isEmpty();
      assertThat(engine.superseded("t")).isEmpty();
      Found.Match match = engine.find(Search.of(new Query.All())).matches().getFirst();
      assertThat(match.story()).contains(story);
      assertThat(engine.find(Search.of(new Query.All()).headlinesOnly()).matches().getFirst().story()).isEmpty();
    }
  }

  @Test
  default void aDeletedStoryIsGoneInEveryVersion() {
    try (Engine engine = engine(versions("v1 v2"))) {
      engine.put(Story.of("t", "Another", "")).join();
      assertThat(engine.delete(List.of("s", "s", "nobody"))).isEqualTo(1);
      assertThat(engine.delete(List.of("s"))).isZero();
      engine.refresh();
      assertThat(engine.story("s")).isEmpty();
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()))).containsExactly("t");
      assertThat(put(engine, versions("v1"))).containsExactly(Outcome.ADDED);
      engine.refresh();
      assertThat(engine.superseded("s")).isEmpty();
    }
  }

  @Test
  default void whatAQueryMatchesCanBeDeleted() {
    Story grain = Story.of("g", "Harvest", "").with(Field.TAG, "grain");
    try (Engine engine = engine(grain, Story.of("h", "Harvest", ""), Story.of("i", "Grain", ""))) {
      // As a search sees it: this one is not visible yet.
      engine.put(Story.of("j", "Late", "").with(Field.TAG, "grain")).join();
      assertThat(engine.delete(new Query.Word(Field.TAG, "grain"))).isEqualTo(1);
      engine.refresh();
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()))).containsExactlyInAnyOrder("h", "i", "j");
      assertThat(engine.delete(new Query.All())).isEqualTo(3);
      engine.refresh();
      assertThat(engine.find(Search.of(new Query.All()).facet(Field.TAG)).total()).isZero();
    }
  }

  /** An index knows UTF-8 only, in which two such ids would be one story. */
  @Test
  default void halfASurrogatePairIsNoId() {
    for (String id : List.of("a\uD800", "\uDC00b", "a\uDC00\uD800")) {
      try (Engine engine = engine()) {
        assertThatThrownBy(() -> engine.put(Story.of(id, "A headline", "")).join()).as(id)
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
    try (Engine engine = engine(Story.of("😀", "A headline", ""), Story.of("😁", "A headline", ""))) {
      assertThat(engine.story("😁").map(Story::id)).contains("😁");
    }
  }

  @Test
  default void halfASurrogatePairInATextHarmsNothing() {
    Story story = Story.of("s", "Half \uD83D here", "x\uDE00y").with(Field.TAG, "t\uD83D");
    try (Engine engine = engine(story)) {
      assertThat(engine.put(story).join()).isEqualTo(Outcome.UNCHANGED);
      engine.commit();
      engine.refresh();
      Story back = engine.story("s").orElseThrow();
      assertThat(back.title()).isEqualTo("Half \uFFFD here");
      assertThat(engine.put(back).join()).isEqualTo(Outcome.UNCHANGED);
      assertThat(engine.verify().faults()).isEmpty();
      assertThat(engine.find(Search.of(new Query.All()).where(Field.TAG, "t\uFFFD")).total()).isEqualTo(1);
    }
  }

  @Test
  default void oneImmenseThingDoesNotStopTheNext() {
    String immense = "long".repeat(60_000);
    Story story = Story.of("s", "A headline", "before " + immense + " after").with(Field.TAG, immense, "short")
        .with(Field.more(immense), "value");
    try (Engine engine = engine(story, Story.of("t", "Next", ""))) {
      assertThat(engine.story("s")).contains(story);
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Word(Field.TEXT, "after")))).containsExactly("s");
      assertThat(engine.find(Search.of(new Query.All()).where(Field.TAG, "short")).total()).isEqualTo(1);
      assertThat(engine.find(Search.of(new Query.All()).facet(Field.TAG)).facets().getFirst().labels())
          .contains(new Facet.Count("short", 1));
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()))).contains("t");
    }
  }

  /** More of a story's own fields than anyone means to count are kept, and the first of them are counted. */
  @Test
  default void manyOwnFieldsAreKept() {
    Story story = Story.of("s", "A headline", "");
    for (int i = 0; i < 700; i++) {
      story = story.with(Field.more("f" + i), "v" + i);
    }
    try (Engine engine = engine(story)) {
      Map<Field, List<String>> labels = engine.story("s").orElseThrow().labels();
      assertThat(labels).hasSize(700);
      assertThat(engine.find(Search.of(new Query.All()).where(Field.more("f0"), "v0")).total()).isEqualTo(1);
    }
  }
}
