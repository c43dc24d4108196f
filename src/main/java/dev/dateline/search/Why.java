package dev.dateline.search;

/**
 * Why a story was found, for one word or phrase of the query.
 *
 * @param query the word as it was asked
 * @param matched the characters that the story prints there
 * @param how which reading of them matched
 * @param confidence how sure that reading is: 1 for all but mended ones
 * @param reason for a mended word, what it reads as and why: {@code treaty: r→g, e→b}; empty for others
 */
public record Why(String query, String matched, How how, double confidence, String reason) {

  /** The kinds of reading, the surest first. */
  public enum How {
    /** As printed, case and accents aside. */
    PRINTED,
    /** By another form of the same word. */
    NORMALISED,
    /** By another name of the same person, place or organization. */
    ENTITY,
    /** By what a damaged word reads as. */
    MENDED,
    /** By a pattern, a near spelling, or across a place where words are missing. */
    EXPANDED,
    /** By a field that is not text: a date, an id, a label. */
    FILTER
  }
}
