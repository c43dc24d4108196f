package dev.dateline.evaluation;

import java.util.random.RandomGenerator;

/** A way on which text comes to harm. */
interface Channel {
  /**
   * Damages a text.
   *
   * @param rate the share of its characters to be hit, from 0 to 1
   */
  void damage(String text, double rate, RandomGenerator random, Twin.Maker out);

  /** How likely a character must be hit that can be, for so many hits in all. */
  static double chance(double rate, int characters, long hittable) {
    return hittable == 0 ? 0 : Math.min(1, rate * characters / hittable);
  }
}
