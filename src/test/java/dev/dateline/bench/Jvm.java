package dev.dateline.bench;

import java.io.IOException;
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

  private Jvm() {}

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

  /** Runs a class to its end; returns the figures that it told. */
  static Map<String, Double> run(Class<?> main, List<String> flags, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(flags());
    all.addAll(flags);
    Map<String, Double> figures = new TreeMap<>();
    output(command(main, all, List.of(arguments))).lines().filter(line -> line.startsWith(FIGURE)).forEach(line -> {
      String[] cells = line.split("\t");
      figures.put(cells[1], Double.parseDouble(cells[2]));
    });
    return figures;
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
