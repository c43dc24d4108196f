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

  /** Words of so few letters are many words with any change. */
  private static final int SHORT = 3;

  /** In the order of {@link #evidence}; of archives that were learnt from. */
  private static final double[] WEIGHTS = {5.070, -0.205, -0.064, 0.236, 0.753, -0.068, 0.210, 0.305, -0.751, -1.371,
      -2.398, -2.253, 0.577, -0.863, -0.496, -2.172, -0.220, -0.544, -0.328, 0.454, 0.308, -0.177, -0.496};

  /** The same for a story by itself, from which nothing was learnt but what it shows. */
  private static final double[] ALONE = {2.218, 0, -0.065, 0.294, 0.710, -0.647, 0.213, 0.238, -0.745, -1.748, -3.136,
      -1.479, 0.626, -1.852, -0.149, -2.179, -0.570, -0.934, 0.475, -0.044, 0.314, -0.232, -0.307};

  /** What a reading loses that may as well mend a slip; by a rule, not fitted, for clean stories have too few slips. */
  private static final double SLIP = -2.5;

  private final Knowledge known;
  private final StoryReading reading;
  private final double rate;
  private final double share;

  /** @param reading the story, read to the end */
  Confidence(Knowledge known, StoryReading reading) {
    this.known = known;
    this.reading = reading;
    rate = Math.log(known.channel.rate);
    share = Math.log(Math.clamp(reading.damaged(), LEAST_DAMAGE, 1));
  }

  /**
   * How sure a reading is, from 0 to 1.
   *
   * @param number its number among the suspect's
   * @param slip whether the writer may as well have slipped
   */
  double of(Suspect suspect, int number, boolean slip) {
    double[] evidence = evidence(suspect, number);
    double[] weights = known.isLone() ? ALONE : WEIGHTS;
    double sum = slip ? SLIP : 0;
    for (int i = 0; i < evidence.length; i++) {
      sum += weights[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private double[] evidence(Suspect suspect, int number) {
    Candidate candidate = suspect.candidates[number];
    double likely = suspect.likely[number];
    double odds = Math.log(Math.max(likely, 1e-9) / Math.max(1 - likely, 1e-9));
    int letters = suspect.letters.length;
    int added = 0;
    int gone = 0;
    double rarest = 0;
    for (int change : candidate.changes()) {
      added += Change.sort(change) == 4 ? 1 : 0;
      gone += Change.sort(change) == 3 ? 1 : 0;
      rarest = Math.min(rarest, known.channel.log(change));
    }
    double next = 0;
    for (int i = 0; i < suspect.candidates.length; i++) {
      next = i == number ? next : Math.max(next, suspect.likely[i]);
    }
    return new double[]{1, rate, share,
        Math.clamp(odds, 0, MOST_ODDS),
        Math.clamp(odds, -MOST_ODDS, 0),
        candidate.changes().length,
        Math.min(MOST_LETTERS, letters),
        known.vocabulary.shares[candidate.word()],
        suspect.shape == Letters.Shape.SHOUTED ? 1 : 0,
        Math.min(MOST_PLACES, suspect.again()),
        candidate.second() >= 0 ? 1 : 0,
        reading.lost(),
        known.vocabulary.kinds[candidate.word()] == Vocabulary.SMALL ? 0 : 1,
        added, gone,
        (double) candidate.changes().length / letters,
        reading.unreadBeside(suspect.places[0]),
        letters <= SHORT ? 1 : 0,
        Math.log1p(reading.inOthers(suspect, candidate)),
        rarest,
        reading.fit(suspect, candidate),
        Math.log(next + 1e-4),
        suspect.shape == Letters.Shape.CAPITAL ? 1 : 0};
  }
}
