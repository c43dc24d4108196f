package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The lines of a stream as stretches of one buffer. Memory is bounded by the longest line that is allowed. */
final class ByteLines {
  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[64 << 10];
  private int filled;
  private int start;
  private int end;
  private int next;
  private long number;
  private boolean overlong;

  /** The lines of a stream; of one longer than the limit, in bytes, only the beginning is kept. */
  ByteLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next line, if there is one. */
  boolean next() {
    start = next;
    overlong = false;
    int at = start;
    while (true) {
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      if (at < filled) {
        next = at + 1;
        end = at > start && buffer[at - 1] == '\r' ? at - 1 : at;
        number++;
        return true;
      }
      if (at - start > limit) {
        return skipRest();
      }
      at -= makeRoom();
      int n = fill();
      if (n < 0) {
        next = filled;
        end = filled;
        number += end > start ? 1 : 0;
        return end > start;
      }
    }
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** Where the line ends, its line end not counted. */
  int end() {
    return end;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  /** Whether the line was longer than the limit. */
  boolean overlong() {
    return overlong;
  }

  /** A copy of the line, cut to what a rejection keeps. */
  byte[] kept() {
    return Arrays.copyOfRange(buffer, start, Math.min(end, start + Source.KEPT));
  }

  private boolean skipRest() {
    overlong = true;
    number++;
    byte[] begin = Arrays.copyOfRange(buffer, start, Math.min(filled, start + Source.KEPT));
    while (true) {
      filled = 0;
      int n = fill();
      int at = 0;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      if (at < filled || n < 0) {
        int rest = Math.max(0, filled - at - 1);
        byte[] both = Arrays.copyOf(begin, begin.length + Math.max(rest, 64 << 10));
        System.arraycopy(buffer, Math.min(at + 1, filled), both, begin.length, rest);
        buffer = both;
        start = 0;
        end = begin.length;
        next = end;
        filled = end + rest;
        return true;
      }
    }
  }

  /** Moves the line to the buffer's beginning, or makes the buffer larger; returns by how much the line moved. */
  private int makeRoom() {
    if (filled < buffer.length) {
      return 0;
    }
    int moved = start;
    if (moved > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= moved;
      start = 0;
    } else {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    return moved;
  }

  private int fill() {
    try {
      int n = in.read(buffer, filled, buffer.length - filled);
      filled += Math.max(n, 0);
      return n;
    } catch (IOException e) {
      throw new UncheckedIOException("a source ends, it does not throw", e);
    }
  }
}
