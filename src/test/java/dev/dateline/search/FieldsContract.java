package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.query.Query.Bool;
import dev.dateline.query.Query.Phrase;
import dev.dateline.query.Query.Range;
import dev.dateline.query.Query.Wildcard;
import dev.dateline.query.Query.Word;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of one field, filters, and parts that must, may and must not match. */
public interface FieldsContract extends EngineSubject {

  List<Story> STORIES = List.of(
      Story.of("wire/1", "Harvest falls", "The wheat harvest in Oslo fell, Brandt said.")
          .with(Field.TAG, "North Korea", "grain").with(Field.PERSON, "Kim Jong-un").with(Field.PLACE, "Seoul")
          .with(Field.ORGANIZATION, "United Nations").with(Field.SOURCE, "KW").with(Field.SECTION, "World news")
          .with(Field.BYLINE, "By Ida Brandt").with(Field.LANGUAGE, "en-GB").with(Field.SLUG, "bc-harvest-1st-ld")
          .with(Field.URL, "https://news.example/2024/harvest?id=7").with(Field.more("desk"), "night shift")
          .withSent(new Sent.Known(Instant.parse("2024-06-20T05:12:00Z"), "20/06/2024")),
      Story.of("wire/2", "Korea looks North", "A body without the word.")
          .with(Field.TAG, "South Korea", "North Sea").with(Field.SOURCE, "Norwire")
          .withSent(new Sent.Known(Instant.parse("2023-12-31T23:59:59.999Z"), "")),
      Story.of("wire/3", "Undated", "Seoul and grain in the text alone.").with(Field.TAG, "Grain"));

  static String found(Engine engine, Search search) {
    return String.join(" ", new TreeSet<>(EngineSubject.ids(engine, search)));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
      "title, harvest, wire/1", "title, wheat, ``", "title, looks, wire/2", "body, harvest, wire/1", "body, falls, ``",
      "body, \"wheat harvest\", wire/1", "body, \"harvest falls\", ``", "title, \"harvest falls\", wire/1",
      "body, grain, wire/3", "text, grain, wire/1 wire/3", "text, \"North Korea\", wire/1",
      "tag, grain, wire/1 wire/3", "tag, korea, wire/1 wire/2", "tag, \"north korea\", wire/1",
      "tag, \"korea north\", ``", "tag, north, wire/1 wire/2", "tag, Seoul, ``", "place, seoul, wire/1",
      "person, \"Kim Jong Un\", wire/1", "person, Kim, wire/1", "organization, nations, wire/1", "source, kw, wire/1",
      "section, world, wire/1", "section, \"world news\", wire/1", "byline, Brandt, wire/1",
      "byline, \"ida brandt\", wire/1", "text, kw, ``", "language, en-GB, wire/1", "slug, bc-harvest-1st-ld, wire/1",
      "url, https://news.example/2024/harvest?id=7, wire/1", "url, harvest, wire/1", "x.desk, night, wire/1",
      "x.desk, \"night shift\", wire/1", "x.none, night, ``", "id, wire/1, wire/1", "id, wire, ``", "id, WIRE/1, ``",
      "year, 2024, wire/1", "year, 2023, wire/2", "year, unknown, wire/3", "month, 2024-06, wire/1",
      "day, 2023-12-31, wire/2", "month, 2024, ``",
      "id, wire/*, wire/1 wire/2 wire/3", "id, *2, wire/2", "title, harv*, wire/1", "body, harv*, wire/1",
      "body, fall*, ``", "body, fell~, wire/1", "body, falls~, ``", "tag, nor*, wire/1 wire/2",
      "tag, *rain, wire/1 wire/3",
      "url, exam*, wire/1", "year, 202*, wire/1 wire/2", "month, 2024-*, wire/1"})
  default void aFieldHoldsItsOwn(String field, String text, String ids) {
    Field in = Field.named(field).orElseThrow();
    Query query = text.startsWith("\"")
        ? new Phrase(in, text.substring(1, text.length() - 1), 0)
        : text.endsWith("~")
            ? new Query.Fuzzy(in, text.substring(0, text.length() - 1), 0)
            : text.contains("*") ? new Wildcard(in, text) : new Word(in, text);
    Engine engine = holding(STORIES);
    assertThat(found(engine, Search.of(query))).isEqualTo(ids);
    assertThat(found(engine, Search.of(new Bool(List.of(query), List.of(), List.of())))).isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource({"2024, 2024, wire/1", "2024-06-20, 2024-06-20, wire/1", "2023, 2024, wire/1 wire/2", "'', 2023, wire/2",
      "2024, '', wire/1", "2024-06-21, '', ''", "2023-12-31T23:59:59Z, 2023-12-31T23:59:59Z, wire/2",
      "2024-06-20T05:12Z, 2024-06-20T05:13Z, wire/1", "'', '', wire/1 wire/2"})
  default void aRangeOfDatesIncludesItsEnds(String from, String to, String ids) {
    Engine engine = holding(STORIES);
    Range range = new Range(Field.SENT, Optional.of(from).filter(s -> !s.isEmpty()), true,
        Optional.of(to).filter(s -> !s.isEmpty()), true);
    assertThat(found(engine, Search.of(range))).isEqualTo(ids);
  }

  @Test
  default void aRangeCanLeaveItsEndsOut() {
    Engine engine = holding(STORIES);
    assertThat(found(engine, Search.of(new Range(Field.SENT, Optional.of("2023"), false, Optional.empty(), true))))
        .isEqualTo("wire/1");
    assertThat(found(engine,
        Search.of(new Range(Field.SENT, Optional.of("2023-12-31"), true, Optional.of("2024-06-20"), false))))
        .isEqualTo("wire/2");
    assertThat(found(engine, Search.of(new Word(Field.SENT, "2024-06")))).isEqualTo("wire/1");
  }

  @Test
  default void theBodyIsTheBodyAtEveryTolerance() {
    Engine engine = holding(STORIES);
    for (Tolerance tolerance : Tolerance.values()) {
      assertThat(found(engine, Search.of(new Word(Field.BODY, "looks")).tolerance(tolerance))).isEmpty();
      assertThat(found(engine, Search.of(new Word(Field.TITLE, "looks")).tolerance(tolerance))).isEqualTo("wire/2");
      assertThat(found(engine, Search.of(new Word(Field.BODY, "wheat")).tolerance(tolerance))).isEqualTo("wire/1");
    }
  }

  @Test
  default void whatIsNoDateIsSaid() {
    Engine engine = holding(STORIES);
    Found found = engine.find(Search.of(new Range(Field.SENT, Optional.of("soon"), true, Optional.empty(), true)));
    assertThat(found.total()).isZero();
    assertThat(String.join("", found.notices())).contains("soon").contains("2024-06-20");
  }

  @ParameterizedTest
  @CsvSource({"tag, North Korea, North Sea, true, wire/1 wire/2", "tag, North Korea, North Sea, false, ''",
      "source, KW, '', true, wire/1 wire/2", "source, KX, '', true, wire/2", "year, 2023, 2024, true, wire/1 wire/2",
      "id, wire/2, '', true, wire/2 wire/3"})
  default void aRangeOfLabelsGoesByTheAlphabet(String field, String from, String to, boolean included, String ids) {
    Engine engine = holding(STORIES);
    Range range = new Range(Field.named(field).orElseThrow(), Optional.of(from), included,
        Optional.of(to).filter(s -> !s.isEmpty()), included);
    // "unknown" stands behind every year.
    assertThat(found(engine, Search.of(range))).isEqualTo(ids);
  }

  @Test
  default void filtersTakeWholeLabels() {
    Engine engine = holding(STORIES);
    Search all = Search.of(new Query.All());
    assertThat(found(engine, all.where(Field.TAG, "grain"))).as("in any spelling").isEqualTo("wire/1 wire/3");
    assertThat(found(engine, all.where(Field.TAG, "Korea"))).isEmpty();
    assertThat(found(engine, all.where(Field.TAG, "grain", "North Sea").where(Field.SOURCE, "Norwire")))
        .isEqualTo("wire/2");
    assertThat(found(engine, all.not(Field.TAG, "grain"))).isEqualTo("wire/2");
    assertThat(found(engine, all.not(Field.TAG, "nothing of the kind"))).isEqualTo("wire/1 wire/2 wire/3");
    assertThat(found(engine, all.where(Field.YEAR, "unknown"))).isEqualTo("wire/3");
    assertThat(found(engine, all.where(Field.more("desk"), "night shift"))).isEqualTo("wire/1");
  }

  @ParameterizedTest
  @CsvSource({"2024-06-20T05:12:00Z, '', wire/1", "2024-06-20T05:12:00.001Z, '', ''",
      "'', 2024-06-20T05:12:00Z, wire/2", "'', 2024-06-20T05:12:00.001Z, wire/1 wire/2",
      "2023-12-31T23:59:59.999Z, 2024-01-01T00:00:00Z, wire/2", "2024-01-01T00:00:00Z, 2023-01-01T00:00:00Z, ''",
      "-1000000000-01-01T00:00:00Z, '', wire/1 wire/2", "'', +1000000000-12-31T23:59:59Z, wire/1 wire/2"})
  default void sinceIsIncludedAndUntilIsNot(String since, String until, String ids) {
    Engine engine = holding(STORIES);
    Search search = Search.of(new Query.All());
    search = since.isEmpty() ? search : search.since(Instant.parse(since));
    search = until.isEmpty() ? search : search.until(Instant.parse(until));
    assertThat(found(engine, search)).isEqualTo(ids);
  }

  @Test
  default void partsMustMayAndMustNotMatch() {
    Query korea = new Word(Field.TAG, "Korea");
    Query grain = new Word(Field.TAG, "grain");
    Query north = new Word(Field.TEXT, "north");
    Engine engine = holding(STORIES);
    assertThat(found(engine, Search.of(new Bool(List.of(korea, grain), List.of(), List.of())))).isEqualTo("wire/1");
    assertThat(found(engine, Search.of(new Bool(List.of(), List.of(korea, grain), List.of()))))
        .isEqualTo("wire/1 wire/2 wire/3");
    assertThat(found(engine, Search.of(new Bool(List.of(korea), List.of(grain), List.of()))))
        .isEqualTo("wire/1 wire/2");
    assertThat(found(engine, Search.of(new Bool(List.of(), List.of(), List.of(north))))).isEqualTo("wire/3");
    assertThat(found(engine, Search.of(new Bool(List.of(korea), List.of(), List.of(grain))))).isEqualTo("wire/2");
    assertThat(found(engine, Search.of(new Bool(List.of(), List.of(), List.of()))))
        .isEqualTo("wire/1 wire/2 wire/3");
    Query nested = new Bool(List.of(new Bool(List.of(), List.of(), List.of(grain))), List.of(), List.of());
    assertThat(found(engine, Search.of(nested))).isEqualTo("wire/2");
    assertThat(found(engine, Search.of(new Query.Boost(korea, 3)))).isEqualTo("wire/1 wire/2");
  }
}
