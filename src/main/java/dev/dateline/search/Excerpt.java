package dev.dateline.search;

import java.util.List;

/**
 * What is shown of one story found.
 *
 * @param snippets pieces of the headline, the body and the labels, in that order
 * @param why one reason for each part of the query that the story has, in the order of the query
 */
public record Excerpt(List<Snippet> snippets, List<Why> why) {
  public Excerpt {
    snippets = List.copyOf(snippets);
    why = List.copyOf(why);
  }
}
