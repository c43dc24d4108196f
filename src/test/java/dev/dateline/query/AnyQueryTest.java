package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Field;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every string that can be typed. */
class AnyQueryTest {
  private static final String[] PIECES = {"a", "Kim", "Jong-un", "U.N.", "51", "(", ")", "[", "]", "{", "}", "\"", "“",
      "*", "?", "~", "~1", "^", "^2", ":", "title:", "tag:", "x.y:", "sent:", "topik:", "id:", "url:", "[a TO b]",
      "sent:[2024 TO 2025]", "2024-06", " TO ", " AND ", " OR ", " NOT ", "&&", "||", "+", "-", "!", "\\", "/", "/x/",
      "\\u0041", "\\u002", "fn:", "@", "=", "<", ">=", ".", ",", "'", " ", " ", " ", "\t", "\u00a0", "\u3000", "\0",
      "\ud800", "\udc00", "😀", "é", "平", "~0.5", "^1e40", "~99", "\u2028", "%", "$", "\"a b\"", "(a b)", "AND", "TO"};

  @Test
  void isReadWithoutFailAndPrintedBackTheSame() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      String text = i % 4 == 0 ? noise(random) : pieces(random);
      Parsed parsed = read(text, seed);
      String printed = parsed.query().toString();
      Query again = read(printed, seed).query();
      if (!again.equals(parsed.query())) {
        assertThat(again).as("seed %d, round %d: '%s' prints as '%s'", seed, i, text, printed)
            .isEqualTo(parsed.query());
      }
    }
  }

  @Test
  void ofPlainWordsIsPrintedBackTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      String text = i % 2 == 0 ? noise(random) : pieces(random);
      Query words = Query.words(text);
      Query again = Query.parse(words.toString()).query();
      if (!again.equals(words)) {
        assertThat(again).as("seed 7, round %d: '%s'", i, text).isEqualTo(words);
      }
    }
  }

  private static Parsed read(String text, long seed) {
    try {
      Parsed parsed = Query.parse(text);
      for (String notice : parsed.notices()) {
        if (notice.length() > Notices.MAX_CHARS || notice.contains("could not be read")) {
          assertThat(notice).as("seed %d: '%s'", seed, text).isEmpty();
        }
      }
      return parsed;
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed + ": '" + text + "'", e);
    }
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append((char) (random.nextBoolean() ? 32 + random.nextInt(95) : random.nextInt(0x10000)));
    }
    return text.toString();
  }

  @Test
  void bracketsInQuotationMarksNestNothingAndThoseThatAreImpliedDo() {
    String quoted = "(title:\"a " + "(".repeat(60) + "\" +b c)";
    Query query = Query.parse(quoted).query();
    assertThat(Query.parse(quoted).notices()).isEmpty();
    assertThat(Query.parse(query.toString()).query()).isEqualTo(query);

    // Half as deep as the limit, and printed with a bracket more for each that the grammar implies.
    String implied = "(a OR b AND ".repeat(30) + "c" + ")".repeat(30);
    Parsed parsed = Query.parse(implied);
    assertThat(Query.parse(parsed.query().toString()).query()).isEqualTo(parsed.query());
  }

  @Test
  void aFieldOfSeveralWordsWithoutAValueIsAPhrase() {
    Query query = Query.parse("x.night\\ \\ desk:").query();
    assertThat(query).isEqualTo(new Query.Phrase(Field.TEXT, "x.night desk", 0));
    assertThat(Query.parse(query.toString()).query()).isEqualTo(query);
  }
}
