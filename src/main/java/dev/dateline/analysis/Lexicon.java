package dev.dateline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Printed words and their readings, remembered.
 *
 * <p>Text repeats itself: folding and stemming are done once for a word and then looked up by its characters, without
 * an object being made. The table has a fixed number of places, two for each word; a newcomer moves the older one to
 * the second. Places are written without locks: a word is immutable, so that a thread sees it whole or not at all, and
 * a lost write costs a word's readings made again.
 *
 * <p>Up to {@value #SHORT} Latin-1 characters are kept as two numbers that the scanner makes as it goes, so that a
 * look-up compares two numbers in one object; waiting for memory is what a look-up costs.
 */
final class Lexicon {
  /** The text is English: its words have stems. */
  static final int ENGLISH = 1;

  /** The text is all in capitals. */
  static final int SHOUTED = 2;

  /** The characters are a whole hyphenated word or a row of initials, and its first piece is wanted. */
  static final int COMPOUND = 4;

  /** As many characters as two numbers hold. */
  static final int SHORT = 16;

  /** Enough for the words of twenty thousand stories; some 30 MB when full. */
  static final int PLACES = 1 << 17;

  private final Word[] places;
  private final int mask;

  /** The number of places is a power of two, or 0 to remember nothing. */
  Lexicon(int places) {
    this.places = new Word[places];
    this.mask = places - 1;
  }

  /** The word printed in these characters; {@link Word#NOTHING} if nothing is left of it. */
  Word word(char[] text, int from, int to, int mode) {
    long front = 0;
    long back = 0;
    int all = 0;
    int hash = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      front = front << 8 | back >>> 56;
      back = back << 8 | c;
      all |= c;
      hash = 31 * hash + c;
    }
    return all < 0x100 && to - from <= SHORT
        ? word(text, from, to, mode, front, back)
        : longWord(text, from, to, mode, hash);
  }

  /** The word of up to {@value #SHORT} Latin-1 characters, given also as two numbers, the last character lowest. */
  Word word(char[] text, int from, int to, int mode, long front, long back) {
    if (mask < 0) {
      return make(text, from, to, new Word.Key(front, back, mode, Word.Key.NO_CHARACTERS));
    }
    long mixed = (front * 0x9E3779B97F4A7C15L ^ back ^ (long) mode << 59) * 0xD6E8FEB86659FD93L;
    int at = (int) (mixed >>> 40) & mask;
    Word first = places[at];
    if (first != null && first.is(front, back, mode)) {
      return first;
    }
    Word second = places[at ^ 1];
    if (second != null && second.is(front, back, mode)) {
      return second;
    }
    return keep(at, first, make(text, from, to, new Word.Key(front, back, mode, Word.Key.NO_CHARACTERS)));
  }

  private Word longWord(char[] text, int from, int to, int mode, int hash) {
    if (mask < 0) {
      return make(text, from, to, new Word.Key(0, 0, mode, Arrays.copyOfRange(text, from, to)));
    }
    int mixed = (hash ^ mode << 29) * 0x9E3779B9;
    int at = mixed >>> 8 & mask;
    Word first = places[at];
    if (first != null && first.is(text, from, to, mode)) {
      return first;
    }
    Word second = places[at ^ 1];
    if (second != null && second.is(text, from, to, mode)) {
      return second;
    }
    return keep(at, first, make(text, from, to, new Word.Key(0, 0, mode, Arrays.copyOfRange(text, from, to))));
  }

  private Word keep(int at, Word older, Word made) {
    if (older != null) {
      places[at ^ 1] = older;
    }
    places[at] = made;
    return made;
  }

  private static Word make(char[] text, int from, int to, Word.Key key) {
    String printed = new String(text, from, to - from);
    boolean english = (key.mode() & ENGLISH) != 0;
    boolean shouted = (key.mode() & SHOUTED) != 0;
    List<Reading> pieces = (key.mode() & COMPOUND) != 0 ? pieces(printed) : List.of(Reading.of(printed));
    Reading first = pieces.getFirst();
    List<String> terms = Terms.printed(first, english, shouted);
    if (pieces.size() > 1 && !terms.isEmpty()) {
      terms = new ArrayList<>(terms);
      terms.addAll(Terms.joined(pieces, english));
    }
    if (terms.isEmpty()) {
      return Word.NOTHING;
    }
    return new Word(terms, FunctionWords.evidence(first, shouted), key);
  }

  /** Parted as the scanner found them: by hyphens, or by the points and blanks of initials. */
  private static List<Reading> pieces(String compound) {
    List<Reading> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= compound.length(); i++) {
      boolean parts = i == compound.length() || Kinds.of(compound.charAt(i)) == Kinds.HYPHEN
          || compound.charAt(i) == ' ';
      if (parts) {
        String piece = compound.substring(from, i);
        boolean initial = piece.length() == 2 && piece.charAt(1) == '.';
        pieces.add(Reading.of(initial ? piece.substring(0, 1) : piece));
        from = i + 1;
      }
    }
    return pieces;
  }
}
