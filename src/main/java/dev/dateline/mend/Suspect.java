package dev.dateline.mend;

import java.util.Arrays;

/** A printed word of one story that may be damaged, with every place where the story prints it so. */
final class Suspect {
  final int number;
  byte[] letters;

  /** The place whose capitals say most, and its shape. */
  int shown;
  Letters.Shape shape = Letters.Shape.SMALL;

  /** Whether it is a known word, and only rare. */
  final boolean isWord;

  /** Where it stands, by its number among the story's printed words. */
  int[] places = new int[2];
  int placeCount;

  /** What it may be; the word as printed is among them only if it is a known one. */
  Candidate[] candidates = Candidate.NONE;

  /** How likely each reading is; then the word as printed, a new one; then one that nothing reads. They add up to 1. */
  double[] likely = new double[2];

  /** The different changes of all readings, by their numbers in the story's damage, and of each reading which of those. */
  int[] changes = new int[8];
  int changeCount;
  int[][] uses = new int[0][];

  /** How often each change is supposed by this word: the sum of its readings' likelihoods. */
  double[] own = new double[8];

  /** How likely a slip of the writer makes each reading so. */
  double[] slips = new double[0];

  /** The natural logarithm of how likely a new word is printed so. */
  double whole;

  /** The natural logarithm of how likely damage makes such letters of a word that is not to be known. */
  double lost;

  Suspect(int number, byte[] letters, boolean isWord) {
    this.number = number;
    this.letters = letters;
    this.isWord = isWord;
  }

  /** How often it stands there again as a name would; never where a capital or a sign inside it shows damage. */
  int again() {
    boolean name = shape != Letters.Shape.SMALL;
    for (byte letter : letters) {
      name &= Letters.isSmall(letter) || letter == Letters.APOSTROPHE;
    }
    return name ? placeCount - 1 : 0;
  }

  void stands(int at) {
    if (placeCount == places.length) {
      places = Arrays.copyOf(places, placeCount * 2);
    }
    places[placeCount++] = at;
  }

  /** Gives it these readings; those that it has not had are not likely at all until they are weighed. */
  void read(Candidate[] readings, StoryDamage damage) {
    int n = readings.length;
    double[] weighed = new double[n + 2];
    for (int i = 0; i < Math.min(n, candidates.length); i++) {
      weighed[i] = likely[i];
    }
    weighed[n] = likely[candidates.length];
    weighed[n + 1] = likely[candidates.length + 1];
    likely = weighed;
    candidates = readings;
    uses = new int[n][];
    slips = new double[n];
    changeCount = 0;
    for (int i = 0; i < n; i++) {
      int[] all = readings[i].changes();
      uses[i] = new int[all.length];
      slips[i] = all.length == 0 ? 0 : Math.exp(Slips.likely(all));
      for (int c = 0; c < all.length; c++) {
        uses[i][c] = indexOf(damage.number(all[c]));
      }
    }
    count();
  }

  private int indexOf(int change) {
    for (int i = 0; i < changeCount; i++) {
      if (changes[i] == change) {
        return i;
      }
    }
    if (changeCount == changes.length) {
      changes = Arrays.copyOf(changes, changeCount * 2);
      own = new double[changeCount * 2];
    }
    changes[changeCount] = change;
    return changeCount++;
  }

  /** Sums up, from how likely the readings are, how often each change is supposed. */
  void count() {
    Arrays.fill(own, 0, changeCount, 0);
    for (int i = 0; i < uses.length; i++) {
      for (int use : uses[i]) {
        own[use] += likely[i];
      }
    }
  }

  /** The likeliest reading, or -1 where there is none. */
  int best() {
    int best = candidates.length == 0 ? -1 : 0;
    for (int i = 1; i < candidates.length; i++) {
      best = likely[i] > likely[best] ? i : best;
    }
    return best;
  }

  /** How likely it is that it is not printed as it was meant. */
  double damaged() {
    double sum = likely[likely.length - 1];
    for (int i = 0; i < uses.length; i++) {
      if (uses[i].length > 0) {
        sum += likely[i];
      }
    }
    return sum;
  }
}
