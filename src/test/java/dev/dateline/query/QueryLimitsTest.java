package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query past a limit: it is searched as plain words, and says which limit it met. */
class QueryLimitsTest {
  @Test
  void tooLongIsSearchedAsPlainWords() {
    Parsed parsed = Query.parse("wheat ".repeat(2_000));
    assertThat(parsed.notices()).singleElement().asString().contains("limit 4,000 characters, yours 12,000");
    assertThat(((Query.Words) parsed.query()).parts()).hasSizeBetween(600, 700);
    assertThat(Query.parse("x".repeat(4_000)).notices()).isEmpty();
    assertThat(Query.parse("x".repeat(4_001)).notices()).singleElement().asString().contains("yours 4,001");
    assertThat(Query.parse("x".repeat(1_000_000)).query()).isEqualTo(new Query.Word(Field.TEXT, "x".repeat(4_000)));
  }

  @Test
  void tooDeepIsSearchedAsPlainWords() {
    Parsed parsed = Query.parse("(".repeat(1_900) + "title:wheat AND rye" + ")".repeat(1_900));
    assertThat(parsed.query()).hasToString("title wheat rye");
    assertThat(parsed.notices()).anySatisfy(notice -> assertThat(notice).contains("limit 50, yours 1,900"));
    assertThat(Query.parse("(".repeat(51) + "a").query()).hasToString("a");
    assertThat(Query.parse("(".repeat(51) + "a").notices()).singleElement().asString().contains("limit 50, yours 51");
    assertThat(Query.parse("(".repeat(50) + "a AND b").query()).hasToString("a AND b");
  }

  @Test
  void ofTooManyWordsIsCut() {
    Parsed parsed = Query.parse("a ".repeat(1_500));
    assertThat(parsed.notices()).singleElement().asString().contains("limit 1,024, yours 1,500");
    assertThat(((Query.Words) parsed.query()).parts()).hasSize(1_024);
    assertThat(Query.parse("a ".repeat(1_024)).notices()).isEmpty();
    assertThat(Query.parse("a ".repeat(1_025)).notices()).singleElement().asString().contains("yours 1,025");
    Parsed phrase = Query.parse('"' + "a ".repeat(300) + '"');
    assertThat(phrase.notices()).singleElement().asString().contains("limit 256, yours 300");
    assertThat(((Query.Phrase) phrase.query()).text().split(" ")).hasSize(256);
  }

  @Test
  void withManyMistakesGetsFewNotices() {
    String text = String.join(" ", IntStream.range(0, 300).mapToObj(i -> "qq" + i + ":b").toList());
    List<String> notices = Query.parse(text).notices();
    assertThat(notices).hasSize(Notices.MAX + 1).last().asString().isEqualTo("and 290 more of the kind");
  }

  @Test
  void isReadOnASmallStack() throws InterruptedException {
    List<Throwable> thrown = new ArrayList<>();
    List<Parsed> read = new ArrayList<>();
    String text = "(+a OR ".repeat(50) + "\"" + "x\\\"".repeat(800) + "\"";
    Thread thread = new Thread(null, () -> read.add(Query.parse(text)), "small", 512_000);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.add(e));
    thread.start();
    thread.join();
    assertThat(thrown).isEmpty();
    assertThat(read).singleElement().extracting(Parsed::notices).asString().doesNotContain("could not be read");
  }

  /** At a limit nothing is said; one past it, the limit is named. */
  @ParameterizedTest
  @CsvSource({"'\"a b\"~', 1000, 1001, '1,000 places'", "'wheat^', 1000, 1001, 'up to 1,000'"})
  void numbersAreHeldToTheirLimits(String typed, int most, int more, String told) {
    assertThat(Query.parse(typed + most).notices()).isEmpty();
    assertThat(Query.parse(typed + most).query()).hasToString(typed + most);
    assertThat(Query.parse(typed + more).notices()).singleElement().asString().contains(told);
    assertThat(Query.parse(typed + "9".repeat(12)).notices()).singleElement().asString().contains(told);
  }

  @Test
  void aPhraseOfAsManyWordsAsItMayHaveIsWhole() {
    assertThat(Query.parse('"' + "a ".repeat(256) + '"').notices()).isEmpty();
    assertThat(Query.parse('"' + "a ".repeat(257) + '"').notices()).singleElement().asString().contains("yours 257");
    assertThat(Query.parse("\"a\\ b c\"").query()).isEqualTo(new Query.Phrase(Field.TEXT, "a b c", 0));
  }
}
