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
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code delete ID…} and {@code delete --query Q}. */
final class DeleteCommand extends Command {
  private final Supplier<List<String>> ids = options.arguments(0, "ID", "The stories to take out.");
  private final Supplier<Optional<String>> query = options.text("--query", "QUERY",
      "Those that match, any of its words; asks first on a terminal.");
  private final Supplier<Boolean> yes = options.flag("--yes", "Do not ask.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  DeleteCommand(Terminal terminal) {
    super(terminal, "Takes stories out, by id or those that a query matches.");
  }

  @Override
  public Integer call() {
    if (ids.get().isEmpty() == query.get().isEmpty()) {
      throw new UsageError("give the ids of the stories to take out, or --query");
    }
    if (query.get().map(String::isBlank).orElse(false)) {
      throw new UsageError("--query is empty and would take out every story; if that is meant, say --query '*'");
    }
    try (Archive archive = Archive.open(folder())) {
      print(query.get().map(text -> matching(archive, text)).orElseGet(() -> named(archive)));
    }
    return GOOD;
  }

  private int named(Archive archive) {
    Ids.all(archive, ids.get());
    return archive.delete(ids.get().stream().distinct().toArray(String[]::new));
  }

  private int matching(Archive archive, String text) {
    Parsed parsed = Query.parse(text);
    parsed.notices().forEach(notice -> terminal.note("note: " + notice));
    if (!yes.get() && terminal.asked()) {
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
    if (!json.get()) {
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
