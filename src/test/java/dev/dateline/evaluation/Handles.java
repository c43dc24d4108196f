package dev.dateline.evaluation;

import dev.dateline.AddOptions;
import dev.dateline.mend.Learning;
import dev.dateline.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What measuring needs of mending besides what an archive shows to everybody.
 */
final class Handles {
  private Handles() {}

  /** Options that add stories as they are printed. */
  static Optional<AddOptions> unmended() {
    return Optional.of(AddOptions.DEFAULT.asPrinted());
  }

  /** Learns from stories, to the end; returns how many bytes the model takes. */
  static Optional<ToLongFunction<List<Story>>> learning() {
    return Optional.of(stories -> {
      Learning learning = new Learning();
      stories.forEach(learning::add);
      return learning.learn().bytes().length;
    });
  }
}
