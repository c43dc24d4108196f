package dev.dateline.search;

/** How far a word of the query may stand from the printed one. */
public enum Tolerance {
  /** The printed word only; case and accents are folded, but {@code UN} is not {@code Un}. */
  EXACT,
  /**
   * Also other forms of the word, names by their other spellings, and damaged words by what they likely read as; among several plain
   * words, which bear each other out, also by what is not likely, which weighs less.
   */
  USUAL,
  /** Every reading of a damaged word, and near spellings of the query's words. */
  NOISY
}
