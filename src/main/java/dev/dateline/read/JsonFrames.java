package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Cuts a stream of JSON into the values that may be stories, by brackets and quotation marks alone.
 *
 * <p>Arrays at the top are entered. So each value is parsed by itself, in bounded memory, and a value that is broken
 * inside does not end the reading of those that follow. An object too long to be a story is entered too, if it is
 * long because it wraps a list of objects.
 */
final class JsonFrames {
  /** What {@link #next()} found. */
  enum Found {
    /** A value, whole, or cut by the end of the stream. */
    VALUE,
    /** A value longer than the limit, of which the beginning is kept. */
    OVERLONG,
    /** Something else, and the stream is left. */
    NO_JSON,
    /** The end. */
    END
  }

  private final InputStream in;
  private final int limit;
  private byte[] input = new byte[64 << 10];
  private int at;
  private int filled;
  private long lines = 1;

  private byte[] frame = new byte[16 << 10];
  private int length;
  private long line = 1;
  private long seen;
  /** The wrapper's list that is being read: its end ends the wrapper's part of interest. */
  private boolean inWrapper;
  private boolean left;
  private int arrays;
  private int outside;

  JsonFrames(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  byte[] bytes() {
    return frame;
  }

  int length() {
    return length;
  }

  /** The line on which the value begins. */
  long line() {
    return line;
  }

  byte[] kept() {
    return Arrays.copyOf(frame, Math.min(length, Source.KEPT));
  }

  Found next() {
    length = 0;
    if (left) {
      return Found.END;
    }
    while (more()) {
      byte b = input[at];
      if (b == '{') {
        return object();
      }
      if (Characters.isSpace(b) || b == ',') {
        lines += b == '\n' ? 1 : 0;
      } else if (b == '[') {
        arrays++;
      } else if (b == ']' && arrays > 0) {
        arrays--;
        if (arrays == outside && inWrapper) {
          leaveWrapper();
        }
      } else {
        return scalar();
      }
      at++;
    }
    line = lines;
    return Found.END;
  }

  /** From its opening bracket to the closing one. */
  private Found object() {
    line = lines;
    seen = 0;
    int depth = 0;
    boolean inText = false;
    boolean escaped = false;
    boolean list = false;
    int element = -1;
    while (more()) {
      byte b = input[at++];
      lines += b == '\n' ? 1 : 0;
      keep(b);
      if (inText) {
        inText = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        inText = true;
      } else if (b == '{' || b == '[') {
        depth++;
        list = depth == 2 ? b == '[' : list;
        if (depth == 3 && list && b == '{' && element < 0 && length == seen) {
          element = length - 1;
        }
      } else if (b == '}' || b == ']') {
        depth--;
        element = depth < 2 ? -1 : element;
        if (depth == 0) {
          return seen > limit ? Found.OVERLONG : Found.VALUE;
        }
      }
      if (seen == limit && element >= 0 && !inWrapper) {
        enterWrapper(element);
        return next();
      }
    }
    return seen > limit ? Found.OVERLONG : Found.VALUE;
  }

  /** A number, a string, a word: no story, but a value of its own. */
  private Found scalar() {
    line = lines;
    seen = 0;
    byte first = input[at];
    boolean value = first == '"' || first == '-' || first >= '0' && first <= '9' || first >= 'a' && first <= 'z';
    boolean escaped = false;
    while (more()) {
      byte b = input[at];
      boolean open = value && first == '"' && (length == 0 || escaped || frame[length - 1] != '"' || length == 1);
      if (value && !open && (b == ',' || b == ']' || b == '\n')) {
        break;
      }
      escaped = !escaped && b == '\\';
      lines += b == '\n' ? 1 : 0;
      keep(b);
      at++;
    }
    left = !value;
    return !value ? Found.NO_JSON : seen > limit ? Found.OVERLONG : Found.VALUE;
  }

  private void keep(byte b) {
    seen++;
    if (seen > limit) {
      return;
    }
    if (length == frame.length) {
      frame = Arrays.copyOf(frame, length * 2);
    }
    frame[length++] = b;
  }

  private void enterWrapper(int element) {
    byte[] back = new byte[length - element + filled - at];
    System.arraycopy(frame, element, back, 0, length - element);
    System.arraycopy(input, at, back, length - element, filled - at);
    for (int i = element; i < length; i++) {
      lines -= frame[i] == '\n' ? 1 : 0;
    }
    input = back;
    at = 0;
    filled = back.length;
    length = 0;
    outside = arrays;
    arrays++;
    inWrapper = true;
  }

  /** What follows the list in its wrapper is skipped to the wrapper's end. */
  private void leaveWrapper() {
    int depth = 1;
    boolean inText = false;
    boolean escaped = false;
    at++;
    while (depth > 0 && more()) {
      byte b = input[at++];
      lines += b == '\n' ? 1 : 0;
      if (inText) {
        inText = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        inText = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      }
    }
    at--;
    inWrapper = false;
  }

  private boolean more() {
    if (at < filled) {
      return true;
    }
    try {
      at = 0;
      filled = Math.max(0, in.read(input));
      return filled > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("a source ends, it does not throw", e);
    }
  }
}
