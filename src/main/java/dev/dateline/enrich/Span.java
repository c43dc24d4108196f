package dev.dateline.enrich;

import java.util.Optional;

/**
 * Words that may be a name, and what speaks for its being one: points for each type, which add up over a story. Two points are
 * about what one good clue is worth.
 */
final class Span {
  final Words words;
  final int begin;
  final int stop;
  final String key;
  float person;
  float organization;
  float place;

  /** For its being no name. */
  float nothing;

  Optional<Known> known = Optional.empty();

  /** Whether a title stands before it. */
  boolean titled;

  Span(Words words, int begin, int stop) {
    this.words = words;
    this.begin = begin;
    this.stop = stop;
    key = words.keys(begin, stop);
  }

  int size() {
    return stop - begin;
  }
}
