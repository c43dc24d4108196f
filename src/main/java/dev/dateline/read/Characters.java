package dev.dateline.read;

import java.nio.charset.StandardCharsets;

/** Bytes to characters. What is valid UTF-8 is UTF-8, anything else Windows-1252; no byte is undecodable. */
final class Characters {
  /** Windows-1252 from 0x80 to 0x9f; the five bytes that it leaves out are the C1 controls, as in the WHATWG table. */
  private static final String HIGH = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
      + "\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e"
      + "\u0178";

  private Characters() {}

  static boolean isSpace(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * The characters of a stretch of bytes. Where some of it is not UTF-8 but more of it is, as in a text that was cut
   * inside a character, only the bytes that are not are read as Windows-1252.
   */
  static String decode(byte[] bytes, int from, int to) {
    int sequences = 0;
    int strays = 0;
    for (int i = from; i < to;) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = sequence(bytes, i, to);
      if (length == 0) {
        strays++;
        i++;
      } else {
        sequences++;
        i += length;
      }
    }
    if (strays == 0) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to;) {
      int length = bytes[i] >= 0 || strays >= sequences ? 0 : sequence(bytes, i, to);
      if (length == 0) {
        text.append(windows(bytes[i++]));
      } else {
        text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    return text.toString();
  }

  static boolean isUtf8(byte[] bytes, int from, int to) {
    for (int i = from; i < to;) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i, to);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** What Windows-1252 has at a byte. */
  static char windows(byte b) {
    int value = b & 0xff;
    return value >= 0x80 && value < 0xa0 ? HIGH.charAt(value - 0x80) : (char) value;
  }

  /** The length of the well-formed sequence of several bytes that begins there (Unicode, table 3-7), or 0. */
  static int sequence(byte[] b, int i, int to) {
    int first = b[i] & 0xff;
    int length = first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0
            ? 3
            : first >= 0xf0 && first < 0xf5
                ? 4
                : 0;
    if (length == 0 || i + length > to) {
      return 0;
    }
    int second = b[i + 1] & 0xff;
    int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((b[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
