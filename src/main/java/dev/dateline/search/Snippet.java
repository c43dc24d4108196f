package dev.dateline.search;

import dev.dateline.story.Field;
import java.util.List;

/**
 * A piece of a story that shows a match. Text and offsets, never markup.
 *
 * @param field {@code title}, {@code body}, or the field of a label
 * @param text the piece, cleaned but never mended
 * @param marks the stretches of {@code text} that matched, in order and apart
 */
public record Snippet(Field field, String text, List<Mark> marks) {
  public Snippet {
    marks = List.copyOf(marks);
  }

  /** A stretch of UTF-16 code units, the end exclusive. */
  public record Mark(int start, int end) {}
}
