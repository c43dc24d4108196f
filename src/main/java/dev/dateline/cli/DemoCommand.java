package dev.dateline.cli;

import dev.dateline.AddReport;
import dev.dateline.Archive;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code demo [STORIES]}: the main job, from files to answers. */
@CommandLine.Command(description = "Builds the archive afresh from sample stories and shows the answers to two queries.", sortOptions = false)
final class DemoCommand extends Command {
  private static final List<String> QUERIES = List.of("\"Article 51\"", "\"Kim Jong-un\"");
  private static final int HITS = 3;

  @Parameters(arity = "0..1", paramLabel = "STORIES", defaultValue = "index-data/stories", description = "Files or a folder to read (${DEFAULT-VALUE}).")
  private String stories = "";

  DemoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Path folder = folder();
    Sources sources = Sources.of(List.of(stories), terminal.in());
    AddReport report;
    try (Progress progress = new Progress(terminal)) {
      report = AddCommand.afresh(terminal, folder, sources, progress.listening());
    }
    Style style = terminal.style();
    ReportText.text(out(), style, report);
    try (Archive archive = Archive.readOnly(folder)) {
      for (String query : QUERIES) {
        Results results = archive.search(Search.of(query).counted().facet(Field.TAG).page(0, HITS)
            .within(SearchCommand.DEADLINE));
        out().line().line(style.heading("$ dateline search '" + query + "' --facet tag --limit " + HITS));
        ResultsText text = new ResultsText(out(), style, query, 0);
        text.begin(results);
        text.end(results, results.next());
      }
    }
    return report.quarantined().isEmpty() ? GOOD : QUARANTINED;
  }
}
