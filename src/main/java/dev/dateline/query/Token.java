package dev.dateline.query;

import dev.dateline.story.Field;

/** A piece of a query, before anything is known about how the pieces fit. */
sealed interface Token {

  /** {@code AND}, {@code OR}, and the signs {@code +} and {@code -}. */
  enum Operator implements Token {
    AND, OR, MUST, NOT;

    boolean isSign() {
      return this == MUST || this == NOT;
    }

    String syntax() {
      return switch (this) {
        case AND -> "AND ";
        case OR -> "OR ";
        case MUST -> "+";
        case NOT -> "-";
      };
    }
  }

  /**
   * The name of a known field, its value still to come.
   *
   * @param typed the name as it was typed
   */
  record Named(Field field, String typed) implements Token {}

  record Open() implements Token {}

  /**
   * @param weight {@code ^2.0}, or nothing
   */
  record Close(String weight) implements Token {}

  /**
   * A word, phrase or range, in syntax that Lucene's parser reads without fail.
   */
  record Part(String syntax) implements Token {}
}
