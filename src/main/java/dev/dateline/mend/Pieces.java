package dev.dateline.mend;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import java.util.List;

/**
 * Puts together one word that is printed as two: {@code pro- perty}, {@code RO BBERY}, {@code prison er's}, and where
 * its letters are damaged besides, {@code poli cenan}.
 */
final class Pieces {
  /** How often a word is parted at a line's end, and how often a hyphen stands before a blank for another reason. */
  private static final double PARTED = Math.log(0.05);
  private static final double HYPHEN = Math.log(0.01);

  /** How likely a letter stands alone where no word is. */
  private static final double LETTER = Math.log(2e-4);

  /** A damaged word is looked for in two pieces only where one of them has no more letters. */
  private static final int SHORT = 3;

  /** The whole has so many letters at least, so many more where they are damaged, and one change for each so many. */
  private static final int LEAST = 4;
  private static final int LEAST_DAMAGED = 6;
  private static final int EACH_CHANGE = 5;

  /** Likelihoods of words side by side are too sure of themselves: so much of a logarithm counts. */
  static final double TEMPER = 0.5;

  private final Knowledge known;
  private final Prints prints;

  Pieces(Knowledge known, Prints prints) {
    this.known = known;
    this.prints = prints;
  }

  /** What two neighbours are together, and how likely. */
  private record Whole(String text, double likely, String reason) {}

  /** Adds what it puts together to the edits, in place of what was read there; whether there was any. */
  boolean join(List<Edit> edits) {
    boolean any = false;
    for (int right = 1; right < prints.size; right++) {
      int left = right - 1;
      boolean hyphenated = prints.is(right, Prints.HYPHENATED);
      if (!hyphenated && !prints.is(right, Prints.CLOSE) || prints.part(left) != prints.part(right)
          || !hyphenated && prints.word[left] >= 0 && prints.word[right] >= 0
          || prints.end[right] - prints.start[left] > Prints.LONGEST) {
        continue;
      }
      Whole whole = whole(left, right, hyphenated);
      if (whole.likely >= 0.5) {
        Part part = prints.part(left);
        int start = prints.start[left];
        int end = prints.end[right];
        edits.removeIf(edit -> edit.part() == part && edit.end() > start && edit.start() < end
            && !(edit instanceof Edit.Cut) && !(edit instanceof Edit.Hole) && !(edit instanceof Edit.Repair));
        edits.add(new Edit.Mend(part, start, end, whole.text, whole.likely, whole.reason));
        any = true;
        right++;
      }
    }
    return any;
  }

  private static final Whole NONE = new Whole("", 0, "");

  private Whole whole(int left, int right, boolean hyphenated) {
    String printed = prints.printed(left) + prints.printed(right);
    Letters.Shape shape = Letters.shape(printed);
    if (printed.length() < LEAST
        || shape != Letters.Shape.SHOUTED && isCapital(printed, prints.printed(left).length())) {
      return NONE;
    }
    byte[] letters = Letters.folded(printed, shape);
    int word = known.vocabulary.find(letters, 0, letters.length);
    double parted = hyphenated ? PARTED : known.channel.split;
    if (word >= 0) {
      double apart = apart(left) + apart(right)
          + (hyphenated && prints.word[left] >= 0 && prints.word[right] >= 0 ? HYPHEN : 0);
      return new Whole(printed, likely(known.vocabulary.shares[word] + parted, apart),
          hyphenated ? "one word, parted at the line's end" : "one word split");
    }
    if (letters.length < LEAST_DAMAGED || !hyphenated && !isShort(left) && !isShort(right)) {
      return NONE;
    }
    Whole best = NONE;
    double apart = apart(left) + apart(right);
    for (Candidate candidate : known.reading(letters).candidates()) {
      if (candidate.second() < 0 && candidate.changes().length * EACH_CHANGE <= letters.length) {
        double likely = likely(score(candidate) + parted, apart);
        if (likely > best.likely) {
          best = new Whole(shape.dress(known.vocabulary.print(candidate.word())), likely,
              "one word split, " + Change.print(candidate.changes()[0]));
        }
      }
    }
    return best;
  }

  private static boolean isCapital(String text, int at) {
    return Letters.isCapital(Letters.of(text.charAt(at)));
  }

  private boolean isShort(int at) {
    return prints.word[at] < 0 && prints.end[at] - prints.start[at] <= SHORT;
  }

  private static double likely(double together, double apart) {
    return 1 / (1 + Math.exp(TEMPER * (apart - together)));
  }

  /** How likely what stands at a place is a word by itself; a natural logarithm. */
  private double apart(int at) {
    if (prints.word[at] >= 0) {
      return known.vocabulary.shares[prints.word[at]];
    }
    byte[] letters = Letters.folded(prints.printed(at), Letters.shape(prints.printed(at)));
    if (prints.word[at] == Prints.NONE) {
      return letters.length == 1 && !Letters.isDigit(letters[0]) ? LETTER : 0;
    }
    Reading reading = known.reading(letters);
    double best = reading.whole(known.newWords.capital());
    for (Candidate candidate : reading.candidates()) {
      best = Math.max(best, score(candidate));
    }
    return best;
  }

  private double score(Candidate candidate) {
    double score = known.vocabulary.shares[candidate.word()];
    for (int change : candidate.changes()) {
      score += known.channel.log(change);
    }
    return score;
  }
}
