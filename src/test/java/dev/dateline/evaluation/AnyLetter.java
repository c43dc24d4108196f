package dev.dateline.evaluation;

import java.util.random.RandomGenerator;

/** Letters are replaced, lost and added without any rule: there is nothing to learn. */
final class AnyLetter implements Channel {
  private static final double REPLACED = 0.6;
  private static final double LOST = 0.2;

  @Override
  public void damage(String text, double rate, RandomGenerator random, Twin.Maker out) {
    while (!out.done()) {
      boolean hit = random.nextDouble() < rate && Character.isLetter(text.charAt(out.at()));
      double kind = random.nextDouble();
      if (!hit) {
        out.keep(1);
      } else if (kind < REPLACED + LOST) {
        out.put(kind < REPLACED ? Confusions.letter(random) : "", 1);
      } else {
        out.keep(1);
        out.put(Confusions.letter(random), 0);
      }
    }
  }
}
