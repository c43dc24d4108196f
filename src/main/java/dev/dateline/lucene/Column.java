package dev.dateline.lucene;

import java.util.Arrays;

/**
 * The labels of one field in the stories of one segment, as numbers of a {@link Register}. Immutable.
 *
 * @param first for each story its label's number, {@link #NONE} if it has none; if it has several, the complement of their
 *     place in {@code more}
 * @param more for each story with several, how many, and then their numbers
 */
record Column(int[] first, int[] more) {
  /** Stands for no label. Numbers of labels begin behind it. */
  static final int NONE = 0;

  /** A segment in which no story has a label of the field. */
  static final Column EMPTY = new Column(new int[0], new int[0]);

  /**
   * Counts the labels of {@code n} stories, and in place {@link #NONE} the stories without any. Two arrays take turns: neighbours
   * mostly have the same label, and a processor waits for a count that it has just written.
   */
  void count(int[] stories, int n, int[] counts, int[] others) {
    if (first.length == 0) {
      counts[NONE] += n;
      return;
    }
    int i = 0;
    for (; i + 1 < n; i += 2) {
      count(first[stories[i]], counts);
      count(first[stories[i + 1]], others);
    }
    if (i < n) {
      count(first[stories[i]], counts);
    }
  }

  private void count(int label, int[] counts) {
    if (label >= 0) {
      counts[label]++;
    } else {
      int at = ~label;
      for (int end = at + more[at]; at < end;) {
        counts[more[++at]]++;
      }
    }
  }

  /** A column in the making, for a segment of so many stories. */
  static final class Builder {
    private final int[] first;
    private int[] more = new int[0];
    private int size;

    Builder(int stories) {
      first = new int[stories];
    }

    /** Gives a story its labels, {@code n} of them. */
    void add(int story, int[] labels, int n) {
      if (n == 1) {
        first[story] = labels[0];
      } else if (n > 1) {
        if (size + 1 + n > more.length) {
          more = Arrays.copyOf(more, Math.max(size + 1 + n, 2 * more.length));
        }
        first[story] = ~size;
        more[size++] = n;
        System.arraycopy(labels, 0, more, size, n);
        size += n;
      }
    }

    Column build() {
      return new Column(first, Arrays.copyOf(more, size));
    }
  }
}
