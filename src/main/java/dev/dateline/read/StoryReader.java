package dev.dateline.read;

import dev.dateline.story.Limit;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads wire stories from files, folders and streams, the format of each told by its content.
 *
 * <p>Stories come one by one, in order, in memory that does not grow with the stream. What cannot be read comes as
 * {@link Rejected}, in its place, and reading goes on; every file gives at least one {@link Read}. What the sink throws
 * passes through and ends the reading. A reader keeps no state but {@link #bytesRead()} and serves many threads.
 */
public final class StoryReader {
  /** The longest story that is read: title and body together, in characters. */
  public static final int MAX_STORY_CHARS = Limit.STORY_CHARS.value();

  /** The longest story that is looked at: a character takes up to four bytes. */
  static final int MAX_STORY_BYTES = 4 * MAX_STORY_CHARS;

  private final @Nullable Format forced;
  private final Predicate<Path> leftOut;
  private final LongAdder bytesRead = new LongAdder();

  /** A reader that tells each file's format by its content. */
  public StoryReader() {
    this(null, folder -> false);
  }

  private StoryReader(@Nullable Format forced, Predicate<Path> leftOut) {
    this.forced = forced;
    this.leftOut = leftOut;
  }

  /** The names of the formats that are read. Containers, gzip, zip and tar, are opened whatever they hold. */
  public static List<String> formats() {
    return Format.ALL.stream().map(Format::name).toList();
  }

  /**
   * A reader that reads everything as one format, containers opened.
   *
   * @throws IllegalArgumentException where no format has that name; the message lists those that there are
   */
  public StoryReader forcing(String format) {
    for (Format known : Format.ALL) {
      if (known.name().equals(format)) {
        return new StoryReader(known, leftOut);
      }
    }
    throw new IllegalArgumentException("no format is called '" + format + "'" + near(format) + "; the formats are "
        + String.join(", ", formats()));
  }

  /** A reader that passes over some folders, wherever it meets them: those that hold archives. */
  public StoryReader leavingOut(Predicate<Path> folders) {
    return new StoryReader(forced, folders);
  }

  /**
   * Reads a file, or every file of a folder and its folders in the order of their names.
   *
   * <p>A file that links reach twice is read once. Pipes, devices, links that lead nowhere or round in a circle, and
   * files that may not be read are {@link Rejected}.
   *
   * @throws NoSuchFileException where there is nothing at the path
   */
  public void read(Path path, Consumer<? super Read> sink) throws NoSuchFileException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(path.toString());
    }
    new FileWalk(file -> readFile(file, sink), sink, leftOut).walk(path);
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param name what stands in {@link Origin#where()}
   */
  public void read(InputStream in, String name, Consumer<? super Read> sink) {
    Source source = new Source(counted(in), name, 0);
    readSource(source, sink);
  }

  /** How many bytes this reader has taken in so far, packed ones as they are. */
  public long bytesRead() {
    return bytesRead.sum();
  }

  private void readFile(Path file, Consumer<? super Read> sink) {
    Source source;
    InputStream opened;
    try {
      opened = Files.newInputStream(file);
    } catch (IOException e) {
      sink.accept(new Rejected(new Origin(file.toString(), 1), Optional.empty(), FileWalk.plainly(e), new byte[0]));
      return;
    }
    try {
      source = new Source(counted(opened), file.toString(), 0);
      readSource(source, sink);
    } finally {
      try {
        opened.close();
      } catch (IOException e) {
        System.getLogger(StoryReader.class.getName()).log(System.Logger.Level.WARNING, "closing {0}: {1}", file, e);
      }
    }
  }

  private void readSource(Source source, Consumer<? super Read> sink) {
    Bounded bounded = new Bounded(sink);
    Head head = source.head();
    Optional<Container> container = Container.ALL.stream().filter(known -> known.recognises(head)).findFirst();
    if (container.isPresent() && source.depth() == Container.MAX_DEPTH) {
      bounded.accept(rejected(source, head, "a " + container.get().name() + " inside " + source.depth()
          + " containers "
          + Limit.CONTAINERS.named() + "; unpack it first"));
    } else if (container.isPresent()) {
      container.get().open(source, member -> readSource(member, bounded), bounded);
    } else if (head.whole() && head.ink() == head.bytes().length && source.failure().isEmpty()) {
      bounded.accept(rejected(source, head, "empty"));
    } else {
      readLeaf(source, head, bounded);
      source.damage().ifPresent(bounded);
    }
    if (bounded.count == 0) {
      bounded.accept(rejected(source, head, container.isPresent() ? "empty" : "holds no story"));
    }
  }

  private void readLeaf(Source source, Head head, Bounded sink) {
    Format format = forced;
    if (format == null) {
      format = Format.ALL.stream().filter(known -> known.recognises(head)).findFirst().orElseThrow();
    }
    // Forced or not, bytes that are no text are not kept as one.
    Optional<String> foreign = format instanceof PlainText ? Foreign.looksLike(head) : Optional.empty();
    if (foreign.isPresent()) {
      sink.accept(rejected(source, head, "looks like " + foreign.get() + ", which is not read"));
    } else {
      format.read(source, sink);
    }
  }

  private static Rejected rejected(Source source, Head head, String reason) {
    return new Rejected(source.origin(1), Optional.empty(), reason, head.bytes());
  }

  static Rejected tooLong(Origin origin, Optional<String> id, byte[] kept) {
    return new Rejected(origin, id, "a story of more than " + MAX_STORY_CHARS + " characters, which is too long "
        + Limit.STORY_CHARS.named(), kept);
  }

  private InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = in.read();
        bytesRead.add(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int n = in.read(into, from, length);
        bytesRead.add(Math.max(0, n));
        return n;
      }
    };
  }

  private static String near(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    for (Format known : Format.ALL) {
      String plain = known.name().replace("-", "");
      boolean part = wanted.length() > 2 && (plain.contains(wanted) || wanted.contains(plain));
      boolean slip = wanted.length() > 2 && plain.length() > 3 && plain.substring(0, 3).equals(wanted.substring(0, 3));
      if (part || slip) {
        return " (do you mean '" + known.name() + "'?)";
      }
    }
    return "";
  }

  /** Passes on what is within bounds, and counts. */
  private static final class Bounded implements Consumer<Read> {
    private final Consumer<? super Read> sink;
    private long count;

    Bounded(Consumer<? super Read> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Read read) {
      count++;
      if (read instanceof RawStory raw && raw.title().length() + raw.body().length() > MAX_STORY_CHARS) {
        sink.accept(tooLong(raw.origin(), raw.first("id"), new byte[0]));
      } else {
        sink.accept(read);
      }
    }
  }
}
