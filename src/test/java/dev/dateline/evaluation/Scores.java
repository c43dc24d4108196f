package dev.dateline.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one ranker made of some topics, a value a topic, in their order.
 *
 * @param precision average precision
 * @param reciprocal one by the rank of the first answer
 * @param first 1 where an answer stands first
 * @param gain nDCG of the first ten
 * @param recall share of the answers among the first hundred
 * @param missed the topics whose answer was not found at all
 */
record Scores(String name, double[] precision, double[] reciprocal, double[] first, double[] gain, double[] recall,
    List<Topic> missed) {

  static Scores of(Ranker ranker, List<Topic> topics, int depth) {
    int size = topics.size();
    Scores scores = new Scores(ranker.name(), new double[size], new double[size], new double[size], new double[size],
        new double[size], new ArrayList<>());
    // Rankers are for any number of threads, and no value depends on another.
    IntStream.range(0, size).parallel().forEach(i -> {
      Topic topic = topics.get(i);
      List<String> ranked = ranker.rank(topic.text(), depth);
      scores.precision[i] = Metrics.averagePrecision(ranked, topic.relevant());
      scores.reciprocal[i] = Metrics.reciprocalRank(ranked, topic.relevant());
      scores.first[i] = scores.reciprocal[i] == 1 ? 1 : 0;
      scores.gain[i] = Metrics.ndcg(ranked, topic.relevant(), 10);
      scores.recall[i] = Metrics.recall(ranked, topic.relevant(), 100);
    });
    for (int i = 0; i < size; i++) {
      if (scores.reciprocal[i] == 0) {
        scores.missed.add(topics.get(i));
      }
    }
    return scores;
  }
}
