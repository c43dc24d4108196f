package dev.dateline.mend;

import java.util.Arrays;

/** The likeliest way in which damage makes a printed word of another. Not thread-safe. */
final class Alignment {
  private static final int WIDE = 40;
  private static final float FAR = 1e6f;

  /** The two words may be out of step by so many letters. */
  private static final int BAND = 3;

  private final float[] costs = new float[WIDE * WIDE];
  private final int[] by = new int[WIDE * WIDE];
  private final byte[] meant = new byte[WIDE];

  /** How unlikely the damage is, as a negative natural logarithm; {@link #changes} tells how it went. */
  float align(Vocabulary vocabulary, int word, byte[] printed, Channel channel, float first, float later) {
    int n = vocabulary.length(word);
    int m = printed.length;
    if (Math.abs(n - m) > BAND || n >= WIDE || m >= WIDE) {
      return FAR;
    }
    for (int i = 0; i < n; i++) {
      meant[i] = vocabulary.letter(word, i);
    }
    int letters = Letters.COUNT;
    for (int i = 0; i <= n; i++) {
      int low = Math.max(0, i - BAND);
      int high = Math.min(m, i + BAND);
      if (low > 0) {
        costs[i * WIDE + low - 1] = FAR;
      }
      if (high < m) {
        costs[i * WIDE + high + 1] = FAR;
      }
      for (int j = low; j <= high; j++) {
        float best = i == 0 && j == 0 ? 0 : FAR;
        int how = 0;
        if (i > 0 && j > 0) {
          float before = costs[(i - 1) * WIDE + j - 1];
          if (meant[i - 1] == printed[j - 1]) {
            best = before;
          } else {
            float so = before - channel.sub[meant[i - 1] * letters + printed[j - 1]] - later;
            if (so < best) {
              best = so;
              how = Change.substituted(meant[i - 1], printed[j - 1]);
            }
          }
        }
        if (i > 0) {
          float so = costs[(i - 1) * WIDE + j] - channel.drop[meant[i - 1]] - later;
          if (so < best) {
            best = so;
            how = Change.dropped(meant[i - 1]);
          }
        }
        if (j > 0) {
          float so = costs[i * WIDE + j - 1] - channel.add[printed[j - 1]] - later;
          if (so < best) {
            best = so;
            how = Change.added(printed[j - 1]);
          }
        }
        if (i > 0 && j > 1) {
          int at = meant[i - 1] * letters + printed[j - 2];
          int[] wide = channel.wideBy[at];
          for (int w = 0; w < wide.length; w++) {
            float so = costs[(i - 1) * WIDE + j - 2] - channel.wideLog[at][w] - later;
            if (so < best && Change.printed2(wide[w]) == printed[j - 1]) {
              best = so;
              how = wide[w];
            }
          }
        }
        if (i > 1 && j > 0) {
          int at = meant[i - 2] * letters + printed[j - 1];
          int[] wide = channel.wideBy[at];
          for (int w = 0; w < wide.length; w++) {
            float so = costs[(i - 2) * WIDE + j - 1] - channel.wideLog[at][w] - later;
            if (so < best && Change.meant2(wide[w]) == meant[i - 1]) {
              best = so;
              how = wide[w];
            }
          }
        }
        costs[i * WIDE + j] = best;
        by[i * WIDE + j] = how;
      }
    }
    float cost = costs[n * WIDE + m];
    return cost == 0 ? 0 : cost + later - first;
  }

  /** The changes of the words last aligned. */
  int[] changes(int n, int m) {
    int[] changes = new int[n + m];
    int at = changes.length;
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      int change = by[i * WIDE + j];
      if (change == 0) {
        i--;
        j--;
        continue;
      }
      changes[--at] = change;
      i -= Change.meant(change) < 0 ? 0 : Change.meant2(change) < 0 ? 1 : 2;
      j -= Change.printed(change) < 0 ? 0 : Change.printed2(change) < 0 ? 1 : 2;
    }
    return Arrays.copyOfRange(changes, at, changes.length);
  }
}
