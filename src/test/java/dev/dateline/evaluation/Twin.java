package dev.dateline.evaluation;

import java.util.Arrays;

/**
 * A damaged text beside its clean twin, and where each damaged character comes from: the truth that mends are judged by.
 *
 * <p>Lost characters belong to no damaged one; they count to every stretch that has them at its edge, so that {@code reaty} is
 * the whole of {@code treaty} and {@code treat} too.
 */
final class Twin {
  private final String damaged;
  private final String clean;
  private final int[] starts;
  private final int[] ends;

  /**
   * @param starts for each damaged character, where the clean stretch begins that became it
   * @param ends where it ends; never falling, as {@code starts}
   */
  Twin(String damaged, String clean, int[] starts, int[] ends) {
    this.damaged = damaged;
    this.clean = clean;
    this.starts = starts;
    this.ends = ends;
  }

  /** A text and itself. */
  static Twin same(String text) {
    Maker maker = new Maker(text);
    maker.keep(text.length());
    return maker.twin();
  }

  String damaged() {
    return damaged;
  }

  String clean() {
    return clean;
  }

  /** Where in the clean text a damaged stretch that starts here begins. */
  int cleanStart(int start) {
    return start == 0 ? 0 : ends[start - 1];
  }

  /** Where in the clean text a damaged stretch that ends here ends; not before its start. */
  int cleanEnd(int start, int end) {
    return Math.max(cleanStart(start), end >= damaged.length() ? clean.length() : starts[end]);
  }

  /** Where in the damaged text the first character stands that comes from the clean text's {@code at} or later. */
  int damagedStart(int at) {
    return first(ends, at + 1);
  }

  /** Where in the damaged text the first character stands that comes from what is behind the clean text's {@code at}. */
  int damagedEnd(int at) {
    return first(starts, at);
  }

  /** The first place whose value is as large or larger. */
  private static int first(int[] values, int least) {
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Damages a text from its beginning to its end. */
  static final class Maker {
    private final String clean;
    private final StringBuilder damaged;
    private int[] starts;
    private int[] ends;
    private int at;

    Maker(String clean) {
      this.clean = clean;
      this.damaged = new StringBuilder(clean.length() + 16);
      this.starts = new int[clean.length() + 16];
      this.ends = new int[clean.length() + 16];
    }

    /** The place in the clean text that comes next. */
    int at() {
      return at;
    }

    boolean done() {
      return at >= clean.length();
    }

    /** Takes the next characters over as they are. */
    void keep(int count) {
      for (int i = 0; i < count; i++) {
        append(clean.charAt(at), at, at + 1);
        at++;
      }
    }

    /** Prints something in place of the next characters: nothing to lose them, and in place of none to add to them. */
    void put(String printed, int count) {
      for (int i = 0; i < printed.length(); i++) {
        append(printed.charAt(i), at, at + count);
      }
      at += count;
    }

    private void append(char c, int start, int end) {
      if (damaged.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[damaged.length()] = start;
      ends[damaged.length()] = end;
      damaged.append(c);
    }

    Twin twin() {
      keep(clean.length() - at);
      int length = damaged.length();
      return new Twin(damaged.toString(), clean, Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
  }
}
