package dev.dateline.mend;

/**
 * What is known of a printed word wherever it stands.
 *
 * @param candidates what it may be, the likeliest first as if it stood alone
 * @param spelt the natural logarithm of how likely its letters are those of a whole word
 * @param formed how likely it is a known word's further form or compound
 * @param all the same and what it may be of the words that are not near it, once all words were looked through
 * @param walked whether they were
 */
record Reading(Candidate[] candidates, double spelt, double formed, Candidate[] all, boolean walked) {
  /** The natural logarithm of how likely a whole word that no list has, of which this is the share, is printed so. */
  double whole(double share) {
    return whole(share, spelt, formed);
  }

  static double whole(double share, double spelt, double formed) {
    return formed == 0 ? Math.log(share) + spelt : Math.log(share * Math.exp(spelt) + formed);
  }
}
