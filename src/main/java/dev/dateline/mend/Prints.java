package dev.dateline.mend;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.Arrays;

/**
 * The words of a story as they are printed, title first, each with its number in the vocabulary if it is printed whole.
 * Furniture and tag lines are left out. A word here is a run of letters and digits with apostrophes inside; a possessive
 * ending is no part of it. Numbers, addresses of the web and very long runs are no words, but stand between words.
 */
final class Prints {
  /** Longer runs of letters are codes, not words. */
  static final int LONGEST = 28;

  /** So many of its first characters show whether a text is all in capitals. */
  private static final int SHOWN = 500;

  /** A number, a code, or the edge of a sentence: {@link #word} of what no dictionary need know. */
  static final int NONE = -2;

  /** A word that is not known. */
  static final int UNKNOWN = -1;

  final String[] texts;
  int size;
  int[] start;
  int[] end;
  int[] word;
  byte[] flags;

  /** The word begins a sentence, so that its capital says nothing. */
  static final byte OPENS = 1;
  static final byte TITLE = 2;

  /** Stands in a text all in capitals. */
  static final byte LOUD = 4;

  /** Nothing but one blank stands before it, after another word. */
  static final byte CLOSE = 8;

  /** A hyphen and a blank or line's end stand before it, after another word. */
  static final byte HYPHENATED = 16;

  /** The word begins with a capital, or is all in capitals; as {@link Letters#shape} has it. */
  static final byte CAPITAL = 32;
  static final byte SHOUTED = 64;

  private final Vocabulary vocabulary;
  private final byte[] letters = new byte[LONGEST + 4];

  Prints(Story story, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    texts = new String[]{story.title(), story.body()};
    int likely = 16 + (story.title().length() + story.body().length()) / 5;
    start = new int[likely];
    end = new int[likely];
    word = new int[likely];
    flags = new byte[likely];
    for (Part part : Part.values()) {
      int from = 0;
      boolean loud = isLoud(texts[part.ordinal()]);
      for (Edit edit : story.edits()) {
        if (edit.part() == part && edit instanceof Edit.Cut cut && cut.what() != Edit.What.DATELINE
            && cut.end() > from) {
          scan(part, from, Math.max(from, cut.start()), loud);
          from = cut.end();
        }
      }
      scan(part, from, texts[part.ordinal()].length(), loud);
    }
  }

  String text(int at) {
    return texts[(flags[at] & TITLE) != 0 ? 0 : 1];
  }

  String printed(int at) {
    return text(at).substring(start[at], end[at]);
  }

  Letters.Shape shape(int at) {
    return is(at, SHOUTED)
        ? Letters.Shape.SHOUTED
        : is(at, CAPITAL) ? Letters.Shape.CAPITAL : Letters.Shape.SMALL;
  }

  /** The letters of a word, with the capitals of its shape folded away. */
  byte[] letters(int at) {
    String text = text(at);
    int from = start[at];
    byte[] folded = new byte[end[at] - from];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = (byte) Letters.of(text.charAt(from + i));
    }
    Letters.fold(folded, folded.length, shape(at));
    return folded;
  }

  Part part(int at) {
    return (flags[at] & TITLE) != 0 ? Part.TITLE : Part.BODY;
  }

  boolean is(int at, byte flag) {
    return (flags[at] & flag) != 0;
  }

  /** Whether one letter that is no word stands there by itself, a blank before and after it, and a word on both sides. */
  boolean isLone(int at) {
    if (word[at] != NONE || end[at] - start[at] != 1 || at == 0 || at + 1 == size || !is(at, CLOSE)
        || !is(at + 1, CLOSE) || part(at - 1) != part(at) || part(at + 1) != part(at)) {
      return false;
    }
    int letter = Letters.of(text(at).charAt(start[at]));
    boolean plain = Letters.isSmall(letter)
        || Letters.isCapital(letter) && shape(at - 1) == Letters.Shape.SMALL
            && shape(at + 1) == Letters.Shape.SMALL;
    return plain && word[at - 1] != NONE && word[at + 1] != NONE;
  }

  private static boolean isLoud(String text) {
    int small = 0;
    int capitals = 0;
    for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
      int letter = Letters.of(text.charAt(i));
      if (Letters.isSmall(letter)) {
        small++;
      } else if (Letters.isCapital(letter)) {
        capitals++;
      }
    }
    return capitals > 2 * small;
  }

  private void scan(Part part, int from, int to, boolean loud) {
    String text = texts[part.ordinal()];
    byte base = (byte) ((part == Part.TITLE ? TITLE : 0) | (loud ? LOUD : 0));
    boolean opens = true;
    int gap = from;
    boolean afterWord = false;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (!isWord(c)) {
        opens |= c == '.' || c == '!' || c == '?' || c == ':' || c == '"' || c == 0x201C || c == '\n' || c == 0x2014;
        i++;
        continue;
      }
      int begin = i;
      int digits = 0;
      int folded = 0;
      int capitals = 0;
      int small = 0;
      boolean plain = true;
      while (i < to && (isWord(c = text.charAt(i)) || isInnerApostrophe(text, i, begin, to))) {
        int number = Letters.of(c);
        digits += Letters.isDigit(number) ? 1 : 0;
        capitals += Letters.isCapital(number) ? 1 : 0;
        small += Letters.isSmall(number) ? 1 : 0;
        plain &= number != Letters.OTHER;
        if (folded < letters.length) {
          letters[folded++] = (byte) number;
        }
        i++;
      }
      int stop = i;
      if (stop - begin > 2 && (text.charAt(stop - 1) == 's' || text.charAt(stop - 1) == 'S')
          && Letters.of(text.charAt(stop - 2)) == Letters.APOSTROPHE) {
        stop -= 2;
      }
      boolean close = afterWord && begin - gap == 1 && text.charAt(gap) == ' ';
      boolean hyphenated = afterWord && begin - gap >= 2 && text.charAt(gap) == '-'
          && text.substring(gap + 1, begin).isBlank();
      byte flag = (byte) (base | (opens ? OPENS : 0) | (close ? CLOSE : 0) | (hyphenated ? HYPHENATED : 0));
      add(begin, stop, flag);
      int at = size - 1;
      int letterCount = capitals + small;
      // 3rd, 1980s and 747B are whole; wi1l and brd3fing are not.
      boolean isCode = digits > 0 && (letterCount <= 2 || digits * 2 > letterCount || Letters.isDigit(letters[0]));
      if (letterCount == 0 || isCode || stop - begin > LONGEST || isAddress(text, begin, i, to)) {
        word[at] = NONE;
      } else {
        Letters.Shape shape = Letters.shape(letters[0], capitals, small);
        flags[at] = (byte) (flags[at] | (shape == Letters.Shape.SHOUTED
            ? SHOUTED
            : shape == Letters.Shape.CAPITAL ? CAPITAL : 0));
        Letters.fold(letters, stop - begin, shape);
        word[at] = vocabulary.find(letters, 0, stop - begin);
        if (word[at] < 0 && (stop - begin == 1 || !plain && i - begin < 3)) {
          word[at] = NONE;
        }
      }
      opens = false;
      afterWord = true;
      gap = i;
    }
  }

  private void add(int begin, int stop, byte flag) {
    if (size == start.length) {
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      word = Arrays.copyOf(word, size * 2);
      flags = Arrays.copyOf(flags, size * 2);
    }
    start[size] = begin;
    end[size] = stop;
    flags[size++] = flag;
  }

  private static boolean isWord(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c);
  }

  private static boolean isInnerApostrophe(String text, int i, int begin, int to) {
    return i > begin && i + 1 < to && Letters.of(text.charAt(i)) == Letters.APOSTROPHE && isWord(text.charAt(i + 1));
  }

  /** Whether the word is a piece of {@code www.example.com}, {@code a@b}, {@code U.N.} or a path. */
  private static boolean isAddress(String text, int begin, int stop, int to) {
    if (stop + 1 < to && (text.charAt(stop) == '.' || text.charAt(stop) == '@' || text.charAt(stop) == '_')
        && isWord(text.charAt(stop + 1)) && text.charAt(stop + 1) >= 'a') {
      return true;
    }
    if (begin > 1 && (text.charAt(begin - 1) == '@' || text.charAt(begin - 1) == '_'
        || text.charAt(begin - 1) == '.' && isWord(text.charAt(begin - 2)) && text.charAt(begin) >= 'a')) {
      return true;
    }
    return stop - begin == 1 && stop < to && text.charAt(stop) == '.' && begin > 0 && text.charAt(begin - 1) == '.';
  }
}
