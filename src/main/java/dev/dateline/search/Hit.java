package dev.dateline.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One story found.
 *
 * @param title its headline as printed, cleaned, never mended
 * @param sent when it was sent; empty where that is not known
 * @param score its rank's weight; comparable within one search only; 0 where the sort is by date
 * @param snippets pieces that show the match; empty where only headlines were asked for
 * @param why one reason for each part of the query that matched; empty where only headlines were asked for
 */
public record Hit(String id, String title, Optional<Instant> sent, float score, List<Snippet> snippets, List<Why> why) {
  public Hit {
    snippets = List.copyOf(snippets);
    why = List.copyOf(why);
  }
}
