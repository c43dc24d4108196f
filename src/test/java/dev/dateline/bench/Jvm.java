package dev.dateline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Processes of their own, so that no measurement warms, fills or slows another. */
final class Jvm {
  private static final String FIGURE = "figure\t";

  private final boolean forked;
  private final List<String> flags;

  /**
   * @param forked whether work is really done in processes of its own, and not in this one, where it only shows that it runs
   * @param flags more flags for Java
   */
  Jvm(boolean forked, String... flags) {
    this.forked = forked;
    this.flags = List.of(flags);
  }

  /** What has a main method, but for its array. */
  interface Main {
    void run(String[] arguments) throws IOException;
  }

  /** The flags that the launcher gives to Java. */
  static List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent()) {
      flags.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    flags.add("--enable-native-access=ALL-UNNAMED");
    return flags;
  }

  /** A command that runs a class with this process's classes and Java. */
  static List<String> command(Class<?> main, List<String> flags, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** Tells a figure to the process that began this one. */
  static void tell(String name, double value) {
    System.out.println(FIGURE + name + "\t" + value);
  }

  /** Runs a class's main method to its end; returns the figures that it told. */
  Map<String, Double> run(Class<?> type, Main main, String... arguments) throws IOException {
    String printed = forked ? output(command(type, all(), List.of(arguments))) : here(main, arguments);
    Map<String, Double> figures = new TreeMap<>();
    printed.lines().filter(line -> line.startsWith(FIGURE)).forEach(line -> {
      String[] cells = line.split("\t");
      figures.put(cells[1], Double.parseDouble(cells[2]));
    });
    return figures;
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(flags());
    all.addAll(flags);
    return all;
  }

  private static String here(Main main, String... arguments) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream now = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(now);
      main.run(arguments);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Runs a command to its end; returns what it printed. */
  static String output(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("exit " + exit + " of " + String.join(" ", command) + "\n" + printed);
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new IOException("interrupted", e);
    }
    return printed;
  }
}
