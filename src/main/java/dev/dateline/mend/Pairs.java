package dev.dateline.mend;

import java.util.Map;

/** How likely one word follows another: from English pairs and the archive's own. Immutable. */
final class Pairs {
  /** English pairs speak as loud as so many occurrences of the left word. */
  private static final double ENGLISH = 50;

  /** How much of a word's likelihood comes from the one before it, where there is one. */
  private static final double SHARE = 0.6;

  private final long[] keys;
  private final float[] follows;
  private final Vocabulary vocabulary;

  /**
   * @param own how often each pair stands in the archive, by {@link #key}
   * @param left how often the archive has each word
   */
  Pairs(English base, Vocabulary vocabulary, Map<Long, Integer> own, double[] left) {
    this.vocabulary = vocabulary;
    int size = Integer.highestOneBit((base.neighbours.length + own.size()) * 2) << 1;
    keys = new long[size];
    follows = new float[size];
    for (int word = 0; word + 1 < base.from.length; word++) {
      int number = vocabulary.english[word];
      for (int i = base.from[word]; i < base.from[word + 1]; i++) {
        long key = key(number, vocabulary.english[base.neighbours[i]]);
        int slot = slot(key);
        keys[slot] = key;
        follows[slot] = (float) (ENGLISH * Math.exp(base.follows[i]) / (left[number] + ENGLISH));
      }
    }
    for (Map.Entry<Long, Integer> pair : own.entrySet()) {
      int slot = slot(pair.getKey());
      keys[slot] = pair.getKey();
      int number = (int) (pair.getKey() >>> 32) - 1;
      follows[slot] += (float) (Math.max(0.3, pair.getValue() - 0.7) / (left[number] + ENGLISH));
    }
  }

  static long key(int left, int right) {
    return (long) (left + 1) << 32 | right;
  }

  /** The likelihood of the right word after the left one; of the right word alone where the left is not known, -1. */
  double follows(int left, int right) {
    double alone = Math.exp(vocabulary.shares[right]);
    if (left < 0) {
      return alone;
    }
    int slot = slot(key(left, right));
    return keys[slot] == 0 ? (1 - SHARE) * alone : SHARE * follows[slot] + (1 - SHARE) * alone;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }
}
