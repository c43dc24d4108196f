package dev.dateline.mend;

/**
 * How likely letters stand in this order in a word or name that no list has: each letter given the three before it,
 * counted over the English words, every word once. Immutable.
 */
final class Spelling {
  private static final int EDGE = 27;
  private static final int LETTERS = 28;
  private static final int TWO = LETTERS * LETTERS;
  private static final int THREE = TWO * LETTERS;

  /** A capital inside a word, a digit, a sign: seldom in a whole one. */
  private static final float STRANGE = (float) Math.log(2e-5);

  /** How often four, three and two letters stand side by side, the last counted fastest. */
  private final int[] four = new int[THREE * LETTERS];
  private final int[] three = new int[THREE];
  private final int[] two = new int[TWO];
  private final int[] one = new int[LETTERS];
  private final int[] before = new int[THREE];
  private final int[] before2 = new int[TWO];

  private static final class Once {
    static final Spelling MADE = new Spelling(Vocabulary.ofEnglish());
  }

  static Spelling get() {
    return Once.MADE;
  }

  private Spelling(Vocabulary vocabulary) {
    byte[] letters = new byte[64];
    for (int word = 0; word < vocabulary.size(); word++) {
      int length = vocabulary.spell(word, letters);
      int context = start();
      for (int i = 0; i <= length; i++) {
        int letter = i == length ? EDGE : number(letters[i]);
        four[context * LETTERS + letter]++;
        three[context % TWO * LETTERS + letter]++;
        two[context % LETTERS * LETTERS + letter]++;
        before[context]++;
        before2[context % TWO]++;
        one[context % LETTERS]++;
        context = next(context, letter);
      }
    }
  }

  /** The natural logarithm of the likelihood of these letters as a whole word. */
  double of(byte[] letters) {
    int context = start();
    double sum = 0;
    double likely = 1;
    for (int i = 0; i <= letters.length; i++) {
      int letter = EDGE;
      if (i < letters.length) {
        letter = number(letters[i]);
        if (letter < 0) {
          sum += STRANGE;
          if (!Letters.isCapital(letters[i])) {
            continue;
          }
          letter = letters[i] - Letters.CAPITALS;
        }
      }
      likely *= likely(context, letter);
      if (likely < 1e-200) {
        sum += Math.log(likely);
        likely = 1;
      }
      context = next(context, letter);
    }
    return sum + Math.log(likely);
  }

  private double likely(int context, int letter) {
    int last = context % LETTERS;
    double least = (two[last * LETTERS + letter] + 1.0 / LETTERS) / (one[last] + 1);
    double less = (three[context % TWO * LETTERS + letter] + 5 * least) / (before2[context % TWO] + 5);
    return (four[context * LETTERS + letter] + 5 * less) / (before[context] + 5);
  }

  private static int number(byte letter) {
    return Letters.isSmall(letter) ? letter : letter == Letters.APOSTROPHE ? 26 : -1;
  }

  private static int start() {
    return (EDGE * LETTERS + EDGE) * LETTERS + EDGE;
  }

  private static int next(int context, int letter) {
    return context % TWO * LETTERS + letter;
  }
}
