package dev.dateline.read;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page that may hold paragraphs, and which of the page's paragraphs those are: a run of them. */
final class PageRegion {
  final Element element;
  final @Nullable PageRegion parent;
  /** The first of its paragraphs, and the one after the last. */
  final int from;
  int to;

  /** Whether it holds a block quote. */
  boolean quotes;

  PageRegion(Element element, @Nullable PageRegion parent, int from) {
    this.element = element;
    this.parent = parent;
    this.from = from;
    this.to = from;
  }
}
