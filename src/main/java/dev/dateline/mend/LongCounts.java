package dev.dateline.mend;

import java.util.Arrays;

/** Counts of numbers, bounded: when it is full, what was counted but once is forgotten, then twice, and so on. */
final class LongCounts {
  private static final int SLOTS = 1 << 21;

  private long[] keys = new long[SLOTS];
  private int[] counts = new int[SLOTS];
  private int size;

  void add(long key) {
    if (size > SLOTS * 2 / 3) {
      forget();
    }
    put(key, 1);
  }

  private void put(long key, int count) {
    int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
  }

  private void forget() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    for (int least = 2; size > SLOTS / 3; least++) {
      keys = new long[SLOTS];
      counts = new int[SLOTS];
      size = 0;
      for (int i = 0; i < SLOTS; i++) {
        if (oldCounts[i] >= least) {
          put(oldKeys[i], oldCounts[i]);
        }
      }
    }
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & SLOTS - 1;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  /** What was counted at least so often, most often first. */
  long[] keys(int least, int most) {
    long[] found = new long[size];
    int at = 0;
    for (int i = 0; i < SLOTS; i++) {
      if (counts[i] >= least) {
        // Count first, so that the order is that of counts; the slot finds the key again.
        found[at++] = (long) counts[i] << 32 | i;
      }
    }
    found = Arrays.copyOf(found, at);
    Arrays.sort(found);
    long[] top = new long[Math.min(at, most)];
    for (int i = 0; i < top.length; i++) {
      top[i] = keys[(int) found[at - 1 - i]];
    }
    return top;
  }

  int count(long key) {
    return counts[slot(key)];
  }
}
