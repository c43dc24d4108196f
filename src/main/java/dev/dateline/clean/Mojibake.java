package dev.dateline.clean;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Undoes UTF-8 that was read as Windows-1252, once or several times over: {@code donâ€™t}, {@code cafÃ©}.
 *
 * <p>Only where it is certain. A few pairs may be print: {@code IRMÃ”}, a capital before a closing quotation mark; they are
 * taken for damage only in a text that has damage beside. What comes out must be letters of Latin, signs of print, or a
 * whole word of one other script.
 */
final class Mojibake {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Every damaged character begins with one of these: what the first bytes of UTF-8 look like. */
  private static final String BEGINNINGS = "\u00c2\u00c3\u00c4\u00c5\u00ce\u00cf\u00d0\u00d1\u00d7\u00d8\u00d9\u00e2\u00e3"
      + "\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ef\u00f0";

  /** The second of a pair that print has too, after a capital. */
  private static final String CLOSINGS = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026";

  /** Nothing was ever read wrongly more often. */
  private static final int TIMES = 4;

  /** The fewest characters of another script that are no chance. */
  private static final int WORD = 3;

  private Mojibake() {}

  /** Whether a text may hold any. */
  static boolean maybe(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0xc2 && BEGINNINGS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text holds some for sure, so that doubtful ones beside it are damage too. */
  static boolean certain(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xc2 && c <= 0xf0) {
        int end = run(text, i);
        if (end > i + 1 && undone(text.substring(i, end), false).isPresent()) {
          return true;
        }
        i = Math.max(i, end - 1);
      }
    }
    return false;
  }

  /**
   * A word as it was before it was read wrongly; empty where it was not.
   *
   * @param doubtful whether pairs that may be print are damage here
   */
  static Optional<String> repaired(String word, boolean doubtful) {
    String now = word;
    for (int times = 0; times < TIMES; times++) {
      StringBuilder next = new StringBuilder(now.length());
      boolean changed = false;
      for (int i = 0; i < now.length();) {
        int end = now.charAt(i) >= 0x80 ? run(now, i) : i + 1;
        String part = now.substring(i, end);
        Optional<String> undone = end > i + 1 ? undone(part, doubtful || times > 0) : Optional.empty();
        changed |= undone.isPresent();
        next.append(undone.orElse(part));
        i = end;
      }
      if (!changed) {
        break;
      }
      now = next.toString();
    }
    return now.equals(word) ? Optional.empty() : Optional.of(now);
  }

  private static int run(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= 0x80) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  /** A run of characters beyond ASCII, if it is UTF-8 read as Windows-1252. */
  private static Optional<String> undone(String run, boolean doubtful) {
    if (BEGINNINGS.indexOf(run.charAt(0)) < 0 || !doubtful && run.length() == 2 && CLOSINGS.indexOf(run.charAt(1)) >= 0
        && run.charAt(0) != '\u00c2') {
      return Optional.empty();
    }
    Optional<String> text = bytes(run).flatMap(Mojibake::utf8);
    return text.filter(Mojibake::isLikely);
  }

  private static Optional<byte[]> bytes(String run) {
    byte[] bytes = new byte[run.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = run.charAt(i);
      if (c < 0x100) {
        bytes[i] = (byte) c;
        continue;
      }
      try {
        ByteBuffer one = WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[]{c}));
        bytes[i] = one.get();
      } catch (CharacterCodingException e) {
        // A character that Windows-1252 lacks was never read as it.
        return Optional.empty();
      }
    }
    return Optional.of(bytes);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isLikely(String text) {
    boolean european = text.codePoints().allMatch(
        c -> c >= 0xa0 && c < 0x180 || c >= 0x2010 && c <= 0x203a || c == 0x20ac || c == 0x2122);
    if (european) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(0));
    return text.codePointCount(0, text.length()) >= WORD && script != Character.UnicodeScript.LATIN
        && text.codePoints().allMatch(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script);
  }
}
