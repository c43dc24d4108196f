package dev.dateline.enrich;

import java.text.Normalizer;

/** Letters without case and accents, one for one, so that offsets stay. */
final class Letters {
  private static final char[] FOLDED = new char[0x250];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = made(c);
    }
  }

  private Letters() {}

  static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : c == '’' ? '\'' : Character.toLowerCase(c);
  }

  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char made(char c) {
    char small = Character.toLowerCase(c);
    return switch (small) {
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ', 'ð' -> 'd';
      case 'ı' -> 'i';
      case 'æ' -> 'a';
      case 'œ' -> 'o';
      default -> small < 0x80 ? small : Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).charAt(0);
    };
  }

  /** {@code KIM JONG UN} as <i>Kim Jong Un</i>: a name that was printed in capitals, as one would write it. */
  static String natural(String shouted) {
    StringBuilder text = new StringBuilder(shouted.length());
    boolean begins = true;
    for (int i = 0; i < shouted.length(); i++) {
      char c = shouted.charAt(i);
      text.append(begins ? c : Character.toLowerCase(c));
      boolean irish = (c == '\'' || c == '’') && i == 1 || i >= 1 && c == '\'' && shouted.charAt(i - 1) == ' ';
      begins = !Character.isLetterOrDigit(c) && (c != '\'' && c != '’' || irish);
    }
    return text.toString();
  }
}
