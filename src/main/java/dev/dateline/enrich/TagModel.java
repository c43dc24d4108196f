package dev.dateline.enrich;

import java.util.Arrays;

/**
 * The words that tags are told by, and how a story's words score.
 *
 * @param words the numbers of the words, ascending
 * @param idf what each weighs
 * @param tags how many tags there are
 * @param unknown what a word weighs that is none of them
 */
record TagModel(int[] words, float[] idf, int tags, float unknown) {

  /**
   * Those of a story's words that are known.
   *
   * @param places where in {@code words}
   * @param weights tf·idf; with what the other words weigh, a vector of length one at most
   */
  record Known(int[] places, float[] weights) {}

  Known known(StoryWords story) {
    int[] places = new int[story.numbers().length];
    float[] weights = new float[places.length];
    int size = 0;
    // Words that no story learnt from has are part of a story's length: the more of it they are, the less is known of it.
    double square = 1;
    for (int i = 0; i < places.length; i++) {
      int place = Arrays.binarySearch(words, story.numbers()[i]);
      if (place >= 0) {
        float weight = story.weights()[i] * idf[place];
        places[size] = place;
        weights[size++] = weight;
        square += weight * weight;
      } else {
        square += unknown * unknown * story.weights()[i] * story.weights()[i];
      }
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < size; i++) {
      weights[i] /= length;
    }
    return new Known(Arrays.copyOf(places, size), Arrays.copyOf(weights, size));
  }

  /** The score of every tag, from weights that lie tag by tag for each word. */
  void scores(Known story, float[] all, float[] bias, float[] scores) {
    System.arraycopy(bias, 0, scores, 0, tags);
    for (int i = 0; i < story.places.length; i++) {
      int from = story.places[i] * tags;
      float weight = story.weights[i];
      for (int tag = 0; tag < tags; tag++) {
        scores[tag] += weight * all[from + tag];
      }
    }
  }
}
