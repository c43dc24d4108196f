package dev.dateline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A machine that reads a typeface which nobody has described: one letter or two are taken for one or two others, spaces
 * vanish, case flips. The table is drawn afresh.
 */
final class Scan implements Channel {
  private static final String[] PAIRS = {"th", "in", "er", "on", "an", "re", "en", "ll", "ss", "oo", "ri", "ni", "li",
      "cl", "tt", "ff", "mm", "nn", "st", "ti", "rt", "rn", "or", "ed", "nd", "es"};
  private static final int CONFUSED_PAIRS = 12;

  private static final double PAIR = 0.8;
  private static final double CASE = 0.12;

  /** How many characters a hit changes: some of a pair's two. */
  private static final double CHANGED = 1.3;

  private final Confusions letters = new Confusions();
  private final Confusions pairs = new Confusions();

  Scan(RandomGenerator typeface) {
    for (int i = 0; i < Confusions.LETTERS.length(); i++) {
      String letter = Confusions.LETTERS.substring(i, i + 1);
      letters.add(letter, drawn(letter, 0.25, typeface), 3 + typeface.nextInt(5));
      if (typeface.nextDouble() < 0.6) {
        letters.add(letter, drawn(letter, 0.25, typeface), 1 + typeface.nextInt(3));
      }
    }
    List<String> left = new ArrayList<>(List.of(PAIRS));
    for (int i = 0; i < CONFUSED_PAIRS; i++) {
      String pair = left.remove(typeface.nextInt(left.size()));
      pairs.add(pair, drawn(pair, 0.5, typeface), 1);
    }
  }

  private static String drawn(String clean, double two, RandomGenerator random) {
    String drawn = clean;
    while (drawn.equals(clean)) {
      drawn = Confusions.letter(random) + (random.nextDouble() < two ? Confusions.letter(random) : "");
    }
    return drawn;
  }

  @Override
  public void damage(String text, double rate, RandomGenerator random, Twin.Maker out) {
    long hittable = text.chars().filter(c -> c == ' ' || Character.isLetter(c)).count();
    double chance = Channel.chance(rate / CHANGED, text.length(), hittable);
    while (!out.done()) {
      char c = text.charAt(out.at());
      if ((c == ' ' || Character.isLetter(c)) && random.nextDouble() < chance) {
        hit(text, random, out);
      } else {
        out.keep(1);
      }
    }
  }

  private void hit(String text, RandomGenerator random, Twin.Maker out) {
    int at = out.at();
    char c = text.charAt(at);
    String letter = String.valueOf(c);
    String pair = at + 2 <= text.length() ? text.substring(at, at + 2) : "";
    if (c == ' ') {
      out.put("", 1);
    } else if (random.nextDouble() < CASE) {
      out.put(Character.isUpperCase(c) ? letter.toLowerCase(Locale.ROOT) : letter.toUpperCase(Locale.ROOT), 1);
    } else if (pairs.has(pair) && random.nextDouble() < PAIR) {
      out.put(pairs.draw(pair, random), 2);
    } else if (letters.has(letter.toLowerCase(Locale.ROOT))) {
      String drawn = letters.draw(letter.toLowerCase(Locale.ROOT), random);
      out.put(Character.isUpperCase(c) ? drawn.toUpperCase(Locale.ROOT) : drawn, 1);
    } else {
      out.keep(1);
    }
  }
}
