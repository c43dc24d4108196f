package dev.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What gzip packed (RFC 1952), members in a row included.
 *
 * <p>The JDK's own stream drops up to a buffer of good bytes before a damaged place, and passes over in silence what
 * follows the last member; here every byte before the damage comes out, and then the damage.
 */
final class Gunzip extends InputStream {
  private final InputStream in;
  private final Supplier<Optional<String>> cause;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] packed = new byte[32 << 10];
  private int at;
  private int filled;
  private long taken;
  private long given;
  private boolean inMember;
  private boolean first = true;
  private boolean done;
  private @Nullable IOException pending;

  /** The unpacked bytes of a stream; {@code cause} says why that stream ended, where it was not its end. */
  Gunzip(InputStream in, Supplier<Optional<String>> cause) {
    this.in = in;
    this.cause = cause;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (pending != null) {
      throw pending;
    }
    try {
      while (!done) {
        if (!inMember && !openMember()) {
          break;
        }
        int n = inflate(into, from, length);
        if (n > 0) {
          check.update(into, from, n);
          given += n;
          Container.checkExpansion(taken, given);
          return n;
        }
        if (pending != null) {
          throw pending;
        }
        if (inflater.finished()) {
          closeMember();
        }
      }
    } catch (IOException e) {
      finish();
      pending = e;
      throw e;
    }
    finish();
    return -1;
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    if (inflater.needsInput() && !inflater.finished()) {
      if (at == filled && !fill()) {
        throw cutShort();
      }
      inflater.setInput(packed, at, filled - at);
      at = filled;
    }
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(into, from, length);
    } catch (DataFormatException e) {
      pending = new ZipException(e.getMessage());
      return (int) (inflater.getBytesWritten() - before);
    }
  }

  private boolean openMember() throws IOException {
    int b = next();
    while (!first && b == 0) {
      b = next();
    }
    if (b < 0) {
      return false;
    }
    if (b != 0x1f || must() != 0x8b || must() != 8) {
      throw new ZipException("what follows the packed data is not gzip");
    }
    int flags = must();
    skip(6);
    if ((flags & 4) != 0) {
      skip(must() | must() << 8);
    }
    for (int flag = 8; flag <= 16; flag *= 2) {
      if ((flags & flag) != 0) {
        while (must() != 0) {
        }
      }
    }
    skip((flags & 2) != 0 ? 2 : 0);
    inflater.reset();
    check.reset();
    first = false;
    inMember = true;
    return true;
  }

  private void closeMember() throws IOException {
    at = filled - inflater.getRemaining();
    long crc = 0;
    long size = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      crc |= (long) must() << shift;
    }
    for (int shift = 0; shift < 32; shift += 8) {
      size |= (long) must() << shift;
    }
    if (crc != check.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the checksum does not match what was unpacked");
    }
    inMember = false;
  }

  private void skip(int n) throws IOException {
    for (int i = 0; i < n; i++) {
      must();
    }
  }

  private int must() throws IOException {
    int b = next();
    if (b < 0) {
      throw cutShort();
    }
    return b;
  }

  private IOException cutShort() {
    return cause.get().map(IOException::new).orElseGet(EOFException::new);
  }

  private int next() throws IOException {
    return at < filled || fill() ? packed[at++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(packed));
    taken += filled;
    return filled > 0;
  }

  private void finish() {
    if (!done) {
      done = true;
      inflater.end();
    }
  }
}
