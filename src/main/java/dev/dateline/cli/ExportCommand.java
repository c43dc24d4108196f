package dev.dateline.cli;

import dev.dateline.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** {@code export}. */
final class ExportCommand extends Command {
  private final Supplier<Boolean> all = options.flag("--all", "Earlier versions too, which are kept but not searched.");

  ExportCommand(Terminal terminal) {
    super(terminal, "Every story as a JSON line, as printed and stated, that can be added again.");
    options.flag("--json", "It is always JSON.");
  }

  @Override
  public Integer call() {
    try (Archive archive = reading()) {
      archive.export(all.get(), out());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write standard output", e);
    }
    return GOOD;
  }
}
