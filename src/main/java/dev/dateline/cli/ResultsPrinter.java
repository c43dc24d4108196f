package dev.dateline.cli;

import dev.dateline.search.Hit;
import dev.dateline.search.Results;
import java.util.List;
import java.util.Optional;

/** Prints the answer to a search, page after page. */
interface ResultsPrinter {
  /** The first page. */
  void begin(Results first);

  /** The hits of a further page. */
  void hits(List<Hit> hits);

  /**
   * The rest.
   *
   * @param first the first page again, which has the facets
   * @param next where the next page begins
   */
  void end(Results first, Optional<String> next);
}
