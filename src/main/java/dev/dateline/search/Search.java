package dev.dateline.search;

import dev.dateline.query.Parsed;
import dev.dateline.query.Query;
import dev.dateline.story.Field;
import dev.dateline.story.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question to an archive: a query, and how to filter, count, order and page. Each method returns
 * a changed copy.
 *
 * @param where for each field, the labels of which a story must have one
 * @param not for each field, the labels that a story must not have
 * @param facets for each field to count, how many labels to return
 * @param since the earliest date, included
 * @param until the latest date, excluded
 * @param after the cursor of the page before; it stands in place of an offset
 * @param exactTotal whether the total must be exact; otherwise counting may stop early
 * @param headlines whether hits come without snippets and reasons, which is faster
 * @param deadline how long the search may take; past it, the answer holds what was found, with a
 *     notice
 * @param notices what the parser had to say
 * @param damaged for a word of the query, printed forms of it that damage may make, likeliest first; they are looked for at
 *     {@link Tolerance#NOISY} alone
 */
public record Search(
    Query query,
    Map<Field, Set<String>> where,
    Map<Field, Set<String>> not,
    Map<Field, Integer> facets,
    Optional<Instant> since,
    Optional<Instant> until,
    Sort sort,
    Tolerance tolerance,
    int offset,
    int limit,
    Optional<String> after,
    boolean exactTotal,
    boolean headlines,
    Duration deadline,
    List<String> notices,
    Map<String, List<String>> damaged) {

  /** How many labels of a facet are returned unless said otherwise. */
  public static final int FACET_LABELS = 10;

  /** How many hits are returned unless said otherwise. */
  public static final int LIMIT = 10;

  /** The most hits that one page can have, offset included; a cursor goes to any depth. */
  public static final int MAX_PAGE = Limit.PAGE_HITS.value();

  /** How long a search may take unless said otherwise. */
  public static final Duration DEADLINE = Duration.ofMillis(Limit.SEARCH_MILLIS.value());

  public Search {
    where = copy(where);
    not = copy(not);
    facets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    notices = List.copyOf(notices);
    damaged = Map.copyOf(damaged);
    where.keySet().forEach(Search::labels);
    not.keySet().forEach(Search::labels);
    facets.keySet().forEach(Search::labels);
    if (offset < 0 || limit < 0 || offset + (long) limit > MAX_PAGE) {
      throw new IllegalArgumentException(
          "a page of "
              + limit
              + " hits from "
              + offset
              + " is not between 0 and "
              + MAX_PAGE
              + " "
              + Limit.PAGE_HITS.named()
              + "; use a cursor to go deeper");
    }
  }

  /** A search for what a person typed. Never fails: see {@link #notices()}. */
  public static Search of(String text) {
    Parsed parsed = Query.parse(text);
    return of(parsed.query()).noticing(parsed.notices());
  }

  /** A search for a query. */
  public static Search of(Query query) {
    return new Search(query, Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), Sort.RELEVANCE,
        Tolerance.USUAL, 0, LIMIT, Optional.empty(), false, false, DEADLINE, List.of(), Map.of());
  }

  /** Only stories with one of these labels in the field; calls on one field add up. */
  public Search where(Field field, String... labels) {
    return new Search(query, add(where, field, labels), not, facets, since, until, sort, tolerance, offset, limit,
        after, exactTotal, headlines, deadline, notices, damaged);
  }

  /** Only stories with none of these labels in the field. */
  public Search not(Field field, String... labels) {
    return new Search(query, where, add(not, field, labels), facets, since, until, sort, tolerance, offset, limit,
        after, exactTotal, headlines, deadline, notices, damaged);
  }

  /**
   * Count the labels of the field among the stories found, and return the {@value #FACET_LABELS}
   * most frequent.
   */
  public Search facet(Field field) {
    return facet(field, FACET_LABELS);
  }

  /** Count the labels of the field among the stories found, and return the most frequent. */
  public Search facet(Field field, int labels) {
    Map<Field, Integer> more = new LinkedHashMap<>(facets);
    more.put(field, labels);
    return new Search(query, where, not, more, since, until, sort, tolerance, offset, limit, after, exactTotal,
        headlines, deadline, notices, damaged);
  }

  /** Only stories sent at that time or later; those whose date is not known are left out. */
  public Search since(Instant at) {
    return new Search(query, where, not, facets, Optional.of(at), until, sort, tolerance, offset, limit, after,
        exactTotal, headlines, deadline, notices, damaged);
  }

  /** Only stories sent before that time; those whose date is not known are left out. */
  public Search until(Instant at) {
    return new Search(query, where, not, facets, since, Optional.of(at), sort, tolerance, offset, limit, after,
        exactTotal, headlines, deadline, notices, damaged);
  }

  public Search sort(Sort newSort) {
    return new Search(query, where, not, facets, since, until, newSort, tolerance, offset, limit, after, exactTotal,
        headlines, deadline, notices, damaged);
  }

  public Search tolerance(Tolerance newTolerance) {
    return new Search(query, where, not, facets, since, until, sort, newTolerance, offset, limit, after, exactTotal,
        headlines, deadline, notices, damaged);
  }

  /** The hits from {@code newOffset} on, {@code newLimit} of them at most. */
  public Search page(int newOffset, int newLimit) {
    return new Search(query, where, not, facets, since, until, sort, tolerance, newOffset, newLimit, after, exactTotal,
        headlines, deadline, notices, damaged);
  }

  /** The page that begins at a cursor, {@link Results#next()} of the page before. */
  public Search after(String cursor) {
    return new Search(query, where, not, facets, since, until, sort, tolerance, 0, limit, Optional.of(cursor),
        exactTotal, headlines, deadline, notices, damaged);
  }

  /** Count every match, however many there are. */
  public Search counted() {
    return new Search(query, where, not, facets, since, until, sort, tolerance, offset, limit, after, true, headlines,
        deadline, notices, damaged);
  }

  /** Hits with title and date only, no snippets and no reasons: faster. */
  public Search headlinesOnly() {
    return new Search(query, where, not, facets, since, until, sort, tolerance, offset, limit, after, exactTotal, true,
        deadline, notices, damaged);
  }

  public Search within(Duration newDeadline) {
    return new Search(query, where, not, facets, since, until, sort, tolerance, offset, limit, after, exactTotal,
        headlines, newDeadline, notices, damaged);
  }

  /** With forms that damage may make of words of the query, for {@link Tolerance#NOISY}; an archive adds them by itself. */
  public Search damaged(Map<String, List<String>> forms) {
    return new Search(query, where, not, facets, since, until, sort, tolerance, offset, limit, after, exactTotal,
        headlines, deadline, notices, forms);
  }

  private Search noticing(List<String> newNotices) {
    return new Search(query, where, not, facets, since, until, sort, tolerance, offset, limit, after, exactTotal,
        headlines, deadline, newNotices, damaged);
  }

  private static Map<Field, Set<String>> add(
      Map<Field, Set<String>> filters, Field field, String... labels) {
    Map<Field, Set<String>> more = new LinkedHashMap<>(filters);
    Set<String> all = new LinkedHashSet<>(more.getOrDefault(field, Set.of()));
    all.addAll(List.of(labels));
    more.put(field, all);
    return more;
  }

  private static Map<Field, Set<String>> copy(Map<Field, Set<String>> filters) {
    Map<Field, Set<String>> copy = new LinkedHashMap<>();
    filters.forEach(
        (field, labels) -> copy.put(field, java.util.Collections.unmodifiableSet(new LinkedHashSet<>(labels))));
    return java.util.Collections.unmodifiableMap(copy);
  }

  private static void labels(Field field) {
    if (!field.isLabel()) {
      List<String> names = new ArrayList<>();
      Field.facets().forEach(each -> names.add(each.name()));
      throw new IllegalArgumentException(
          field
              + " has no labels to filter by or count; fields that have: "
              + String.join(", ", names)
              + ", x.NAME");
    }
  }
}
