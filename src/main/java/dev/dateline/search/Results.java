package dev.dateline.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a {@link Search}.
 *
 * @param query the query as it was understood, printed back
 * @param total how many stories match
 * @param exact whether {@code total} is that number, or a lower bound
 * @param notices what was assumed, left out or cut short, in plain words
 * @param next where the next page begins; empty on the last
 */
public record Results(
    String query,
    long total,
    boolean exact,
    List<Hit> hits,
    List<Facet> facets,
    List<String> notices,
    Optional<String> next) {
  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    notices = List.copyOf(notices);
  }
}
