package dev.dateline.faults;

import dev.dateline.AddReport;
import dev.dateline.Archive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills processes that write, each to several archives, at random moments, and looks at what they leave. */
final class Kills {
  /** To how many archives a process writes: to start one costs more than all that it does. */
  static final int ARCHIVES = 5;

  /** A process is killed after it has said so many lines at most, so that a slow machine kills as late as a fast one, */
  private static final int LINES = 60 * ARCHIVES;

  /** and so many microseconds later at most. */
  private static final int MICROS = 40_000;

  private final Path folder;
  private final List<String> bad = new ArrayList<>();
  private int processes;
  private int archives;
  private int commits;
  private int stories;
  private int inside;

  Kills(Path folder) {
    this.folder = folder;
  }

  List<String> bad() {
    return bad;
  }

  @Override
  public String toString() {
    return archives + " archives cut off by " + processes + " kills, " + inside + " of them inside a step, " + commits
        + " commits and " + stories + " stories acknowledged, " + bad.size() + " bad";
  }

  /** Kills until so many archives were cut off. */
  void run(int most, long seed) throws InterruptedException {
    Child next = child();
    try {
      for (long at = seed; at < seed + most; at += ARCHIVES) {
        Child child = next;
        // The next one warms while this one works.
        next = child();
        if (!child.line().equals("ready")) {
          throw new AssertionError("the process to be killed did not start");
        }
        Path place = folder.resolve("killed" + at);
        child.tell(place + " " + at + " " + ARCHIVES);
        kill(child, place, at);
        Trees.delete(place);
      }
    } finally {
      next.close();
    }
  }

  private static Child child() {
    return new Child(KilledChild.class, List.of("-Xmx256m"));
  }

  private void kill(Child child, Path place, long seed) throws InterruptedException {
    Random random = new Random(seed);
    List<String> said = new ArrayList<>();
    for (int lines = random.nextInt(1 + random.nextInt(LINES)); lines > 0; lines--) {
      said.add(child.line());
    }
    TimeUnit.MICROSECONDS.sleep(random.nextInt(MICROS));
    child.kill();
    said.addAll(child.rest());
    child.end();
    processes++;
    int[] begun = new int[ARCHIVES];
    int[] committed = new int[ARCHIVES];
    for (String line : said) {
      String[] words = line.split(" ");
      if (words.length == 3) {
        (words[1].equals("begun") ? begun : committed)[Integer.parseInt(words[0])] = Integer.parseInt(words[2]);
      }
    }
    for (int number = 0; number < ARCHIVES; number++) {
      look(place.resolve("" + number), seed + number, committed[number], begun[number]);
    }
  }

  private void look(Path archive, long seed, int committed, int begun) {
    Plan plan = new Plan(seed);
    archives++;
    commits += committed;
    stories += plan.after(committed).stories().size();
    inside += begun > committed ? 1 : 0;
    List<String> faults = faults(archive, plan, committed, begun);
    if (!faults.isEmpty()) {
      bad.add("seed " + seed + ", committed " + committed + ", begun " + begun + ": " + faults);
    }
  }

  private static List<String> faults(Path folder, Plan plan, int committed, int begun) {
    List<Contents> allowed = new ArrayList<>();
    for (int step = committed; step <= begun; step++) {
      allowed.add(plan.after(step));
    }
    try (Archive archive = committed == 0 ? Archive.openOrCreate(folder) : Archive.open(folder)) {
      List<String> faults = Soundness.faults(archive, allowed);
      if (!faults.isEmpty()) {
        return faults;
      }
      // What was left to do is done now, and ends as if nobody had been killed; what is there is known.
      int from = Contents.of(archive).equals(plan.after(committed)) ? committed : begun;
      int to = Math.min(plan.steps(), from + 2);
      for (int step = from; step < to; step++) {
        plan.take(step, archive);
      }
      AddReport again = archive.add(plan.after(to).current());
      if (again.unchanged() != again.read()) {
        faults.add("added twice, stories are not known: " + again);
      }
      faults.addAll(Soundness.faults(archive, List.of(plan.after(to))));
      return faults;
    } catch (RuntimeException e) {
      return List.of(e.toString());
    }
  }
}
