package dev.dateline.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output, in UTF-8 and buffered. Unlike a {@code PrintStream} it does not swallow what goes wrong: a full disk must
 * not look like a complete answer, and a reader that has gone away should end the work.
 */
final class Output extends Writer {

  /** Standard output could not be written. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failed(IOException cause) {
      super(cause.getMessage(), cause);
    }

    /** Whether the reader has gone away, as {@code head} does, rather than a disk being full. */
    boolean readerGone() {
      // Java has no type for EPIPE; the word stands in the message in every language of the C library that was looked at.
      String message = getMessage();
      return message != null && message.toLowerCase(java.util.Locale.ROOT).contains("pipe");
    }
  }

  private final Writer writer;

  Output(OutputStream stream) {
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
  }

  Output line(String text) {
    return text(text).text("\n");
  }

  Output line() {
    return text("\n");
  }

  Output text(String text) {
    write(text, 0, text.length());
    return this;
  }

  @Override
  public void write(char[] characters, int from, int length) {
    try {
      writer.write(characters, from, length);
    } catch (IOException e) {
      throw new Failed(e);
    }
  }

  @Override
  public void write(String text, int from, int length) {
    try {
      writer.write(text, from, length);
    } catch (IOException e) {
      throw new Failed(e);
    }
  }

  @Override
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new Failed(e);
    }
  }

  /** Flushes; standard output itself stays open to the end. */
  @Override
  public void close() {
    flush();
  }
}
