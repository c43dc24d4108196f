package dev.dateline.mend;

import dev.dateline.analysis.English;

/** How likely one word follows another: from English pairs and the archive's own. Immutable. */
final class Pairs {
  /** English pairs speak as loud as so many occurrences of the left word. */
  private static final double ENGLISH = 50;

  /** How much of a word's likelihood comes from the one before it, where there is one. */
  private static final double SHARE = 0.6;

  /** The neighbours that an archive shows of a word that may be another one damaged are mostly the other one's. */
  private static final double DOUBTED = 0.05;

  /** So much of a word's prints are its own at least: one of so many. */
  private static final double LEAST_OWN = 10;

  private final English base = English.get();
  private final Vocabulary vocabulary;
  private final long[] keys;
  private final float[] counts;

  /** How often the archive has each word. */
  private final float[] left;

  /**
   * @param numbers the number in the vocabulary of each of the archive's words
   * @param often how often the archive has each of them
   */
  Pairs(Vocabulary vocabulary, OwnPairs own, int[] numbers, double[] often) {
    this.vocabulary = vocabulary;
    left = new float[vocabulary.size()];
    for (int i = 0; i < numbers.length; i++) {
      left[numbers[i]] = (float) often[i];
    }
    keys = new long[Math.max(2, Integer.highestOneBit(own.keys().length) << 2)];
    counts = new float[keys.length];
    for (int i = 0; i < own.keys().length; i++) {
      long key = key(numbers[left(own.keys()[i])], numbers[right(own.keys()[i])]);
      int slot = slot(key);
      keys[slot] = key;
      counts[slot] = Math.max(0.3f, own.counts()[i] - 0.7f);
    }
  }

  static long key(int left, int right) {
    return (long) (left + 1) << 32 | right;
  }

  static int left(long key) {
    return (int) (key >>> 32) - 1;
  }

  static int right(long key) {
    return (int) key;
  }

  /** The likelihood of the right word after the left one; of the right word alone where the left is not known, -1. */
  double follows(int first, int second) {
    double alone = vocabulary.likely[second];
    if (first < 0) {
      return alone;
    }
    double seen = counts[slot(key(first, second))];
    if (first < base.size() && second < base.size()) {
      seen += ENGLISH * base.follows(first, second);
    }
    return SHARE * seen / (left[first] + ENGLISH) + (1 - SHARE) * alone;
  }

  /**
   * The likelihood of the right word after the left one, where some of what the archive prints so is another word damaged.
   *
   * @param firstMeant the word that some of the left ones are, or the left one itself
   * @param secondMeant the same of the right one
   * @param damage how likely the other word is damaged so
   */
  double follows(int first, int second, int firstMeant, int secondMeant, double damage) {
    double meant = damage * counts[slot(key(firstMeant, secondMeant))];
    double seen = DOUBTED * Math.max(0, counts[slot(key(first, second))] - meant);
    if (first < base.size() && second < base.size()) {
      seen += ENGLISH * base.follows(first, second);
    }
    double lefts = firstMeant == first ? left[first] : Math.max(0, left[first] - damage * left[firstMeant]);
    return SHARE * seen / (lefts + ENGLISH)
        + (1 - SHARE) * (secondMeant == second ? vocabulary.likely[second] : alone(second, secondMeant, damage));
  }

  /** How likely a word is, where some of its prints are another word damaged. */
  double alone(int word, int meant, double damage) {
    double own = vocabulary.likely[word];
    return Math.max(own / LEAST_OWN, own - damage * vocabulary.likely[meant]);
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
