package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A source that is read in one piece, for formats of which a file is one story.
 *
 * @param kept what is kept of it where it is no story
 */
record Whole(byte[] bytes, byte[] kept) {

  /**
   * Reads a source to its end.
   *
   * @param most how many bytes it may have
   * @param tooLong what to say, by what is kept, if it has more
   * @return empty where it is cut or too long, which the sink has then been told
   */
  static Optional<Whole> of(Source source, int most, Function<byte[], Rejected> tooLong, Consumer<? super Read> sink) {
    byte[] bytes;
    try (InputStream in = source.stream()) {
      bytes = in.readNBytes(most + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("a source ends, it does not throw", e);
    }
    byte[] kept = bytes.length > Source.KEPT ? Arrays.copyOf(bytes, Source.KEPT) : bytes;
    if (source.failure().isPresent()) {
      sink.accept(source.cut(1, Optional.empty(), kept));
      return Optional.empty();
    }
    if (bytes.length > most) {
      sink.accept(tooLong.apply(kept));
      return Optional.empty();
    }
    return Optional.of(new Whole(bytes, kept));
  }

  /** A source that is one story of usual length at most. */
  static Optional<Whole> story(Source source, Consumer<? super Read> sink) {
    return of(source, StoryReader.MAX_STORY_BYTES,
        kept -> StoryReader.tooLong(source.origin(1), Optional.empty(), kept), sink);
  }
}
