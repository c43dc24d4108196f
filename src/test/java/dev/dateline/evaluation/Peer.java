package dev.dateline.evaluation;

import dev.dateline.story.Story;
import java.util.List;

/** What plain Lucene has to offer for damaged text. */
enum Peer {
  /** Nothing: its English analysis as it comes. */
  ENGLISH("English"),
  /** Near spellings of the question's words. */
  FUZZY("fuzzy"),
  /** Pieces of words in place of words. */
  TRIGRAMS("trigrams");

  private final String label;

  Peer(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Ranker over(List<Story> stories) {
    return switch (this) {
      case ENGLISH -> Plain.defaults(stories);
      case FUZZY -> Plain.fuzzy(stories);
      case TRIGRAMS -> Plain.trigrams(stories);
    };
  }
}
