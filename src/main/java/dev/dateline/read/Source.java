package dev.dateline.read;

import dev.dateline.story.Limit;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * One file, or one member of a container, while it is read: its bytes, its name, and how it ended.
 *
 * <p>Reading never throws: a disk or an archive that fails ends the stream, and {@link #failure()} says what happened.
 * So a format deals with one thing, an end, and the stories before the damage are kept.
 */
final class Source {
  /** How many bytes are looked at to tell a format. */
  static final int HEAD = 64 << 10;

  /** What a {@link Rejected} keeps of what stood there, in bytes. */
  static final int KEPT = Limit.KEPT_BYTES.value();

  private final String where;
  private final int depth;
  private final Ending raw;
  private InputStream in;
  private byte[] head = {};
  private int at;
  private boolean whole;
  private boolean told;
  private long line = 1;

  Source(InputStream in, String where, int depth) {
    this.where = where;
    this.depth = depth;
    this.raw = new Ending(in);
    this.in = raw;
    fillHead();
    if (startsWith(0xef, 0xbb, 0xbf)) {
      at = 3;
    } else if (startsWith(0xff, 0xfe)) {
      decode(StandardCharsets.UTF_16LE);
    } else if (startsWith(0xfe, 0xff)) {
      decode(StandardCharsets.UTF_16BE);
    }
  }

  /** A member of this container; its bytes count as this one's do. */
  Source member(InputStream bytes, String name) {
    return new Source(bytes, name.isEmpty() ? where : where + "!/" + name, depth + 1);
  }

  String where() {
    return where;
  }

  /** How many containers it lies in. */
  int depth() {
    return depth;
  }

  Head head() {
    return new Head(at == 0 ? head : Arrays.copyOfRange(head, at, head.length), whole);
  }

  /** The bytes from the first on, without a byte order mark, UTF-16 made UTF-8. */
  InputStream stream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return at < head.length ? head[at++] & 0xff : in.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (at < head.length) {
          int n = Math.min(length, head.length - at);
          System.arraycopy(head, at, into, from, n);
          at += n;
          return n;
        }
        return in.read(into, from, length);
      }
    };
  }

  Origin origin(long atLine) {
    return new Origin(where, atLine);
  }

  /** Notes the line that was read last, for a report of damage. */
  void reached(long lastLine) {
    line = lastLine;
  }

  /** A story that the end of the source cut off. */
  Rejected cut(long atLine, Optional<String> id, byte[] bytes) {
    told = raw.failure != null;
    String reason = failure().map(cause -> "ends inside a story: " + cause).orElse("ends inside a story");
    return new Rejected(origin(atLine), id, reason, bytes);
  }

  /** What ended the source before its time, if that is not told yet. */
  Optional<Rejected> damage() {
    return told
        ? Optional.empty()
        : failure().map(cause -> new Rejected(origin(line), Optional.empty(), cause, new byte[0]));
  }

  /** What ended the source before its time, in plain words. */
  Optional<String> failure() {
    return Optional.ofNullable(raw.failure).map(Source::plainly);
  }

  static String plainly(IOException failure) {
    String message = failure.getMessage();
    if (failure instanceof EOFException) {
      return "the file is cut short";
    }
    if (failure instanceof ZipException) {
      return "the packed data is damaged" + (message == null ? "" : " (" + message + ")");
    }
    return message == null ? "it cannot be read" : message;
  }

  private boolean startsWith(int... marks) {
    for (int i = 0; i < marks.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != marks[i]) {
        return false;
      }
    }
    return true;
  }

  private void decode(Charset charset) {
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, 2, head.length - 2), raw);
    in = new Utf8Stream(all, charset);
    fillHead();
  }

  private void fillHead() {
    byte[] first = new byte[HEAD];
    int n = 0;
    try {
      n = in.readNBytes(first, 0, HEAD);
    } catch (IOException impossible) {
      throw new AssertionError("a source ends, it does not throw", impossible);
    }
    head = Arrays.copyOf(first, n);
    whole = n < HEAD;
    at = 0;
  }

  /** Makes of a failure an end. */
  private static final class Ending extends InputStream {
    private final InputStream in;
    private @Nullable IOException failure;

    Ending(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (failure != null) {
        return -1;
      }
      try {
        return in.read(into, from, length);
      } catch (IOException e) {
        failure = e;
        return -1;
      }
    }
  }
}
