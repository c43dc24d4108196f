package dev.dateline.evaluation;

import dev.dateline.story.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What plain Lucene has to offer for damaged text, on the same stories. */
final class Peers implements AutoCloseable {
  /** What they are called in a table's head. */
  static final List<String> NAMES = List.of("English", "fuzzy", "trigrams");

  private final Plain english;
  private final Plain trigrams;

  Peers(List<Story> stories) {
    english = Plain.defaults(stories);
    trigrams = Plain.trigrams(stories);
  }

  /** Its English analysis as it comes, near spellings of the question's words, and pieces of words in place of words. */
  Map<String, Ranker> rankers() {
    Map<String, Ranker> rankers = new LinkedHashMap<>();
    rankers.put(NAMES.get(0), english);
    rankers.put(NAMES.get(1), english.fuzzy());
    rankers.put(NAMES.get(2), trigrams);
    return rankers;
  }

  @Override
  public void close() {
    english.close();
    trigrams.close();
  }
}
