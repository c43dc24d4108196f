package dev.dateline.mend;

/**
 * How likely letters stand in this order in a word or name that no list has: each letter given the three before it,
 * counted over the vocabulary's words, every word once. Immutable.
 */
final class Spelling {
  private static final int EDGE = 27;
  private static final int LETTERS = 28;

  /** A capital inside a word, a digit, a sign: seldom in a whole one. */
  private static final float STRANGE = (float) Math.log(2e-5);

  private final float[] logs = new float[LETTERS * LETTERS * LETTERS * LETTERS];

  Spelling(Vocabulary vocabulary) {
    int[] counts = new int[logs.length];
    for (int word = 0; word < vocabulary.size(); word++) {
      int context = start();
      for (int i = 0; i < vocabulary.length(word); i++) {
        int letter = number(vocabulary.letter(word, i));
        counts[context * LETTERS + letter]++;
        context = next(context, letter);
      }
      counts[context * LETTERS + EDGE]++;
    }
    int[] shorter = new int[LETTERS * LETTERS * LETTERS];
    int[] shortest = new int[LETTERS * LETTERS];
    for (int i = 0; i < counts.length; i++) {
      shorter[i % shorter.length] += counts[i];
      shortest[i % shortest.length] += counts[i];
    }
    for (int context = 0; context < counts.length / LETTERS; context++) {
      double total = sum(counts, context);
      double middle = sum(shorter, context % (LETTERS * LETTERS));
      double small = sum(shortest, context % LETTERS);
      for (int letter = 0; letter < LETTERS; letter++) {
        int at = context * LETTERS + letter;
        double least = (shortest[at % shortest.length] + 1.0 / LETTERS) / (small + 1);
        double less = (shorter[at % shorter.length] + 5 * least) / (middle + 5);
        logs[at] = (float) Math.log((counts[at] + 5 * less) / (total + 5));
      }
    }
  }

  /** The natural logarithm of the likelihood of these letters as a whole word. */
  float of(byte[] letters) {
    int context = start();
    float sum = 0;
    for (byte letter : letters) {
      int number = number(letter);
      if (number < 0) {
        sum += STRANGE;
        if (!Letters.isCapital(letter)) {
          continue;
        }
        number = letter - Letters.CAPITALS;
      }
      sum += logs[context * LETTERS + number];
      context = next(context, number);
    }
    return sum + logs[context * LETTERS + EDGE];
  }

  private static int number(byte letter) {
    return Letters.isSmall(letter) ? letter : letter == Letters.APOSTROPHE ? 26 : -1;
  }

  private static int start() {
    return (EDGE * LETTERS + EDGE) * LETTERS + EDGE;
  }

  private static int next(int context, int letter) {
    return context % (LETTERS * LETTERS) * LETTERS + letter;
  }

  private static double sum(int[] counts, int context) {
    int sum = 0;
    for (int letter = 0; letter < LETTERS; letter++) {
      sum += counts[context * LETTERS + letter];
    }
    return sum;
  }
}
