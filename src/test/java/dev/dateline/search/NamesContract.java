package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.query.Query.Phrase;
import dev.dateline.query.Query.Word;
import dev.dateline.search.NameRules.Hide;
import dev.dateline.search.NameRules.Merge;
import dev.dateline.search.NameRules.Rename;
import dev.dateline.search.NameRules.Split;
import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Quotation;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names: found in any spelling, counted as one, each story once, by the rules that people make. */
public interface NamesContract extends EngineSubject {

  /**
   * A story whose text names entities in brackets: {@code [person Kim Jong Un|Kim Jong-un]} is the person of the first name, printed
   * as the second; with {@code ~} before the printed name, not whole.
   */
  static Story story(String id, String text) {
    StringBuilder body = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', from)) {
      body.append(text, from, at);
      int end = text.indexOf(']', at);
      String[] parts = text.substring(at + 1, end).split("\\|");
      int blank = parts[0].indexOf(' ');
      Field type = Field.named(parts[0].substring(0, blank)).orElseThrow();
      String name = parts[0].substring(blank + 1);
      String printed = parts.length == 1 ? name : parts[1];
      boolean whole = !printed.startsWith("~");
      String shown = whole ? printed : printed.substring(1);
      mentions
          .add(new Mention(new Entity(type, name), Part.BODY, body.length(), body.length() + shown.length(), whole));
      body.append(shown);
      from = end + 1;
    }
    body.append(text.substring(from));
    return Story.of(id, "", body.toString()).withAbout(new About(mentions, List.of(), List.of()));
  }

  List<Story> NAMED = List.of(
      story("space", "A visit by [person Kim Jong Un] was announced."),
      story("hyphen", "A visit by [person Kim Jong Un|Kim Jong-un] was announced."),
      story("solid", "A visit by [person Kim Jong Un|Kim Jongun] was announced."),
      story("order", "A visit by [person Kim Jong Un|Jong-un Kim] was announced."),
      story("short", "A visit by [person Kim Jong Un|~Kim] was announced."),
      story("sister", "A visit by [person Kim Yo Jong] was announced."),
      story("agency", "[organization Korean Central News Agency|KCNA] said so."),
      story("both",
          "The [organization Korean Central News Agency], [organization Korean Central News Agency|KCNA], said so."),
      story("written", "The [organization Korean Central News Agency] said so."),
      story("nations", "The [organization United Nations] met."),
      story("dotted", "The [organization United Nations|U.N.] met."),
      story("acronym", "The [organization United Nations|UN] met."),
      story("city", "Rain in [place Beijing]."),
      story("old", "Rain in [place Beijing|Peking]."),
      story("charter", "It cited [reference Article 51 of the United Nations Charter|Article 51 of the U.N. Charter]."),
      story("us", "They told us of rain and of un ami."));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "Kim Jong Un"      | space hyphen solid order
      "Kim Jong-un"      | space hyphen solid order
      "KIM JONG UN"      | space hyphen solid order
      "Kim, Jong Un"     | space hyphen solid order
      "Mr. Kim Jong Un"  | space hyphen solid order
      "Kim Yo Jong"      | sister
      "Kim"              | space hyphen solid order short sister
      Kim                | space hyphen solid order short sister
      KCNA               | agency both written
      "Korean Central News Agency" | agency both written
      U.N.               | nations dotted acronym charter
      "United Nations"   | nations dotted acronym
      Peking             | city old
      beijing            | city old
      "Article 51"       | charter
      us                 | us
      """)
  default void aNameFindsItsSpellings(String query, String found) {
    Engine engine = holding(NAMED);
    assertThat(EngineSubject.ids(engine, Search.of(query).page(0, 50)))
        .containsExactlyInAnyOrder(found.split(" "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "Kim Jong Un"      | space
      "Kim Jong-un"      | hyphen
      KCNA               | agency both
      Peking             | old
      person:"Kim Jong Un" | space hyphen solid order short
      """)
  default void exactFindsTheTypedSpellingAlone(String query, String found) {
    Engine engine = holding(NAMED);
    Set<String> ids = Set.copyOf(EngineSubject.ids(engine, Search.of(query).tolerance(Tolerance.EXACT).page(0, 50)));
    assertThat(ids).contains(found.split(" "));
    assertThat(ids).doesNotContain("written", "city").hasSizeLessThanOrEqualTo(found.split(" ").length + 1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      person:"kim jong un"       | space hyphen solid order short
      person:"Jong-un Kim"       | space hyphen solid order short
      person:jong                | space hyphen solid order short sister
      organization:un            | nations dotted acronym
      organization:"U.N."        | nations dotted acronym
      organization:nations       | nations dotted acronym
      organization:kcna          | agency both written
      place:peking               | city old
      reference:"Article 51"     | charter
      reference:"Art. 51, UN Charter" | charter
      """)
  default void fieldsAreAskedInAnySpellingOrInPart(String query, String found) {
    assertThat(EngineSubject.ids(holding(NAMED), Search.of(query).page(0, 50)))
        .containsExactlyInAnyOrder(found.split(" "));
  }

  @Test
  default void neighbouringPlainWordsNameTogether() {
    List<String> ids = EngineSubject.ids(holding(NAMED), Search.of("visit kim jong un").page(0, 50));
    assertThat(ids.subList(0, 4)).containsExactlyInAnyOrder("space", "hyphen", "solid", "order");
    assertThat(ids).contains("short", "sister");
  }

  @Test
  default void aWordOfANameThatIsFoundIsNotMissing() {
    try (Engine engine = engine(story("other", "[person Kim Jong Un|Jong-un Kim] spoke. The U.N. met."))) {
      assertThat(engine.find(Search.of("KIM JONG UN")).notices()).isEmpty();
      assertThat(engine.find(Search.of("UN")).notices()).hasSize(1);
    }
  }

  @Test
  default void everyMatchIsFoundWhateverThePage() {
    Engine engine = holding(NAMED);
    assertThat(EngineSubject.every(engine, Search.of("\"Kim Jong Un\""))).hasSize(4);
    assertThat(engine.find(Search.of("KCNA").page(0, 1).counted()).total()).isEqualTo(3);
    assertThat(EngineSubject.ids(engine, Search.of("body:\"Kim Jong Un\"").page(0, 50))).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "Kim Jong Un"            | order   | "Kim Jong Un" / Jong-un Kim / ENTITY
      "Kim Jong Un"            | space   | "Kim Jong Un" / Kim Jong Un / PRINTED
      KCNA                     | written | KCNA / Korean Central News Agency / ENTITY
      Peking                   | city    | Peking / Beijing / ENTITY
      person:"Jong Un Kim"     | short   | Jong Un Kim / Kim Jong Un / ENTITY
      """)
  default void whyNamesWhatIsPrinted(String query, String id, String why) {
    Engine engine = holding(NAMED);
    Search search = Search.of(query);
    Found found = engine.find(search.page(0, 50));
    Excerpt excerpt = new Excerpts(search.query(), search.tolerance(), engine.analysis(), found.names(), Map.of())
        .of(engine.story(id).orElseThrow());
    assertThat(excerpt.why()).extracting(each -> each.query() + " / " + each.matched() + " / " + each.how())
        .containsExactly(why.replace("\"", ""));
    assertThat(excerpt.snippets()).anySatisfy(snippet -> assertThat(snippet.marks()).isNotEmpty());
  }

  private static Map<String, String> counts(Engine engine, Field field) {
    Map<String, String> counts = new LinkedHashMap<>();
    engine.labels(new Labels(field, Search.of(new Query.All()), "", false, 100)).labels()
        .forEach(each -> counts.put(each.label(), each.count() + " " + each.origin()));
    return counts;
  }

  @Test
  default void labelsOfOneNameAreOneAndSayTheirOrigin() {
    try (Engine engine = engine(
        story("a", "[person Kim Jong Un] spoke.").with(Field.PERSON, "KIM, Jong-un"),
        story("b", "[person Kim Jong Un] spoke."),
        story("c", "Nothing.").with(Field.PERSON, "Ida Brandt"),
        story("d", "[person Tomas Reyes] and [place Peking].").with(Field.PLACE, "usa"),
        story("e", "In [place United States] and [place Beijing]."),
        story("f", "More of [place Beijing].").with(Field.PLACE, "usa").with(Field.TAG, "Oil & Gas", "oil and gas"),
        story("g", "Less.").with(Field.TAG, "OIL AND GAS", "north-korea").with(Field.PLACE, "usa"))) {
      assertThat(counts(engine, Field.PERSON)).isEqualTo(
          Map.of("Kim Jong Un", "2 BOTH", "Ida Brandt", "1 STATED", "Tomas Reyes", "1 FOUND"));
      assertThat(counts(engine, Field.PLACE)).isEqualTo(Map.of("Beijing", "3 FOUND", "United States", "4 BOTH"));
      assertThat(counts(engine, Field.TAG)).containsValues("2 STATED", "1 STATED").hasSize(2);
      Facet places = engine.find(Search.of(new Query.All()).where(Field.PLACE, "peking").facet(Field.PLACE)
          .facet(Field.PERSON)).facets().getFirst();
      assertThat(places.total()).isEqualTo(4);
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()).where(Field.PLACE, "PEKING")))
          .containsExactlyInAnyOrder("d", "e", "f");
      assertThat(engine.stats().labels()).containsEntry(Field.PERSON, 3L).containsEntry(Field.PLACE, 2L);
    }
  }

  @Test
  default void whatStoriesFindAndSayIsCountedToo() {
    Story story = story("a", "[reference Article 4] was cited.");
    About about = story.about();
    Story more = story.withAbout(new About(about.mentions(), List.of(new Quotation("Lim Soosuk", Part.BODY, 0, 4)),
        List.of("treaties")));
    try (Engine engine = engine(more)) {
      assertThat(counts(engine, Field.REFERENCE)).isEqualTo(Map.of("Article 4", "1 FOUND"));
      assertThat(counts(engine, Field.SPEAKER)).isEqualTo(Map.of("Lim Soosuk", "1 FOUND"));
      assertThat(counts(engine, Field.PROPOSED)).isEqualTo(Map.of("treaties", "1 FOUND"));
      assertThat(EngineSubject.every(engine, Search.of("speaker:\"Lim Soo-suk\""))).containsExactly("a");
      assertThat(EngineSubject.every(engine, Search.of("lim"))).as("a found label is no text").isEmpty();
    }
  }

  @Test
  default void aTagsSpellingSettlesTies() {
    try (Engine engine = engine(story("a", "[person Kim Jong Un] spoke."),
        story("b", "[person Kim Jong-un] spoke.").with(Field.TAG, "Kim Jong-un"))) {
      assertThat(counts(engine, Field.PERSON)).isEqualTo(Map.of("Kim Jong-un", "2 FOUND"));
    }
  }

  @Test
  default void theFormShownFollowsTheStoriesThatAreThere() {
    try (Engine engine = engine(Story.of("a", "One", "").with(Field.TAG, "Grain"),
        Story.of("b", "Two", "").with(Field.TAG, "Grain"), Story.of("c", "Three", "").with(Field.TAG, "GRAIN"))) {
      assertThat(counts(engine, Field.TAG)).isEqualTo(Map.of("Grain", "3 STATED"));
      engine.delete(List.of("a", "b"));
      engine.refresh();
      assertThat(counts(engine, Field.TAG)).isEqualTo(Map.of("GRAIN", "1 STATED"));
      assertThat(EngineSubject.every(engine, Search.of("tag:grain"))).containsExactly("c");
    }
  }

  @Test
  default void rulesHoldAtOnceAndNoStoryIsReadAgain() {
    try (Engine engine = engine(
        story("a", "[person Kim Jong Un] and [person Kim Chong-un] spoke."),
        story("b", "[person Kim Chong-un] spoke in [place Burma]."),
        story("c", "[person Reuter] reported from [place Myanmar]."),
        story("d", "[person Kim Jong Un|Kim Jong-un] spoke."))) {
      assertThat(counts(engine, Field.PERSON)).isEqualTo(
          Map.of("Kim Jong Un", "2 FOUND", "Kim Chong-un", "2 FOUND", "Reuter", "1 FOUND"));
      assertThat(EngineSubject.every(engine, Search.of("\"Kim Jong Un\""))).containsExactlyInAnyOrder("a", "d");
      engine.rule(NameRules.NONE.with(new Merge(Field.PERSON, "Kim Jong-un", "Kim Chong Un"))
          .with(new Rename(Field.PLACE, "burma", "Myanmar")).with(new Hide(Field.PERSON, "Reuter")));
      assertThat(counts(engine, Field.PERSON)).hasSize(1).containsValue("3 FOUND");
      assertThat(counts(engine, Field.PLACE)).isEqualTo(Map.of("Myanmar", "2 FOUND"));
      Facet persons = engine.labels(Labels.of(Field.PERSON));
      assertThat(persons.missing()).as("c, whose one name is hidden").isEqualTo(1);
      assertThat(EngineSubject.every(engine, Search.of("\"Kim Jong Un\""))).containsExactlyInAnyOrder("a", "b", "d");
      assertThat(EngineSubject.every(engine, Search.of("person:\"Kim Chong-un\"")))
          .containsExactlyInAnyOrder("a", "b", "d");
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()).where(Field.PLACE, "Burma")))
          .containsExactlyInAnyOrder("b", "c");
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()).where(Field.PERSON, "Reuter"))).isEmpty();
      engine.rule(NameRules.NONE);
      assertThat(counts(engine, Field.PERSON)).hasSize(3);
      assertThat(counts(engine, Field.PLACE)).hasSize(2);
    }
  }

  @Test
  default void aSplitNamesSpellingsAreApart() {
    try (Engine engine = engine(story("a", "[person Li Na] won."), story("b", "[person Na Li] won."),
        story("c", "[person Li Na] lost."))) {
      assertThat(counts(engine, Field.PERSON)).isEqualTo(Map.of("Li Na", "3 FOUND"));
      engine.rule(NameRules.NONE.with(new Split(Field.PERSON, "Li Na")));
      assertThat(counts(engine, Field.PERSON)).isEqualTo(Map.of("Li Na", "2 FOUND", "Na Li", "1 FOUND"));
      assertThat(EngineSubject.every(engine, Search.of(new Query.All()).where(Field.PERSON, "Na Li")))
          .containsExactly("b");
      assertThat(EngineSubject.every(engine, Search.of("\"Li Na\""))).containsExactlyInAnyOrder("a", "c");
    }
  }

  /** Random labels of few names in many spellings, under random rules, against a plain count. */
  @ParameterizedTest
  @CsvSource({"5", "6"})
  default void joinedCountsAreThoseOfAPlainCount(long seed) {
    Random random = new Random(seed);
    List<List<String>> names = List.of(List.of("Ida Brandt", "IDA BRANDT", "Brandt, Ida"),
        List.of("Tomas Reyes", "Tomás Reyes", "Mr Tomas Reyes"), List.of("Abdel Saleh", "Abdul Saleh"),
        List.of("Joan Miro"));
    Map<String, Set<Integer>> stories = new TreeMap<>();
    try (Engine engine = engine()) {
      for (int round = 0; round < 6; round++) {
        for (int i = 0; i < 30; i++) {
          String id = "s" + random.nextInt(100);
          Set<Integer> has = new TreeSet<>();
          StringBuilder text = new StringBuilder("Round " + round + " item " + i + ".");
          List<String> stated = new ArrayList<>();
          for (int n = random.nextInt(5); n > 0; n--) {
            int name = random.nextInt(names.size());
            String form = names.get(name).get(random.nextInt(names.get(name).size()));
            has.add(name);
            if (random.nextBoolean()) {
              stated.add(form);
            } else {
              text.append(" [person ").append(form).append("]");
            }
          }
          engine.delete(List.of(id));
          engine.put(story(id, text.toString()).with(Field.PERSON, stated)).join();
          stories.put(id, has);
        }
        engine.refresh();
        boolean merged = round % 3 == 1;
        boolean hidden = round % 3 == 2;
        engine.rule(merged
            ? NameRules.NONE.with(new Merge(Field.PERSON, "Ida Brandt", "Joan Miro"))
            : hidden ? NameRules.NONE.with(new Hide(Field.PERSON, "REYES, Tomas")) : NameRules.NONE);
        Map<Integer, Long> expected = new TreeMap<>();
        long with = 0;
        for (Set<Integer> has : stories.values()) {
          Set<Integer> counted = new TreeSet<>();
          has.stream().filter(name -> !(hidden && name == 1))
              .forEach(name -> counted.add(merged && name == 3 ? 0 : name));
          counted.forEach(name -> expected.merge(name, 1L, Long::sum));
          with += counted.isEmpty() ? 0 : 1;
        }
        Facet facet = engine.labels(new Labels(Field.PERSON, Search.of(new Query.All()), "", false, 100));
        String as = "seed " + seed + ", round " + round;
        assertThat(facet.labels().stream().map(Facet.Count::count)).as(as)
            .containsExactlyInAnyOrderElementsOf(expected.values());
        assertThat(facet.total()).as(as).isEqualTo(with);
        assertThat(facet.missing()).as(as).isEqualTo(stories.size() - with);
        for (Facet.Count label : facet.labels()) {
          assertThat(engine.find(Search.of(new Query.All()).where(Field.PERSON, label.label()).counted()).total())
              .as(as)
              .isEqualTo(label.count());
          assertThat(engine.find(Search.of(new Word(Field.PERSON, label.label())).counted()).total()).as(as)
              .isGreaterThanOrEqualTo(label.count());
          assertThat(engine.find(Search.of(new Phrase(Field.PERSON, label.label(), 0)).counted()).total()).as(as)
              .isGreaterThanOrEqualTo(label.count());
        }
      }
    }
  }
}
