package dev.dateline.mend;

/**
 * A reading of a printed word.
 *
 * @param word the word meant
 * @param second the word after it, where two are printed as one; else -1
 * @param changes what damage did to it, by {@link Change}; empty where it is printed whole
 */
record Candidate(int word, int second, int[] changes) {
  static final Candidate[] NONE = new Candidate[0];

  boolean isSame(Candidate other) {
    return word == other.word && second == other.second;
  }

  /** Whether it is among these. */
  boolean isIn(Candidate[] others) {
    for (Candidate other : others) {
      if (isSame(other)) {
        return true;
      }
    }
    return false;
  }
}
