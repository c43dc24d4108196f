package dev.dateline.cli;

import dev.dateline.EntityPage;
import dev.dateline.EntityPage.Candidate;
import dev.dateline.EntityPage.Kin;
import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An entity's page, or those who may be meant, for people. */
final class EntityText {
  private static final String UNKNOWN = "unknown";

  /** The longest bar of a chart, in characters. */
  private static final int BAR = 50;

  /** More months than this are shown by year. */
  private static final int MONTHS = 24;

  private static final int ALIASES = 12;

  private EntityText() {}

  static void page(Output out, Style style, EntityPage page) {
    out.line(style.bold(Layout.safe(page.entity().name())) + style.faint("  " + page.entity().type() + ", "
        + Layout.stories(page.stories()) + period(page)));
    out.line();
    List<Facet.Count> aliases = page.aliases();
    AboutText.row(out, "printed as", aliases.stream().limit(ALIASES)
        .map(each -> each.label() + " " + Layout.number(each.count())).toList());
    if (aliases.size() > ALIASES) {
      AboutText.row(out, "", List.of("and in " + Layout.count(aliases.size() - ALIASES, "other form", "other forms")));
    }
    if (page.read() < page.stories()) {
      AboutText.row(out, "", List.of("(of " + Layout.stories(page.read()) + ")"));
    }
    AboutText.row(out, "tags", page.tags().stream().map(EntityText::kin).toList());
    AboutText.row(out, "comes with", page.names().stream().map(EntityText::kin).toList());
    chart(out, style, page.months());
    out.line().line(style.heading("Newest stories"));
    for (Hit hit : page.newest()) {
      out.line("  " + Layout.left(hit.sent().map(EntityText::day).orElse("date unknown"), 14)
          + Layout.safe(hit.title().isEmpty() ? "(no headline)" : hit.title())
          + style.faint("  " + Layout.safe(hit.id())));
    }
  }

  private static String period(EntityPage page) {
    Optional<String> first = page.first().map(EntityText::day);
    Optional<String> last = page.last().map(EntityText::day);
    return first.isEmpty() || last.isEmpty()
        ? ""
        : first.equals(last) ? ", " + first.get() : ", " + first.get() + " to " + last.get();
  }

  private static String day(Instant at) {
    return Layout.iso(at).substring(0, 10);
  }

  private static String kin(Kin kin) {
    return kin.label() + " " + Layout.number(kin.count()) + " (×" + Layout.times(kin.lift()) + ")";
  }

  /** A bar for each month, or for each year where there are many. */
  private static void chart(Output out, Style style, List<Facet.Count> months) {
    boolean years = months.size() > MONTHS;
    Map<String, Long> bars = new TreeMap<>();
    for (Facet.Count month : months) {
      if (!month.label().equals(UNKNOWN)) {
        bars.merge(years ? month.label().substring(0, month.label().length() - 3) : month.label(), month.count(),
            Long::sum);
      }
    }
    if (bars.isEmpty()) {
      return;
    }
    out.line().line(style.heading("Stories by " + (years ? "year" : "month")));
    long most = bars.values().stream().mapToLong(each -> each).max().orElse(1);
    int digits = Layout.widest(bars.values().stream().map(Layout::number).toList());
    bars.forEach(
        (period, count) -> out.line("  " + Layout.left(period, 9) + Layout.right(Layout.number(count), digits) + " "
            + "█".repeat((int) Math.max(1, Math.round((double) BAR * count / most)))));
  }

  static void candidates(Output out, Style style, String typed, List<Candidate> candidates) {
    out.line("“" + Layout.safe(typed) + "” may be:");
    List<String> names = new ArrayList<>();
    candidates.forEach(each -> names.add(Layout.safe(each.entity().name())));
    int width = Math.min(Layout.widest(names), Layout.WIDTH - 40);
    for (int i = 0; i < names.size(); i++) {
      Candidate each = candidates.get(i);
      out.line("  " + Layout.left(names.get(i), width) + "  " + style.faint(Layout.left(each.entity().type().name(), 14)
          + Layout.stories(each.stories())));
    }
    out.line(style
        .faint("Give one of these names" + (candidates.stream().map(each -> each.entity().type()).distinct().count() > 1
            ? ", or --type, for its page."
            : " for its page.")));
  }
}
