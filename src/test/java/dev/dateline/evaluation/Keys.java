package dev.dateline.evaluation;

import java.util.random.RandomGenerator;

/**
 * Slips of the hand: the key beside the right one, a letter struck twice or not at all, two letters in the wrong order. Which
 * neighbour a finger strays to, and which slip is how frequent, is drawn afresh: every typist has habits.
 */
final class Keys implements Channel {
  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  /** How many characters a slip changes: two in the wrong order count twice. */
  private static final double CHANGED = 1.2;

  private enum Slip {
    NEIGHBOUR, TWICE, LOST, SWAPPED
  }

  private final Confusions neighbours = new Confusions();
  private final double[] shares = new double[Slip.values().length];

  Keys(RandomGenerator habits) {
    for (int row = 0; row < ROWS.length; row++) {
      for (int i = 0; i < ROWS[row].length(); i++) {
        neighbours(row, i, habits);
      }
    }
    double[] usual = {0.4, 0.15, 0.25, 0.2};
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = usual[i] * (0.5 + habits.nextDouble());
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
  }

  private void neighbours(int row, int place, RandomGenerator habits) {
    for (int near = Math.max(0, row - 1); near <= Math.min(ROWS.length - 1, row + 1); near++) {
      for (int i = Math.max(0, place - 1); i <= Math.min(ROWS[near].length() - 1, place + 1); i++) {
        if (near != row || i != place) {
          // The square leaves one or two of a key's neighbours that it is mostly taken for.
          double weight = Math.pow(habits.nextDouble(), 2) + 0.01;
          neighbours.add(ROWS[row].substring(place, place + 1), ROWS[near].substring(i, i + 1), weight);
        }
      }
    }
  }

  @Override
  public void damage(String text, double rate, RandomGenerator random, Twin.Maker out) {
    long letters = text.chars().filter(Character::isLetter).count();
    double chance = Channel.chance(rate / CHANGED, text.length(), letters);
    while (!out.done()) {
      if (Character.isLetter(text.charAt(out.at())) && random.nextDouble() < chance) {
        slip(text, random, out);
      } else {
        out.keep(1);
      }
    }
  }

  private void slip(String text, RandomGenerator random, Twin.Maker out) {
    int at = out.at();
    String letter = text.substring(at, at + 1);
    Slip slip = slip(random);
    if (slip == Slip.SWAPPED && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)))) {
      slip = Slip.NEIGHBOUR;
    }
    switch (slip) {
      case NEIGHBOUR -> {
        String small = letter.toLowerCase(java.util.Locale.ROOT);
        String struck = neighbours.has(small) ? neighbours.draw(small, random) : letter;
        out.put(small.equals(letter) ? struck : struck.toUpperCase(java.util.Locale.ROOT), 1);
      }
      case TWICE -> {
        out.keep(1);
        out.put(letter, 0);
      }
      case LOST -> out.put("", 1);
      case SWAPPED -> out.put(text.substring(at + 1, at + 2) + letter, 2);
    }
  }

  private Slip slip(RandomGenerator random) {
    double left = random.nextDouble();
    for (Slip slip : Slip.values()) {
      left -= shares[slip.ordinal()];
      if (left <= 0) {
        return slip;
      }
    }
    return Slip.NEIGHBOUR;
  }
}
