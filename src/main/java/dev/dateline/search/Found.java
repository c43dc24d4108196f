package dev.dateline.search;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an engine found, before snippets and reasons are worked out.
 *
 * @param next the cursor of the next page; empty on the last
 * @param names the names that the engine saw in the query and found stories by, in their other spellings
 */
public record Found(long total, boolean exact, List<Match> matches, List<Facet> facets, List<String> notices,
    Optional<String> next, List<Name> names) {
  public Found {
    names = List.copyOf(names);
    matches = List.copyOf(matches);
    facets = List.copyOf(facets);
    notices = List.copyOf(notices);
  }

  /**
   * Words of a query that name somebody or something.
   *
   * @param field the field that they were asked of
   * @param typed the words
   * @param terms of a text, the terms that stand where it is named, of layer {@link dev.dateline.analysis.Layer#ENTITY}; of a
   *     field of labels, the labels' keys
   */
  public record Name(Field field, String typed, Set<String> terms) {
    public Name {
      terms = Set.copyOf(terms);
    }
  }

  /**
   * One match.
   *
   * @param title the cleaned headline
   * @param story the story itself, of the same instant as the search; empty where only headlines were asked for
   */
  public record Match(String id, String title, Optional<Instant> sent, float score, Optional<Story> story) {}
}
