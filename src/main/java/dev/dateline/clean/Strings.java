package dev.dateline.clean;

/** Small repairs of characters. */
final class Strings {
  private Strings() {}

  /** Whether half of a surrogate pair stands by itself. */
  static boolean isBroken(String text) {
    return firstHalf(text) >= 0;
  }

  /** The text with U+FFFD in place of every half of a surrogate pair, which no encoding can carry. Offsets stay. */
  static String whole(String text) {
    int at = firstHalf(text);
    if (at < 0) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (int i = at; i < chars.length; i++) {
      if (Character.isHighSurrogate(chars[i]) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
        i++;
      } else if (Character.isSurrogate(chars[i])) {
        chars[i] = '\ufffd';
      }
    }
    return new String(chars);
  }

  /** The text without control characters, white space at its ends off and each run inside one space. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !folded.isEmpty();
      } else if (!Character.isISOControl(c)) {
        if (space) {
          folded.append(' ');
          space = false;
        }
        folded.append(c);
      }
    }
    return whole(folded.toString());
  }

  private static int firstHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
