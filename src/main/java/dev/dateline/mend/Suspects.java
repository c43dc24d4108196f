package dev.dateline.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of one story that may be damaged, and how often it has the others. Words of the same letters are one suspect
 * with all its places.
 */
final class Suspects {
  /** A known word rarer than this may be another one damaged; the natural logarithm of its share. */
  private static final double RARE = -12;

  /** A text of fewer words does not show its language. */
  private static final int FEW = 10;

  /** The share of the commonest words that English has even where it is much damaged. */
  private static final double ENGLISH = 0.04;

  /** How common those are; the natural logarithm of a word's share. */
  private static final double SMALLEST = -6.2;

  /** So many different words of a story are looked at, at most; the others stay as printed. */
  private static final int MOST = 5000;

  /** How likely a word is a new acronym, any of its length; the natural logarithm. */
  private static final double ACRONYM = Math.log(0.01);

  /** How likely a word is a name's short piece or an abbreviation, one of two letters; the natural logarithm. */
  private static final double PIECE = Math.log(0.01);

  /** New names come in flocks: where a story has any, it has so many times more than its share. */
  private static final double NAMES = 3;

  /** How likely a word is such that nothing can read it, and each of its letters; natural logarithms. */
  private static final double LOST = Math.log(5e-4);
  private static final double LOST_LETTER = Math.log(1.0 / 33);

  private final Knowledge known;
  private final Prints prints;
  private final Map<String, Suspect> byLetters = new HashMap<>();
  private final int[] suspectAt;

  /** All that were found so far, in the order in which they were. */
  final List<Suspect> all = new ArrayList<>();

  /** How often the story has each known word. */
  final WordCounts counts = new WordCounts();

  /** How many words it has, and how many of them are not known. */
  int words;
  int unknown;

  Suspects(Knowledge known, Prints prints) {
    this.known = known;
    this.prints = prints;
    suspectAt = new int[prints.size];
    Arrays.fill(suspectAt, -1);
  }

  /** How likely a word is such that nothing can read it, as a natural logarithm. */
  static double lost(byte[] letters) {
    return LOST + LOST_LETTER * letters.length;
  }

  /**
   * Whether there is anything to read in such a story: a word that is not known and no name, in a text that is English.
   * Where only names are not known the story is taken for whole, for damage seldom spares all other words.
   */
  static boolean isWorth(Prints prints, Vocabulary vocabulary) {
    int all = 0;
    int small = 0;
    boolean odd = false;
    for (int i = 0; i < prints.size; i++) {
      int word = prints.word[i];
      all += word == Prints.NONE ? 0 : 1;
      small += word >= 0 && vocabulary.shares[word] > SMALLEST ? 1 : 0;
      odd |= word == Prints.UNKNOWN && isOdd(prints, i);
    }
    // Noise and other languages are left as printed.
    return odd && (all < FEW || small >= ENGLISH * all);
  }

  private static boolean isOdd(Prints prints, int at) {
    if (prints.shape(at) == Letters.Shape.SMALL || prints.is(at, Prints.LOUD)) {
      return true;
    }
    String text = prints.text(at);
    boolean shouted = prints.shape(at) == Letters.Shape.SHOUTED;
    for (int i = prints.start[at] + 1; i < prints.end[at]; i++) {
      int letter = Letters.of(text.charAt(i));
      if (shouted ? !Letters.isCapital(letter) : !Letters.isSmall(letter)) {
        return true;
      }
    }
    return false;
  }

  /** Counts the words, and takes for suspects the unknown ones that no name is printed like. */
  void odd() {
    for (int i = 0; i < prints.size; i++) {
      int word = prints.word[i];
      words += word == Prints.NONE ? 0 : 1;
      if (word >= 0) {
        counts.add(word, 1);
      } else if (word == Prints.UNKNOWN) {
        unknown++;
        if (isOdd(prints, i)) {
          suspect(i);
        }
      }
    }
  }

  /** Takes the other unknown words too. */
  void names() {
    for (int i = 0; i < prints.size; i++) {
      if (prints.word[i] == Prints.UNKNOWN && suspectAt[i] < 0) {
        suspect(i);
      }
    }
  }

  /** Takes rare known words too. */
  void rare() {
    for (int i = 0; i < prints.size; i++) {
      if (prints.word[i] >= 0 && known.vocabulary.shares[prints.word[i]] < RARE
          && prints.end[i] - prints.start[i] > (prints.shape(i) == Letters.Shape.SMALL ? 2 : 3)) {
        suspect(i);
      }
    }
  }

  /** The suspect that stands at a place, or -1. */
  int at(int place) {
    return suspectAt[place];
  }

  /** Marks a place; those with the same letters are one suspect, whatever their capitals, so that none bears out the other. */
  private void suspect(int at) {
    String key = prints.printed(at).toLowerCase(Locale.ROOT);
    Suspect suspect = byLetters.get(key);
    if (suspect == null) {
      if (all.size() >= MOST) {
        return;
      }
      suspect = new Suspect(all.size(), prints.letters(at), prints.word[at] >= 0);
      byLetters.put(key, suspect);
      all.add(suspect);
    }
    if (suspect.placeCount == 0 || prints.is(suspect.shown, Prints.LOUD) && !prints.is(at, Prints.LOUD)) {
      suspect.shown = at;
      suspect.shape = prints.shape(at);
      suspect.letters = prints.letters(at);
      suspect.whole = suspect.isWord ? Double.NEGATIVE_INFINITY : whole(suspect.letters, suspect.shape, at);
      suspect.lost = lost(suspect.letters) + (suspect.shape == Letters.Shape.CAPITAL ? 1 : 0);
    }
    suspect.stands(at);
    suspectAt[at] = suspect.number;
  }

  private double whole(byte[] letters, Letters.Shape shape, int at) {
    Reading reading = known.reading(letters);
    double small = known.newWords.small();
    double capital = NAMES * known.newWords.capital();
    if (shape != Letters.Shape.SMALL && letters.length <= 2 && !prints.is(at, Prints.LOUD)) {
      return Math.max(reading.whole(capital), PIECE);
    }
    if (shape == Letters.Shape.SHOUTED && !prints.is(at, Prints.LOUD)) {
      return Math.max(reading.whole(capital), ACRONYM - Math.log(26) * letters.length);
    }
    boolean unsure = prints.is(at, Prints.LOUD) || prints.is(at, Prints.OPENS);
    return reading.whole(shape == Letters.Shape.SMALL ? small : unsure ? (small + capital) / 2 : capital);
  }

  /** How often the story has each letter, every different known word counted once. */
  double[] letters() {
    double[] letters = new double[Letters.COUNT + 1];
    for (int i = 0; i < counts.size; i++) {
      int word = counts.different[i];
      for (int c = 0, n = known.vocabulary.length(word); c < n; c++) {
        letters[known.vocabulary.letter(word, c)]++;
      }
    }
    return letters;
  }
}
