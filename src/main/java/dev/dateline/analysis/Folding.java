package dev.dateline.analysis;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds accents, compatibility forms and typographic signs, and case apart from them.
 *
 * <p>Unicode's NFKC, then the marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters are dropped. Marks of other
 * scripts are vowels or change the letter (Devanagari, Thai, Kana) and stay.
 */
final class Folding {
  private Folding() {}

  /** The characters without accents, with their capitals. */
  static String accents(String printed) {
    if (isPlain(printed)) {
      return printed;
    }
    StringBuilder seen = new StringBuilder(printed.length());
    printed.codePoints()
        .forEach(c -> {
          switch (Kinds.of(c)) {
            case Kinds.APOSTROPHE -> seen.append('\'');
            case Kinds.INVISIBLE, Kinds.QUOTE -> {
            }
            default -> seen.appendCodePoint(c);
          }
        });
    StringBuilder folded = new StringBuilder(seen.length());
    Normalizer.normalize(seen, Normalizer.Form.NFKC).codePoints().forEach(c -> append(c, folded));
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Lower case, code point by code point, so that no language's rules come in. */
  static String lower(String folded) {
    if (isPlain(folded)) {
      return folded.toLowerCase(Locale.ROOT);
    }
    StringBuilder lower = new StringBuilder(folded.length());
    folded.codePoints().forEach(c -> lower.appendCodePoint(c == 'ς' ? 'σ' : Character.toLowerCase(c)));
    return lower.toString();
  }

  private static boolean isPlain(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (c >= 0x80 || c == '`' || c == '"') {
        return false;
      }
    }
    return true;
  }

  private static void append(int c, StringBuilder to) {
    if (c < 0x80) {
      // NFKC makes blanks and brackets of some letters; they are no part of a word.
      if (Character.isLetterOrDigit(c) || "'.,&+#".indexOf(c) >= 0 && !to.isEmpty()) {
        to.append((char) c);
      }
      return;
    }
    switch (c) {
      case 'ß' -> to.append("ss");
      case 'ẞ' -> to.append("SS");
      case 'æ' -> to.append("ae");
      case 'Æ' -> to.append("AE");
      case 'œ' -> to.append("oe");
      case 'Œ' -> to.append("OE");
      case 'ø' -> to.append('o');
      case 'Ø' -> to.append('O');
      case 'đ', 'ð' -> to.append('d');
      case 'Đ', 'Ð' -> to.append('D');
      case 'ł' -> to.append('l');
      case 'Ł' -> to.append('L');
      case 'ħ' -> to.append('h');
      case 'Ħ' -> to.append('H');
      case 'þ' -> to.append("th");
      case 'Þ' -> to.append("TH");
      case 'ı' -> to.append('i');
      // Letters of their own, not и and і with an accent.
      case 'й', 'Й', 'ї', 'Ї' -> to.append((char) c);
      // What NFKC makes of ŉ and of the Greek numeral sign.
      case 0x02B9, 0x02BC -> append('\'', to);
      // Arabic's stretched line is no letter.
      case 0x0640 -> {
      }
      default -> appendOther(c, to);
    }
  }

  private static void appendOther(int c, StringBuilder to) {
    int type = Character.getType(c);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      to.append((char) ('0' + Character.digit(c, 10)));
    } else if (isMark(type)) {
      if (!isDropped(c) && !to.isEmpty()) {
        to.appendCodePoint(c);
      }
    } else if (Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER
        || c == 0x2044) {
      int base = dropsMarks(c) ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0) : c;
      if (base == c) {
        to.appendCodePoint(c);
      } else {
        append(base, to);
      }
    }
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean dropsMarks(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
      default -> false;
    };
  }

  private static boolean isDropped(int c) {
    return c <= 0x036F
        || c >= 0x0483 && c <= 0x0489
        || c >= 0x0591 && c <= 0x05C7
        || c >= 0x0610 && c <= 0x061A
        || c >= 0x064B && c <= 0x065F
        || c == 0x0670
        || c >= 0x06D6 && c <= 0x06ED
        || c >= 0x1AB0 && c <= 0x1AFF
        || c >= 0x1DC0 && c <= 0x1DFF
        || c >= 0x20D0 && c <= 0x20FF
        || c >= 0x2DE0 && c <= 0x2DFF
        || c >= 0xFE00 && c <= 0xFE2F;
  }
}
