package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Facet;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code facets FIELD [QUERY…]}. */
@CommandLine.Command(description = "The labels of one field with their counts, among all stories or those of a query.", sortOptions = false)
final class FacetsCommand extends Command {
  @Parameters(index = "0", paramLabel = "FIELD", description = "tag, place, person, organization, source, section, byline, language, year, month, day, x.NAME …")
  private String field = "";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "Count only stories that match.")
  private List<String> query = List.of();

  @Option(names = "--prefix", paramLabel = "TEXT", description = "Only labels that begin so, case aside.")
  private String prefix = "";

  @Option(names = "--limit", paramLabel = "N", description = "How many labels at most (all).")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--sort", paramLabel = "ORDER", converter = Orders.class, description = "count or name.")
  private Order sort = Order.COUNT;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** The order of the labels. */
  enum Order {
    COUNT, NAME
  }

  /** The words of {@code --sort}. */
  static final class Orders implements CommandLine.ITypeConverter<Order> {
    @Override
    public Order convert(String typed) {
      return new Choice<>(Order.class).convert(typed);
    }
  }

  FacetsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Field labelled = Fields.labels(field);
    atLeast(1, "--limit", limit);
    Search among = Search.of(joined(query)).within(SearchCommand.DEADLINE);
    try (Archive archive = reading()) {
      Facet facet = archive.labels(new Labels(labelled, among, prefix, sort == Order.NAME, limit));
      if (json) {
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
