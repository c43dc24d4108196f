package dev.dateline.mend;

/**
 * How sure a reading is, from its likelihood. Words depend on one another more than their likelihoods suppose, and names that
 * no list has look like damaged words; so likelihoods are too sure of themselves, and more so of some readings than of others.
 *
 * <p>The weights are a logistic regression (Platt 1999, here with further evidence beside the score) on the readings of 1,000
 * stories, garbled in 13 ways by tables drawn from a seed that nothing else uses.
 */
final class Confidence {
  private static final double BASE = 1.54;
  private static final double ODDS = 0.52;
  private static final double POOR_ODDS = 0.82;
  private static final double CHANGE = -0.83;
  private static final double LETTER = 0.19;
  private static final double SHOUTED = -0.76;
  private static final double NAME_AGAIN = -1.09;
  private static final double COMMON = 0.18;
  private static final double ARCHIVE = 0.27;
  private static final double STORY = -0.64;

  private static final double MOST_ODDS = 9;
  private static final int MOST_LETTERS = 12;
  private static final int MOST_PLACES = 3;
  private static final double LEAST_DAMAGE = 0.001;

  private final double known;
  private final Vocabulary vocabulary;

  /**
   * @param rate the share of letters that are damaged in the archive
   * @param share the share of the story's different words that are
   */
  Confidence(Vocabulary vocabulary, double rate, double share) {
    this.vocabulary = vocabulary;
    known = BASE + ARCHIVE * Math.log(rate) + STORY * Math.log(Math.clamp(share, LEAST_DAMAGE, 1));
  }

  /** How sure a reading is that is so likely, from 0 to 1. */
  double of(Suspect suspect, Candidate candidate, double likely) {
    double odds = Math.log(Math.max(likely, 1e-9) / Math.max(1 - likely, 1e-9));
    double sum = known + Math.clamp(odds, -MOST_ODDS, MOST_ODDS) * (odds > 0 ? ODDS : POOR_ODDS)
        + CHANGE * candidate.changes().length
        + LETTER * Math.min(MOST_LETTERS, suspect.letters.length)
        + COMMON * vocabulary.shares[candidate.word()]
        + (suspect.shape == Letters.Shape.SHOUTED ? SHOUTED : 0)
        + NAME_AGAIN * Math.min(MOST_PLACES, suspect.again());
    return 1 / (1 + Math.exp(-sum));
  }
}
