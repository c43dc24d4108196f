package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Steps that a process takes until it is killed, each ending with a save; told from a seed, so that another process knows them. */
final class Plan {
  private static final int STEPS = 60;

  /** What is done in a step, and what the archive holds after it. */
  private record Step(Contents contents, Work work) {}

  private interface Work {
    void on(Archive archive);
  }

  private final List<Step> steps = new ArrayList<>();

  Plan(long seed) {
    Random random = new Random(seed);
    Contents contents = Contents.NONE;
    for (int i = 0; i < STEPS; i++) {
      steps.add(step(random, i, contents));
      contents = steps.getLast().contents;
    }
  }

  private static Step step(Random random, int number, Contents before) {
    List<String> ids = List.copyOf(before.stories().keySet());
    switch (ids.isEmpty() ? 0 : random.nextInt(8)) {
      case 0, 1, 2, 3 -> {
        List<Story> stories = Scenario.stories("k" + number + "-", 1 + random.nextInt(25), number);
        return new Step(before.with(stories), archive -> archive.add(stories));
      }
      case 4, 5 -> {
        List<Story> later = Scenario.stories("k" + random.nextInt(number) + "-", 1 + random.nextInt(8), number);
        return new Step(before.with(later), archive -> {
          later.forEach(archive::put);
          archive.commit();
        });
      }
      case 6 -> {
        List<String> some = ids.stream().filter(id -> random.nextInt(6) == 0).toList();
        return new Step(before.without(some), archive -> archive.delete(some.toArray(String[]::new)));
      }
      default -> {
        return new Step(before, Archive::mend);
      }
    }
  }

  int steps() {
    return steps.size();
  }

  /** What an archive holds after so many steps. */
  Contents after(int done) {
    return done == 0 ? Contents.NONE : steps.get(done - 1).contents;
  }

  /** Takes one step. */
  void take(int step, Archive archive) {
    steps.get(step).work.on(archive);
  }
}
