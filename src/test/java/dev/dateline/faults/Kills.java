package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.AddReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills a process that writes, at random moments, and looks at what it leaves. */
final class Kills {
  /** By when a process is killed, in milliseconds after it was told to begin. */
  private static final int LATEST = 900;

  private final Path folder;
  private final List<String> bad = new ArrayList<>();
  private int runs;
  private int steps;
  private int stories;
  private int between;

  Kills(Path folder) {
    this.folder = folder;
  }

  List<String> bad() {
    return bad;
  }

  @Override
  public String toString() {
    return runs + " kills, " + steps + " acknowledged commits, " + stories + " acknowledged stories, " + between
        + " times killed inside a commit, " + bad.size() + " bad";
  }

  void run(int kills, long seed) throws InterruptedException {
    Child next = child();
    try {
      for (int i = 0; i < kills; i++) {
        Child child = next;
        // The next one warms while this one works.
        next = child();
        if (!child.line().equals("ready")) {
          throw new AssertionError("the process to be killed did not start");
        }
        run(child, folder.resolve("killed" + i), seed + i);
      }
    } finally {
      next.close();
    }
  }

  private static Child child() {
    return new Child(KilledChild.class, List.of("-Xmx256m"));
  }

  private void run(Child child, Path archive, long seed) throws InterruptedException {
    runs++;
    Plan plan = new Plan(seed);
    child.tell(archive + " " + seed + " 0");
    Thread.sleep(new Random(seed).nextInt(LATEST));
    child.kill();
    int begun = 0;
    int committed = 0;
    for (String line : child.rest()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "begun" -> begun = Integer.parseInt(words[1]);
        case "committed" -> committed = Integer.parseInt(words[1]);
        default -> {
        }
      }
    }
    child.end();
    steps += committed;
    stories += plan.after(committed).stories().size();
    between += begun > committed ? 1 : 0;
    List<String> faults = look(archive, plan, committed, begun);
    if (!faults.isEmpty()) {
      bad.add("seed " + seed + ", committed " + committed + ", begun " + begun + ": " + faults);
    }
    Trees.delete(archive);
  }

  private static List<String> look(Path folder, Plan plan, int committed, int begun) {
    List<Contents> allowed = new ArrayList<>();
    for (int step = committed; step <= begun; step++) {
      allowed.add(plan.after(step));
    }
    try (Archive archive = committed == 0 ? Archive.openOrCreate(folder) : Archive.open(folder)) {
      List<String> faults = Soundness.faults(archive, allowed);
      if (!faults.isEmpty()) {
        return faults;
      }
      // The rest is done by another process, and ends as if nobody had been killed.
      int from = Contents.of(archive).equals(plan.after(committed)) ? committed : begun;
      int to = Math.min(plan.steps(), from + 3);
      for (int step = from; step < to; step++) {
        plan.take(step, archive);
      }
      faults.addAll(Soundness.faults(archive, List.of(plan.after(to))));
      AddReport again = archive.add(plan.after(to).current());
      if (again.unchanged() != again.read()) {
        faults.add("added twice, stories are not known: " + again);
      }
      return faults;
    } catch (RuntimeException e) {
      return List.of(e.toString());
    }
  }
}
