package dev.dateline.cli;

import dev.dateline.search.Facet;
import java.util.List;

/** The labels of a field with their counts, for people. */
final class FacetText {
  private FacetText() {}

  static void print(Output out, Style style, Facet facet) {
    List<String> labels = facet.labels().stream().map(each -> Layout.safe(each.label())).toList();
    List<String> counts = facet.labels().stream().map(each -> Layout.number(each.count())).toList();
    int width = Math.min(Layout.widest(labels), Layout.WIDTH - 20);
    int digits = Layout.widest(counts);
    out.line(style.heading(facet.field().name()) + style.faint("  " + Layout.count(facet.distinct(), "label", "labels")
        + ", in " + Layout.stories(facet.total()) + (facet.missing() == 0
            ? ""
            : "; not in " + Layout.number(facet.missing()))));
    for (int i = 0; i < labels.size(); i++) {
      out.line("  " + Layout.left(labels.get(i), width) + "  " + Layout.right(counts.get(i), digits));
    }
  }
}
