package dev.dateline.lucene;

import dev.dateline.query.Query;
import dev.dateline.query.Query.Word;
import dev.dateline.query.Query.Words;
import dev.dateline.story.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How stories are ranked: BM25 (Robertson and Zaragoza 2009) whose two constants follow from the kind of query.
 *
 * <p>A few keywords name a story; then one mention says nearly all, and length nearly nothing (Trotman, Puurula and Burgess
 * 2014 find k1 0.9, b 0.4 best on such topics). A question in words describes one; then repetition and length tell more (Zhai
 * and Lafferty 2004, on verbose queries). What tells them apart is function words: people do not type them into keywords.
 *
 * @param question from 0, keywords, to 1, a question in words
 */
record Ranking(double question) {
  /** How many of the best of the first pass are scored again by a {@link Refinement}, for keywords and for a question. */
  private static final int WINDOW = 20;

  private static final int QUESTION_WINDOW = 200;

  /** So many function words make a question. */
  private static final double FUNCTION_WORDS = 4;

  /** So many content words make a question. */
  private static final double CONTENT_WORDS = 8;

  static Ranking of(Query query, Translation translation) {
    if (!(query instanceof Words words)) {
      return new Ranking(0);
    }
    long function = words.parts().stream()
        .filter(part -> part instanceof Word word && word.field().equals(Field.TEXT)
            && translation.isFunctionWord(word.text()))
        .count();
    Set<String> content = new HashSet<>();
    List<Query> parts = Plain.content(words, translation);
    parts.forEach(part -> content.add(part.toString().toLowerCase(Locale.ROOT)));
    return new Ranking(Math.min(1, function / FUNCTION_WORDS) * Math.min(1, content.size() / CONTENT_WORDS));
  }

  int window() {
    return question > 0 ? QUESTION_WINDOW : WINDOW;
  }

  double k1() {
    return 0.5 + question;
  }

  double b() {
    return 0.4 + 0.35 * question;
  }

  /** Lucene's BM25 with these constants and the true average length. */
  Similarity similarity(Snapshot snapshot) {
    return new BM25Similarity((float) k1(), (float) b()) {
      @Override
      protected float avgFieldLength(CollectionStatistics statistics) {
        return snapshot.averageLength(statistics.field());
      }
    };
  }

  /** BM25's saturation: what {@code tf} mentions in a text so long weigh, from 0 to 1. */
  static double saturation(double tf, double k1, double b, double length, double average) {
    return tf / (tf + k1 * (1 - b + b * length / average));
  }

  /** BM25's weight of a word that {@code df} of {@code n} stories have. */
  static double idf(long df, long n) {
    return Math.log1p((n - df + 0.5) / (df + 0.5));
  }
}
