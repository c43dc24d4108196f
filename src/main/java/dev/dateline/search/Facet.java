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

  /** A label and the number of stories that have it. */
  public record Count(String label, long count) {}
}
