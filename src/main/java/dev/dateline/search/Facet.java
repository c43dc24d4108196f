package dev.dateline.search;

import dev.dateline.story.Field;
import java.util.List;

/**
 * The labels of one field among the stories found, with their counts, most frequent first. Counts
 * are exact, and ignore the search's own filter on that field, so that its other labels can be
 * seen.
 *
 * @param labels the labels asked for
 * @param total how many stories have any label of the field
 * @param missing how many have none
 * @param distinct how many different labels there are
 */
public record Facet(Field field, List<Count> labels, long total, long missing, long distinct) {
  public Facet {
    labels = List.copyOf(labels);
  }

  /** Where a label comes from, in any story of the archive. */
  public enum Origin {
    /** Senders stated it, or it follows from what they stated. */
    STATED,
    /** It was found in the text. */
    FOUND,
    /** Stated of some stories, or in some spelling, and found in others. */
    BOTH
  }

  /**
   * A label, with which labels of its other spellings are one, and the number of stories that have it, each counted once.
   *
   * @param label the form that is met most often
   */
  public record Count(String label, long count, Origin origin) {
    /** A label that was stated. */
    public Count(String label, long count) {
      this(label, count, Origin.STATED);
    }
  }
}
