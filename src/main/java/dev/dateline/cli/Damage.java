package dev.dateline.cli;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;

/**
 * How damaged a story is.
 *
 * @param mends how many stretches were mended
 * @param words how many words it has, dateline, tag line and furniture aside
 */
record Damage(long mends, long words) {
  static Damage of(Story story) {
    long mends = story.edits().stream().filter(Edit.Mend.class::isInstance).count();
    return new Damage(mends, words(story.clean(Part.TITLE)) + words(story.clean(Part.BODY)));
  }

  /** The share of words mended, from 0 to 1, to the third decimal. */
  double share() {
    return words == 0 ? 0 : Math.min(1, Math.round(1000.0 * mends / words) / 1000.0);
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
