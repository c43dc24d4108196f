package dev.dateline.evaluation;

import java.util.List;
import java.util.Set;

/**
 * What a ranking is worth, given the stories that answer its question. Judgements are binary, ranks count from 1, and a story
 * that is listed twice counts once. Each measure lies between 0 and 1.
 *
 * <p>After Manning, Raghavan and Schütze, <i>Introduction to Information Retrieval</i>, chapter 8; {@code nDCG} after Järvelin
 * and Kekäläinen, 2002, with the discount {@code log2(rank + 1)}.
 */
final class Metrics {
  private Metrics() {}

  /** The mean, over all relevant stories, of the precision at the rank of each; one that is not found counts 0. */
  static double averagePrecision(List<String> ranked, Set<String> relevant) {
    int found = 0;
    double sum = 0;
    List<String> once = once(ranked);
    for (int i = 0; i < once.size(); i++) {
      if (relevant.contains(once.get(i))) {
        sum += (double) ++found / (i + 1);
      }
    }
    return relevant.isEmpty() ? 0 : sum / relevant.size();
  }

  /** One by the rank of the first relevant story; 0 where none is found. */
  static double reciprocalRank(List<String> ranked, Set<String> relevant) {
    for (int i = 0; i < ranked.size(); i++) {
      if (relevant.contains(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** The discounted gain of the first {@code depth}, by that of the best order there could be. */
  static double ndcg(List<String> ranked, Set<String> relevant, int depth) {
    List<String> once = once(ranked);
    double gain = 0;
    for (int i = 0; i < Math.min(depth, once.size()); i++) {
      gain += relevant.contains(once.get(i)) ? discount(i) : 0;
    }
    double best = 0;
    for (int i = 0; i < Math.min(depth, relevant.size()); i++) {
      best += discount(i);
    }
    return best == 0 ? 0 : gain / best;
  }

  private static double discount(int index) {
    return Math.log(2) / Math.log(index + 2);
  }

  /** The share of the relevant stories that is among the first {@code depth}. */
  static double recall(List<String> ranked, Set<String> relevant, int depth) {
    long found = ranked.stream().limit(depth).distinct().filter(relevant::contains).count();
    return relevant.isEmpty() ? 0 : (double) found / relevant.size();
  }

  private static List<String> once(List<String> ranked) {
    return ranked.stream().distinct().toList();
  }
}
