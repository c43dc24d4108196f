package dev.dateline.mend;

import java.util.Locale;

/**
 * Characters as small numbers: {@code a} to {@code z}, {@code A} to {@code Z}, the digits, the apostrophe, one number for
 * everything else, and the blank. Capitals are letters of their own, for a capital inside a word is a trace of damage;
 * a word's first capital and a word all in capitals are not, and {@link #shape} folds them away.
 */
final class Letters {
  static final int CAPITALS = 26;
  static final int DIGITS = 52;
  static final int APOSTROPHE = 62;
  static final int OTHER = 63;

  /** How many there are, the blank left out. */
  static final int COUNT = 64;

  static final int BLANK = 64;

  private static final byte[] OF = new byte[0x80];

  static {
    for (char c = 0; c < OF.length; c++) {
      OF[c] = (byte) (c >= 'a' && c <= 'z'
          ? c - 'a'
          : c >= 'A' && c <= 'Z'
              ? c - 'A' + CAPITALS
              : c >= '0' && c <= '9' ? c - '0' + DIGITS : c == '\'' || c == '`' ? APOSTROPHE : OTHER);
    }
  }

  private Letters() {}

  /** How a word's capitals stand. */
  enum Shape {
    /** No capital at its beginning. */
    SMALL,
    /** The first letter is a capital; most others are not. */
    CAPITAL,
    /** Nearly all are capitals. */
    SHOUTED;

    /** The reading with the capitals of a word printed so. */
    String dress(String reading) {
      return switch (this) {
        case SMALL -> reading;
        case CAPITAL -> Character.toUpperCase(reading.charAt(0)) + reading.substring(1);
        case SHOUTED -> reading.toUpperCase(Locale.ROOT);
      };
    }
  }

  static int of(char c) {
    return c < 0x80 ? OF[c] : c == 0x2019 || c == 0x2018 ? APOSTROPHE : OTHER;
  }

  /** A set of letters, one bit each; the apostrophe is the 27th, and everything else has none. */
  static int mask(byte[] letters, int from, int to) {
    int mask = 0;
    for (int i = from; i < to; i++) {
      mask |= isSmall(letters[i]) ? 1 << letters[i] : letters[i] == APOSTROPHE ? 1 << 26 : 0;
    }
    return mask;
  }

  static boolean isSmall(int letter) {
    return letter < CAPITALS;
  }

  static boolean isCapital(int letter) {
    return letter >= CAPITALS && letter < DIGITS;
  }

  static boolean isDigit(int letter) {
    return letter >= DIGITS && letter < APOSTROPHE;
  }

  static char print(int letter) {
    return isSmall(letter)
        ? (char) ('a' + letter)
        : isCapital(letter)
            ? (char) ('A' + letter - CAPITALS)
            : isDigit(letter)
                ? (char) ('0' + letter - DIGITS)
                : letter == APOSTROPHE ? '\'' : letter == BLANK ? ' ' : '*';
  }

  static Shape shape(CharSequence word) {
    int small = 0;
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = of(word.charAt(i));
      if (isSmall(letter)) {
        small++;
      } else if (isCapital(letter)) {
        capitals++;
      }
    }
    return shape(word.length() == 0 ? OTHER : of(word.charAt(0)), capitals, small);
  }

  /** The shape of a word that begins so, and has so many capitals and small letters. */
  static Shape shape(int first, int capitals, int small) {
    return capitals >= 2 && small * 2 <= capitals
        ? Shape.SHOUTED
        : isCapital(first) ? Shape.CAPITAL : Shape.SMALL;
  }

  /** The word's letters with the capitals of its shape folded away; a shouted word's small letters become capitals. */
  static byte[] folded(CharSequence word, Shape shape) {
    byte[] letters = new byte[word.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (byte) of(word.charAt(i));
    }
    fold(letters, letters.length, shape);
    return letters;
  }

  /** Folds the first so many letters in their place. */
  static void fold(byte[] letters, int length, Shape shape) {
    for (int i = 0; i < length && (i == 0 || shape == Shape.SHOUTED); i++) {
      int letter = letters[i];
      letters[i] = (byte) (isCapital(letter)
          ? letter - CAPITALS
          : shape == Shape.SHOUTED && isSmall(letter) ? letter + CAPITALS : letter);
    }
  }

  static String print(byte[] letters) {
    StringBuilder text = new StringBuilder(letters.length);
    for (byte letter : letters) {
      text.append(print(letter));
    }
    return text.toString();
  }
}
