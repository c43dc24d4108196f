package dev.dateline.mend;

import java.util.Arrays;

/** The likeliest way in which damage makes a printed word of another. Not thread-safe. */
final class Alignment {
  private static final int WIDE = 40;
  private static final int[] NONE = {};
  private static final float FAR = 1e6f;

  /** The two words may be out of step by so many letters. */
  private static final int BAND = 2;

  private final float[] costs = new float[WIDE * WIDE];
  private final int[] by = new int[WIDE * WIDE];
  private final byte[] meant = new byte[WIDE];

  /** How many letters are the same at the beginning, and how many lie between those and what is the same at the end. */
  private int same;
  private int n;
  private int m;

  /**
   * How unlikely the damage is, as a negative natural logarithm; {@link #changes} tells how it went.
   *
   * @param limit what is less likely is far, however far
   * @param first what is put to the logarithm of the first change's likelihood, and {@code later} to the others'
   */
  float align(Vocabulary vocabulary, int word, byte[] printed, Channel channel, float first, float later,
      float limit) {
    int whole = vocabulary.length(word);
    if (Math.abs(whole - printed.length) > BAND || whole >= WIDE || printed.length >= WIDE) {
      return FAR;
    }
    vocabulary.spell(word, meant);
    int most = Math.min(whole, printed.length);
    same = 0;
    while (same < most && meant[same] == printed[same]) {
      same++;
    }
    int end = 0;
    while (end < most - same && meant[whole - 1 - end] == printed[printed.length - 1 - end]) {
      end++;
    }
    n = whole - same - end;
    m = printed.length - same - end;
    if (n == 0 && m == 0) {
      return 0;
    }
    if (n == m) {
      float cost = substitutions(printed, channel, later);
      if (cost < FAR) {
        return cost + later - first;
      }
    }
    // What is out of step has a letter gone or one too many, and what is in step again has both.
    float least = n == m
        ? channel.leastDrop + channel.leastAdd - 2 * later
        : Math.min(channel.leastWide, n > m ? channel.leastDrop : channel.leastAdd) - later;
    if (least + later - first > limit && (n != m || 2 * (channel.leastWide - later) + later - first > limit)) {
      return FAR;
    }
    return table(printed, channel, later, limit + first - later) + later - first;
  }

  /** The cost where at most two of the letters between are printed as others; else it is far. */
  private float substitutions(byte[] printed, Channel channel, float later) {
    float cost = 0;
    int different = 0;
    for (int i = 0; i < n && different <= 2; i++) {
      byte letter = meant[same + i];
      byte print = printed[same + i];
      if (letter != print) {
        different++;
        cost -= channel.sub[letter * Letters.COUNT + print] + later;
      }
      by[(i + 1) * WIDE + i + 1] = letter == print ? 0 : Change.substituted(letter, print);
    }
    return different <= 2 ? cost : FAR;
  }

  private float table(byte[] printed, Channel channel, float later, float limit) {
    int letters = Letters.COUNT;
    float before = FAR;
    for (int i = 0; i <= n; i++) {
      float least = FAR;
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
          float so = costs[(i - 1) * WIDE + j - 1];
          if (meant[same + i - 1] == printed[same + j - 1]) {
            best = so;
          } else {
            so -= channel.sub[meant[same + i - 1] * letters + printed[same + j - 1]] + later;
            if (so < best) {
              best = so;
              how = Change.substituted(meant[same + i - 1], printed[same + j - 1]);
            }
          }
        }
        if (i > 0) {
          float so = costs[(i - 1) * WIDE + j] - channel.drop[meant[same + i - 1]] - later;
          if (so < best) {
            best = so;
            how = Change.dropped(meant[same + i - 1]);
          }
        }
        if (j > 0) {
          float so = costs[i * WIDE + j - 1] - channel.add[printed[same + j - 1]] - later;
          if (so < best) {
            best = so;
            how = Change.added(printed[same + j - 1]);
          }
        }
        if (i > 0 && j > 1) {
          int at = meant[same + i - 1] * letters + printed[same + j - 2];
          int[] wide = channel.isWide[at] ? channel.wideBy[at] : NONE;
          for (int w = 0; w < wide.length; w++) {
            float so = costs[(i - 1) * WIDE + j - 2] - channel.wideLog[at][w] - later;
            if (so < best && Change.printed2(wide[w]) == printed[same + j - 1]) {
              best = so;
              how = wide[w];
            }
          }
        }
        if (i > 1 && j > 0) {
          int at = meant[same + i - 2] * letters + printed[same + j - 1];
          int[] wide = channel.isWide[at] ? channel.wideBy[at] : NONE;
          for (int w = 0; w < wide.length; w++) {
            float so = costs[(i - 2) * WIDE + j - 1] - channel.wideLog[at][w] - later;
            if (so < best && Change.meant2(wide[w]) == meant[same + i - 1]) {
              best = so;
              how = wide[w];
            }
          }
        }
        costs[i * WIDE + j] = best;
        by[i * WIDE + j] = how;
        least = Math.min(least, best);
      }
      // A change of two letters may pass a row by, so that both must be past the limit.
      if (least > limit && before > limit) {
        return FAR;
      }
      before = least;
    }
    return costs[n * WIDE + m];
  }

  /** The changes of the words last aligned. */
  int[] changes() {
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
