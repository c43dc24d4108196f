package dev.dateline.mend;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import java.util.List;

/**
 * Puts together one word that is printed as two: {@code pro- perty}, {@code RO BBERY}, {@code prison er's}, and where
 * its letters are damaged besides, {@code poli cenan}, {@code acciden~tally}, {@code oca- pation}. Takes a stray letter
 * to the word beside it where an archive has such: {@code the l coroner}.
 */
final class Pieces {
  /** What stands between two pieces. */
  private enum Gap {
    /** A blank. */
    BLANK(0, 0),
    /** A hyphen and a blank or a line's end: how often a word is parted there, and how often both are words. */
    HYPHEN(Math.log(0.05), Math.log(0.01)),
    /** Another mark and a blank, before a small letter: a hyphen that was read as something else. */
    MARK(Math.log(0.05), Math.log(0.005)),
    /** A mark and no blank: it stands for a letter, or too much. */
    SIGN(0, Math.log(0.005)), OTHER(0, 0);

    final double parted;
    final double apart;

    Gap(double parted, double apart) {
      this.parted = parted;
      this.apart = apart;
    }
  }

  /** How likely a certain letter stands alone where no word is. */
  private static final double LETTER = Math.log(2e-4);

  /** The same between two words, a blank before and after it. */
  private static final double LONE = Math.log(2e-5);

  /** A damaged word is looked for in two pieces with a blank between them only where one of them has no more letters. */
  private static final int SHORT = 3;

  /** The whole has so many letters at least, so many more where they are damaged, and one change for each so many. */
  private static final int LEAST = 4;
  private static final int LEAST_DAMAGED = 6;
  private static final int EACH_CHANGE = 5;
  private static final int EACH_CHANGE_PARTED = 3;

  /** How likely a stray letter is the first of the word after it, as where a column is cut; a natural logarithm. */
  private static final double AGAIN = Math.log(0.2);

  /** How much oftener marks are damaged than letters. */
  private static final double MARKS = 2;

  /** So many stray letters stand between two pieces at most, and how likely they do beside what they are. */
  private static final int STRAYS = 2;
  private static final double STRAY = Math.log(0.3);

  /** Words of so many letters at most are looked at for what one letter by itself may be left of. */
  private static final int LEFT_OF = 2;

  /** Likelihoods of words side by side are too sure of themselves: so much of a logarithm counts. */
  static final double TEMPER = 0.5;

  private final Knowledge known;
  private final Prints prints;

  Pieces(Knowledge known, Prints prints) {
    this.known = known;
    this.prints = prints;
  }

  /** What neighbours are together, and how likely. */
  private record Whole(int first, int last, String text, double likely, String reason) {}

  private static final Whole NONE = new Whole(0, 0, "", 0, "");

  /** Adds what it puts together to the edits, in place of what was read there; whether there was any. */
  boolean join(List<Edit> edits) {
    boolean any = false;
    for (int right = 1; right < prints.size; right++) {
      Whole whole = whole(right - 1, right);
      if (whole.likely < 0.5 && right >= 2) {
        whole = parted(right - 2, right);
      }
      if (whole.likely < 0.5) {
        whole = stray(right - 1, edits);
      }
      if (whole.likely >= 0.5) {
        Part part = prints.part(right);
        int start = prints.start[whole.first];
        int end = prints.end[whole.last];
        edits.removeIf(edit -> edit.part() == part && edit.end() > start && edit.start() < end
            && !(edit instanceof Edit.Cut) && !(edit instanceof Edit.Hole) && !(edit instanceof Edit.Repair));
        edits.add(new Edit.Mend(part, start, end, whole.text, whole.likely, whole.reason));
        any = true;
        right = whole.last + 1;
      }
    }
    return any;
  }

  private Gap gap(int left, int right) {
    if (prints.is(right, Prints.CLOSE)) {
      return Gap.BLANK;
    }
    if (prints.is(right, Prints.HYPHENATED)) {
      return Gap.HYPHEN;
    }
    String text = prints.text(right);
    int from = prints.end[left];
    int to = prints.start[right];
    if (to - from < 1 || to - from > 2 || !isMark(text.charAt(from)) || prints.shape(right) != Letters.Shape.SMALL) {
      return Gap.OTHER;
    }
    if (to - from == 1) {
      return Gap.SIGN;
    }
    // An initial or a number ends in a point that is no damaged hyphen.
    boolean ends = prints.word[left] != Prints.NONE && from - prints.start[left] > 1;
    return ends && Character.isWhitespace(text.charAt(from + 1)) ? Gap.MARK : Gap.OTHER;
  }

  /** How often a word is parted so; a mark is a damaged hyphen, and marks are damaged as letters are, or oftener. */
  private double parted(Gap gap) {
    return gap.parted + (gap == Gap.MARK ? Math.log(Math.min(1, MARKS * known.channel.rate)) : 0);
  }

  /** Whether it is a sign that stands in no word and parts none. */
  private static boolean isMark(char c) {
    return !Character.isWhitespace(c) && !Character.isLetterOrDigit(c) && "-/&@_$%".indexOf(c) < 0 && c != 0x2014
        && c != 0x2013;
  }

  private Whole whole(int left, int right) {
    Gap gap = prints.part(left) == prints.part(right) ? gap(left, right) : Gap.OTHER;
    boolean words = prints.word[left] >= 0 && prints.word[right] >= 0;
    if (gap == Gap.OTHER || gap != Gap.HYPHEN && words
        || prints.end[right] - prints.start[left] > Prints.LONGEST || !mayBePieces(left, right)) {
      return NONE;
    }
    String printed = prints.printed(left) + prints.printed(right);
    Letters.Shape shape = Letters.shape(printed);
    if (printed.length() < LEAST
        || shape != Letters.Shape.SHOUTED && isCapital(printed, prints.printed(left).length())) {
      return NONE;
    }
    byte[] letters = Letters.folded(printed, shape);
    int word = known.vocabulary.find(letters, 0, letters.length);
    double parted = switch (gap) {
      case BLANK -> known.channel.split;
      case SIGN -> known.channel.add[Letters.OTHER];
      default -> parted(gap);
    };
    boolean maybeDamaged = letters.length >= LEAST_DAMAGED && (gap != Gap.BLANK || isShort(left) || isShort(right));
    if (word < 0 && !maybeDamaged) {
      return NONE;
    }
    double apart = apart(left) + apart(right) + (gap == Gap.HYPHEN && !words ? 0 : gap.apart);
    if (word >= 0) {
      return new Whole(left, right, printed, likely(known.vocabulary.shares[word] + parted, apart),
          gap == Gap.HYPHEN ? "one word, parted at the line's end" : "one word split");
    }
    Whole best = damaged(left, right, shape, letters, parted, apart,
        gap == Gap.BLANK ? EACH_CHANGE : EACH_CHANGE_PARTED);
    if (gap == Gap.SIGN) {
      byte[] signed = Letters.folded(prints.text(left).substring(prints.start[left], prints.end[right]), shape);
      Whole other = damaged(left, right, shape, signed, 0, apart, EACH_CHANGE_PARTED);
      return other.likely > best.likely ? other : best;
    }
    return best;
  }

  /** Two pieces of a word that is parted at a line's end, with a few stray letters between them: {@code occur- l pied}. */
  private Whole parted(int left, int right) {
    int between = right - 1;
    if (prints.part(left) != prints.part(right) || prints.end[between] - prints.start[between] > STRAYS
        || !prints.is(right, Prints.CLOSE) || prints.shape(right) != Letters.Shape.SMALL
        || prints.word[left] >= 0 && prints.word[right] >= 0
        || prints.end[right] - prints.start[left] > Prints.LONGEST) {
      return NONE;
    }
    Gap gap = prints.is(between, Prints.HYPHENATED)
        ? Gap.HYPHEN
        : gap(left, between) == Gap.MARK ? Gap.MARK : Gap.OTHER;
    String printed = prints.printed(left) + prints.printed(right);
    Letters.Shape shape = Letters.shape(printed);
    byte[] letters = Letters.folded(printed, shape);
    if (gap == Gap.OTHER || letters.length < LEAST_DAMAGED) {
      return NONE;
    }
    double parted = parted(gap) + STRAY + Suspects.lost(prints.letters(between));
    double apart = apart(left) + apart(between) + apart(right);
    int word = known.vocabulary.find(letters, 0, letters.length);
    return word >= 0
        ? new Whole(left, right, printed, likely(known.vocabulary.shares[word] + parted, apart),
            "one word, parted at the line's end")
        : damaged(left, right, shape, letters, parted, apart, EACH_CHANGE_PARTED);
  }

  private Whole damaged(int left, int right, Letters.Shape shape, byte[] letters, double parted, double apart,
      int eachChange) {
    Candidate best = null;
    double together = Double.NEGATIVE_INFINITY;
    double others = Math.exp(apart);
    // What is less likely than the pieces apart is of no use.
    for (Candidate candidate : known.read(letters, apart - parted).candidates()) {
      if (candidate.second() < 0 && candidate.changes().length * eachChange <= letters.length) {
        double score = known.score(candidate) + parted;
        others += Math.exp(Math.min(score, together));
        if (score > together) {
          together = score;
          best = candidate;
        }
      }
    }
    return best == null
        ? NONE
        : new Whole(left, right, shape.dress(known.vocabulary.print(best.word())), likely(together, Math.log(others)),
            "one word split, " + Change.print(best.changes()[0]));
  }

  /** A letter by itself, taken to the whole word after it, or before it. */
  private Whole stray(int at, List<Edit> edits) {
    if (known.channel.stray <= Channel.NEVER || !prints.isLone(at)) {
      return NONE;
    }
    int left = prints.word[at - 1];
    int right = prints.word[at + 1];
    int first = right >= 0 ? at : at - 1;
    int whole = right >= 0 ? at + 1 : at - 1;
    if (prints.word[whole] < 0 || right < 0 && isRead(at - 1, edits)) {
      return NONE;
    }
    boolean again = right >= 0 && prints.letters(at)[0] == known.vocabulary.letter(right, 0);
    double together = known.channel.stray + (again ? AGAIN : -Math.log(Letters.CAPITALS))
        + (left >= 0 && right >= 0 ? Math.log(known.pairs.follows(left, right)) - known.vocabulary.shares[right] : 0);
    double apart = Math.exp(LONE) + leftOf(prints.letters(at)[0], left, right);
    return new Whole(first, first + 1, prints.printed(whole), likely(together, Math.log(apart)),
        Change.print(Change.STRAY));
  }

  private boolean isRead(int at, List<Edit> edits) {
    return edits.stream().anyMatch(edit -> edit.part() == prints.part(at) && edit.end() > prints.start[at]
        && edit.start() < prints.end[at]);
  }

  /** How likely that letter is all that is printed of a short word between these. */
  private double leftOf(byte letter, int left, int right) {
    double sum = 0;
    int[] found = new int[4096];
    int count = known.vocabulary.shortOnes(LEFT_OF, found, 0);
    for (int i = 0; i < count; i++) {
      int word = found[i];
      double damage = damage(word, letter);
      if (damage > Channel.NEVER) {
        sum += Math.exp(damage) * known.pairs.follows(left, word)
            * (right < 0 ? 1 : known.pairs.follows(word, right) / known.vocabulary.likely[right]);
      }
    }
    return sum;
  }

  /** How likely a letter is all that is left of a word of one or two; a natural logarithm. */
  private double damage(int word, byte letter) {
    Channel channel = known.channel;
    int length = known.vocabulary.length(word);
    byte first = known.vocabulary.letter(word, 0);
    if (length == 1) {
      return first == letter ? Channel.NEVER : channel.sub[first * Letters.COUNT + letter];
    }
    byte second = known.vocabulary.letter(word, 1);
    return length > LEFT_OF
        ? Channel.NEVER
        : first == letter ? channel.drop[second] : second == letter ? channel.drop[first] : Channel.NEVER;
  }

  private static boolean isCapital(String text, int at) {
    return Letters.isCapital(Letters.of(text.charAt(at)));
  }

  private boolean isShort(int at) {
    return prints.word[at] < 0 && prints.end[at] - prints.start[at] <= SHORT;
  }

  /** Whether the two may be pieces of one word: no numbers, and not an acronym beside small letters. */
  private boolean mayBePieces(int left, int right) {
    return !isNumber(left) && !isNumber(right) && (prints.shape(left) != Letters.Shape.SHOUTED
        || prints.shape(right) == Letters.Shape.SHOUTED || prints.end[left] - prints.start[left] == 1);
  }

  private boolean isNumber(int at) {
    if (prints.word[at] != Prints.NONE) {
      return false;
    }
    String text = prints.text(at);
    int from = prints.start[at];
    while (from < prints.end[at] && Character.isDigit(text.charAt(from))) {
      from++;
    }
    return from == prints.end[at];
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
      best = Math.max(best, known.score(candidate));
    }
    return best;
  }
}
