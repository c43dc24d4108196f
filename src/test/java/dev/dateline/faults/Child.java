package dev.dateline.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java process of this project's classes, and the lines that it says. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final PrintStream to;

  Child(Class<?> main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    said = process.inputReader(StandardCharsets.UTF_8);
    to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  void tell(String line) {
    to.println(line);
  }

  /** Its next line; empty when it says no more. */
  String line() {
    try {
      String line = said.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      return "";
    }
  }

  /** As {@code kill -9}. */
  void kill() {
    // Not by the process itself, which would close what it said before it is read.
    process.toHandle().destroyForcibly();
  }

  /** Everything that it still says, to its end. */
  List<String> rest() {
    List<String> rest = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      rest.add(line);
    }
    return rest;
  }

  int end() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the other process does not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
    end();
  }
}
