package dev.dateline.mend;

/**
 * A reading of a printed word.
 *
 * @param word the word meant
 * @param second the word after it, where two are printed as one; else -1
 * @param changes what damage did to it, by {@link Change}; empty where it is printed whole
 */
record Candidate(int word, int second, int[] changes) {}
