package dev.dateline.search;

import dev.dateline.story.Field;

/**
 * Which labels of a field to look up, among which stories.
 *
 * @param among the stories to count in
 * @param prefix what the labels begin with, case aside; empty for all
 * @param byName whether to order by name instead of count
 * @param limit how many at most
 */
public record Labels(Field field, Search among, String prefix, boolean byName, int limit) {
  /** The most frequent labels of a field, among all stories. */
  public static Labels of(Field field) {
    return new Labels(field, Search.of(""), "", false, Search.FACET_LABELS);
  }
}
