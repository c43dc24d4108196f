package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream of another encoding, read as UTF-8, so that every format reads bytes of one kind. */
final class Utf8Stream extends InputStream {
  private final Reader chars;
  private final char[] some = new char[8192];
  private int held;
  private byte[] bytes = {};
  private int at;

  Utf8Stream(InputStream in, Charset charset) {
    chars = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, from, n);
    at += n;
    return n;
  }

  private boolean fill() throws IOException {
    while (at == bytes.length) {
      int n = chars.read(some, held, some.length - held);
      if (n < 0 && held == 0) {
        return false;
      }
      int total = held + Math.max(n, 0);
      // Half a pair waits for its other half.
      held = n > 0 && Character.isHighSurrogate(some[total - 1]) ? 1 : 0;
      bytes = new String(some, 0, total - held).getBytes(StandardCharsets.UTF_8);
      at = 0;
      if (held == 1) {
        some[0] = some[total - 1];
      }
    }
    return true;
  }
}
