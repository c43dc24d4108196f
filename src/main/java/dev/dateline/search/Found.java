package dev.dateline.search;

import dev.dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an engine found, before snippets and reasons are worked out.
 *
 * @param next the cursor of the next page; empty on the last
 */
public record Found(long total, boolean exact, List<Match> matches, List<Facet> facets, List<String> notices,
    Optional<String> next) {
  public Found {
    matches = List.copyOf(matches);
    facets = List.copyOf(facets);
    notices = List.copyOf(notices);
  }

  /**
   * One match.
   *
   * @param title the cleaned headline
   * @param story the story itself, of the same instant as the search; empty where only headlines were asked for
   */
  public record Match(String id, String title, Optional<Instant> sent, float score, Optional<Story> story) {}
}
