package dev.dateline.read;

import dev.dateline.story.Limit;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A file that holds files: knows its own by the first bytes, and opens each member. */
interface Container {

  /** Every container that is opened. */
  List<Container> ALL = List.of(new GzipContainer(), new ZipContainer(), new TarContainer());

  /** How many containers may lie one in another: a gzip in a tar in a gzip, no more. */
  int MAX_DEPTH = Limit.CONTAINERS.value();

  /** A member may expand to this many times its packed size, and no further: a bomb of zeros has 1,030. */
  int MAX_EXPANSION = 500;

  /** What any member may expand to before {@link #MAX_EXPANSION} counts, in bytes. */
  long FREE_EXPANSION = 64L << 20;

  String name();

  /** Whether a file that begins so is such a container. */
  boolean recognises(Head head);

  /** Hands over each member in turn, to be read to its end before the call returns. */
  void open(Source source, Consumer<Source> member, Consumer<? super Read> sink);

  /** Refuses what expands without bound. */
  static void checkExpansion(long packed, long expanded) throws IOException {
    if (expanded > FREE_EXPANSION && expanded / MAX_EXPANSION > packed) {
      throw new IOException("expands to more than " + MAX_EXPANSION + " times its size; the rest is not read");
    }
  }
}
