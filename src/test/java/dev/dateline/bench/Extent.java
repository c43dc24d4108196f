package dev.dateline.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * How much is measured.
 *
 * @param name what stories they are
 * @param sources the stories, as files
 * @param copies how many times they are taken where much is wanted
 * @param rounds how often adding is repeated, in processes of their own
 * @param warmUps how many unmeasured rounds come first in each
 * @param starts how many processes are started for the first answer
 * @param puts how many single stories are put
 * @param iterations how many times JMH measures, after 60 % as many unmeasured
 * @param millis how long each of those lasts
 * @param forked whether everything runs in processes of its own
 */
record Extent(String name, List<Path> sources, int copies, int rounds, int warmUps, int starts, int puts,
    int iterations, int millis, boolean forked) {

  /** Where whole jobs run. */
  Jvm jvm() {
    return new Jvm(forked, "-Xmx1g");
  }

  /** The archives of the stories as they are. */
  Setting once(Path work) {
    return new Setting(work.resolve("once"), sources, 1, jvm());
  }

  /** The archives of the stories taken many times. */
  Setting many(Path work) {
    return new Setting(work.resolve("many"), sources, copies, jvm());
  }

  static Extent full(List<Path> reuters) {
    return new Extent("Reuters-21578", reuters, 10, 3, 1, 11, 500, 5, 2_000, true);
  }

  /** The same with few repetitions: a first look, not a figure for the docs. */
  static Extent quick(List<Path> reuters) {
    return new Extent("Reuters-21578", reuters, 10, 1, 0, 5, 200, 2, 1_000, true);
  }

  /** Enough to see that every benchmark runs. */
  static Extent smoke(Path stories) {
    return new Extent("the sample stories", List.of(stories), 2, 1, 0, 1, 10, 1, 50, false);
  }
}
