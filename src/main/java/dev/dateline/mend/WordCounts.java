package dev.dateline.mend;

import java.util.Arrays;

/** How often a story has each known word. */
final class WordCounts {
  private int[] words = new int[256];
  private int[] counts = new int[256];

  /** How many different ones there are, and which. */
  int size;
  int[] different = new int[128];

  void add(int word, int times) {
    if (size == different.length) {
      grow();
    }
    int slot = slot(word);
    if (counts[slot] == 0) {
      words[slot] = word;
      different[size++] = word;
    }
    counts[slot] += times;
  }

  int of(int word) {
    return counts[slot(word)];
  }

  private void grow() {
    int[] before = counts;
    int[] which = words;
    words = new int[before.length * 2];
    counts = new int[before.length * 2];
    different = Arrays.copyOf(different, size * 2);
    for (int i = 0; i < before.length; i++) {
      if (before[i] > 0) {
        int slot = slot(which[i]);
        words[slot] = which[i];
        counts[slot] = before[i];
      }
    }
  }

  private int slot(int word) {
    int slot = (word * 0x9E3779B1 >>> 7) & counts.length - 1;
    while (counts[slot] != 0 && words[slot] != word) {
      slot = slot + 1 & counts.length - 1;
    }
    return slot;
  }
}
