package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Sort;
import dev.dateline.search.Tolerance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search QUERY…}. */
@CommandLine.Command(description = "Finds stories. '*' and the empty query match every story.", sortOptions = false)
final class SearchCommand extends Command {
  /** How long a search may take: a person who runs a command waits longer than a page does. */
  static final Duration DEADLINE = Duration.ofSeconds(30);

  /** How many hits are fetched at once: more come page by page, so that memory stays flat. */
  private static final int PAGE = 1_000;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to find, in one word or several.")
  private List<String> query = List.of();

  @Option(names = "--facet", paramLabel = "FIELD[:N]", description = "Count the labels of a field, and show the N (10) most frequent. May be repeated.")
  private List<String> facets = List.of();

  @Option(names = "--where", paramLabel = "FIELD=LABEL", description = "Only stories with this label. Of one field, either; of several, each.")
  private List<String> where = List.of();

  @Option(names = "--not", paramLabel = "FIELD=LABEL", description = "Only stories without this label.")
  private List<String> not = List.of();

  @Option(names = "--since", paramLabel = "DATE", description = "Only stories of that year, month, day or time (UTC), or later.")
  private Optional<String> since = Optional.empty();

  @Option(names = "--until", paramLabel = "DATE", description = "Only stories of that year, month, day or time (UTC), or earlier.")
  private Optional<String> until = Optional.empty();

  @Option(names = "--sort", paramLabel = "ORDER", converter = Sorts.class, description = "relevance, newest or oldest.")
  private Sort sort = Sort.RELEVANCE;

  @Option(names = "--tolerance", paramLabel = "HOW", converter = Tolerances.class, description = "exact (as printed), usual, or noisy (any reading).")
  private Tolerance tolerance = Tolerance.USUAL;

  @Option(names = "--limit", paramLabel = "N", description = "How many stories to show (10).")
  private int limit = Search.LIMIT;

  @Option(names = "--offset", paramLabel = "N", description = "How many to skip first.")
  private int offset;

  @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where the page before ended, at any depth.")
  private Optional<String> after = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  SearchCommand(Terminal terminal) {
    super(terminal);
  }

  /** The words of {@code --sort}. */
  static final class Sorts implements CommandLine.ITypeConverter<Sort> {
    @Override
    public Sort convert(String typed) {
      return new Choice<>(Sort.class).convert(typed);
    }
  }

  /** The words of {@code --tolerance}. */
  static final class Tolerances implements CommandLine.ITypeConverter<Tolerance> {
    @Override
    public Tolerance convert(String typed) {
      return new Choice<>(Tolerance.class).convert(typed);
    }
  }

  @Override
  public Integer call() {
    Search search = search();
    try (Archive archive = reading()) {
      Results first = archive.search(search);
      ResultsPrinter printer = json
          ? new ResultsJson(out(), joined(query))
          : new ResultsText(out(), terminal.style(), joined(query), offset);
      printer.begin(first);
      Optional<String> next = first.next();
      int left = limit - first.hits().size();
      while (left > 0 && next.isPresent()) {
        Results page = archive.search(search.page(0, Math.min(left, PAGE)).after(next.get()));
        printer.hits(page.hits());
        left -= page.hits().size();
        next = page.hits().isEmpty() ? Optional.empty() : page.next();
      }
      printer.end(first, next);
    }
    return GOOD;
  }

  /** The first page; later ones follow by cursor. */
  private Search search() {
    atLeast(0, "--limit", limit);
    atLeast(0, "--offset", offset);
    if (after.isPresent() && offset > 0) {
      throw new UsageError("--after goes on where a page ended, so --offset has no meaning beside it");
    }
    if (offset >= Search.MAX_PAGE) {
      throw new UsageError("--offset " + offset + ": from " + Layout.number(Search.MAX_PAGE)
          + " on, go page by page with --after");
    }
    Search search = Search.of(joined(query)).counted().within(DEADLINE).sort(sort).tolerance(tolerance)
        .page(offset, Math.min(limit, Math.min(PAGE, Search.MAX_PAGE - offset)));
    for (String each : facets) {
      Fields.Counted counted = Fields.counted(each);
      search = search.facet(counted.field(), counted.labels());
    }
    for (String each : where) {
      Fields.Labelled labelled = Fields.labelled("--where", each);
      search = search.where(labelled.field(), labelled.label());
    }
    for (String each : not) {
      Fields.Labelled labelled = Fields.labelled("--not", each);
      search = search.not(labelled.field(), labelled.label());
    }
    return between(after.map(search::after).orElse(search));
  }

  private Search between(Search search) {
    Optional<Period> first = since.map(date -> Period.read("--since", date));
    Optional<Period> last = until.map(date -> Period.read("--until", date));
    if (first.isPresent() && last.isPresent() && !first.get().start().isBefore(last.get().end())) {
      throw new UsageError("--since " + since.get() + " is later than --until " + until.get());
    }
    Search from = first.map(period -> search.since(period.start())).orElse(search);
    return last.map(period -> from.until(period.end())).orElse(from);
  }
}
