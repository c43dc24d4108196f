package dev.dateline.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The least number of characters to replace, lose and add between two texts (Levenshtein 1966), 64 rows of the matrix at a time
 * (Myers, <i>A fast bit-vector algorithm for approximate string matching based on dynamic programming</i>, 1999; in blocks, for
 * the distance of whole texts, after Hyyrö 2003).
 */
final class EditDistance {
  private static final long[] NOWHERE = {};

  private final int blocks;
  private final long last;
  private final Map<Character, long[]> places = new HashMap<>();
  private final long[] up;
  private final long[] down;

  private EditDistance(String clean) {
    this.blocks = (clean.length() + 63) / 64;
    this.last = 1L << (clean.length() - 1);
    this.up = new long[blocks];
    this.down = new long[blocks];
    Arrays.fill(up, -1L);
    for (int i = 0; i < clean.length(); i++) {
      places.computeIfAbsent(clean.charAt(i), none -> new long[blocks])[i / 64] |= 1L << i;
    }
  }

  static int between(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return Math.max(first.length(), second.length());
    }
    EditDistance matrix = new EditDistance(first);
    int distance = first.length();
    for (int column = 0; column < second.length(); column++) {
      distance += matrix.advance(second.charAt(column));
    }
    return distance;
  }

  /** Sets a damaged text beside the clean one, each character where the fewest differ. White space is all alike. */
  static Twin align(String damaged, String clean) {
    int[] starts = new int[damaged.length()];
    int[] ends = new int[damaged.length()];
    if (!clean.isEmpty()) {
      EditDistance matrix = new EditDistance(spaced(clean));
      String printed = spaced(damaged);
      long[][] ups = new long[printed.length()][];
      long[][] downs = new long[printed.length()][];
      for (int column = 0; column < printed.length(); column++) {
        matrix.advance(printed.charAt(column));
        ups[column] = matrix.up.clone();
        downs[column] = matrix.down.clone();
      }
      trace(ups, downs, clean.length(), starts, ends);
    }
    return new Twin(damaged, clean, starts, ends);
  }

  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        spaced.setCharAt(i, ' ');
      }
    }
    return spaced.toString();
  }

  /** From the last corner of the matrix back to the first, along differences that are known to be on a shortest way. */
  private static void trace(long[][] ups, long[][] downs, int rows, int[] starts, int[] ends) {
    int row = rows;
    int column = ups.length;
    while (column > 0) {
      if (row > 0 && bit(ups[column - 1], row - 1)) {
        row--;
        continue;
      }
      column--;
      boolean added = row == 0 || column > 0 && bit(downs[column - 1], row - 1);
      ends[column] = row;
      row -= added ? 0 : 1;
      starts[column] = row;
    }
  }

  private static boolean bit(long[] bits, int at) {
    return (bits[at / 64] & 1L << at) != 0;
  }

  /** Takes the next column; returns by how much the last row's value changes. */
  private int advance(char c) {
    long[] equal = places.getOrDefault(c, NOWHERE);
    int carry = 1;
    for (int block = 0; block < blocks; block++) {
      long eq = equal.length == 0 ? 0 : equal[block];
      long pv = up[block];
      long mv = down[block];
      long xv = eq | mv;
      eq |= carry < 0 ? 1 : 0;
      long xh = (((eq & pv) + pv) ^ pv) | eq;
      long ph = mv | ~(xh | pv);
      long mh = pv & xh;
      long edge = block == blocks - 1 ? last : Long.MIN_VALUE;
      int out = (ph & edge) != 0 ? 1 : (mh & edge) != 0 ? -1 : 0;
      ph = ph << 1 | (carry > 0 ? 1 : 0);
      mh = mh << 1 | (carry < 0 ? 1 : 0);
      up[block] = mh | ~(xv | ph);
      down[block] = ph & xv;
      carry = out;
    }
    return carry;
  }
}
