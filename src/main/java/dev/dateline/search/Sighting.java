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
 * @param proof how sure that reading is, and why
 */
record Sighting(int clue, Field field, List<Snippet.Mark> stretches, Why.How how, Proof proof) {

  /**
   * How sure a reading is.
   *
   * @param confidence from 0 to 1; for several words that of the least sure
   * @param reason what a mended word reads as, and why; empty for others
   */
  record Proof(double confidence, String reason) {
    /** What is printed is sure, and needs no reason. */
    static final Proof PRINT = new Proof(1, "");

    Proof and(Proof other) {
      return other.confidence < confidence ? other : this;
    }
  }

  /** The same for another number, by another form of its words. */
  Sighting of(int number) {
    return new Sighting(number, field, stretches, Why.How.NORMALISED, proof);
  }

  int start() {
    return stretches.getFirst().start();
  }

  int end() {
    return stretches.getLast().end();
  }

  boolean isSurerThan(Sighting other) {
    int kinds = how.compareTo(other.how);
    return kinds < 0 || kinds == 0 && proof.confidence() > other.proof.confidence();
  }
}
