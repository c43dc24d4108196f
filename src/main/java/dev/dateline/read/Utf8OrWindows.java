package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** The characters of a stream that is UTF-8, each byte that is not as Windows-1252 has it. No byte is undecodable. */
final class Utf8OrWindows extends Reader {
  private final InputStream in;
  private final byte[] bytes = new byte[32 << 10];
  private int at;
  private int filled;
  private boolean ended;
  private char second;

  Utf8OrWindows(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int out = from;
    int end = from + length;
    if (second != 0 && out < end) {
      into[out++] = second;
      second = 0;
    }
    while (out < end && more(out > from)) {
      int plain = Math.min(end - out, filled - at);
      int n = 0;
      while (n < plain && bytes[at + n] >= 0) {
        into[out + n] = (char) bytes[at + n];
        n++;
      }
      at += n;
      out += n;
      if (n < plain) {
        int sequence = Characters.sequence(bytes, at, filled);
        if (sequence == 0) {
          into[out++] = Characters.windows(bytes[at++]);
        } else {
          int point = point(sequence);
          at += sequence;
          into[out++] = Character.isBmpCodePoint(point) ? (char) point : Character.highSurrogate(point);
          char low = Character.isBmpCodePoint(point) ? 0 : Character.lowSurrogate(point);
          if (low != 0 && out < end) {
            into[out++] = low;
          } else {
            second = low;
          }
        }
      }
    }
    return out == from && length > 0 ? -1 : out - from;
  }

  private int point(int sequence) {
    int point = bytes[at] & 0xff >> sequence + 1;
    for (int i = 1; i < sequence; i++) {
      point = point << 6 | bytes[at + i] & 0x3f;
    }
    return point;
  }

  /** Whether a whole character is held; a stream is asked for more only where nothing was given yet. */
  private boolean more(boolean given) throws IOException {
    while (!ended && filled - at < 4 && (filled == at || bytes[at] < 0)) {
      if (given && filled == at) {
        return false;
      }
      System.arraycopy(bytes, at, bytes, 0, filled - at);
      filled -= at;
      at = 0;
      int n = in.read(bytes, filled, bytes.length - filled);
      ended = n < 0;
      filled += Math.max(0, n);
    }
    return at < filled;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
