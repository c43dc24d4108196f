package dev.dateline.faults;

import dev.dateline.Archive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that is killed: waits for a line with a folder, a seed and a number, opens so many archives there, and follows in each the
 * {@link Plan} of its seed, a thread each, telling each step before it begins it and after it was saved.
 */
final class KilledChild {
  private KilledChild() {}

  public static void main(String[] none) throws IOException {
    // Warm, so that a kill finds more than a process that loads its classes.
    try (Archive archive = Archive.inMemory()) {
      archive.add(Scenario.stories("warm", 12, 1));
    }
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      return;
    }
    String[] words = line.split(" ");
    for (int number = 0; number < Integer.parseInt(words[2]); number++) {
      Path folder = Path.of(words[0]).resolve("" + number);
      Plan plan = new Plan(Long.parseLong(words[1]) + number);
      String name = number + " ";
      Thread.ofPlatform().start(() -> follow(name, plan, folder));
    }
  }

  private static void follow(String name, Plan plan, Path folder) {
    try (Archive archive = Archive.openOrCreate(folder)) {
      for (int step = 0; step < plan.steps(); step++) {
        System.out.println(name + "begun " + (step + 1));
        plan.take(step, archive);
        System.out.println(name + "committed " + (step + 1));
      }
    }
  }
}
