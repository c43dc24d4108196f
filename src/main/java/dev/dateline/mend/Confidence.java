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
  private static final double[] WEIGHTS = {1.694, 0.116, -0.311, 0.486, 0.885, -0.808, 0.242, 0.221, -0.826, -1.108,
      -1.995, -2.425, -0.033, 0.408, 0.092};

  private final Vocabulary vocabulary;
  private final Prints prints;
  private final double rate;
  private final double share;
  private final double lost;

  /**
   * @param rate the share of letters that are damaged in the archive
   * @param share the share of the story's different words that are damaged
   * @param lost the share of those that nothing reads
   */
  Confidence(Vocabulary vocabulary, Prints prints, double rate, double share, double lost) {
    this.vocabulary = vocabulary;
    this.prints = prints;
    this.rate = Math.log(rate);
    this.share = Math.log(Math.clamp(share, LEAST_DAMAGE, 1));
    this.lost = lost;
  }

  /** How sure a reading is that is so likely, from 0 to 1. */
  double of(Suspect suspect, Candidate candidate, double likely) {
    double[] evidence = evidence(suspect, candidate, likely);
    double sum = 0;
    for (int i = 0; i < evidence.length; i++) {
      sum += WEIGHTS[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  double[] evidence(Suspect suspect, Candidate candidate, double likely) {
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
        unknown(suspect.shown - 1) + unknown(suspect.shown + 1),
        vocabulary.kinds[candidate.word()] == Vocabulary.SMALL ? 0 : 1,
        isStrange(suspect.letters) ? 1 : 0};
  }

  /** 1 where a neighbour is no known word, else 0. */
  private int unknown(int at) {
    return at >= 0 && at < prints.size && prints.word[at] == Prints.UNKNOWN ? 1 : 0;
  }

  private static boolean isStrange(byte[] letters) {
    for (byte letter : letters) {
      if (!Letters.isSmall(letter) && letter != Letters.APOSTROPHE) {
        return true;
      }
    }
    return false;
  }
}
