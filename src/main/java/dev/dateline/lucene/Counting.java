package dev.dateline.lucene;

import dev.dateline.search.Facet;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts labels among the stories that match. The counts of a field ignore that field's own filter: each distinct set of filters
 * is run once, without scores.
 */
final class Counting {
  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final Plan plan;
  private final Map<Query, FacetsCollector> matching = new HashMap<>();

  Counting(Snapshot snapshot, IndexSearcher searcher, Plan plan) {
    this.snapshot = snapshot;
    this.searcher = searcher;
    this.plan = plan;
  }

  /** The most frequent labels of a field. */
  Facet top(Field field, int limit) throws IOException {
    FacetsCollector stories = stories(field);
    long matches = matches(stories);
    Optional<StringDocValuesReaderState> state = snapshot.labels(field);
    if (state.isEmpty() || matches == 0) {
      return new Facet(field, List.of(), 0, matches, 0);
    }
    FacetResult result = new StringValueFacetCounts(state.get(), stories)
        .getTopChildren(Math.max(1, limit), Schema.counts(field));
    if (result == null) {
      return new Facet(field, List.of(), 0, matches, 0);
    }
    List<Facet.Count> labels = new ArrayList<>();
    for (LabelAndValue label : result.labelValues) {
      if (labels.size() < limit) {
        labels.add(new Facet.Count(label.label, label.value.longValue()));
      }
    }
    return new Facet(field, labels, result.value.longValue(), matches - result.value.longValue(), result.childCount);
  }

  /** The labels of a field that begin with a prefix, case aside, by count or by name. */
  Facet browse(Field field, String prefix, boolean byName, int limit) throws IOException {
    if (prefix.isEmpty() && !byName) {
      return top(field, limit);
    }
    FacetsCollector stories = stories(field);
    long matches = matches(stories);
    Optional<StringDocValuesReaderState> state = snapshot.labels(field);
    FacetResult result = state.isEmpty() || matches == 0
        ? null
        : new StringValueFacetCounts(state.get(), stories).getAllChildren(Schema.counts(field));
    if (result == null) {
      return new Facet(field, List.of(), 0, matches, 0);
    }
    List<Facet.Count> labels = new ArrayList<>();
    String small = prefix.toLowerCase(Locale.ROOT);
    for (LabelAndValue label : result.labelValues) {
      if (label.label.toLowerCase(Locale.ROOT).startsWith(small)) {
        labels.add(new Facet.Count(label.label, label.value.longValue()));
      }
    }
    Comparator<Facet.Count> name = Comparator.comparing(Facet.Count::label);
    labels.sort(byName ? name : Comparator.comparingLong(Facet.Count::count).reversed().thenComparing(name));
    return new Facet(field, labels.subList(0, Math.min(limit, labels.size())), result.value.longValue(),
        matches - result.value.longValue(), labels.size());
  }

  /** How many stories match, all filters counted. */
  long total() throws IOException {
    return matches(stories(plan.filtered(plan.matches())));
  }

  private FacetsCollector stories(Field field) throws IOException {
    return stories(plan.filters().containsKey(field) ? plan.counted(field) : plan.filtered(plan.matches()));
  }

  private FacetsCollector stories(Query query) throws IOException {
    FacetsCollector known = matching.get(query);
    if (known == null) {
      known = searcher.search(query, new FacetsCollectorManager());
      matching.put(query, known);
    }
    return known;
  }

  private static long matches(FacetsCollector stories) {
    return stories.getMatchingDocs().stream().mapToLong(segment -> segment.totalHits()).sum();
  }
}
