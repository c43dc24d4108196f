package dev.dateline.cli;

import dev.dateline.search.ArchiveException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code dateline}: picks the command that is asked for, runs it, and says in one line what went wrong. */
public final class Dateline {
  /** Held, for the logging library forgets the level of a logger that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Terminal terminal;

  Dateline(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    // One plain line for whatever is logged.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
    Terminal terminal = Terminal.system();
    terminal.interruption().listen(terminal);
    int code = new Dateline(terminal).run(args);
    terminal.interruption().over();
    System.exit(code);
  }

  /** Runs one command; returns the exit code. Never throws. */
  int run(String... args) {
    boolean debug = Arrays.asList(args).contains("--debug");
    String name = args.length == 0 ? "" : args[0];
    try {
      int code = dispatch(name, args);
      terminal.out().flush();
      return code;
    } catch (UsageError e) {
      return failed(debug, e, Command.WRONG_USAGE, e.getMessage() + " (see dateline" + (Menu.named(name).isPresent()
          ? " " + name
          : "") + " --help)");
    } catch (ArchiveException e) {
      return e.kind() == ArchiveException.Kind.USAGE
          ? failed(debug, e, Command.WRONG_USAGE, said(e))
          : ended(debug, e, e.kind().exitCode(), said(e));
    } catch (Output.Failed e) {
      return e.readerGone()
          ? Command.GOOD
          : ended(debug, e, Command.STORAGE, "cannot write standard output: " + e.getMessage());
    } catch (UncheckedIOException e) {
      return ended(debug, e, Command.STORAGE, said(e));
    } catch (OutOfMemoryError e) {
      return ended(debug, e, Command.BUG, "out of memory at " + Layout.bytes(Runtime.getRuntime().maxMemory())
          + "; give more, as in DATELINE_OPTS=-Xmx4g");
    } catch (Exception | Error e) {
      return ended(debug, e, Command.BUG, "a bug: " + bug(e) + "; please report it with the command"
          + (debug ? "" : " and what --debug adds"));
    }
  }

  private int dispatch(String name, String[] args) throws Exception {
    switch (name) {
      case "" -> throw new UsageError("give a command: " + String.join(", ", Menu.names()));
      case "-h", "--help" -> terminal.out().text(Menu.help(terminal.style()));
      case "-V", "--version" -> terminal.out().line("dateline " + version());
      case "help" -> {
        return args.length == 1 ? dispatch("--help", args) : dispatch(args[1], new String[]{args[1], "--help"});
      }
      default -> {
        Menu choice = Menu.named(name).orElseThrow(() -> new UsageError(name.startsWith("-")
            ? "options stand after the command, and '" + name + "' is in its place"
            : "there is no command '" + name + "'" + Near.hint(name, Menu.names())));
        return call(choice, Arrays.copyOfRange(args, 1, args.length));
      }
    }
    return Command.GOOD;
  }

  private int call(Menu choice, String[] args) throws Exception {
    Command command = choice.command(terminal);
    CommandLine line = command.options.reader("dateline " + choice.name());
    try {
      if (line.parseArgs(args).isUsageHelpRequested()) {
        line.usage(new PrintWriter(terminal.out()), terminal.style() == Style.ANSI ? Ansi.ON : Ansi.OFF);
        return Command.GOOD;
      }
    } catch (ParameterException e) {
      // Told first, for it is often why something else is missing.
      List<String> unmatched = line.getUnmatchedArguments();
      throw new UsageError(unmatched.isEmpty() ? e.getMessage() : unmatched(line, unmatched.getFirst()));
    }
    return command.call();
  }

  private static String unmatched(CommandLine line, String argument) {
    if (!argument.startsWith("-")) {
      return "'" + argument + "' is one argument too many";
    }
    int equals = argument.indexOf('=');
    List<String> names = List.copyOf(line.getCommandSpec().optionsMap().keySet());
    String near = argument.length() < 4
        ? ""
        : Near.hint(equals < 0 ? argument : argument.substring(0, equals), names);
    return "there is no option '" + argument + "'"
        + (near.isEmpty() ? " (what begins with '-' and is no option goes after --)" : near);
  }

  private int ended(boolean debug, Throwable e, int code, String message) {
    if (terminal.interruption().asked()) {
      return failed(debug, e, ArchiveException.Kind.INTERRUPTED.exitCode(), terminal.interruption().line());
    }
    try {
      terminal.out().flush();
    } catch (Output.Failed gone) {
      e.addSuppressed(gone);
    }
    return failed(debug, e, code, message);
  }

  private int failed(boolean debug, Throwable e, int code, String message) {
    terminal.note("dateline: " + message);
    if (debug) {
      e.printStackTrace(terminal.err());
    }
    return code;
  }

  private static String said(Exception e) {
    if (e instanceof UncheckedIOException unchecked) {
      IOException cause = unchecked.getCause();
      return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** What was thrown, and the first line of ours that it came from. */
  private static String bug(Throwable e) {
    String what = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    String shortened = what.length() > 150 ? what.substring(0, 149) + "…" : what;
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.dateline.")) {
        return shortened + " at " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return shortened;
  }

  private static String version() {
    String version = Dateline.class.getPackage().getImplementationVersion();
    return version == null ? "(from source)" : version;
  }
}
