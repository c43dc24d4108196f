package dev.dateline.evaluation;

import java.util.Arrays;
import java.util.Random;

/**
 * How far a mean over queries may be trusted: the percentile bootstrap of Efron, 1979. Queries are drawn again, with
 * replacement, as many as there are; the interval holds the means of 95 % of such draws. The same values always give the same
 * interval.
 */
final class Bootstrap {
  private static final int DRAWS = 2_000;
  private static final long SEED = 1987;

  private Bootstrap() {}

  /** The ends of an interval. */
  record Interval(double low, double high) {}

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  /** The 95 % interval of the mean. */
  static Interval interval(double[] values) {
    if (values.length == 0) {
      return new Interval(0, 0);
    }
    Random random = new Random(SEED);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(means[(int) (DRAWS * 0.025)], means[(int) (DRAWS * 0.975)]);
  }

  /**
   * The 95 % interval of what one system has above another on the same queries, query by query: narrower than the two
   * intervals set side by side, because a hard query is hard for both.
   */
  static Interval difference(double[] ours, double[] theirs) {
    double[] differences = new double[ours.length];
    Arrays.setAll(differences, i -> ours[i] - theirs[i]);
    return interval(differences);
  }
}
