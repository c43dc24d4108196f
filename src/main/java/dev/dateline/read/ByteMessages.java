package dev.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The messages of a stream, each up to the mark that ends it; memory is bounded by the longest story. */
final class ByteMessages {
  private final InputStream in;
  private final byte[] end;
  private byte[] message = new byte[16 << 10];
  private int length;
  private long line = 1;
  private long begin = 1;
  private boolean whole;
  private boolean overlong;

  ByteMessages(InputStream in, byte[] end) {
    this.in = new BufferedInputStream(in, 64 << 10);
    this.end = end;
  }

  /** Moves to the next message, or to what stands behind the last one. */
  boolean next() {
    length = 0;
    whole = false;
    overlong = false;
    begin = line;
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        line += b == '\n' ? 1 : 0;
        if (length == 0 && Characters.isSpace((byte) b)) {
          begin = line;
        } else if (length > StoryReader.MAX_STORY_BYTES) {
          overlong = true;
          message[end.length - 1] = (byte) b;
        } else {
          add((byte) b);
        }
        if (b == end[end.length - 1] && ends()) {
          whole = true;
          return true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a source ends, it does not throw", e);
    }
    return length > 0;
  }

  private void add(byte b) {
    if (length == message.length) {
      message = Arrays.copyOf(message, length * 2);
    }
    message[length++] = b;
  }

  private boolean ends() {
    return overlong
        ? end.length == 1
        : length >= end.length && Arrays.equals(message, length - end.length, length, end, 0, end.length);
  }

  /** The message with the mark that ends it, as characters. */
  String text() {
    return Characters.decode(message, 0, length);
  }

  /** The line on which it begins. */
  long line() {
    return begin;
  }

  /** The line that was read last. */
  long reached() {
    return line;
  }

  /** Whether the mark that ends it was found. */
  boolean whole() {
    return whole;
  }

  boolean overlong() {
    return overlong;
  }

  byte[] kept() {
    return Arrays.copyOf(message, Math.min(length, Source.KEPT));
  }
}
