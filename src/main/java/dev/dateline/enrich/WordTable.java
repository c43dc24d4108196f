package dev.dateline.enrich;

import java.util.Arrays;

/**
 * Words, each with a number and {@link Mark}s, found by their folded letters without making an object of them. Filled by one
 * thread; afterwards never changed, so that all may read.
 *
 * <p>Of a word only a hash of 64 bits is kept, no letter: that any two of a million words share one has a chance of one in thirty
 * million, and a text's word is found with one look at memory, which is most of what naming a story costs.
 */
final class WordTable {
  /** What a word that is not here has for a number. */
  static final int NONE = -1;

  /** From this, a hash begins; anything but 0 does. */
  static final long SEED = 0xCBF29CE484222325L;

  /** What a hash is multiplied by at each letter: the golden ratio's bits, as Fibonacci hashing has it (Knuth, vol. 3, 6.4). */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** The hash of each word; 0 where there is none. */
  private long[] hashes = new long[1 << 18];
  private int[] numbers = new int[1 << 18];
  private int[] marks = new int[1 << 16];
  private int size;

  /** The hash of some letters and one more. */
  static long hash(long before, char letter) {
    return (before ^ letter) * FACTOR;
  }

  private static long hash(char[] text, int from, int to) {
    long hash = SEED;
    for (int i = from; i < to; i++) {
      hash = hash(hash, text[i]);
    }
    return hash;
  }

  /** The number of the word whose letters have this hash, {@link #NONE} if it has none. */
  int find(long hash) {
    int at = place(hash);
    return hashes[at] == 0 ? NONE : numbers[at];
  }

  /** The number of the word in these letters, {@link #NONE} if it has none. */
  int find(char[] text, int from, int to) {
    return find(hash(text, from, to));
  }

  int find(String word) {
    return find(word.toCharArray(), 0, word.length());
  }

  /** The number of the word, which it gets now if it has none. */
  int add(char[] text, int from, int to) {
    long hash = hash(text, from, to);
    int at = place(hash);
    if (hashes[at] != 0) {
      return numbers[at];
    }
    if (size * 2 >= hashes.length) {
      grow();
      at = place(hash);
    }
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, size * 2);
    }
    hashes[at] = hash;
    numbers[at] = size;
    return size++;
  }

  int add(String word) {
    return add(word.toCharArray(), 0, word.length());
  }

  void mark(int word, Mark mark) {
    marks[word] |= mark.bit;
  }

  /** The bits of all of a word's marks; none of a word that is not here. */
  int marks(int word) {
    return word < 0 ? 0 : marks[word];
  }

  private void grow() {
    long[] before = hashes;
    int[] numbered = numbers;
    hashes = new long[before.length * 2];
    numbers = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int at = place(before[i]);
        hashes[at] = before[i];
        numbers[at] = numbered[i];
      }
    }
  }

  /** Where the hash is, or would be. */
  private int place(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 40) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = at + 1 & mask;
    }
    return at;
  }
}
