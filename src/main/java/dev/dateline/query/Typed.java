package dev.dateline.query;

import java.util.BitSet;

/**
 * A stretch of a query with its backslashes read: its characters, and which of them a backslash made plain. Mutable, for
 * one reading.
 */
final class Typed {
  /** What means something to Lucene's grammar, and so has to be quoted where it should not. */
  private static final String SPECIAL = "+-!():^[]\"{}~*?|&/<>=@\\";

  private static final String ENDING = "?!,;:\u2026";
  private static final String BEGINNING = ",;:!/";

  private final StringBuilder chars = new StringBuilder();
  private final BitSet plain = new BitSet();
  private int from;
  private int to;

  /** Reads {@code text} between two places. */
  static Typed read(String text, int start, int end) {
    Typed typed = new Typed();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        typed.chars.append(c);
      } else if (i + 1 < end) {
        int code = text.charAt(i + 1) == 'u' ? hex(text, i + 2, end) : -1;
        typed.plain.set(typed.chars.length());
        typed.chars.append(code < 0 ? text.charAt(i + 1) : (char) code);
        i += code < 0 ? 1 : 5;
      }
    }
    typed.to = typed.chars.length();
    return typed;
  }

  /** A code unit written as four digits that stands for a visible character of its own; -1 for none. */
  private static int hex(String text, int start, int end) {
    if (start + 4 > end) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return -1;
      }
      code = code * 16 + digit;
    }
    return Character.isSurrogate((char) code) || Spaces.isSpace(code) ? -1 : code;
  }

  int length() {
    return to - from;
  }

  boolean isEmpty() {
    return from == to;
  }

  /** Whether that very character stands at a place, and means what it means in the syntax. */
  boolean is(int i, char c) {
    return chars.charAt(from + i) == c && !plain.get(from + i);
  }

  /** Whether one of these stands at a place, and is no plain character. */
  private boolean isAny(int i, String some) {
    return some.indexOf(chars.charAt(from + i)) >= 0 && !plain.get(from + i);
  }

  int lastIndexOf(char c) {
    for (int i = length() - 1; i >= 0; i--) {
      if (is(i, c)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(char c) {
    return lastIndexOf(c) >= 0;
  }

  /** Takes everything from a place on off the end, and returns it. */
  String cut(int i) {
    String tail = chars.substring(from + i, to);
    to = from + i;
    return tail;
  }

  /** Takes punctuation off the end; returns how many question marks there were. */
  int trimEnd() {
    int questions = 0;
    while (!isEmpty() && (isAny(length() - 1, ENDING) || endsInStop())) {
      questions += is(length() - 1, '?') ? 1 : 0;
      to--;
    }
    return questions;
  }

  /** Whether the full stop of a sentence, or dots of omission, stand at the end; the stops of U.N. are its own. */
  private boolean endsInStop() {
    int last = length() - 1;
    return last > 0 && is(last, '.') && (is(last - 1, '.') || chars.substring(from, to - 1).indexOf('.') < 0);
  }

  /** Takes punctuation off the beginning. */
  void trimStart() {
    while (!isEmpty() && isAny(0, BEGINNING)) {
      from++;
    }
  }

  /** Whether there is anything in it that a story could hold: a letter, digit or symbol. */
  boolean isSearchable() {
    return Spaces.isSearchable(text());
  }

  /** Whether every character is a wildcard. */
  boolean isOnlyWildcards() {
    for (int i = 0; i < length(); i++) {
      if (!isAny(i, "*?")) {
        return false;
      }
    }
    return !isEmpty();
  }

  /** The characters, without their backslashes. */
  String text() {
    return chars.substring(from, to);
  }

  /**
   * A word in Lucene's syntax.
   *
   * @param wildcards the characters that stay wildcards
   */
  String syntax(String wildcards) {
    StringBuilder syntax = new StringBuilder();
    for (int i = 0; i < length(); i++) {
      char c = chars.charAt(from + i);
      if (isAny(i, wildcards)) {
        if (c != '*' || i == 0 || !is(i - 1, '*')) {
          syntax.append(c);
        }
      } else {
        quoted(c, syntax);
      }
    }
    return isOperator(syntax.toString()) ? "\\" + syntax : syntax.toString();
  }

  /** A plain word, or the name of a field, in Lucene's syntax. */
  static String plain(String text) {
    StringBuilder syntax = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      quoted(text.charAt(i), syntax);
    }
    return isOperator(text) ? "\\" + syntax : syntax.toString();
  }

  static boolean isOperator(String text) {
    return text.equals("AND") || text.equals("OR") || text.equals("NOT");
  }

  private static void quoted(char c, StringBuilder syntax) {
    if (c == ' ' || SPECIAL.indexOf(c) >= 0) {
      syntax.append('\\');
    }
    syntax.append(c);
  }
}
