package dev.dateline.mend;

import java.util.Arrays;

/**
 * Finds the words that differ from a printed one in two letters at most: both give the same letters when up to two are
 * struck out, and a table holds what each word gives (Garbe's symmetric deletes). Immutable and thread-safe.
 */
final class Near {
  private static final int BITS = 22;

  /** The bits of an entry that number the word; the others tell apart what meets in one place of the table. */
  private static final int NUMBER = 19;

  /** Longer words are left to the walk through the tree of words, rarer than they are. */
  private static final int LONGEST = 14;

  /** The most combinations that a word gives. */
  private static final int MOST = 160;

  private static final int SEED = 7;

  private final int[] from = new int[(1 << BITS) + 1];
  private final int[] entries;
  private final Vocabulary vocabulary;

  Near(Vocabulary vocabulary) {
    if (vocabulary.size() >= 1 << NUMBER) {
      throw new IllegalArgumentException(vocabulary.size() + " words are too many");
    }
    this.vocabulary = vocabulary;
    byte[] letters = new byte[LONGEST];
    int[] left = new int[MOST];
    int[] hashes = new int[1 << 20];
    int[] ends = new int[vocabulary.size()];
    int total = 0;
    for (int word = 0; word < vocabulary.size(); word++) {
      int length = spell(word, letters);
      int count = length == 0 ? 0 : strike(letters, length, left);
      if (total + count > hashes.length) {
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
      }
      System.arraycopy(left, 0, hashes, total, count);
      total += count;
      ends[word] = total;
      for (int i = 0; i < count; i++) {
        from[(left[i] >>> 32 - BITS) + 1]++;
      }
    }
    for (int i = 0; i < from.length - 1; i++) {
      from[i + 1] += from[i];
    }
    entries = new int[total];
    // Filled from behind, so that each place's beginning ends up where it belongs.
    int[] at = Arrays.copyOfRange(from, 1, from.length);
    int word = vocabulary.size() - 1;
    for (int i = total - 1; i >= 0; i--) {
      while (word > 0 && ends[word - 1] > i) {
        word--;
      }
      entries[--at[hashes[i] >>> 32 - BITS]] = tag(hashes[i]) | word;
    }
  }

  private int spell(int word, byte[] letters) {
    int length = vocabulary.length(word);
    if (length > LONGEST) {
      return 0;
    }
    for (int i = 0; i < length; i++) {
      letters[i] = vocabulary.letter(word, i);
    }
    return length;
  }

  /**
   * Puts the numbers of words near the printed one into {@code found}, each once or a few times; how many there are.
   * They may differ more; who asks must look.
   */
  int find(byte[] printed, int[] found) {
    int length = printed.length;
    if (length > LONGEST + 2) {
      return 0;
    }
    int[] left = new int[MOST];
    int count = 0;
    for (int i = 0, n = strike(printed, length, left); i < n; i++) {
      int place = left[i] >>> 32 - BITS;
      int tag = tag(left[i]);
      for (int at = from[place]; at < from[place + 1] && count < found.length; at++) {
        if ((entries[at] & -1 << NUMBER) == tag) {
          found[count++] = entries[at] & (1 << NUMBER) - 1;
        }
      }
    }
    return count;
  }

  private static int tag(int hash) {
    return hash * 0x85EBCA6B & -1 << NUMBER;
  }

  /** What is left of the letters when up to two are struck out, one of short words, as hashes; how many there are. */
  private static int strike(byte[] letters, int length, int[] left) {
    int count = 0;
    left[count++] = hash(letters, 0, length, SEED);
    int first = SEED;
    for (int i = 0; i < length; i++) {
      if (i == 0 || letters[i] != letters[i - 1]) {
        left[count++] = hash(letters, i + 1, length, first);
        int second = first;
        for (int j = i + 1; length > 3 && j < length; j++) {
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
