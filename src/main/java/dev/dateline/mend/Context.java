package dev.dateline.mend;

/** How likely a word is where it stands: in this story, between these neighbours, with these capitals. */
final class Context {
  /** So many places of a word are looked at in their context. */
  private static final int PLACES = 4;

  private final Knowledge known;
  private final Prints prints;
  private final Suspects suspects;

  Context(Knowledge known, Prints prints, Suspects suspects) {
    this.known = known;
    this.prints = prints;
    this.suspects = suspects;
  }

  /** A word that the story prints elsewhere is likelier than its share of all text. */
  double inStory(int word) {
    return share(word, known.vocabulary.likely[word]);
  }

  private double share(int word, double alone) {
    return 0.9 * alone + 0.1 * suspects.counts.of(word) / (suspects.words + 50.0);
  }

  /** The natural logarithm of how likely a reading's word is, or its two words side by side, whatever stands beside. */
  double alone(Candidate reading) {
    return Math.log(inStory(reading.word()))
        + (reading.second() < 0 ? 0 : Math.log(known.pairs.follows(reading.word(), reading.second())));
  }

  /** The natural logarithm of how likely a reading is between the neighbours of the suspect's places. */
  double inContext(Suspect suspect, Candidate reading) {
    double first = inStory(reading.word());
    int last = reading.second() < 0 ? reading.word() : reading.second();
    double sum = 0;
    int looked = Math.min(PLACES, suspect.placeCount);
    for (int p = 0; p < looked; p++) {
      int at = suspect.places[p];
      sum += Math.log(share(reading.word(), after(at - 1, at, reading.word())) / first) + before(at + 1, at, last);
    }
    // Places of one story are alike, so that the second says less than the first.
    return alone(reading) + sum / Math.sqrt(looked);
  }

  /** The likelihood of the word after its left neighbour. */
  private double after(int left, int at, int word) {
    if (left < 0 || prints.part(left) != prints.part(at) || prints.is(at, Prints.OPENS)) {
      return known.vocabulary.likely[word];
    }
    if (suspects.at(left) < 0) {
      return known.pairs.follows(Math.max(-1, prints.word[left]), word);
    }
    Suspect neighbour = suspects.all.get(suspects.at(left));
    double sum = 0;
    double rest = 1;
    for (int i = 0; i < neighbour.candidates.length; i++) {
      if (neighbour.likely[i] > 0.02) {
        Candidate other = neighbour.candidates[i];
        sum += neighbour.likely[i] * known.pairs.follows(other.second() < 0 ? other.word() : other.second(), word);
        rest -= neighbour.likely[i];
      }
    }
    return sum + Math.max(0, rest) * known.vocabulary.likely[word];
  }

  /** How much likelier its right neighbour is after the word than anywhere, as a natural logarithm. */
  private double before(int right, int at, int word) {
    if (right >= prints.size || prints.part(right) != prints.part(at) || prints.is(right, Prints.OPENS)) {
      return 0;
    }
    if (suspects.at(right) < 0) {
      int other = prints.word[right];
      return other < 0 ? 0 : Math.log(known.pairs.follows(word, other)) - known.vocabulary.shares[other];
    }
    Suspect neighbour = suspects.all.get(suspects.at(right));
    double sum = 0;
    double rest = 1;
    for (int i = 0; i < neighbour.candidates.length; i++) {
      if (neighbour.likely[i] > 0.02) {
        int other = neighbour.candidates[i].word();
        sum += neighbour.likely[i] * known.pairs.follows(word, other) / known.vocabulary.likely[other];
        rest -= neighbour.likely[i];
      }
    }
    return Math.log(sum + Math.max(0, rest));
  }

  /** Names want a capital, and other words have none in the middle of a sentence. */
  double dressed(Suspect suspect, Candidate candidate) {
    int at = suspect.shown;
    byte kind = known.vocabulary.kinds[candidate.word()];
    return switch (suspect.shape) {
      case SMALL -> kind == Vocabulary.SMALL ? 0 : -4;
      case CAPITAL ->
        kind == Vocabulary.SMALL && !prints.is(at, Prints.OPENS) && !prints.is(at, Prints.TITLE) ? -1.5 : 0;
      case SHOUTED -> prints.is(at, Prints.LOUD) || kind == Vocabulary.ACRONYM ? 0 : -4;
    };
  }
}
