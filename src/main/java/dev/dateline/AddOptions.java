package dev.dateline;

import dev.dateline.clean.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * How to add, where the defaults do not do. Each method returns a changed copy.
 *
 * @param format the format to read everything as; empty to tell it from the content
 * @param vocabulary what codes and names of labels mean
 * @param mending whether damaged words are read as what they should be; {@link Archive#mend} does it later where not
 * @param naming whether it is told who and what stories are about; {@link Archive#mend} does it later where not
 * @param progress told now and then how far the work is, on the thread that adds
 * @param saved told after each commit how many stories the archive holds
 */
public record AddOptions(Optional<String> format, Vocabulary vocabulary, boolean mending, boolean naming,
    Consumer<Progress> progress, LongConsumer saved) {
  /** Formats told by content, nobody told. */
  public static final AddOptions DEFAULT = new AddOptions(Optional.empty(), Vocabulary.empty(), true, true,
      progress -> {},
      stories -> {});

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
    return new AddOptions(Optional.of(name), vocabulary, mending, naming, progress, saved);
  }

  /**
   * Read labels by this vocabulary too; of what several know, the last tells.
   *
   * @throws IOException where the file cannot be read or is no vocabulary; the message names it, and the line
   */
  public AddOptions vocabulary(Path file) throws IOException {
    return new AddOptions(format, Vocabulary.read(file).and(vocabulary), mending, naming, progress, saved);
  }

  /** Take every word as it is printed, and learn nothing of damage. */
  public AddOptions asPrinted() {
    return new AddOptions(format, vocabulary, false, naming, progress, saved);
  }

  /** Do not look for names, quotations and tags in the text, and learn nothing of them. */
  public AddOptions withoutNames() {
    return new AddOptions(format, vocabulary, mending, false, progress, saved);
  }

  public AddOptions onProgress(Consumer<Progress> listener) {
    return new AddOptions(format, vocabulary, mending, naming, listener, saved);
  }

  public AddOptions onSaved(LongConsumer listener) {
    return new AddOptions(format, vocabulary, mending, naming, progress, listener);
  }
}
