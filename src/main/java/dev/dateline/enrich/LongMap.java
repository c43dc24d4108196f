package dev.dateline.enrich;

/** Numbers by longer numbers, without an object for each; 0 is what none has. */
final class LongMap {
  private long[] keys = new long[1 << 15];
  private int[] values = new int[1 << 15];
  private int size;

  int get(long key) {
    int mask = keys.length - 1;
    for (int at = place(key, mask); values[at] != 0; at = at + 1 & mask) {
      if (keys[at] == key) {
        return values[at];
      }
    }
    return 0;
  }

  /** Puts a value, not 0, to a key that has none yet. */
  void put(long key, int value) {
    if (++size * 2 > keys.length) {
      long[] before = keys;
      int[] had = values;
      keys = new long[before.length * 2];
      values = new int[before.length * 2];
      for (int i = 0; i < before.length; i++) {
        if (had[i] != 0) {
          set(before[i], had[i]);
        }
      }
    }
    set(key, value);
  }

  private void set(long key, int value) {
    int mask = keys.length - 1;
    int at = place(key, mask);
    while (values[at] != 0) {
      at = at + 1 & mask;
    }
    keys[at] = key;
    values[at] = value;
  }

  private static int place(long key, int mask) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
  }
}
