package dev.dateline.mend;

/**
 * How often two of the archive's own words stand side by side there. Words are told by their places in the order of
 * the archive's words.
 *
 * @param keys {@link Pairs#key} of each pair, ascending
 * @param counts how often each
 */
record OwnPairs(long[] keys, int[] counts) {
  static final OwnPairs NONE = new OwnPairs(new long[0], new int[0]);
}
