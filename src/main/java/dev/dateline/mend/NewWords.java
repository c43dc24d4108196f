package dev.dateline.mend;

/**
 * How often a printed word is a whole one that no list has.
 *
 * @param small the share of such words among all, printed without a capital
 * @param capital the share of such names among all words
 */
record NewWords(double small, double capital) {
  /** What is supposed of an archive that nothing is known of. */
  static final NewWords USUAL = new NewWords(0.002, 0.02);
}
