package dev.dateline.mend;

/** How often a word is printed, and with which capitals where they say something. */
final class Tally {
  /** Which unknown word it is of, in the order in which they were met; or the number of a known one. */
  final int number;

  int count;
  int small;
  int capital;
  int shouted;

  Tally(int number) {
    this.number = number;
  }

  void add(Letters.Shape shape, boolean telling) {
    count++;
    if (telling) {
      switch (shape) {
        case SMALL -> small++;
        case CAPITAL -> capital++;
        case SHOUTED -> shouted++;
      }
    }
  }

  byte kind() {
    return shouted > small + capital ? Vocabulary.ACRONYM : capital > 3 * small ? Vocabulary.NAME : Vocabulary.SMALL;
  }

  boolean isTelling() {
    return small + capital + shouted >= 3;
  }
}
