package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Engine;
import dev.dateline.search.Found;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.search.Tolerance;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries that are made to cost: each ends in time and leaves little in memory, with an answer and perhaps a notice. */
class HostileQueryTest {
  private static final Engine ENGINE = LuceneEngine.inMemory();

  /** Two seconds, and what may pass between two looks at the clock. */
  private static final long MOST_MILLIS = 2_600;

  /** In bytes. */
  private static final long MOST_KEPT = 64L << 20;

  @BeforeAll
  static void fill() {
    List<Story> stories = new ArrayList<>(new Wire(23).stories(500));
    Random random = new Random(23);
    for (int i = 0; i < 400; i++) {
      String words = IntStream.range(0, 100)
          .mapToObj(n -> Long.toString(random.nextLong(1L << 40), 36))
          .collect(Collectors.joining(" "));
      stories.add(Story.of("r" + i, "Rare words " + i, words));
    }
    stories.add(Story.of("alike", "One word", "ab ".repeat(10_000)));
    stories.forEach(ENGINE::put);
    ENGINE.commit();
    ENGINE.refresh();
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static List<String> hostile() {
    Random random = new Random(5);
    List<String> queries = new ArrayList<>();
    for (int deep : List.of(50, 51, 5_000)) {
      queries.add("(".repeat(deep) + "oil" + ")".repeat(deep));
      queries.add("+".repeat(deep) + "oil");
      queries.add("NOT ".repeat(deep) + "oil");
      queries.add("-(".repeat(deep) + "oil");
    }
    queries.add(String.join(" OR ", java.util.Collections.nCopies(100_000, "oil")));
    queries.add(IntStream.range(0, 1_025).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")));
    queries.add("x".repeat(1_000_000));
    queries.add('"' + "word ".repeat(200_000) + '"');
    queries.add('"' + "ab ".repeat(250) + "\"~1000");
    queries.add('"' + "ab ".repeat(250) + "zzzz\"");
    queries.addAll(List.of("/[/", "/a{99999999999}/", "/" + "(".repeat(20_000) + "/", "/[ab]{1000}{1000}{1000}/",
        "/(.*a){2000}/", "/.*a.{30}/", "*", "*a", "?", "*:*", "a*b*c*d*e*f*g*", "*a*b*c*d*e*f*g*h*", "?".repeat(300),
        "*" + "?".repeat(100) + "*", "a".repeat(120) + "~2", "foo~9", "[* TO *]", "sent:[* TO *]", "tag:[* TO *]",
        "id:*", "b".repeat(50_000) + "*", "oil^NaN", "oil^-1", "oil^1e999", "oil^0", "\"oil price\"~2147483648", "~2",
        "^", "\\", "tag:*~2", "[a TO", "{* TO *}", "\u0000", "\uD800", "title:(((", "topik:wheat"));
    queries.add(IntStream.range(0, 500).mapToObj(i -> Long.toString(random.nextLong(1L << 35), 36) + "~2")
        .collect(Collectors.joining(" ")).substring(0, 4_000));
    queries
        .add(IntStream.range(0, 900).mapToObj(i -> "*" + (char) ('a' + i % 26) + "*").collect(Collectors.joining(" ")));
    queries.add('"' + "of the oil price in-the-port treaty's ".repeat(40) + "\"~1000");
    queries.add("oil prices of the treaty's tariffs ".repeat(100));
    queries.add(IntStream.range(0, 60).mapToObj(i -> "*a?".repeat(12) + i).collect(Collectors.joining(" ")));
    queries
        .add(IntStream.range(0, 60).mapToObj(i -> "\"ab ab ab ab ab\"~" + (900 + i)).collect(Collectors.joining(" ")));
    return queries;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Each in its time; and of all of them, one after the other, no more stays than one of them may take. */
  @Test
  void endsInTimeAndLeavesLittleInMemory() {
    ENGINE.find(Search.of("oil"));
    long before = used();
    for (String typed : hostile()) {
      // The widest tolerance costs the most.
      Search search = Search.of(typed).tolerance(Tolerance.NOISY).facet(Field.TAG);
      // The time of this thread, which is all that searches, and not what others take of a busy machine.
      long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Found found = ENGINE.find(search);
      long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000;
      assertThat(millis).as(shortened(typed)).isLessThanOrEqualTo(MOST_MILLIS);
      List<String> notices = new ArrayList<>(search.notices());
      notices.addAll(found.notices());
      assertThat(notices).allSatisfy(notice -> assertThat(notice).hasSizeLessThanOrEqualTo(300));
      assertThat(search.query().toString().length()).isLessThan(20_000);
    }
    assertThat(used() - before).isLessThan(MOST_KEPT);
  }

  private static String shortened(String typed) {
    return typed.length() < 40 ? typed : typed.substring(0, 40) + "…";
  }

  /** With no time at all, there is an answer all the same, and it says why it is empty. */
  @Test
  void aSearchWithoutTimeSaysSo() {
    for (String typed : List.of("oil", "a*", "oil~2", "\"oil price\"")) {
      Search search = Search.of(typed).within(Duration.ZERO).facet(Field.TAG);
      Found found = ENGINE.find(search);
      assertThat(found.exact()).isFalse();
      assertThat(found.notices()).anySatisfy(notice -> assertThat(notice).contains("stopped after 0 ms",
          "limit search-millis"));
      assertThat(found.facets()).hasSize(1);
    }
    // What was cut short by the clock must not be taken for the whole by the next that asks.
    assertThat(ENGINE.find(Search.of("a*").counted()).total()).isPositive()
        .isEqualTo(ENGINE.find(Search.of("a*").counted()).total());
  }

  /** Taking out what matches, or telling all of it, is never cut short. */
  @Test
  void whatMustBeWholeHasNoClock() {
    Search search = Search.of("*a*").within(Duration.ZERO);
    try (var every = ENGINE.every(search)) {
      assertThat(every.count()).isEqualTo(ENGINE.find(Search.of("*a*").counted()).total()).isPositive();
    }
  }

  @Test
  void tooManyPatternsAreToldByName() {
    String many = IntStream.range(0, 70).mapToObj(i -> "w" + i + "*").collect(Collectors.joining(" OR "));
    assertThat(ENGINE.find(Search.of(many)).notices()).anySatisfy(
        notice -> assertThat(notice).contains("first 64", "limit query-patterns"));
  }

  @Test
  void eachLimitOfAQueryIsNamed() {
    assertThat(Query.parse("a".repeat(5_000)).notices())
        .anySatisfy(notice -> assertThat(notice).contains("query-chars"));
    assertThat(Query.parse("(".repeat(60) + "a").notices()).anySatisfy(
        notice -> assertThat(notice).contains("query-depth"));
    assertThat(Query.parse("a ".repeat(1_500)).notices()).anySatisfy(
        notice -> assertThat(notice).contains("query-clauses"));
    assertThat(Query.parse('"' + "a ".repeat(300) + '"').notices()).anySatisfy(
        notice -> assertThat(notice).contains("phrase-words"));
    assertThat(Query.parse('"' + "a ".repeat(100) + "\"~5").notices()).anySatisfy(
        notice -> assertThat(notice).contains("loose-words"));
    assertThat(Query.parse("\"a b\"~2000").notices()).anySatisfy(
        notice -> assertThat(notice).contains("phrase-distance"));
  }

  @Test
  void labelsAreLookedUpInTime() {
    Labels narrow = new Labels(Field.TAG, Search.of("*"), "", false, 10);
    assertThat(ENGINE.labels(narrow).labels()).isNotEmpty();
    assertThatThrownBy(
        () -> ENGINE.labels(new Labels(Field.TAG, Search.of("*a*").within(Duration.ZERO), "", false, 10)))
        .isInstanceOf(ArchiveException.class).hasMessageContaining("limit search-millis");
  }
}
