package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text at all. */
class RandomTextTest {
  private static final int TEXTS = 300;
  private static final List<String> BITS = List.of("a", "I", "un", "UN", "U.N.", "US", "who", "WHO", "Jong-un", "'s",
      "’s", "'",
      "-", "–", "—", ".", ",", "&", "+", "++", "#", "\"", "1", "000", "1,000", "3.5", "é", "e\u0301", "ß", "\u00AD",
      "\u200B",
      "\uD835", "\uDC00", "\uD835\uDC00", "😀", "東", "タ", "か\u3099", "ไทย", "한국", "ال", "ع\u064E", "צה\"ל", "\u0640",
      "\u0301", "²", "½", "٤", "ﷺ", "ͺ", "İ", "ſ", "treaties", "MINISTERS", "relations", "\n", "x".repeat(70), " ", " ",
      " ",
      " ", " ");

  private final Analysis analysis = new Analysis();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void offsetsArePrintedCharactersInOrderThatFoldToThePrintedTerm(long seed) {
    for (String text : texts(seed)) {
      Positions words = analysis.text(text, true);
      int end = 0;
      int position = -1;
      for (int i = 0; i < words.size(); i++) {
        assertThat(words.start(i)).as(text).isGreaterThanOrEqualTo(end);
        assertThat(words.end(i)).as(text).isGreaterThan(words.start(i)).isLessThanOrEqualTo(text.length());
        assertThat(words.position(i)).as(text).isGreaterThan(position);
        String printed = text.substring(words.start(i), words.end(i));
        assertThat(Folding.lower(words.word(i).term(0)))
            .as(text)
            .isEqualTo("=" + Folding.lower(Folding.accents(printed)))
            .hasSizeGreaterThan(1);
        end = words.end(i);
        position = words.position(i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void aWordOfAStoryIsFoundByItsOwnSpelling(long seed) {
    for (String text : texts(seed)) {
      for (boolean english : new boolean[]{true, false}) {
        Positions words = analysis.text(text, english);
        for (int i = 0; i < words.size(); i++) {
          String printed = text.substring(words.start(i), words.end(i));
          List<Asked> asked = analysis.query(printed);
          assertThat(asked).as("%s in %s", printed, text).hasSize(1);
          assertThat(Phrases.holds(words.word(i), asked.getFirst().exact()))
              .as("exactly %s, %s, in %s", asked, words.word(i), text)
              .isTrue();
          assertThat(Phrases.holds(words.word(i), asked.getFirst().usual()))
              .as("usually %s, %s, in %s", asked, words.word(i), text)
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void nothingRememberedLittleRememberedAndMuchAreTheSame(long seed) {
    Analysis forgetful = new Analysis(0);
    Analysis small = new Analysis(8);
    for (String text : texts(seed)) {
      String terms = Phrases.terms(forgetful.text(text, true));
      assertThat(Phrases.terms(small.text(text, true))).isEqualTo(terms);
      assertThat(Phrases.terms(analysis.text(text, true))).isEqualTo(terms);
      assertThat(Phrases.terms(small.text(text, false))).isEqualTo(Phrases.terms(forgetful.text(text, false)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 10)
  void threadsShareOneAnalysis(long seed) throws InterruptedException, ExecutionException {
    Analysis small = new Analysis(64);
    List<String> texts = texts(seed);
    List<String> expected = texts.stream().map(text -> Phrases.terms(new Analysis(0).text(text, true))).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> texts.stream().map(text -> Phrases.terms(small.text(text, true))).toList()));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 11)
  void foldingTwiceChangesNoMore(long seed) {
    for (String text : texts(seed)) {
      String once = Folding.lower(Folding.accents(text));
      assertThat(Folding.lower(Folding.accents(once))).as(text).isEqualTo(once);
    }
  }

  /** Texts of the bits above, and of any UTF-16 code units whatever. */
  private static List<String> texts(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int j = 0; j < length; j++) {
        if (i % 3 == 0) {
          text.append((char) random.nextInt(0x10000));
        } else {
          text.append(BITS.get(random.nextInt(BITS.size())));
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
