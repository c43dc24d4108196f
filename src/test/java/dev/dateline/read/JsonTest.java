package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"title":"A","tags":["x","y"]}                              | tag          | x;y
      {"title":"A","topics":"x"}                                  | tag          | x
      {"title":"A","subject":[{"name":"x"},{"label":"y"}]}        | tag          | x;y
      {"title":"A","keywords":[{"literal":"x"}]}                  | tag          | x
      {"title":"A","tags":["x"],"subjects":["y"]}                 | tag          | x;y
      {"title":"A","places":["x"]}                                | place        | x
      {"title":"A","place":[{"name":"x"}]}                        | place        | x
      {"title":"A","people":["x"]}                                | person       | x
      {"title":"A","orgs":["x"]}                                  | organization | x
      {"title":"A","organisation":[{"name":"x"}]}                 | organization | x
      {"title":"A","date":"x"}                                    | sent         | x
      {"title":"A","versioncreated":"x","firstcreated":"y"}       | sent         | x
      {"title":"A","versioncreated":"x","firstcreated":"y"}       | firstcreated | y
      {"title":"A","uri":"x"}                                     | id           | x
      {"title":"A","id":7,"uri":"x"}                              | id           | 7
      {"title":"A","id":7,"uri":"x"}                              | uri          | x
      {"title":"A","located":"x"}                                 | dateline     | x
      {"title":"A","dateline":{"source":"HW","text":"PIER, HW -"}} | dateline     | PIER, HW -
      {"title":"A","slugline":"x"}                                | slug         | x
      {"title":"A","urgency":3,"n":1.50}                          | n            | 1.50
      {"title":"A","urgency":3}                                   | urgency      | 3
      {"title":"A","live":true}                                   | live         | true
      {"title":"A","codes":["x",2]}                               | codes        | x;2
      {"title":"A","geo":{"lat":1.0,"at":[null,{"b":"x"}]}}       | geo          | {"lat":1.0,"at":[{"b":"x"}]}
      {"title":"A","geo":[{"b":"x"}]}                             | geo          | [{"b":"x"}]
      {"title":"A","subject":[{"name":"x","code":"1"}]}           | subject      | 1
      {"title":"A","subject":[{"name":"x","code":"1","rel":"y"}]} | subject_more | {"name":"x","code":"1","rel":"y"}
      {"title":"A","section":"x","section":"y"}                   | section      | y
      {"title":"A","section":null}                                | section      | ``
      {"title":"A","headline":"x"}                                | headline     | x
      """)
  void saysWhatAKeySays(String json, String field, String values) {
    assertThat(Reading.story(json).stated(field))
        .isEqualTo(values.isEmpty() ? List.of() : List.of(values.split(";")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"headline":"T","body_text":"B"}                        | T     | B
      {"title":"T","body":["one","two"]}                      | T     | one~~two
      {"body_xhtml":"<p>One <b>bold</b>\\n word</p><p>Two<br/>lines</p>"} | `` | One bold word~~Two~lines
      {"title":"Caf\\u00e9","body":"tab\\there"}                | Café  | tab\there
      """)
  void findsTitleAndBody(String json, String title, String body) {
    RawStory story = Reading.story(json);

    assertThat(story.title()).isEqualTo(title);
    assertThat(story.body()).isEqualTo(body.replace("~", "\n").replace("\\t", "\t"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"id":"1","title":"A"}~{"id":"2","title":"B"}                              | 1:1 2:2
      {"id":"1","title":"A"}~~~{"id":"2","title":"B"}                            | 1:1 2:4
      {"id":"1","title":"A"}{"id":"2","title":"B"}                               | 1:1 2:1
      {~"id":"1","title":"A"}~{~"id":"2",~"title":"B"}                           | 1:1 2:3
      [{"id":"1","title":"A"},{"id":"2","title":"B"}]                            | 1:1 2:1
      [~{"id":"1","title":"A"},~{"id":"2","title":"B"}~]                         | 1:2 2:3
      {"items":[{"id":"1","title":"A"},{"id":"2","title":"B"}],"n":2}            | 1:1 2:1
      {~"n":2,~"items":[~{"id":"1","title":"A"},~{"id":"2","title":"B"}~]}       | 1:4 2:5
      {"response":{"docs":[{"id":"1","title":"A"},{"id":"2","title":"B"}]}}      | 1:1 2:1
      {"n":1,"items":[~{"id":"1","title":"A"},~{"id":"2","title":"B"}]}          | 1:2 2:3
      [[{"id":"1","title":"A"}],[{"id":"2","title":"B"}]]                        | 1:1 2:1
      """)
  void readsEveryShape(String json, String found) {
    List<Read> reads = Reading.read(json.replace('~', '\n'));

    assertThat(Reading.rejected(reads)).isEmpty();
    assertThat(String.join(" ",
        Reading.stories(reads).stream().map(s -> s.first("id").orElse("") + ":" + s.origin().line()).toList()))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"id":"x","title":"A","body":}         | x  | broken JSON at column 30: unexpected character ('}'): expected a value
      {"id":"x","title":"A                   | x  | ends inside a story
      {"id":"x","title":"A" "body":"B"}      | x  | broken JSON at column 23: unexpected character ('"'): was expecting comma to separate Object entries
      {"id":"x","title":nope}                | x  | broken JSON at column 19: unrecognized token 'nope': expected a value
      {"id":"x","teaser":"A"}                | x  | an object with neither title nor body; it has id, teaser
      {}                                     | `` | an object with neither title nor body
      17                                     | `` | a number by itself is not a story
      "word"                                 | `` | a string by itself is not a story
      null                                   | `` | a null by itself is not a story
      """)
  void aBrokenLineCostsThatLineAlone(String line, String id, String reason) {
    List<Read> reads = Reading.read("{\"title\":\"A\"}\n" + line + "\n{\"title\":\"B\"}\n{\"title\":\"C\"}\n");

    assertThat(reads).hasSize(4);
    assertThat(reads.get(1)).isInstanceOfSatisfying(Rejected.class, none -> {
      assertThat(none.origin()).hasToString("in:2");
      assertThat(none.id().orElse("")).isEqualTo(id);
      assertThat(none.reason()).startsWith(reason).doesNotContain("jackson", "Exception", "Feature", "Source");
      assertThat(new String(none.bytes(), StandardCharsets.UTF_8)).isEqualTo(line);
    });
  }

  /** Zeros among the first bytes look like four bytes a character, in an order that nobody writes. */
  @ParameterizedTest
  @ValueSource(strings = {"00 5C 00 00 01", "00 00 7B 00 22", "00 7B 00 00", "00 00 FE FF 7B", "5C 00 00 00 01",
      "00 00 00 7B"})
  void zerosInFrontAreRefusedAndNotThrown(String bytes) {
    for (String format : List.of("json", "json-lines")) {
      List<Read> reads = new ArrayList<>();
      new StoryReader().forcing(format).read(
          new ByteArrayInputStream(HexFormat.ofDelimiter(" ").parseHex(bytes)), "in", reads::add);
      assertThat(reads).as(format).isNotEmpty().allMatch(Rejected.class::isInstance);
    }
  }

  @Test
  void inADocumentAValueThatIsBrokenInsideDoesNotEndTheReading() {
    List<Read> reads = Reading
        .read("[\n{\"title\":\"A\"},\n{\"id\":\"x\",\"title\":,\"n\":1},\n{\"title\":\"B\"}\n]\nand so on");

    assertThat(Reading.stories(reads)).extracting(RawStory::title).containsExactly("A", "B");
    assertThat(Reading.rejected(reads)).extracting(none -> none.origin().line()).containsExactly(3L, 6L);
    assertThat(Reading.rejected(reads).getFirst().id()).contains("x");
  }

  @Test
  void aBombOfBracketsIsRefused() {
    List<Read> reads = Reading
        .read("{\"title\":\"A\"}\n{\"title\":\"B\",\"x\":" + "[".repeat(100_000) + "\n{\"title\":\"C\"}\n");

    assertThat(Reading.stories(reads)).extracting(RawStory::title).containsExactly("A", "C");
    assertThat(Reading.rejected(reads).getFirst().reason()).contains("nested deeper than 100");
  }

  @Test
  void aFirstLineThatIsBrokenDoesNotHideTheFormat() {
    List<Read> reads = Reading.read("# export of May\n{\"title\":\"A\"}\n{\"title\":\"B\"}\n");

    assertThat(Reading.stories(reads)).hasSize(2);
    assertThat(Reading.rejected(reads)).singleElement()
        .satisfies(none -> assertThat(none.origin().line()).isEqualTo(1));
  }

  @Test
  void textThatOnlyBeginsLikeJsonIsText() {
    assertThat(List.of("[Editor's note] The fair is off.", "{Applause} The mayor spoke.", "[2024] A look back"))
        .allSatisfy(text -> assertThat(Reading.story(text).format()).isEqualTo("text"));
  }

  @Test
  void aWrappedListLongerThanAnyStoryIsStreamed() {
    StringBuilder json = new StringBuilder("{\"meta\":{\"n\":[{\"a\":1}]},\"items\":[");
    for (int i = 0; i < 30; i++) {
      json.append(i == 0 ? "\n" : ",\n").append("{\"id\":").append(i).append(",\"body\":\"]}")
          .append("x".repeat(i == 9 ? 999 : 90)).append("\"}");
    }
    byte[] bytes = Reading.bytes(json + "],\"more\":{\"a\":\"]}\"}}\n{\"id\":30}");
    JsonFrames frames = new JsonFrames(new java.io.ByteArrayInputStream(bytes), 500);
    List<String> found = new java.util.ArrayList<>();
    for (JsonFrames.Found each = frames.next(); each != JsonFrames.Found.END; each = frames.next()) {
      found.add(each + " " + frames.line() + " " + new String(frames.bytes(), 0, 8, StandardCharsets.UTF_8));
    }

    assertThat(found).hasSize(31).startsWith("VALUE 2 {\"id\":0,", "VALUE 3 {\"id\":1,")
        .contains("OVERLONG 11 {\"id\":9,").endsWith("VALUE 32 {\"id\":30");
  }

  @Test
  void halfASurrogatePairInAnIdSurvivesForTheCleanerToRefuse() {
    assertThat(Reading.story("{\"id\":\"a\\ud800\",\"title\":\"A\"}").stated())
        .isEqualTo(Map.of("id", List.of("a\ud800")));
  }
}
