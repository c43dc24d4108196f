package dev.dateline.evaluation;

import dev.dateline.AddOptions;
import dev.dateline.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What measuring needs of mending besides what an archive shows to everybody: the only place to change when it has a switch of
 * its own. Where there is none, the figures that need it are left out.
 */
final class Handles {
  private Handles() {}

  /** Options that add stories as they are printed. */
  static Optional<AddOptions> unmended() {
    return Optional.empty();
  }

  /** Learns from stories, to the end; returns how many bytes the model takes. */
  static Optional<ToLongFunction<List<Story>>> learning() {
    return Optional.empty();
  }
}
