package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Analyzed;
import dev.dateline.analysis.Layer;
import dev.dateline.analysis.Positions;
import dev.dateline.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.SmallFloat;

/**
 * Pseudo-relevance feedback (relevance models: Lavrenko and Croft 2001; Abdul-Jaleel and others 2004): words that the best
 * stories share, and that a long question did not think of, speak for further stories. It only re-orders the stories that the
 * question's own words found, and its weight grows with how much of a question the query is: on keywords, and on damaged text,
 * feedback is unstable, and there it is off.
 */
final class Feedback {
  /** So many of the best stories are learnt from. */
  private static final int STORIES = 10;

  /** A word must stand in so many of them. */
  private static final int SHARED = 2;

  /** So many words are taken. */
  private static final int WORDS = 20;

  private static final double WEIGHT = 0.5;

  private final Analysis analysis;
  private final Snapshot snapshot;
  private final Axis axis;
  private final Ranking ranking;
  private final int asked;

  Feedback(Analysis analysis, Snapshot snapshot, Axis axis, Ranking ranking, int asked) {
    this.analysis = analysis;
    this.snapshot = snapshot;
    this.axis = axis;
    this.ranking = ranking;
    this.asked = asked;
  }

  private record Learnt(String reading, double idf, double weight) {}

  /** What to add to the score of each of the hits, which stand best first. */
  float[] weigh(List<ScoreDoc> hits) throws IOException {
    List<Learnt> learnt = learn(hits.subList(0, Math.min(STORIES, hits.size())));
    double whole = learnt.stream().mapToDouble(Learnt::weight).sum();
    float[] more = new float[hits.size()];
    Integer[] byNumber = new Integer[hits.size()];
    Arrays.setAll(byNumber, i -> i);
    Arrays.sort(byNumber, Comparator.comparingInt(i -> hits.get(i).doc));
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    double average = snapshot.averageLength(Schema.TEXT);
    LeafReaderContext leaf = null;
    NumericDocValues lengths = null;
    List<Occurrences> occurrences = List.of();
    for (int i : byNumber) {
      int number = hits.get(i).doc;
      if (leaf == null || number >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        lengths = leaf.reader().getNormValues(Schema.TEXT);
        occurrences = new ArrayList<>();
        for (Learnt word : learnt) {
          occurrences.add(new Occurrences(axis, leaf, List.of(word.reading), false));
        }
      }
      int doc = number - leaf.docBase;
      double length = lengths != null && lengths.advanceExact(doc)
          ? SmallFloat.byte4ToInt((byte) lengths.longValue())
          : 0;
      double sum = 0;
      for (int k = 0; k < learnt.size(); k++) {
        int times = occurrences.get(k).advance(doc);
        if (times > 0) {
          Learnt word = learnt.get(k);
          sum += word.weight / whole * word.idf
              * Ranking.saturation(times, ranking.k1(), ranking.b(), length, average);
        }
      }
      more[i] = (float) (WEIGHT * ranking.question() * asked * sum);
    }
    return more;
  }

  private List<Learnt> learn(List<ScoreDoc> best) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Integer> stories = new HashMap<>();
    for (ScoreDoc hit : best) {
      double share = hit.score / best.getFirst().score;
      Map<String, Integer> times = new HashMap<>();
      int length = count(hit.doc, times);
      times.forEach((reading, tf) -> {
        weights.merge(reading, share * tf / length, Double::sum);
        stories.merge(reading, 1, Integer::sum);
      });
    }
    List<Learnt> learnt = new ArrayList<>();
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (stories.get(entry.getKey()) >= SHARED) {
        double idf = Ranking.idf(axis.frequency(List.of(entry.getKey())), snapshot.reader().maxDoc());
        learnt.add(new Learnt(entry.getKey(), idf, idf * entry.getValue()));
      }
    }
    learnt.sort(Comparator.comparingDouble(Learnt::weight).reversed().thenComparing(Learnt::reading));
    return learnt.subList(0, Math.min(WORDS, learnt.size()));
  }

  /** Counts the usual readings of a story's content words; returns its length in positions. */
  private int count(int number, Map<String, Integer> times) throws IOException {
    LeafReaderContext leaf = snapshot.reader().leaves().get(ReaderUtil.subIndex(number, snapshot.reader().leaves()));
    Analyzed story = analysis.story(Reading.story(leaf.reader().storedFields(), number - leaf.docBase));
    for (Positions text : List.of(story.title(), story.body())) {
      for (int i = 0; i < text.size(); i++) {
        Word word = text.word(i);
        for (int k = 0; k < word.size(); k++) {
          String reading = word.term(k);
          if (Layer.NORMALISED == Layer.of(reading) && reading.length() > 1 && analysis.isContent(word)) {
            times.merge(reading, 1, Integer::sum);
          }
        }
      }
    }
    return Math.max(1, story.title().size() + story.body().size());
  }
}
