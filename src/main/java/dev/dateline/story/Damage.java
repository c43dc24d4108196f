package dev.dateline.story;

import java.util.Locale;

/**
 * How damaged a story is: the share of its words that were mended for sure or that nothing reads. Words that are missing
 * ({@link Edit.Hole}) count apart, for they are nobody's misreading.
 *
 * @param damaged how many stretches are damaged
 * @param words how many words the story has, dateline, tag line and furniture aside
 */
public record Damage(long damaged, long words) {
  /** How much of that is too much; the labels of {@link Field#DAMAGE}. */
  public enum Level {
    /** Under 0.5 % of the words. */
    CLEAN,
    /** Under 10 %. */
    SLIGHT, HEAVY;

    /** As it is written in a query and counted in a facet. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double SLIGHT_FROM = 0.005;
  private static final double HEAVY_FROM = 0.1;

  public static Damage of(Story story) {
    long damaged = 0;
    for (Edit edit : story.edits()) {
      damaged += isDamage(edit) ? 1 : 0;
    }
    // Most stories have none, and then nobody needs their words counted.
    return damaged == 0
        ? new Damage(0, 0)
        : new Damage(damaged, words(story.clean(Part.TITLE)) + words(story.clean(Part.BODY)));
  }

  private static boolean isDamage(Edit edit) {
    return switch (edit) {
      case Edit.Mend mend -> mend.isSure();
      case Edit.Unreadable unreadable -> true;
      case Edit.Cut cut -> false;
      case Edit.Hole hole -> false;
      case Edit.Repair repair -> false;
    };
  }

  /** From 0 to 1. */
  public double share() {
    return words == 0 ? 0 : Math.min(1, (double) damaged / words);
  }

  public Level level() {
    return share() < SLIGHT_FROM ? Level.CLEAN : share() < HEAVY_FROM ? Level.SLIGHT : Level.HEAVY;
  }

  /** Stretches without white space that have a letter or a digit. */
  private static long words(String text) {
    long words = 0;
    boolean counted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && (Character.isLetterOrDigit(c) || Character.isHighSurrogate(c))) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
