package dev.dateline.mend;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one printed word alone: by the words near it first, and where those do not do and the word looks damaged, by the
 * tree of words. Not thread-safe.
 */
final class Reader {
  /** Readings so much less likely than the best are not worth keeping; a natural logarithm. */
  private static final float BEHIND = 5;
  private static final float BEHIND_ALONE = 8;

  /** Words are looked at by how likely they may be at best, in steps of this; a natural logarithm. */
  private static final float STEP = 2;

  private static final int[] JOINED = {Change.JOINED};

  /** Where fewer blanks are lost, two words with a capital each are one name (TransCanada); a natural logarithm. */
  private static final float NAMES_JOINED = (float) Math.log(1e-3);

  /** Two damaged words have so many letters at least, and are looked for where blanks are lost as often; a natural logarithm. */
  private static final int JOINED_LETTERS = 5;
  private static final float SELDOM_JOINED = (float) Math.log(2e-4);

  private final Knowledge known;
  private final Vocabulary vocabulary;
  private final Alignment alignment = new Alignment();
  private final int[] hashes = Near.room();
  private final int[] found = new int[4096];
  private final float[] bounds = new float[found.length];
  private final int[] seen;
  private @Nullable Speller speller;
  private int turn;
  private Candidate[] top = Candidate.NONE;
  private float[] scores = {};
  private int kept;
  private float behind;

  /** What is less likely is not kept. */
  private float least;

  Reader(Knowledge known) {
    this.known = known;
    vocabulary = known.vocabulary;
    seen = new int[vocabulary.size()];
  }

  /**
   * The readings of words near it, and of two words printed as one; likeliest first.
   *
   * @param floor what is less likely is not worth keeping, whatever else there is; a natural logarithm
   */
  Candidate[] near(byte[] printed, int most, Channel channel, double floor) {
    Candidate[] readings = nearest(printed, most, channel, (float) floor);
    Candidate joined = joined(printed, channel);
    if (joined == null) {
      return readings;
    }
    Candidate[] all = Arrays.copyOf(readings, readings.length + 1);
    all[readings.length] = joined;
    return all;
  }

  /** The readings by the tree of words, and of two words printed as one and damaged besides. */
  Candidate[] far(byte[] printed, int most, Channel channel) {
    if (speller == null) {
      speller = new Speller(vocabulary, known.tree());
    }
    Candidate[] readings = speller.read(printed, most, channel);
    Candidate joined = printed.length < JOINED_LETTERS || channel.join < SELDOM_JOINED
        ? null
        : speller.joined(printed, known.pairs);
    return joined == null ? readings : Knowledge.both(readings, new Candidate[]{joined});
  }

  /** The likeliest two words that are printed here as one, with a sign between them or nothing, or null. */
  private @Nullable Candidate joined(byte[] printed, Channel channel) {
    Candidate best = null;
    double likeliest = 0;
    for (int at = 1; printed.length >= 4 && at < printed.length; at++) {
      int left = vocabulary.find(printed, 0, at);
      if (left < 0 || !vocabulary.isOften(left)) {
        continue;
      }
      boolean sign = isSign(printed[at]) && at + 1 < printed.length;
      int from = sign ? at + 1 : at;
      if (!sign && Letters.isCapital(printed[at]) && channel.join < NAMES_JOINED) {
        continue;
      }
      int right = rest(printed, from);
      if (right >= 0 && vocabulary.isOften(right) && vocabulary.kinds[right] != Vocabulary.ACRONYM) {
        double likely = known.pairs.follows(left, right) * vocabulary.likely[left];
        if (likely > likeliest) {
          likeliest = likely;
          best = new Candidate(left, right, sign ? new int[]{Change.JOINED, Change.added(printed[at])} : JOINED);
        }
      }
    }
    return best;
  }

  private static boolean isSign(byte letter) {
    return letter == Letters.APOSTROPHE || letter == Letters.OTHER;
  }

  /** The word from there on, which may begin with a capital. */
  private int rest(byte[] printed, int from) {
    byte first = printed[from];
    if (!Letters.isCapital(first)) {
      return vocabulary.find(printed, from, printed.length);
    }
    byte[] small = Arrays.copyOfRange(printed, from, printed.length);
    small[0] = (byte) (first - Letters.CAPITALS);
    return vocabulary.find(small, 0, small.length);
  }

  private Candidate[] nearest(byte[] printed, int most, Channel channel, float floor) {
    turn++;
    int struck = Near.strike(printed, hashes);
    int count = Near.ofEnglish().find(hashes, struck, found, 0);
    count = known.near().find(hashes, struck, found, count);
    if (printed.length == 3 || printed.length == 4) {
      count = vocabulary.shortOnes(printed.length, found, count);
    }
    float first = (float) Math.log(Math.max(1, Channel.GENERIC_RATE / channel.rate));
    float later = Math.max(first, (float) Math.log(channel.burst / channel.rate));
    top = new Candidate[most];
    scores = new float[most];
    kept = 0;
    behind = known.isLone() ? BEHIND_ALONE : BEHIND;
    least = floor;
    int mask = Letters.mask(printed, 0, printed.length);
    float strange = 0;
    for (byte letter : printed) {
      strange += Letters.isSmall(letter) || letter == Letters.APOSTROPHE
          ? 0
          : Math.max(0, channel.least[letter] - later);
    }
    int different = 0;
    float best = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      int word = found[i];
      if (seen[word] != turn) {
        seen[word] = turn;
        int itsMask = vocabulary.masks[word];
        float unlike = Math.max(strange + missing(mask & ~itsMask, channel.least, later),
            missing(itsMask & ~mask, channel.leastOf, later));
        float bound = vocabulary.shares[word] - unlike;
        if (bound > floor) {
          found[different] = word;
          bounds[different++] = bound;
          best = Math.max(best, bound);
        }
      }
    }
    // The most promising first, so that most others need not be looked at.
    for (float from = best; different > 0 && from > least; from -= STEP) {
      int left = 0;
      for (int i = 0; i < different; i++) {
        if (bounds[i] > from - STEP) {
          if (bounds[i] > least) {
            look(found[i], printed, channel, first, later);
          }
        } else {
          found[left] = found[i];
          bounds[left++] = bounds[i];
        }
      }
      different = left;
    }
    int good = 0;
    while (good < kept && scores[good] >= scores[0] - behind) {
      good++;
    }
    return Arrays.copyOf(top, good);
  }

  /** How unlikely it is at least that one of two words has these letters and the other has not. */
  private static float missing(int letters, float[] least, float later) {
    float sum = 0;
    for (int rest = letters; rest != 0; rest &= rest - 1) {
      int letter = Integer.numberOfTrailingZeros(rest);
      sum += Math.max(0, least[letter == 26 ? Letters.APOSTROPHE : letter] - later);
    }
    return sum;
  }

  private void look(int word, byte[] printed, Channel channel, float first, float later) {
    int most = top.length;
    float share = vocabulary.shares[word];
    float score = share
        - alignment.align(vocabulary, word, printed, channel, first, later, share - least);
    if (score < -1e5 || score <= least) {
      return;
    }
    int at = Math.min(kept, most - 1);
    while (at > 0 && score > scores[at - 1]) {
      scores[at] = scores[at - 1];
      top[at] = top[at - 1];
      at--;
    }
    scores[at] = score;
    top[at] = new Candidate(word, -1, alignment.changes());
    kept = Math.min(most, kept + 1);
    least = Math.max(least, kept == most ? Math.max(scores[0] - behind, scores[most - 1]) : scores[0] - behind);
  }
}
