package dev.dateline.mend;

import java.util.Arrays;

/** Counts of numbers, bounded: when it is full, what was counted but once is forgotten, then twice, and so on. */
final class LongCounts {
  private static final int MOST = 1 << 21;

  private long[] keys = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  void add(long key) {
    if (size > keys.length * 2 / 3) {
      if (keys.length < MOST) {
        keep(keys.length * 2, 1);
      } else {
        for (int least = 2; size > MOST / 3; least++) {
          keep(MOST, least);
        }
      }
    }
    put(key, 1);
  }

  private void keep(int slots, int least) {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[slots];
    counts = new int[slots];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] >= least) {
        put(oldKeys[i], oldCounts[i]);
      }
    }
  }

  private void put(long key, int count) {
    int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** What was counted at least so often, most often first. */
  long[] keys(int least, int most) {
    long[] found = new long[size];
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
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
