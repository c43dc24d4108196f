package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A printed word of one story that may be damaged, with every place where the story prints it so. */
final class Suspect {
  final int number;
  final byte[] letters;
  final Letters.Shape shape;

  /** What it may be; the word as printed is not among them, unless it is a known one. */
  List<Candidate> candidates;

  /** Where it stands, by its number among the story's printed words. */
  final List<Integer> places = new ArrayList<>();

  /** How likely each reading is; then the word as printed, a new one; then one that nothing reads. They add up to 1. */
  double[] likely;

  /** The natural logarithm of how likely a new word is printed so. */
  double whole;

  /** The natural logarithm of how likely damage makes such letters of a word that is not to be known. */
  double lost;

  Suspect(int number, byte[] letters, Letters.Shape shape, List<Candidate> candidates) {
    this.number = number;
    this.letters = letters;
    this.shape = shape;
    this.candidates = candidates;
    likely = new double[candidates.size() + 2];
  }

  /** Puts further readings to those it has; until they are weighed, they are not likely at all. */
  void alsoRead(List<Candidate> further) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Candidate candidate : further) {
      if (all.stream().noneMatch(known -> known.word() == candidate.word() && known.second() == candidate.second())) {
        all.add(candidate);
      }
    }
    double[] wider = Arrays.copyOf(likely, all.size() + 2);
    int n = candidates.size();
    Arrays.fill(wider, n, wider.length, 0);
    wider[all.size()] = likely[n];
    wider[all.size() + 1] = likely[n + 1];
    candidates = all;
    likely = wider;
  }

  /** How likely it is that it is not printed as it was meant. */
  double damaged() {
    double sum = likely[likely.length - 1];
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).changes().length > 0) {
        sum += likely[i];
      }
    }
    return sum;
  }
}
