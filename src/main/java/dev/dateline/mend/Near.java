package dev.dateline.mend;

import java.util.Arrays;

/**
 * Finds the words that differ from a printed one in two letters at most: both give the same letters when up to two are
 * struck out, and a table holds what each word gives (Garbe's symmetric deletes). Rare words give what is left when one
 * is struck out, so that they are found over one change and some over two. Immutable and thread-safe.
 */
final class Near {
  /** The bits of an entry that number the word; the others tell apart what meets in one place of the table. */
  private static final int NUMBER = 19;

  /** Longer words are left to the walk through the tree of words, rarer than they are. */
  private static final int LONGEST = 20;

  /** From longer words one letter is struck out at most: there are too many ways to strike out two. */
  private static final int LONG = 14;

  /** The most combinations that a word gives. */
  private static final int MOST = 160;

  /** A word rarer than this is rare; the natural logarithm of its share. */
  private static final float RARE = -14.5f;

  private static final int SEED = 7;

  /** So many more binary digits has a place among those bits than in the table. */
  private static final int GIVEN = 4;

  private final int shift;
  private final int[] from;
  private final int[] entries;

  /** A bit for each thing that a word gives: most of what a printed one gives no word does, which is told without the table. */
  private final long[] given;
  private final int givenShift;

  /** Of the words of English; made when first asked for, which takes some tenths of a second, and kept. */
  private static final class Once {
    static final Near MADE = new Near(Vocabulary.ofEnglish(), 0);
  }

  static Near ofEnglish() {
    return Once.MADE;
  }

  /** Of the words from that number on. */
  Near(Vocabulary vocabulary, int first) {
    if (vocabulary.size() >= 1 << NUMBER) {
      throw new IllegalArgumentException(vocabulary.size() + " words are too many");
    }
    int words = vocabulary.size() - first;
    byte[] letters = new byte[LONGEST];
    int[] left = new int[MOST];
    int[] hashes = new int[Math.max(256, words * 16)];
    int[] ends = new int[words];
    int total = 0;
    for (int i = 0; i < words; i++) {
      int word = first + i;
      int length = vocabulary.length(word) > LONGEST ? 0 : vocabulary.spell(word, letters);
      int count = length == 0 ? 0 : strike(letters, length, left, length <= LONG && vocabulary.shares[word] > RARE);
      if (total + count > hashes.length) {
        hashes = Arrays.copyOf(hashes, hashes.length * 3 / 2);
      }
      System.arraycopy(left, 0, hashes, total, count);
      total += count;
      ends[i] = total;
    }
    int bits = Math.clamp(31 - Integer.numberOfLeadingZeros(Math.max(1, total)), 4, 20);
    shift = 32 - bits;
    from = new int[(1 << bits) + 1];
    givenShift = Math.max(0, shift - GIVEN);
    given = new long[1 << 32 - givenShift - 6];
    for (int i = 0; i < total; i++) {
      from[(hashes[i] >>> shift) + 1]++;
      int bit = bit(hashes[i]);
      given[bit >> 6] |= 1L << bit;
    }
    for (int i = 0; i < from.length - 1; i++) {
      from[i + 1] += from[i];
    }
    entries = new int[total];
    // Filled from behind, so that each place's beginning ends up where it belongs.
    int[] at = Arrays.copyOfRange(from, 1, from.length);
    int i = total - 1;
    for (int word = words - 1; word >= 0; word--) {
      for (int begin = word == 0 ? 0 : ends[word - 1]; i >= begin; i--) {
        entries[--at[hashes[i] >>> shift]] = tag(hashes[i]) | first + word;
      }
    }
  }

  /**
   * Puts the numbers of words near the printed one into {@code found}, from that place on, each once or a few times;
   * where they end. They may differ more; who asks must look.
   *
   * @param hashes what {@link #strike(byte[], int[])} made of the printed word, and how much
   */
  int find(int[] hashes, int struck, int[] found, int begin) {
    int count = begin;
    for (int i = 0; i < struck; i++) {
      int bit = bit(hashes[i]);
      if ((given[bit >> 6] & 1L << bit) == 0) {
        continue;
      }
      int place = hashes[i] >>> shift;
      int tag = tag(hashes[i]);
      for (int at = from[place], end = from[place + 1]; at < end && count < found.length; at++) {
        if ((entries[at] & -1 << NUMBER) == tag) {
          found[count++] = entries[at] & (1 << NUMBER) - 1;
        }
      }
    }
    return count;
  }

  /** What a printed word gives, to be looked up in any such table; how much it is. The array has {@link #MOST}. */
  static int strike(byte[] printed, int[] left) {
    return printed.length > LONGEST + 2 ? 0 : strike(printed, printed.length, left, printed.length <= LONG + 2);
  }

  static int[] room() {
    return new int[MOST];
  }

  private int bit(int hash) {
    return (hash ^ hash >>> 15) * 0x2C1B3C6D >>> givenShift;
  }

  private static int tag(int hash) {
    return hash * 0x85EBCA6B & -1 << NUMBER;
  }

  /** What is left of the letters when up to two are struck out, one of short words, as hashes; how many there are. */
  private static int strike(byte[] letters, int length, int[] left, boolean twice) {
    int count = 0;
    left[count++] = hash(letters, 0, length, SEED);
    int first = SEED;
    for (int i = 0; i < length; i++) {
      if (i == 0 || letters[i] != letters[i - 1]) {
        left[count++] = hash(letters, i + 1, length, first);
        int second = first;
        for (int j = i + 1; twice && length > 3 && j < length; j++) {
          if (j == i + 1 || letters[j] != letters[j - 1]) {
            left[count++] = hash(letters, j + 1, length, second);
          }
          second = mix(second, letters[j]);
        }
      }
      first = mix(first, letters[i]);
    }
    return count;
  }

  private static int hash(byte[] letters, int from, int to, int before) {
    int hash = before;
    for (int i = from; i < to; i++) {
      hash = mix(hash, letters[i]);
    }
    return hash * 0x9E3779B1;
  }

  private static int mix(int hash, byte letter) {
    int mixed = (hash + letter + 1) * 0x01000193;
    return mixed ^ mixed >>> 15;
  }
}
