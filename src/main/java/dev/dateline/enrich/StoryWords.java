package dev.dateline.enrich;

import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.Arrays;

/**
 * A story's words as numbers, each once with its weight: enough to tell what stories are alike, too little to read one from. The
 * numbers are hashes of small letters without a final <i>s</i> (Weinberger et al. 2009, "Feature Hashing for Large Scale
 * Multitask Learning": that two words may share a number does next to no harm).
 *
 * @param numbers the words, ascending
 * @param weights 1 and the logarithm of how often each stands there; a headline's words count twice
 */
record StoryWords(int[] numbers, float[] weights) {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;

  /** So many words tell what a story is about; a list of prices has more. */
  private static final int MOST = 2_000;

  static StoryWords of(Story story) {
    Collecting words = new Collecting();
    String title = story.mended(Part.TITLE);
    words.read(title);
    words.read(title);
    words.read(story.mended(Part.BODY));
    return words.counted();
  }

  private static final class Collecting {
    private int[] found = new int[256];
    private int size;

    void read(String text) {
      int hash = 0;
      int before = 0;
      int length = 0;
      char last = ' ';
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        if (Character.isLetter(c)) {
          last = Character.toLowerCase(c);
          before = hash;
          hash = 31 * hash + last;
          length++;
        } else if (length > 0) {
          if (length >= SHORTEST && length <= LONGEST) {
            add(last == 's' && length > SHORTEST ? before : hash);
          }
          hash = 0;
          length = 0;
        }
      }
    }

    private void add(int hash) {
      if (size == MOST) {
        return;
      }
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      // Spreads what 31 leaves close together (the finalizer of MurmurHash3).
      int h = hash;
      h = (h ^ h >>> 16) * 0x85ebca6b;
      h = (h ^ h >>> 13) * 0xc2b2ae35;
      found[size++] = h ^ h >>> 16;
    }

    StoryWords counted() {
      Arrays.sort(found, 0, size);
      int[] numbers = new int[size];
      float[] weights = new float[size];
      int distinct = 0;
      for (int from = 0; from < size;) {
        int to = from;
        while (to < size && found[to] == found[from]) {
          to++;
        }
        numbers[distinct] = found[from];
        weights[distinct++] = (float) (1 + Math.log(to - from));
        from = to;
      }
      return new StoryWords(Arrays.copyOf(numbers, distinct), Arrays.copyOf(weights, distinct));
    }
  }
}
