package dev.dateline.query;

import dev.dateline.story.Field;
import java.util.List;
import java.util.Optional;

/**
 * A question about stories, as a tree of values. {@link Object#toString()} prints it back in the
 * query language.
 *
 * <p>Words stand here as they were typed; what they match is settled by the archive's own analysis.
 */
public sealed interface Query {

  /** Every story. */
  record All() implements Query {}

  /**
   * One word as typed, without white space: {@code Russia}, {@code Jong-un}, {@code U.N.}. A word
   * that reads as several positions matches them side by side.
   */
  record Word(Field field, String text) implements Query {}

  /**
   * Words in order.
   *
   * @param slop how many places they may be out of order or apart; 0 for side by side
   */
  record Phrase(Field field, String text, int slop) implements Query {}

  /**
   * Words by a pattern of the printed form.
   *
   * @param pattern with {@code *} for any run of characters and {@code ?} for one; a backslash
   *     quotes either
   */
  record Wildcard(Field field, String pattern) implements Query {}

  /**
   * Words spelt nearly so in print.
   *
   * @param edits how many letters may be changed, added, left out or swapped: 1 or 2
   */
  record Fuzzy(Field field, String word, int edits) implements Query {}

  /**
   * Between two values, as typed: dates for {@code sent}, words in the order of the alphabet for
   * labels.
   *
   * @param from the lower end; empty for none
   * @param to the upper end; empty for none
   */
  record Range(
      Field field,
      Optional<String> from,
      boolean fromIncluded,
      Optional<String> to,
      boolean toIncluded)
      implements
        Query {}

  /** Plain words: not all need match, but stories with all of them come first. */
  record Words(List<Query> parts) implements Query {
    public Words {
      parts = List.copyOf(parts);
    }
  }

  /** Parts that must, may and must not match. With no part that must, one that may has to. */
  record Bool(List<Query> must, List<Query> may, List<Query> mustNot) implements Query {
    public Bool {
      must = List.copyOf(must);
      may = List.copyOf(may);
      mustNot = List.copyOf(mustNot);
    }
  }

  /** A part that weighs more, or less, in the ranking. */
  record Boost(Query part, float weight) implements Query {}

  /**
   * Reads what a person typed, in Lucene's standard syntax. Never fails: what cannot be read as
   * syntax is searched as plain words, and a notice says so.
   */
  static Parsed parse(String text) {
    return QueryReader.read(text);
  }

  /** The words of a text, without any syntax: each is a {@link Word} of one {@link Words}. */
  static Query words(String text) {
    return QueryReader.words(text);
  }
}
