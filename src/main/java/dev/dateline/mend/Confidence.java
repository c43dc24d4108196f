package dev.dateline.mend;

/**
 * How sure a reading is, from its likelihood and what else tells. Words depend on one another more than their likelihoods
 * suppose, names that no list has look like damaged words, and where nothing reads the neighbours the word itself is
 * seldom read well; so likelihoods are too sure of themselves, and more so of some readings than of others.
 *
 * <p>The weights are a logistic regression (Platt 1999, here with further evidence beside the score) on the readings of
 * Reuters stories, garbled in many ways by tables drawn from seeds that nothing else uses. No newspaper was fitted to.
 */
final class Confidence {
  private static final double MOST_ODDS = 9;
  private static final int MOST_LETTERS = 12;
  private static final int MOST_PLACES = 3;
  private static final double LEAST_DAMAGE = 0.001;

  /** In the order of {@link #evidence}. */
  private static final double[] WEIGHTS = {2.494, 0.564, -0.750, 0.491, 0.901, -0.887, 0.265, 0.231, -0.909, -1.204,
      -2.088, -2.707, 0.418};

  /** What a reading loses that may as well mend a slip; by a rule, not fitted, for clean stories have too few slips. */
  private static final double SLIP = -0.4;

  private final Vocabulary vocabulary;
  private final double rate;
  private final double share;
  private final double lost;

  /**
   * @param rate the share of letters that are damaged in the archive
   * @param share the share of the story's different words that are damaged
   * @param lost the share of those that nothing reads
   */
  Confidence(Vocabulary vocabulary, double rate, double share, double lost) {
    this.vocabulary = vocabulary;
    this.rate = Math.log(rate);
    this.share = Math.log(Math.clamp(share, LEAST_DAMAGE, 1));
    this.lost = lost;
  }

  /**
   * How sure a reading is that is so likely, from 0 to 1.
   *
   * @param slip whether the writer may as well have slipped
   */
  double of(Suspect suspect, Candidate candidate, double likely, boolean slip) {
    double[] evidence = evidence(suspect, candidate, likely);
    double sum = slip ? SLIP : 0;
    for (int i = 0; i < evidence.length; i++) {
      sum += WEIGHTS[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private double[] evidence(Suspect suspect, Candidate candidate, double likely) {
    double odds = Math.log(Math.max(likely, 1e-9) / Math.max(1 - likely, 1e-9));
    return new double[]{1, rate, share,
        Math.clamp(odds, 0, MOST_ODDS),
        Math.clamp(odds, -MOST_ODDS, 0),
        candidate.changes().length,
        Math.min(MOST_LETTERS, suspect.letters.length),
        vocabulary.shares[candidate.word()],
        suspect.shape == Letters.Shape.SHOUTED ? 1 : 0,
        Math.min(MOST_PLACES, suspect.again()),
        candidate.second() >= 0 ? 1 : 0,
        lost,
        vocabulary.kinds[candidate.word()] == Vocabulary.SMALL ? 0 : 1};
  }
}
