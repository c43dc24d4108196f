package dev.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances and alignments against the textbook's matrix. */
class EditDistanceTest {
  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      '',      '',       0
      abc,     '',       3
      '',      abc,      3
      treaty,  treaty,   0
      treaty,  tgbaty,   2
      missile, miCeile,  2
      in the,  inthe,    1
      kitten,  sitting,  3
      """)
  void countsTheFewestChanges(String first, String second, int distance) {
    assertThat(EditDistance.between(first, second)).isEqualTo(distance);
    assertThat(EditDistance.between(second, first)).isEqualTo(distance);
  }

  @Test
  void agreesWithTheTextbook() {
    Random random = new Random(4);
    for (int round = 0; round < 400; round++) {
      String first = text(random);
      String second = random.nextBoolean() ? text(random) : changed(first, random);
      assertThat(EditDistance.between(first, second))
          .as("seed 4, round " + round + ": '" + first + "', '" + second + "'")
          .isEqualTo(textbook(first, second));
    }
  }

  /** The characters that an alignment pairs, and those it leaves alone, add up to the least distance. */
  @Test
  void alignsAtTheLeastDistance() {
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      String clean = text(random);
      String damaged = random.nextBoolean() ? text(random) : changed(clean, random);
      Twin twin = EditDistance.align(damaged, clean);
      int cost = 0;
      int at = 0;
      for (int i = 0; i < damaged.length(); i++) {
        int start = twin.cleanEnd(i, i);
        int end = twin.cleanStart(i + 1);
        cost += start - at;
        cost += end == start || clean.charAt(start) != damaged.charAt(i) ? 1 : 0;
        assertThat(end - start).isBetween(0, 1);
        at = end;
      }
      assertThat(cost + clean.length() - at).as("seed 5, round " + round + ": '" + damaged + "', '" + clean + "'")
          .isEqualTo(textbook(damaged, clean));
    }
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      # damaged,                     clean,                        word,    what it comes from
      "a tgbaty was signed",         "a treaty was signed",        tgbaty,  treaty
      "a tr eaty was signed",        "a treaty was signed",        tr eaty, treaty
      "signed inthe port",           "signed in the port",         inthe,   in the
      "the reaty was",               "the treaty was",             reaty,   treaty
      "the treat was",               "the treaty was",             treat,   treaty
      """)
  void setsWordsBesideWords(String damaged, String clean, String word, String from) {
    Twin twin = EditDistance.align(damaged, clean);
    int start = damaged.indexOf(word);
    int end = start + word.length();
    assertThat(clean.substring(twin.cleanStart(start), twin.cleanEnd(start, end))).isEqualTo(from);
    int place = clean.indexOf(from);
    assertThat(twin.damagedStart(place)).isEqualTo(start);
    assertThat(twin.damagedEnd(place + from.length())).isEqualTo(end);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextBoolean() ? 8 : 200);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(4)));
    }
    return text.toString();
  }

  private static String changed(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < 1 + text.length() / 10; i++) {
      int at = random.nextInt(changed.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> changed.insert(at, 'x');
        case 1 -> changed.delete(at, Math.min(changed.length(), at + 1));
        default -> changed.replace(at, Math.min(changed.length(), at + 1), "y");
      }
    }
    return changed.toString();
  }

  private static int textbook(String first, String second) {
    int[][] cost = new int[first.length() + 1][second.length() + 1];
    for (int i = 0; i <= first.length(); i++) {
      for (int j = 0; j <= second.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int replaced = cost[i - 1][j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
          cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        }
      }
    }
    return cost[first.length()][second.length()];
  }
}
