package dev.dateline.enrich;

import java.util.Arrays;

/**
 * Words, each with a number and {@link Mark}s, found by their folded letters without making an object of them. Filled by one
 * thread; afterwards never changed, so that all may read.
 */
final class WordTable {
  /** What a word that is not here has for a number. */
  static final int NONE = -1;

  private char[] letters = new char[1 << 19];
  private int[] starts = new int[1 << 16];
  private int[] marks = new int[1 << 16];
  private int[] places = new int[1 << 18];
  private int size;

  /** The number of the word in these letters, {@link #NONE} if it has none. */
  int find(char[] text, int from, int to) {
    int mask = places.length - 1;
    for (int at = hash(text, from, to) & mask;; at = at + 1 & mask) {
      int word = places[at] - 1;
      if (word < 0) {
        return NONE;
      }
      if (Arrays.equals(letters, starts[word], starts[word + 1], text, from, to)) {
        return word;
      }
    }
  }

  int find(String word) {
    return find(word.toCharArray(), 0, word.length());
  }

  /** The number of the word, which it gets now if it has none. */
  int add(char[] text, int from, int to) {
    int found = find(text, from, to);
    if (found != NONE) {
      return found;
    }
    if ((size + 1) * 2 > places.length) {
      grow();
    }
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      marks = Arrays.copyOf(marks, starts.length);
    }
    int begin = starts[size];
    if (begin + to - from > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(letters.length * 2, begin + to - from));
    }
    System.arraycopy(text, from, letters, begin, to - from);
    starts[size + 1] = begin + to - from;
    put(size);
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
    places = new int[places.length * 2];
    for (int word = 0; word < size; word++) {
      put(word);
    }
  }

  private void put(int word) {
    int mask = places.length - 1;
    int at = hash(letters, starts[word], starts[word + 1]) & mask;
    while (places[at] != 0) {
      at = at + 1 & mask;
    }
    places[at] = word + 1;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash * 0x9E3779B9 >>> 7;
  }
}
