package dev.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A terminal that remembers what was printed. */
final class Screen {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final Terminal terminal;
  final int code;

  private Screen(boolean person, String typed, String... args) {
    this.terminal = terminal(out, err, person, typed);
    this.code = new Dateline(terminal).run(args);
  }

  /** Runs a command as a script does. */
  static Screen run(String... args) {
    return new Screen(false, "", args);
  }

  /** Runs a command as a script does that pipes something in. */
  static Screen piped(String input, String... args) {
    return new Screen(false, input, args);
  }

  /** Runs a command as a person does. */
  static Screen typed(String input, String... args) {
    return new Screen(true, input, args);
  }

  static Terminal terminal(OutputStream out, OutputStream err, boolean person, String typed) {
    return new Terminal(new Output(out), new PrintStream(err, true, StandardCharsets.UTF_8),
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), person, person, person, Style.of(person),
        new Interruption());
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
