package dev.dateline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Printed words and their readings, remembered.
 *
 * <p>Text repeats itself: folding and stemming are done once for a word and then looked up by its characters, without
 * an object being made. The table has a fixed number of places, two for each word; a newcomer moves the older one to
 * the second. Places are written without locks: an entry is immutable, so that a thread sees it whole or not at all,
 * and a lost write costs a word's readings made again.
 */
final class Lexicon {
  /** The text is English: its words have stems. */
  static final int ENGLISH = 1;

  /** The text is all in capitals. */
  static final int SHOUTED = 2;

  /** The characters are a whole hyphenated word or a row of initials, and its first piece is wanted. */
  static final int COMPOUND = 4;

  /** Enough for the words of ten thousand stories; some 20 MB when full. */
  static final int PLACES = 1 << 16;

  private final Entry[] places;
  private final int mask;

  /** The number of places is a power of two, or 0 to remember nothing. */
  Lexicon(int places) {
    this.places = new Entry[places];
    this.mask = places - 1;
  }

  /** The word printed in these characters, whose {@link #hash} is given; of no size if nothing is left of it. */
  Word word(char[] text, int from, int to, int hash, int mode) {
    if (mask < 0) {
      return make(new String(text, from, to - from), mode);
    }
    int mixed = (hash ^ mode * 0x9E3779B9) * 0x85EBCA6B;
    int at = (mixed ^ mixed >>> 15) & mask;
    Entry first = places[at];
    if (first != null && first.is(text, from, to, hash, mode)) {
      return first.word;
    }
    Entry second = places[at ^ 1];
    if (second != null && second.is(text, from, to, hash, mode)) {
      return second.word;
    }
    char[] key = Arrays.copyOfRange(text, from, to);
    Entry made = new Entry(key, hash, mode, make(new String(key), mode));
    if (first != null) {
      places[at ^ 1] = first;
    }
    places[at] = made;
    return made.word;
  }

  static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  private static Word make(String printed, int mode) {
    boolean english = (mode & ENGLISH) != 0;
    boolean shouted = (mode & SHOUTED) != 0;
    List<Reading> pieces = (mode & COMPOUND) != 0 ? pieces(printed) : List.of(Reading.of(printed));
    Reading first = pieces.getFirst();
    List<String> terms = new ArrayList<>(Terms.printed(first, english, shouted));
    if (pieces.size() > 1 && !terms.isEmpty()) {
      terms.addAll(Terms.joined(pieces, english));
    }
    return new Word(terms, FunctionWords.evidence(first.plain(), first.accented()));
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

  private record Entry(char[] key, int hash, int mode, Word word) {
    boolean is(char[] text, int from, int to, int askedHash, int askedMode) {
      return hash == askedHash && mode == askedMode && Arrays.equals(key, 0, key.length, text, from, to);
    }
  }
}
