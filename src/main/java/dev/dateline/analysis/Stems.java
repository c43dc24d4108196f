package dev.dateline.analysis;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English stems: Snowball's "Porter2", which leaves {@code news} whole. The one place to try another. */
final class Stems {
  private Stems() {}

  /** The stem of a folded word; the word itself if it has other characters than {@code a} to {@code z}. */
  static String english(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c < 'a' || c > 'z') {
        return folded;
      }
    }
    // A stemmer keeps the word it works on and cannot be shared between threads; making one costs little.
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(folded);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return stem.isEmpty() ? folded : stem;
  }
}
