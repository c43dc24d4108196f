package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Asked;
import dev.dateline.query.Query;
import dev.dateline.query.Query.Boost;
import dev.dateline.query.Query.Word;
import dev.dateline.query.Query.Words;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores the best of the first pass again, with all that is known of them. Every part only adds, so that a story that was not
 * looked at again can stand behind those that were:
 *
 * <ul>
 *   <li><b>print</b>: words found as they were typed count again, by half; stories that print them all come before others that
 *       have them all. This is what puts a printed match first.
 *   <li><b>coverage</b>: the share of the words that a story has, to the fourth power, times half of what all of them weigh
 *       (coordination; Salton, Fox and Wu 1983, "soft and"). It keeps one rare word from outweighing three.
 *   <li><b>nearness</b>: neighbours in the query that stand close in the story (Rasolofo and Savoy 2003): for each mention of the
 *       first, one over the distance to the nearest second, within {@link #NEAR} positions, saturated as BM25 saturates.
 *   <li><b>function words</b>: among keywords they are meant, and count as printed words do, by half; in a question they are
 *       grammar, and do not.
 *   <li><b>feedback</b>, for questions only: see {@link Feedback}.
 * </ul>
 *
 * <p>A constant for each part, 0.5, stands on a plateau: between 0.3 and 0.7 nothing measured moved by more than 0.003.
 */
final class Refinement {
  /** How many positions apart two words still count as near. */
  private static final int NEAR = 8;

  private static final double PRINTED = 0.5;
  private static final double COVERAGE = 0.5;
  private static final double NEARNESS = 0.5;
  private static final double NEARNESS_K1 = 1.2;

  /** What printing all the words stands above the rest, for each word: above any sum of the other parts. */
  private static final double ALL_PRINTED = 64;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final Axis axis;
  private final Ranking ranking;
  private final List<Wanted> words;
  private final List<Wanted> functionWords;
  private final Optional<Feedback> feedback;

  private Refinement(Snapshot snapshot, IndexSearcher searcher, Axis axis, Ranking ranking, List<Wanted> words,
      List<Wanted> functionWords, Optional<Feedback> feedback) {
    this.snapshot = snapshot;
    this.searcher = searcher;
    this.axis = axis;
    this.ranking = ranking;
    this.words = words;
    this.functionWords = functionWords;
    this.feedback = feedback;
  }

  /**
   * A content word of the query.
   *
   * @param usual the readings that find it
   * @param printed the readings that print it
   * @param idf what it weighs, times the weight that the query gives it; that of a word nobody has, if it is in no story
   * @param printedIdf the same of its printed form
   */
  record Wanted(List<String> usual, List<String> printed, double idf, double printedIdf) {}

  /** How to score again what a query finds; empty where nothing more is known than the first pass knows. */
  static Optional<Refinement> of(Query query, Translation translation, Snapshot snapshot, IndexSearcher searcher,
      Ranking ranking, Analysis analysis) throws IOException {
    List<Query> all = query instanceof Words words ? words.parts() : List.of(query);
    List<Query> content = query instanceof Words words ? Plain.content(words, translation) : all;
    Axis axis = translation.axis(Field.TEXT);
    long stories = snapshot.reader().maxDoc();
    Map<List<String>, Wanted> words = new LinkedHashMap<>();
    Map<List<String>, Wanted> functionWords = new LinkedHashMap<>();
    for (Query part : all) {
      double weight = part instanceof Boost boost ? boost.weight() : 1;
      if ((part instanceof Boost boost ? boost.part() : part) instanceof Word word && word.field().equals(Field.TEXT)) {
        // The pieces of a hyphenated word speak each for itself; found they are only side by side.
        for (Asked asked : translation.asked(word.text())) {
          List<String> usual = axis.readings(asked);
          List<String> printed = axis.present(asked.exact());
          (content.contains(part) ? words : functionWords).putIfAbsent(asked.exact(), new Wanted(usual, printed,
              weight * Ranking.idf(axis.frequency(usual), stories),
              weight * Ranking.idf(axis.frequency(printed), stories)));
        }
      }
    }
    if (words.values().stream().allMatch(word -> word.usual.isEmpty())) {
      return Optional.empty();
    }
    List<Wanted> wanted = List.copyOf(words.values());
    Optional<Feedback> feedback = ranking.question() > 0
        ? Optional.of(new Feedback(analysis, snapshot, axis, ranking, wanted.size()))
        : Optional.empty();
    return Optional.of(
        new Refinement(snapshot, searcher, axis, ranking, wanted, List.copyOf(functionWords.values()), feedback));
  }

  /** A hit: its score by words, and the border that it stands above. */
  private static final class Rescored {
    final int doc;
    double score;
    double border;
    long sent = Long.MIN_VALUE;

    Rescored(int doc, double score, double border) {
      this.doc = doc;
      this.score = score;
      this.border = border;
    }

    ScoreDoc hit() {
      return new ScoreDoc(doc, (float) (border + score));
    }
  }

  /**
   * The same hits in their new order, with their new scores.
   *
   * @param all how many of them, the first, have all the words
   * @param tier what is in the scores of these for that
   */
  List<ScoreDoc> refine(List<ScoreDoc> hits, int all, float tier) throws IOException {
    List<Rescored> rescored = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      float border = i < all ? tier : 0;
      rescored.add(new Rescored(hits.get(i).doc, hits.get(i).score - border, border));
    }
    List<Rescored> byNumber = new ArrayList<>(rescored);
    byNumber.sort(Comparator.comparingInt(each -> each.doc));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int from = 0;
    while (from < byNumber.size()) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(byNumber.get(from).doc, leaves));
      int to = from;
      while (to < byNumber.size() && byNumber.get(to).doc < leaf.docBase + leaf.reader().maxDoc()) {
        to++;
      }
      add(leaf, byNumber.subList(from, to));
      from = to;
    }
    sort(rescored);
    if (feedback.isPresent() && !rescored.isEmpty()) {
      float[] more = feedback.get()
          .weigh(rescored.stream().map(each -> new ScoreDoc(each.doc, (float) each.score)).toList());
      for (int i = 0; i < more.length; i++) {
        rescored.get(i).score += more[i];
      }
      sort(rescored);
    }
    return rescored.stream().map(Rescored::hit).toList();
  }

  /** Of stories that score alike, which are mostly versions of one, the newest comes first. */
  private static void sort(List<Rescored> hits) {
    hits.sort(Comparator.<Rescored>comparingDouble(each -> -(float) (each.border + each.score))
        .thenComparing(Comparator.<Rescored>comparingLong(each -> each.sent).reversed())
        .thenComparingInt(each -> each.doc));
  }

  private void add(LeafReaderContext leaf, List<Rescored> hits) throws IOException {
    LeafReader reader = leaf.reader();
    Occurrences[] usual = new Occurrences[words.size()];
    Occurrences[] printed = new Occurrences[words.size()];
    boolean pairs = words.size() > 1;
    for (int i = 0; i < words.size(); i++) {
      // One word alone stands in every hit, and near no other.
      usual[i] = new Occurrences(axis, leaf, pairs ? words.get(i).usual : List.of(), true);
      printed[i] = new Occurrences(axis, leaf, words.get(i).printed, false);
    }
    Occurrences[] small = new Occurrences[ranking.question() < 1 ? functionWords.size() : 0];
    for (int i = 0; i < small.length; i++) {
      small[i] = new Occurrences(axis, leaf, functionWords.get(i).printed, false);
    }
    SortedNumericDocValues sent = DocValues.getSortedNumeric(reader, Schema.SENT);
    NumericDocValues lengths = reader.getNormValues(Schema.TEXT);
    double average = snapshot.averageLength(Schema.TEXT);
    double whole = words.stream().mapToDouble(Wanted::idf).sum();
    for (Rescored each : hits) {
      int doc = each.doc - leaf.docBase;
      if (sent.advanceExact(doc)) {
        each.sent = sent.nextValue();
      }
      double length = lengths != null && lengths.advanceExact(doc)
          ? SmallFloat.byte4ToInt((byte) lengths.longValue())
          : 0;
      int found = 0;
      int inPrint = 0;
      double more = 0;
      for (int i = 0; i < usual.length; i++) {
        found += usual[i].advance(doc) > 0 ? 1 : 0;
        int times = printed[i].advance(doc);
        if (times > 0) {
          inPrint++;
          more += PRINTED * words.get(i).printedIdf
              * Ranking.saturation(times, ranking.k1(), ranking.b(), length, average);
        }
      }
      more += COVERAGE * whole * Math.pow(pairs ? (double) found / usual.length : 1, 4);
      for (int i = 1; i < usual.length; i++) {
        double near = usual[i - 1].nearness(usual[i], NEAR);
        if (near > 0) {
          more += NEARNESS * Math.min(words.get(i - 1).idf, words.get(i).idf)
              * Ranking.saturation(near, NEARNESS_K1, ranking.b(), length, average);
        }
      }
      for (int i = 0; i < small.length; i++) {
        more += PRINTED * (1 - ranking.question()) * functionWords.get(i).printedIdf
            * Ranking.saturation(small[i].advance(doc), ranking.k1(), ranking.b(), length, average);
      }
      each.score += more;
      each.border += inPrint == usual.length ? ALL_PRINTED * usual.length : 0;
    }
  }

  /** What the parts are, for whoever asks how a score came about. */
  @Override
  public String toString() {
    return "print, coverage and nearness of " + words + (feedback.isPresent() ? ", and feedback" : "");
  }
}
