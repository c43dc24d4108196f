package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Search;
import dev.dateline.search.Tolerance;
import java.util.List;
import java.util.function.Supplier;

/** {@code explain ID QUERY…}. */
final class ExplainCommand extends Command {
  private final Supplier<String> id = options.argument("ID", "The story.");
  private final Supplier<List<String>> query = options.arguments(1, "QUERY", "What it was searched for by.");
  private final Supplier<Tolerance> tolerance = options.choice("--tolerance", "HOW", Tolerance.USUAL,
      "exact, usual or noisy.");

  ExplainCommand(Terminal terminal) {
    super(terminal, "How the score of one story came about, for the curious.");
  }

  @Override
  public Integer call() {
    Search search = Search.of(joined(query.get())).tolerance(tolerance.get());
    try (Archive archive = reading()) {
      Ids.all(archive, List.of(id.get()));
      search.notices().forEach(notice -> terminal.note("note: " + notice));
      out().line(Layout.safe(archive.explain(search, id.get()).stripTrailing(), true));
    }
    return GOOD;
  }
}
