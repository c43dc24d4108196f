package dev.dateline.mend;

import java.util.Arrays;

/** The vocabulary as a tree of letters: below each node the words that begin so, and how likely the likeliest is. */
final class WordTree {
  static final int ROOT = 0;

  /** Where a node's children begin; they are neighbours, in the order of letters, up to the next node's first. */
  final int[] children;
  final byte[] letters;

  /** The word that ends at the node, or -1. */
  final int[] words;

  /** The natural logarithm of the share of the likeliest word at the node or below. */
  final float[] best;

  WordTree(Vocabulary vocabulary) {
    int size = vocabulary.size();
    int[] order = order(vocabulary);
    int most = 1;
    for (int i = 0; i < size; i++) {
      most += vocabulary.length(order[i]) - (i == 0 ? 0 : shared(vocabulary, order[i - 1], order[i]));
    }
    children = new int[most + 1];
    letters = new byte[most];
    words = new int[most];
    best = new float[most];
    Arrays.fill(words, -1);
    int[] low = new int[most];
    int[] high = new int[most];
    int[] parent = new int[most];
    high[0] = size;
    int next = 1;
    int depth = 0;
    int lastOfDepth = 0;
    for (int node = 0; node < next; node++) {
      if (node > lastOfDepth) {
        depth++;
        lastOfDepth = next - 1;
      }
      children[node] = next;
      int from = low[node];
      best[node] = Float.NEGATIVE_INFINITY;
      if (from < high[node] && vocabulary.length(order[from]) == depth) {
        words[node] = order[from];
        best[node] = vocabulary.shares[order[from]];
        from++;
      }
      while (from < high[node]) {
        byte letter = vocabulary.letter(order[from], depth);
        int to = from + 1;
        while (to < high[node] && vocabulary.letter(order[to], depth) == letter) {
          to++;
        }
        letters[next] = letter;
        low[next] = from;
        high[next] = to;
        parent[next] = node;
        next++;
        from = to;
      }
    }
    children[next] = next;
    for (int node = next - 1; node > 0; node--) {
      best[parent[node]] = Math.max(best[parent[node]], best[node]);
    }
  }

  /** All words in the order of letters: those of English and those after them are so each by themselves. */
  private static int[] order(Vocabulary vocabulary) {
    int[] order = new int[vocabulary.size()];
    int english = 0;
    int own = vocabulary.english;
    for (int i = 0; i < order.length; i++) {
      boolean isOwn = english == vocabulary.english
          || own < order.length && vocabulary.compare(own, english) < 0;
      order[i] = isOwn ? own++ : english++;
    }
    return order;
  }

  private static int shared(Vocabulary vocabulary, int left, int right) {
    int most = Math.min(vocabulary.length(left), vocabulary.length(right));
    int i = 0;
    while (i < most && vocabulary.letter(left, i) == vocabulary.letter(right, i)) {
      i++;
    }
    return i;
  }
}
