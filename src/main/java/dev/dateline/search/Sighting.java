package dev.dateline.search;

import dev.dateline.story.Field;
import java.util.List;

/**
 * A clue found in one place of a story.
 *
 * @param clue the clue's number
 * @param field where: title, body, or the field of a label
 * @param stretches the stretches of printed text, in order and apart, that show it
 * @param how by which reading; for several words the least sure of theirs
 * @param confidence how sure that reading is
 */
record Sighting(int clue, Field field, List<Snippet.Mark> stretches, Why.How how, double confidence) {

  /** The same for another number, by another form of its words. */
  Sighting of(int number) {
    return new Sighting(number, field, stretches, Why.How.NORMALISED, confidence);
  }

  int start() {
    return stretches.getFirst().start();
  }

  int end() {
    return stretches.getLast().end();
  }

  boolean isSurerThan(Sighting other) {
    int kinds = how.compareTo(other.how);
    return kinds < 0 || kinds == 0 && confidence > other.confidence;
  }
}
