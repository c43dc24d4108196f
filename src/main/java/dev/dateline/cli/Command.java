package dev.dateline.cli;

import dev.dateline.Archive;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have: an archive to work on, and a terminal to print on. {@link #call()} returns the exit code. */
abstract class Command implements Callable<Integer> {
  static final int GOOD = 0;
  /** Done, but some inputs were quarantined. */
  static final int QUARANTINED = 1;
  static final int WRONG_USAGE = 2;
  static final int DAMAGED = 4;
  static final int STORAGE = 5;
  static final int BUG = 70;

  private static final String CLUSTER = "opensearch://";

  final Terminal terminal;

  @Option(names = "--archive", paramLabel = "DIR", defaultValue = "index-data/archive", description = "The archive (${DEFAULT-VALUE}).")
  private String archive = "";

  @Option(names = "--debug", description = "Show the stack trace of an error.")
  private boolean debug;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  Command(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints to the answer. */
  Output out() {
    return terminal.out();
  }

  /** The folder of the archive. */
  final Path folder() {
    if (archive.startsWith(CLUSTER)) {
      throw new UsageError("--archive " + archive + ": a cluster cannot be used in this version; give a folder");
    }
    if (archive.isEmpty()) {
      throw new UsageError("--archive: give the archive's folder");
    }
    return path("--archive", archive);
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
