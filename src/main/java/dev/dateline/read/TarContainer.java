package dev.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Files in a tar, read in the order in which they stand: the old format, ustar, and the long names of GNU and of pax.
 *
 * <p>Only plain files are members; links and devices lead out of the archive and are passed over. A tar that is cut gives
 * every member before the cut.
 */
final class TarContainer implements Container {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 64 << 10;

  @Override
  public String name() {
    return "tar";
  }

  @Override
  public boolean recognises(Head head) {
    return head.at(257, "ustar") || head.bytes().length >= BLOCK && head.bytes()[0] != 0 && sums(head.bytes());
  }

  @Override
  public void open(Source source, Consumer<Source> member, Consumer<? super Read> sink) {
    InputStream in = source.stream();
    String last = "";
    String longName = "";
    try {
      byte[] header = new byte[BLOCK];
      while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
        if (!sums(header)) {
          throw new IOException("a header of the tar is damaged");
        }
        long size = number(header, 124, 12);
        char type = (char) header[156];
        Slice content = new Slice(in, size);
        if (type == 'L' || type == 'x') {
          longName = longName(type, content);
        } else if (type == '0' || type == 0 || type == '7') {
          last = longName.isEmpty() ? name(header) : longName;
          longName = "";
          member.accept(source.member(content, last));
        } else if (type != 'g') {
          longName = "";
        }
        content.skipRest();
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      }
    } catch (EOFException e) {
      damaged(source, "the tar is cut short", last, sink);
    } catch (IOException e) {
      damaged(source, String.valueOf(e.getMessage()), last, sink);
    }
  }

  private static void damaged(Source source, String cause, String last, Consumer<? super Read> sink) {
    String after = last.isEmpty() ? "" : " at or after " + last;
    sink.accept(new Rejected(source.origin(1), Optional.empty(), source.failure().orElse(cause) + after
        + ", and what follows is not read", new byte[0]));
  }

  private static String name(byte[] header) {
    String name = text(header, 0, 100);
    String folder = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static String longName(char type, Slice content) throws IOException {
    String text = new String(content.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8);
    if (type == 'L') {
      return text.replaceAll("\0.*", "");
    }
    int path = text.indexOf(" path=");
    int end = path < 0 ? -1 : text.indexOf('\n', path);
    return end < 0 ? "" : text.substring(path + 6, end);
  }

  private static String text(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return Characters.decode(header, at, end);
  }

  /** Octal digits, or a number of GNU's where a size is beyond them. */
  private static long number(byte[] header, int at, int length) throws IOException {
    long number = 0;
    if ((header[at] & 0x80) != 0) {
      for (int i = at + length - 8; i < at + length; i++) {
        number = number << 8 | header[i] & 0xff;
      }
    } else {
      for (int i = at; i < at + length; i++) {
        number = header[i] >= '0' && header[i] <= '7' ? number << 3 | header[i] - '0' : number;
      }
    }
    if (number < 0) {
      throw new IOException("a header of the tar is damaged");
    }
    return number;
  }

  /** Whether a block carries its own check sum, as every header does. */
  private static boolean sums(byte[] header) {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
    }
    try {
      return sum == number(header, 148, 8);
    } catch (IOException e) {
      return false;
    }
  }

  /** The bytes of one member; a tar that ends inside it fails, as a disk does. */
  private static final class Slice extends InputStream {
    private final InputStream in;
    private long left;

    Slice(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0 || length == 0) {
        return length == 0 ? 0 : -1;
      }
      int n = in.read(into, from, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException("the tar is cut short");
      }
      left -= n;
      return n;
    }

    void skipRest() throws IOException {
      in.skipNBytes(left);
      left = 0;
    }
  }
}
