package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.query.Parsed;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code delete ID…} and {@code delete --query Q}. */
@CommandLine.Command(description = "Takes stories out, by id or those that a query matches.", sortOptions = false)
final class DeleteCommand extends Command {
  @Parameters(arity = "0..*", paramLabel = "ID", description = "The stories to take out.")
  private List<String> ids = List.of();

  @Option(names = "--query", paramLabel = "QUERY", description = "Those that match, any of its words; asks first on a terminal.")
  private Optional<String> query = Optional.empty();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  DeleteCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    if (ids.isEmpty() == query.isEmpty()) {
      throw new UsageError("give the ids of the stories to take out, or --query");
    }
    if (query.isPresent() && query.get().isBlank()) {
      throw new UsageError("--query is empty and would take out every story; if that is meant, say --query '*'");
    }
    try (Archive archive = Archive.open(folder())) {
      print(query.isPresent() ? matching(archive, query.get()) : named(archive));
    }
    return GOOD;
  }

  private int named(Archive archive) {
    Ids.all(archive, ids);
    return archive.delete(ids.stream().distinct().toArray(String[]::new));
  }

  private int matching(Archive archive, String text) {
    Parsed parsed = Query.parse(text);
    parsed.notices().forEach(notice -> terminal.note("note: " + notice));
    if (!yes && terminal.asked()) {
      long many = archive.search(Search.of(parsed.query()).counted().headlinesOnly().page(0, 0)
          .within(SearchCommand.DEADLINE)).total();
      if (many == 0 || !agreed("Take out " + Layout.stories(many) + "? [y/N] ")) {
        return 0;
      }
    }
    return archive.delete(parsed.query());
  }

  private boolean agreed(String question) {
    terminal.err().print(question);
    terminal.err().flush();
    try {
      String answer = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
      return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the answer", e);
    }
  }

  private void print(int deleted) {
    if (!json) {
      out().line(deleted == 0 ? "nothing taken out" : Layout.stories(deleted) + " taken out");
      return;
    }
    try (JsonGenerator generator = Json.on(out())) {
      generator.writeStartObject();
      generator.writeNumberProperty("deleted", deleted);
      Json.endLine(generator);
    }
  }
}
