package dev.dateline.query;

import dev.dateline.story.Field;
import java.util.List;
import java.util.Optional;

/**
 * A question about stories, as a tree of immutable values. {@link Object#toString()} prints it back
 * in the query language.
 *
 * <p>Words stand here as they were typed; what they match is settled by the archive's own analysis.
 */
public sealed interface Query {

  /** Every story. */
  record All() implements Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * One word as typed, without white space: {@code Russia}, {@code Jong-un}, {@code U.N.}. A word
   * that reads as several positions matches them side by side.
   */
  record Word(Field field, String text) implements Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Words in order.
   *
   * @param text the words as typed, a space between each two, without quotation marks
   * @param slop how many places they may be out of order or apart; 0 for side by side
   */
  record Phrase(Field field, String text, int slop) implements Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Words by a pattern of the printed form.
   *
   * @param pattern with {@code *} for any run of characters and {@code ?} for one; a backslash
   *     quotes either
   */
  record Wildcard(Field field, String pattern) implements Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Words spelt nearly so in print.
   *
   * @param edits how many letters may be changed, added, left out or swapped: 1 or 2
   */
  record Fuzzy(Field field, String word, int edits) implements Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Between two values, as typed: dates for {@code sent}, words in the order of the alphabet for
   * labels. With neither end it asks for the stories that have the field at all ({@code tag:*}).
   * {@link Period} reads the dates.
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
        Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Words that somebody is quoted with: all in one quotation, whoever is quoted by one of the names. Read from {@code said:"…"
   * by:"…"} beside each other or joined by {@code AND}.
   *
   * @param words words and phrases of {@link Field#SAID}, at least one
   * @param speakers words and phrases of {@link Field#SPEAKER} that the name of who is quoted has, at least one
   */
  record Said(List<Query> words, List<Query> speakers) implements Query {
    public Said {
      words = List.copyOf(words);
      speakers = List.copyOf(speakers);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** Plain words: not all need match, but stories with all of them come first. */
  record Words(List<Query> parts) implements Query {
    public Words {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Parts that must, may and must not match. With no part that must, one that may has to. "All but"
   * is {@link All} among the parts that may.
   */
  record Bool(List<Query> must, List<Query> may, List<Query> mustNot) implements Query {
    public Bool {
      must = List.copyOf(must);
      may = List.copyOf(may);
      mustNot = List.copyOf(mustNot);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** A part that weighs more, or less, in the ranking. */
  record Boost(Query part, float weight) implements Query {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Reads what a person typed, in Lucene's standard syntax. Never fails: what cannot be read as
   * syntax is searched as plain words, and a notice says so. {@code AND} binds before {@code OR}, and
   * that before words in a row; lower-case <i>and</i>, <i>or</i>, <i>not</i> are words. A {@code ?}
   * or {@code !} at the end of a word is punctuation.
   *
   * <p>Limits: 4,000 UTF-16 code units, brackets 50 deep, 1,024 words, phrases and ranges, 256 words
   * in a phrase. Beyond them, words are searched as plain words, and a notice names the limit.
   *
   * <p>What it prints back, {@link Object#toString()}, reads as the same query.
   */
  static Parsed parse(String text) {
    return QueryReader.read(text);
  }

  /**
   * The words of a text, without any syntax: each is a {@link Word} of one {@link Words}, punctuation
   * at its ends left out, 1,024 of them at most; one word alone is not
   * wrapped, and none at all is {@link All}.
   */
  static Query words(String text) {
    return QueryReader.words(text);
  }
}
