package dev.dateline.cli;

import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import dev.dateline.search.Results;
import dev.dateline.search.Snippet;
import dev.dateline.search.Why;
import dev.dateline.story.Field;
import java.util.List;
import java.util.Optional;

/** The answer to a search, for people. */
final class ResultsText implements ResultsPrinter {
  private static final String INDENT = "     ";

  private final Output out;
  private final Style style;
  private final String query;
  private long rank;

  /** @param offset how many hits stand before the first */
  ResultsText(Output out, Style style, String query, long offset) {
    this.out = out;
    this.style = style;
    this.query = query;
    this.rank = offset;
  }

  @Override
  public void begin(Results first) {
    String stories = (first.exact() ? "" : "at least ") + Layout.stories(first.total());
    out.line(style.bold(stories) + (query.isBlank() ? "" : " for " + Layout.safe(query)));
    for (String notice : first.notices()) {
      out.line(style.faint("note: " + Layout.safe(notice)));
    }
    hits(first.hits());
  }

  @Override
  public void hits(List<Hit> hits) {
    for (Hit hit : hits) {
      rank++;
      out.line().line(Layout.right(Long.toString(rank), 3) + ". " + title(hit));
      out.line(INDENT + style.faint(Layout.date(hit.sent()) + " · " + hit.id()));
      hit.snippets().stream().filter(snippet -> !isTitle(snippet, hit)).forEach(this::snippet);
      hit.why().forEach(this::why);
    }
  }

  /** The title, with the words that matched marked in it, so that it need not be told again as a snippet. */
  private String title(Hit hit) {
    return hit.snippets().stream().filter(snippet -> isTitle(snippet, hit)).findFirst()
        .map(snippet -> SnippetText.title(snippet, style))
        .orElseGet(() -> style.bold(hit.title().isBlank() ? "(no headline)" : Layout.safe(hit.title())));
  }

  private static boolean isTitle(Snippet snippet, Hit hit) {
    return snippet.field().equals(Field.TITLE) && snippet.text().equals(hit.title());
  }

  private void snippet(Snippet snippet) {
    if (snippet.field().isText()) {
      out.line(INDENT + SnippetText.of(snippet, style, Layout.WIDTH - INDENT.length(), INDENT));
    } else {
      out.line(INDENT + snippet.field() + ": " + SnippetText.of(snippet, style, Integer.MAX_VALUE, ""));
    }
  }

  /** The marks show what matched as it is printed; only what needs a reason gets one. */
  private void why(Why why) {
    String reading = switch (why.how()) {
      case PRINTED, NORMALISED, FILTER -> "";
      case ENTITY -> "the same name";
      case MENDED -> "mended, " + Layout.sure(why.confidence()) + " (" + why.reason() + ")";
      case EXPANDED -> "a spelling that the query means";
    };
    if (!reading.isEmpty()) {
      out.line(INDENT + style.faint(Layout.safe("“" + why.query() + "” is “" + why.matched() + "”: " + reading)));
    }
  }

  @Override
  public void end(Results first, Optional<String> next) {
    for (Facet facet : first.facets()) {
      out.line();
      FacetText.print(out, style, facet);
    }
    next.ifPresent(cursor -> out.line().line(style.faint("more: --after " + cursor)));
  }
}
