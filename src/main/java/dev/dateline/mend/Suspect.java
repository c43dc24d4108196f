package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A printed word of one story that may be damaged, with every place where the story prints it so. */
final class Suspect {
  final int number;
  final byte[] letters;
  final Letters.Shape shape;

  /** Where it stands, by its number among the story's printed words. */
  final List<Integer> places = new ArrayList<>(2);

  /** What it may be; the word as printed is among them only if it is a known one. */
  List<Candidate> candidates;

  /** How likely each reading is; then the word as printed, a new one; then one that nothing reads. They add up to 1. */
  double[] likely;

  /** The different changes of all readings, and of each reading which of those. */
  int[] changes = new int[8];
  int changeCount;
  int[][] uses;

  /** How often each change is supposed by this word: the sum of its readings' likelihoods. */
  double[] own = new double[8];

  /** The natural logarithm of how likely a new word is printed so. */
  final double whole;

  /** The natural logarithm of how likely damage makes such letters of a word that is not to be known. */
  final double lost;

  Suspect(int number, byte[] letters, Letters.Shape shape, List<Candidate> candidates, double whole, double lost) {
    this.number = number;
    this.letters = letters;
    this.shape = shape;
    this.candidates = candidates;
    this.whole = whole;
    this.lost = lost;
    likely = new double[candidates.size() + 2];
    index();
  }

  private void index() {
    uses = new int[candidates.size()][];
    changeCount = 0;
    for (int i = 0; i < uses.length; i++) {
      int[] all = candidates.get(i).changes();
      uses[i] = new int[all.length];
      for (int c = 0; c < all.length; c++) {
        uses[i][c] = indexOf(all[c]);
      }
    }
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
    Arrays.fill(own, 0);
    for (int i = 0; i < uses.length; i++) {
      for (int use : uses[i]) {
        own[use] += likely[i];
      }
    }
  }

  /** Puts further readings to those it has; until they are weighed, they are not likely at all. */
  void alsoRead(List<Candidate> further) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Candidate candidate : further) {
      if (all.stream().noneMatch(known -> known.word() == candidate.word() && known.second() == candidate.second())) {
        all.add(candidate);
      }
    }
    int n = candidates.size();
    double[] wider = new double[all.size() + 2];
    System.arraycopy(likely, 0, wider, 0, n);
    wider[all.size()] = likely[n];
    wider[all.size() + 1] = likely[n + 1];
    candidates = all;
    likely = wider;
    index();
    count();
  }

  /** The likeliest reading, or -1 where there is none. */
  int best() {
    int best = candidates.isEmpty() ? -1 : 0;
    for (int i = 1; i < candidates.size(); i++) {
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
