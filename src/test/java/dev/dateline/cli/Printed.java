package dev.dateline.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What a printer prints. */
final class Printed {
  private Printed() {}

  static String by(Consumer<Output> printer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = new Output(bytes);
    printer.accept(out);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
