package dev.dateline.cli;

import dev.dateline.story.Limit;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * How words, numbers and dates stand on a screen. Written out by hand: {@code String.format} and date formatters cost a
 * cold start more than the search does.
 */
final class Layout {
  /** How wide a line of running text is, in characters. */
  static final int WIDTH = 100;

  /** The longest line that an error is told in, in characters. */
  static final int MESSAGE = Limit.MESSAGE_CHARS.value();

  private Layout() {}

  /** {@code 21,578}. */
  static String number(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** {@code 1 story}, {@code 21,578 stories}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  static String stories(long number) {
    return count(number, "story", "stories");
  }

  /** {@code 7.4 %}. */
  static String percent(double share) {
    return tenths(Math.round(share * 1000)) + " %";
  }

  /** {@code 98 % sure}: never wholly, and never not at all, for it is a reading. */
  static String sure(double confidence) {
    return Math.clamp(Math.round(confidence * 100), 1, 99) + " % sure";
  }

  /** {@code 1.2 s}. */
  static String seconds(long millis) {
    return tenths(Math.round(millis / 100.0)) + " s";
  }

  /** {@code 45.2 MB}. */
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return count(bytes, "byte", "bytes");
    }
    double rest = bytes;
    int unit = -1;
    while (rest >= 999.95 && unit < 4) {
      rest /= 1000;
      unit++;
    }
    return tenths(Math.round(rest * 10)) + " " + "kMGTP".charAt(unit) + "B";
  }

  /** {@code 7.5}, {@code 1,230}: how many times. */
  static String times(double times) {
    return times < 100 ? tenths(Math.round(times * 10)) : number(Math.round(times));
  }

  private static String tenths(long tenths) {
    return number(tenths / 10) + "." + Math.abs(tenths % 10);
  }

  /** {@code 2024-06-20 05:12 UTC}. */
  static String date(Optional<Instant> sent) {
    return sent.map(Layout::iso).map(iso -> iso.substring(0, iso.length() - 4).replace('T', ' ') + " UTC")
        .orElse("date unknown");
  }

  /** {@code 2024-06-20T05:12:00Z}: to the second, always. */
  static String iso(Instant at) {
    return Instant.ofEpochSecond(at.getEpochSecond()).toString();
  }

  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }

  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /** How many characters the longest has. */
  static int widest(Collection<String> texts) {
    int widest = 0;
    for (String text : texts) {
      widest = Math.max(widest, text.codePointCount(0, text.length()));
    }
    return widest;
  }

  /**
   * The text with each control character as a space, so that offsets stay: what a wire sent must not be able to steer the
   * reader's terminal.
   *
   * @param lines whether line breaks stay
   */
  static String safe(String text, boolean lines) {
    StringBuilder safe = new StringBuilder(text);
    for (int at = 0; at < safe.length(); at++) {
      char c = safe.charAt(at);
      if (Character.isISOControl(c) && !(lines && c == '\n') || c == '\u2028' || c == '\u2029') {
        safe.setCharAt(at, ' ');
      }
    }
    return safe.toString();
  }

  /** The text on one line. */
  static String safe(String text) {
    return safe(text, false);
  }

  /** A message on one line that fits. */
  static String oneLine(String message) {
    String line = safe(message).strip().replaceAll(" {2,}", " ");
    if (line.length() <= MESSAGE) {
      return line;
    }
    int end = MESSAGE - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
