package dev.dateline.analysis;

import java.util.List;

/**
 * One position of a query, and the index terms that satisfy it.
 *
 * @param typed the characters as typed
 * @param exact the printed terms that satisfy it: one, or two for {@code un}, which {@code UN}
 *     satisfies too
 * @param usual the terms of any layer that satisfy it at the usual tolerance, the most usual first
 * @param content whether it is a content word; a function word (<i>the</i>, <i>of</i>) is not
 */
public record Asked(String typed, List<String> exact, List<String> usual, boolean content) {

  /** The terms of damaged words that may read so, without being sure to. */
  public List<String> unsure() {
    return usual.stream().filter(term -> Layer.of(term) == Layer.NORMALISED).map(Layer.UNSURE::term).toList();
  }
}
