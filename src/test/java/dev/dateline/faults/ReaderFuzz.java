package dev.dateline.faults;

import dev.dateline.read.Read;
import dev.dateline.read.RawStory;
import dev.dateline.read.Rejected;
import dev.dateline.read.StoryReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Any bytes, read as one of the formats: stories or reasons come, and nothing else. The first byte chooses the format, or that it be told from
 * the content. An entry for a fuzzer: {@code fuzzerTestOneInput} is what Jazzer calls.
 */
public final class ReaderFuzz {
  /** What one input may take, in milliseconds. */
  static final long PATIENCE = 5_000;

  private static final List<String> FORMATS = StoryReader.formats();

  private ReaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      int format = (input[0] & 0xff) % (FORMATS.size() + 1);
      byte[] rest = java.util.Arrays.copyOfRange(input, 1, input.length);
      read(format == FORMATS.size() ? new StoryReader() : new StoryReader().forcing(FORMATS.get(format)), rest);
    }
  }

  /** How many stories there were. */
  static int read(StoryReader reader, byte[] input) {
    long begun = System.nanoTime();
    boolean speaksOfOne = new String(input, StandardCharsets.ISO_8859_1).replace("\0", "").contains("Exception");
    int[] stories = {0, 0};
    reader.read(new ByteArrayInputStream(input), "fuzz", read -> {
      check(read, speaksOfOne);
      stories[0]++;
      stories[1] += read instanceof RawStory ? 1 : 0;
    });
    if (stories[0] == 0) {
      throw new AssertionError("neither a story nor a reason");
    }
    long millis = (System.nanoTime() - begun) / 1_000_000;
    if (millis > PATIENCE) {
      throw new AssertionError("took " + millis + " ms");
    }
    return stories[1];
  }

  /** @param speaksOfOne whether the word may be the file's own, which a reason quotes */
  private static void check(Read read, boolean speaksOfOne) {
    if (read.origin().line() < 1) {
      throw new AssertionError("line " + read.origin().line());
    }
    if (read instanceof Rejected rejected && (rejected.reason().isBlank() || rejected.reason().length() > 300
        || !speaksOfOne && rejected.reason().contains("Exception"))) {
      throw new AssertionError("told as '" + rejected.reason() + "'");
    }
  }
}
