package dev.dateline.faults;

import dev.dateline.Archive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that is killed: waits for a line with a folder and a seed, opens the archive there, and follows the seed's {@link Plan},
 * telling each step before it begins it and after it was saved.
 */
final class KilledChild {
  private KilledChild() {}

  public static void main(String[] none) throws IOException {
    // Warm, so that a kill finds more than a process that loads its classes.
    try (Archive archive = Archive.inMemory()) {
      archive.add(Scenario.stories("warm", 30, 1));
      archive.mend();
    }
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      return;
    }
    String[] words = line.split(" ");
    Plan plan = new Plan(Long.parseLong(words[1]));
    try (Archive archive = Archive.openOrCreate(Path.of(words[0]))) {
      for (int step = Integer.parseInt(words[2]); step < plan.steps(); step++) {
        System.out.println("begun " + (step + 1));
        plan.take(step, archive);
        System.out.println("committed " + (step + 1));
      }
    }
    System.out.println("done");
  }
}
