package dev.dateline.read;

import java.nio.charset.StandardCharsets;

/**
 * The first bytes of a file, by which its format is told.
 *
 * @param bytes up to {@link Source#HEAD} bytes, a byte order mark taken off
 * @param whole whether that is all there is
 */
record Head(byte[] bytes, boolean whole) {

  /** Whether it begins with these ASCII or Latin-1 characters. */
  boolean startsWith(String mark) {
    return at(0, mark);
  }

  /** Whether the characters of Latin-1 stand at an offset. */
  boolean at(int offset, String mark) {
    if (offset < 0 || offset + mark.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((bytes[offset + i] & 0xff) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the first byte that is no white space stands, or the length. */
  int ink() {
    return inkFrom(0);
  }

  /** Where the first byte from there on that is no white space stands, or the length. */
  int inkFrom(int offset) {
    int at = offset;
    while (at < bytes.length && Characters.isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  /** The beginning as Latin-1, one character a byte, from the first ink on. */
  String text(int limit) {
    int from = ink();
    return new String(bytes, from, Math.min(limit, bytes.length - from), StandardCharsets.ISO_8859_1);
  }

  boolean holds(int value) {
    for (byte b : bytes) {
      if (b == value) {
        return true;
      }
    }
    return false;
  }
}
