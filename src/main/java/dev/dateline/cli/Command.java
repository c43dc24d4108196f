package dev.dateline.cli;

import dev.dateline.Archive;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What all commands have: an archive to work on, and a terminal to print on. {@link #call()} returns the exit code. */
abstract class Command implements Callable<Integer> {
  static final int GOOD = 0;
  /** Done, but some inputs were quarantined. */
  static final int QUARANTINED = 1;
  static final int WRONG_USAGE = 2;
  static final int DAMAGED = 4;
  static final int STORAGE = 5;
  static final int BUG = 70;

  private static final String USUAL_ARCHIVE = "index-data/archive";
  private static final String CLUSTER = "opensearch://";

  final Terminal terminal;
  final Options options;

  private final Supplier<Optional<String>> archive;

  /** @param what what help says of the command */
  Command(Terminal terminal, String what) {
    this.terminal = terminal;
    this.options = new Options(what);
    this.archive = options.text("--archive", "DIR", "The archive (" + USUAL_ARCHIVE + ").");
    options.flag("--debug", "Show the stack trace of an error.");
  }

  /** Prints to the answer. */
  Output out() {
    return terminal.out();
  }

  /** The folder of the archive. */
  final Path folder() {
    String address = archive.get().orElse(USUAL_ARCHIVE);
    if (address.startsWith(CLUSTER)) {
      throw new UsageError("--archive " + address + ": a cluster cannot be used in this version; give a folder");
    }
    if (address.isEmpty()) {
      throw new UsageError("--archive: give the archive's folder");
    }
    return path("--archive", address);
  }

  /** The archive, to read only. */
  final Archive reading() {
    return Archive.readOnly(folder());
  }

  static Path path(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageError(option + ": '" + text + "' is not a path: " + e.getReason());
    }
  }

  static int atLeast(int least, String option, int number) {
    if (number < least) {
      throw new UsageError(option + " " + number + ": expected a number from " + least);
    }
    return number;
  }

  /** A query as it was typed, in one word or several. */
  static String joined(List<String> words) {
    return String.join(" ", words);
  }
}
