package dev.dateline;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * How to add, where the defaults do not do. Each method returns a changed copy.
 *
 * @param format the format to read everything as; empty to tell it from the content
 * @param progress told now and then how far the work is, on the thread that adds
 * @param saved told after each commit how many stories the archive holds
 */
public record AddOptions(Optional<String> format, Consumer<Progress> progress, LongConsumer saved) {
  /** Formats told by content, nobody told. */
  public static final AddOptions DEFAULT = new AddOptions(Optional.empty(), progress -> {}, stories -> {});

  /**
   * How far an {@code add} is.
   *
   * @param stories how many were read
   * @param bytes how many bytes of the input were read
   * @param bytesTotal how many there are; 0 where that cannot be known
   */
  public record Progress(long stories, long bytes, long bytesTotal) {}

  /** Read everything as one format, by its name. */
  public AddOptions format(String name) {
    return new AddOptions(Optional.of(name), progress, saved);
  }

  public AddOptions onProgress(Consumer<Progress> listener) {
    return new AddOptions(format, listener, saved);
  }

  public AddOptions onSaved(LongConsumer listener) {
    return new AddOptions(format, progress, listener);
  }
}
