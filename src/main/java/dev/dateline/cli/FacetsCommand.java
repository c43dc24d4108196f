package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Facet;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code facets FIELD [QUERY…]}. */
final class FacetsCommand extends Command {
  private final Supplier<String> field = options.argument("FIELD",
      "tag, place, person, organization, source, section, byline, language, year, month, day, x.NAME …");
  private final Supplier<List<String>> query = options.arguments(0, "QUERY", "Count only stories that match.");
  private final Supplier<Optional<String>> prefix = options.text("--prefix", "TEXT",
      "Only labels that begin so, case aside.");
  private final Supplier<Integer> limit = options.number("--limit", Integer.MAX_VALUE,
      "How many labels at most (all).");
  private final Supplier<Order> sort = options.choice("--sort", "ORDER", Order.COUNT, "count or name.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  /** The order of the labels. */
  enum Order {
    COUNT, NAME
  }

  FacetsCommand(Terminal terminal) {
    super(terminal, "The labels of one field with their counts, among all stories or those of a query.");
  }

  @Override
  public Integer call() {
    Field labelled = Fields.labels(field.get());
    atLeast(1, "--limit", limit.get());
    Search among = Search.of(joined(query.get())).within(SearchCommand.DEADLINE);
    try (Archive archive = reading()) {
      Facet facet = archive
          .labels(new Labels(labelled, among, prefix.get().orElse(""), sort.get() == Order.NAME, limit.get()));
      if (json.get()) {
        print(facet);
      } else {
        among.notices().forEach(notice -> terminal.note("note: " + notice));
        FacetText.print(out(), terminal.style(), facet);
      }
    }
    return GOOD;
  }

  private void print(Facet facet) {
    try (JsonGenerator generator = Json.on(out())) {
      generator.writeStartObject();
      generator.writeStringProperty("field", facet.field().name());
      Json.labels(generator, "labels", facet);
      generator.writeNumberProperty("total", facet.total());
      generator.writeNumberProperty("missing", facet.missing());
      Json.endLine(generator);
    }
  }
}
