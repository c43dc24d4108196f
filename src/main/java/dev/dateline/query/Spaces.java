package dev.dateline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Text cut at its white space, with every kind of space, quotation mark and broken character made one. */
final class Spaces {
  /** What no plain word of a failed query keeps. */
  private static final String SYNTAX = "()[]{}\":*?\\^~<>=|";

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");

  private Spaces() {}

  /**
   * The text with a space for every white space, control character and half of a surrogate pair, and straight double
   * quotation marks for curled ones.
   */
  static String straight(String text) {
    StringBuilder straight = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (isSpace(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        straight.append(' ');
      } else if (c >= '\u201c' && c <= '\u201f' || c == '\u00ab' || c == '\u00bb' || c == '\u2033' || c == '\uff02') {
        straight.append('"');
      } else {
        straight.appendCodePoint(c);
      }
    });
    return straight.toString();
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Whether there is anything in a text that a story could hold: a letter, digit or symbol. */
  static boolean isSearchable(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.OTHER_SYMBOL
            || Character.getType(c) == Character.OTHER_NUMBER);
  }

  /** The words of a straight text, without the punctuation at their ends; no more than the limits allow. */
  static List<String> words(String straight, int maxWords, int maxChars) {
    List<String> words = new ArrayList<>();
    int chars = 0;
    int at = 0;
    while (at < straight.length() && words.size() < maxWords) {
      int end = straight.indexOf(' ', at);
      end = end < 0 ? straight.length() : end;
      String word = bare(straight.substring(at, end));
      at = end + 1;
      if (isSearchable(word)) {
        if (chars + word.length() > maxChars) {
          if (words.isEmpty()) {
            words
                .add(word.substring(0, Character.isHighSurrogate(word.charAt(maxChars - 1)) ? maxChars - 1 : maxChars));
          }
          break;
        }
        chars += word.length() + 1;
        words.add(word);
      }
    }
    return words;
  }

  /** The words of a query that cannot be read as one: its syntax taken out, as far as it can be told. */
  static List<String> wordsOf(String query, int maxWords, int maxChars) {
    StringBuilder text = new StringBuilder(query.length());
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      text.append(SYNTAX.indexOf(c) >= 0 ? ' ' : c);
    }
    // Operators are counted among the words that are read, not among those that are kept; it is a limit all the same.
    return words(text.toString(), maxWords, maxChars).stream()
        .filter(word -> !OPERATORS.contains(word))
        .toList();
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "()[]{}\"',;:!?/\u00bf\u00a1*".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && "()[]{}\"',;:!?/*\u2026".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    boolean sentence = to - from > 1 && word.charAt(to - 1) == '.' && word.indexOf('.', from) == to - 1;
    return word.substring(from, sentence ? to - 1 : to);
  }
}
