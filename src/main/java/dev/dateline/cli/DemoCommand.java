package dev.dateline.cli;

import dev.dateline.AddReport;
import dev.dateline.Archive;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** {@code demo [STORIES]}: the main job, from files to answers. */
final class DemoCommand extends Command {
  private static final List<String> QUERIES = List.of("\"Article 51\"", "\"Kim Jong-un\"");
  private static final int HITS = 3;
  private static final String STORIES = "index-data/stories";

  private final Supplier<List<String>> stories = options.arguments(0, "STORIES", "What to read (" + STORIES + ").");

  DemoCommand(Terminal terminal) {
    super(terminal, "Builds the archive afresh from sample stories and shows the answers to two queries.");
  }

  @Override
  public Integer call() {
    Path folder = folder();
    Sources sources = Sources.of(stories.get().isEmpty() ? List.of(STORIES) : stories.get(), terminal.in());
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
