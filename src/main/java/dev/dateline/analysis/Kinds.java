package dev.dateline.analysis;

/**
 * What each character is to the {@link Scanner}: one byte for each of the 65,536 code units, so that a word of plain
 * letters costs one look-up a character. Surrogates are looked at as pairs.
 */
final class Kinds {
  /** Ends a word: blanks, controls, symbols, and all punctuation that never stands inside a word. */
  static final byte BREAK = 0;

  /** A letter of a script that puts blanks between words. */
  static final byte LETTER = 1;

  static final byte DIGIT = 2;

  /** Belongs to the character before it. */
  static final byte MARK = 3;

  /** Not to be seen, and skipped inside words: soft hyphens, zero-width blanks and joiners, direction marks. */
  static final byte INVISIBLE = 4;

  static final byte APOSTROPHE = 5;
  static final byte HYPHEN = 6;
  static final byte POINT = 7;
  static final byte COMMA = 8;
  static final byte AMPERSAND = 9;

  /** Stands inside Hebrew abbreviations. */
  static final byte QUOTE = 10;

  /** Ends the names of a few programming languages. */
  static final byte SIGN = 11;

  /**
   * A position of its own: ideographs, Hiragana, and the letters of scripts of South East Asia that leave no blanks
   * between words.
   */
  static final byte SINGLE = 12;

  static final byte KATAKANA = 13;
  static final byte SURROGATE = 14;

  static final byte[] OF = new byte[0x10000];

  static {
    for (int c = 0; c < OF.length; c++) {
      OF[c] = Character.isSurrogate((char) c) ? SURROGATE : classify(c);
    }
  }

  private Kinds() {}

  /** The kind of a whole code point. */
  static byte of(int codePoint) {
    return codePoint < OF.length ? OF[codePoint] : classify(codePoint);
  }

  private static byte classify(int c) {
    return switch (c) {
      // U+02BB and U+02BC are letters to Unicode; people type them for ' (Hawaiian, Ukrainian). U+05F3 is Hebrew's.
      case '\'', '`', 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x02B9, 0x02BB, 0x02BC, 0x05F3, 0xFF07 -> APOSTROPHE;
      // The em dash and the bar part sentences even where they touch words.
      case '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE58, 0xFE63, 0xFF0D -> HYPHEN;
      case '.', 0xFF0E -> POINT;
      case ',', 0xFF0C -> COMMA;
      case '&', 0xFF06 -> AMPERSAND;
      case '"', 0x05F4 -> QUOTE;
      case '+', '#' -> SIGN;
      // Hangul fillers are letters without a shape.
      case 0x115F, 0x1160, 0x3164, 0xFFA0 -> INVISIBLE;
      default -> byType(c);
    };
  }

  private static byte byType(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
          Character.LETTER_NUMBER ->
        LETTER;
      case Character.MODIFIER_LETTER, Character.OTHER_LETTER ->
        isKatakana(c) ? KATAKANA : isSingle(c) ? SINGLE : LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.OTHER_NUMBER -> isRaised(c) ? DIGIT : SINGLE;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
      case Character.FORMAT -> INVISIBLE;
      default -> BREAK;
    };
  }

  private static boolean isRaised(int c) {
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || c >= 0x2070 && c <= 0x2089;
  }

  private static boolean isKatakana(int c) {
    return c >= 0x30A1 && c <= 0x30FF || c >= 0x31F0 && c <= 0x31FF || c >= 0xFF66 && c <= 0xFF9F;
  }

  private static boolean isSingle(int c) {
    return Character.isIdeographic(c)
        || c >= 0x3041 && c <= 0x309F // Hiragana
        || c >= 0x0E00 && c <= 0x0EFF // Thai, Lao
        || c >= 0x1000 && c <= 0x109F // Burmese
        || c >= 0x1780 && c <= 0x17FF // Khmer
        || c >= 0x1950 && c <= 0x19DF // Tai Le, New Tai Lue
        || c >= 0x1A20 && c <= 0x1AAF // Tai Tham
        || c >= 0xA9E0 && c <= 0xA9FF // Burmese, extended
        || c >= 0xAA60 && c <= 0xAADF; // Burmese, extended; Tai Viet
  }
}
