package dev.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Files packed in a zip, read in the order in which they stand.
 *
 * <p>It is read as a stream, not by its directory, so that standard input works and a zip that was cut still gives the
 * members before the cut; the price is that nothing after a damaged member can be found.
 */
final class ZipContainer implements Container {

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean recognises(Head head) {
    return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
  }

  @Override
  public void open(Source source, Consumer<Source> member, Consumer<? super Read> sink) {
    Members members = new Members(source.stream());
    String last = "";
    try {
      ZipEntry entry = members.getNextEntry();
      while (entry != null) {
        last = entry.getName();
        if (!entry.isDirectory()) {
          member.accept(source.member(unclosed(members), last));
        }
        entry = members.failure == null ? members.getNextEntry() : null;
      }
    } catch (IOException | IllegalArgumentException e) {
      members.failure = e instanceof IOException io ? io : new ZipException("a member's name cannot be decoded");
    }
    if (members.failure != null || source.failure().isPresent()) {
      String after = last.isEmpty() ? "" : " at or after " + last + ", and what follows is not read";
      String cause = source.failure().orElseGet(() -> Source.plainly(members.failure()));
      sink.accept(new Rejected(source.origin(1), Optional.empty(), cause + after, new byte[0]));
    }
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  /** Gives every byte before a damaged place, as {@link Gunzip} does, and counts what a member expands to. */
  private static final class Members extends ZipInputStream {
    private @Nullable IOException failure;

    Members(InputStream in) {
      super(in, StandardCharsets.UTF_8);
    }

    IOException failure() {
      return failure == null ? new ZipException() : failure;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      long before = inf.getBytesWritten();
      try {
        int n = super.read(into, from, length);
        Container.checkExpansion(inf.getBytesRead(), inf.getBytesWritten());
        return n;
      } catch (IOException e) {
        failure = e;
        long whole = inf.getBytesWritten() - before;
        if (whole > 0 && whole <= length && e instanceof ZipException) {
          return (int) whole;
        }
        throw e;
      }
    }
  }
}
