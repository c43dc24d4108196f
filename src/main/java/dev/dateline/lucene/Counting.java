package dev.dateline.lucene;

import dev.dateline.search.Facet;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts labels among the stories that match. The counts of a field ignore that field's own filter: each distinct set of filters
 * is run once, without scores, for all the fields that it counts.
 */
final class Counting {
  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final Plan plan;
  private OptionalLong total = OptionalLong.empty();

  Counting(Snapshot snapshot, IndexSearcher searcher, Plan plan) {
    this.snapshot = snapshot;
    this.searcher = searcher;
    this.plan = plan;
  }

  /** The most frequent labels of some fields, so many of each. */
  List<Facet> top(Map<Field, Integer> fields) throws IOException {
    Map<Field, Facet> facets = new HashMap<>();
    count(fields.keySet(), (counts, stories) -> counts.top(stories, fields.get(counts.field())))
        .forEach(facet -> facets.put(facet.field(), facet));
    return fields.keySet().stream().map(facets::get).toList();
  }

  /** The labels of a field that begin with a prefix, case aside, by count or by name. */
  Facet browse(Field field, String prefix, boolean byName, int limit) throws IOException {
    return count(Set.of(field), (counts, stories) -> prefix.isEmpty() && !byName
        ? counts.top(stories, limit)
        : counts.browse(stories, prefix, byName, limit)).getFirst();
  }

  /** Which of the labels counted to show. */
  private interface Choice {
    Facet of(Counts counts, long stories) throws IOException;
  }

  private List<Facet> count(Set<Field> fields, Choice choice) throws IOException {
    Map<Query, List<Counts>> byStories = new LinkedHashMap<>();
    Query all = plan.filtered(plan.matches());
    for (Field field : fields) {
      Query stories = plan.filters().containsKey(field) ? plan.counted(field) : all;
      byStories.computeIfAbsent(stories, none -> new ArrayList<>()).add(Counts.of(field, snapshot));
    }
    List<Facet> facets = new ArrayList<>();
    for (Map.Entry<Query, List<Counts>> each : byStories.entrySet()) {
      long stories = searcher.search(each.getKey(), Tally.into(each.getValue())).stories();
      if (each.getKey().equals(all)) {
        total = OptionalLong.of(stories);
      }
      for (Counts counts : each.getValue()) {
        facets.add(choice.of(counts, stories));
      }
    }
    return facets;
  }

  /** How many stories match, all filters counted. */
  long total() throws IOException {
    return total.isPresent() ? total.getAsLong() : searcher.count(plan.filtered(plan.matches()));
  }
}
