package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Search;
import dev.dateline.search.Tolerance;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain ID QUERY…}. */
@CommandLine.Command(description = "How the score of one story came about, for the curious.", sortOptions = false)
final class ExplainCommand extends Command {
  @Parameters(index = "0", paramLabel = "ID", description = "The story.")
  private String id = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "What it was searched for by.")
  private List<String> query = List.of();

  @Option(names = "--tolerance", paramLabel = "HOW", converter = SearchCommand.Tolerances.class, description = "exact, usual or noisy.")
  private Tolerance tolerance = Tolerance.USUAL;

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Search search = Search.of(joined(query)).tolerance(tolerance);
    try (Archive archive = reading()) {
      Ids.all(archive, List.of(id));
      search.notices().forEach(notice -> terminal.note("note: " + notice));
      out().line(Layout.safe(archive.explain(search, id).stripTrailing(), true));
    }
    return GOOD;
  }
}
