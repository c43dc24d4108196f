package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.query.Period;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Sort;
import dev.dateline.search.Tolerance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code search QUERY…}. */
final class SearchCommand extends Command {
  /** How long a search may take: a person who runs a command waits longer than a page does. */
  static final Duration DEADLINE = Duration.ofSeconds(30);

  /** How many hits are fetched at once: more come page by page, so that memory stays flat. */
  private static final int PAGE = 1_000;

  private final Supplier<List<String>> query = options.arguments(1, "QUERY", "What to find, in one word or several.");
  private final Supplier<List<String>> facets = options.texts("--facet", "FIELD[:N]",
      "Count the labels of a field, and show the N (10) most frequent. May be repeated.");
  private final Supplier<List<String>> where = options.texts("--where", "FIELD=LABEL",
      "Only stories with this label. Of one field, either; of several, each.");
  private final Supplier<List<String>> not = options.texts("--not", "FIELD=LABEL", "Only stories without this label.");
  private final Supplier<Optional<String>> since = options.text("--since", "DATE",
      "Only stories of that year, month, day or time (UTC), or later.");
  private final Supplier<Optional<String>> until = options.text("--until", "DATE",
      "Only stories of that year, month, day or time (UTC), or earlier.");
  private final Supplier<Sort> sort = options.choice("--sort", "ORDER", Sort.RELEVANCE, "relevance, newest or oldest.");
  private final Supplier<Tolerance> tolerance = options.choice("--tolerance", "HOW", Tolerance.USUAL,
      "exact (as printed), usual, or noisy (any reading).");
  private final Supplier<Integer> limit = options.number("--limit", Search.LIMIT, "How many stories to show (10).");
  private final Supplier<Integer> offset = options.number("--offset", 0, "How many to skip first.");
  private final Supplier<Optional<String>> after = options.text("--after", "CURSOR",
      "Go on where the page before ended, at any depth.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  SearchCommand(Terminal terminal) {
    super(terminal, "Finds stories. '*' and the empty query match every story.");
  }

  @Override
  public Integer call() {
    Search search = search();
    try (Archive archive = reading()) {
      Results first = archive.search(search);
      ResultsPrinter printer = json.get()
          ? new ResultsJson(out(), joined(query.get()))
          : new ResultsText(out(), terminal.style(), joined(query.get()), offset.get());
      printer.begin(first);
      Optional<String> next = first.next();
      int left = limit.get() - first.hits().size();
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
    atLeast(0, "--limit", limit.get());
    atLeast(0, "--offset", offset.get());
    if (after.get().isPresent() && offset.get() > 0) {
      throw new UsageError("--after goes on where a page ended, so --offset has no meaning beside it");
    }
    if (offset.get() >= Search.MAX_PAGE) {
      throw new UsageError("--offset " + offset.get() + ": from " + Layout.number(Search.MAX_PAGE)
          + " on, go page by page with --after");
    }
    Search search = Search.of(joined(query.get())).counted().within(DEADLINE).sort(sort.get())
        .tolerance(tolerance.get())
        .page(offset.get(), Math.min(limit.get(), Math.min(PAGE, Search.MAX_PAGE - offset.get())));
    for (String each : facets.get()) {
      Fields.Counted counted = Fields.counted(each);
      search = search.facet(counted.field(), counted.labels());
    }
    for (String each : where.get()) {
      Fields.Labelled labelled = Fields.labelled("--where", each);
      search = search.where(labelled.field(), labelled.label());
    }
    for (String each : not.get()) {
      Fields.Labelled labelled = Fields.labelled("--not", each);
      search = search.not(labelled.field(), labelled.label());
    }
    return between(after.get().map(search::after).orElse(search));
  }

  /** Both dates are included: {@code --since} begins where its period begins, {@code --until} ends where its period ends. */
  private Search between(Search search) {
    Optional<Instant> first = since.get().map(date -> period("--since", date).from());
    Optional<Instant> end = until.get().map(date -> period("--until", date).until());
    if (first.isPresent() && end.isPresent() && !first.get().isBefore(end.get())) {
      throw new UsageError(
          "--since " + since.get().orElseThrow() + " is later than --until " + until.get().orElseThrow());
    }
    Search from = first.map(search::since).orElse(search);
    return end.map(from::until).orElse(from);
  }

  private static Period period(String option, String date) {
    return Period.parse(date).orElseThrow(() -> new UsageError(option + ": '" + date
        + "' is not a date; expected 2024, 2024-06, 2024-06-20 or 2024-06-20T05:12:00Z"));
  }
}
