package dev.dateline.clean;

import dev.dateline.analysis.English;

/**
 * How surprising the spelling of a word is that no list has: letters by the two before them, and by fewer where those are
 * rare (Witten-Bell smoothing), counted over the words of English. Costs are negative natural logarithms. Letters other than
 * a to z count as one. Immutable.
 */
final class Spelling {
  /** a to z, any other letter, and the edge of a word. */
  private static final int SIGNS = 28;
  private static final int OTHER = 26;
  private static final int EDGE = 27;

  private final float[] costs = new float[SIGNS * SIGNS * SIGNS];

  Spelling(English words) {
    int[][] times = {new int[SIGNS], new int[SIGNS * SIGNS], new int[SIGNS * SIGNS * SIGNS]};
    for (int word = 0; word < words.size(); word++) {
      int before = EDGE * SIGNS + EDGE;
      for (int i = words.start(word); i <= words.start(word + 1); i++) {
        int sign = i == words.start(word + 1) ? EDGE : sign(words.letter(i));
        int three = before * SIGNS + sign;
        times[0][sign]++;
        times[1][three % (SIGNS * SIGNS)]++;
        times[2][three]++;
        before = three % (SIGNS * SIGNS);
      }
    }
    double[] fewer = new double[SIGNS];
    java.util.Arrays.fill(fewer, 1.0 / SIGNS);
    for (int[] counts : times) {
      double[] shares = new double[counts.length];
      for (int context = 0; context < counts.length; context += SIGNS) {
        int met = 0;
        int different = 0;
        for (int sign = 0; sign < SIGNS; sign++) {
          met += counts[context + sign];
          different += counts[context + sign] == 0 ? 0 : 1;
        }
        for (int sign = 0; sign < SIGNS; sign++) {
          double back = fewer[(context + sign) % fewer.length];
          shares[context + sign] = met == 0 ? back : (counts[context + sign] + different * back) / (met + different);
        }
      }
      fewer = shares;
    }
    for (int i = 0; i < costs.length; i++) {
      costs[i] = (float) -Math.log(fewer[i]);
    }
  }

  double cost(String word) {
    double cost = 0;
    int before = EDGE * SIGNS + EDGE;
    for (int i = 0; i <= word.length(); i++) {
      int three = before * SIGNS + (i == word.length() ? EDGE : sign(word.charAt(i)));
      cost += costs[three];
      before = three % (SIGNS * SIGNS);
    }
    return cost;
  }

  private static int sign(char letter) {
    return letter >= 'a' && letter <= 'z' ? letter - 'a' : OTHER;
  }
}
