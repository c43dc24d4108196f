package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.analysis.NameKey;
import dev.dateline.query.Query;
import dev.dateline.search.Facet;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether an archive is what it may be after a fault, and all that it tells of itself agrees. */
final class Soundness {
  private static final List<Field> COUNTED = List.of(Field.TAG, Field.PLACE, Field.YEAR);
  private static final int ALL_LABELS = 1_000;

  private Soundness() {}

  /**
   * What is wrong; empty if nothing is.
   *
   * @param allowed the states that it may be in, each whole
   */
  static List<String> faults(Archive archive, List<Contents> allowed) {
    List<String> faults = new ArrayList<>(archive.verify().faults());
    Contents found = Contents.of(archive);
    if (!allowed.contains(found)) {
      faults.add("holds none of the " + allowed.size() + " states that it may; against the newest: "
          + found.unlike(allowed.getLast()));
    }
    faults.addAll(miscounts(archive, found.current()));
    // What was learnt belongs to the same commit, and must be there to be read.
    archive.damages(1);
    return faults;
  }

  /** Where totals, hits and facets are not those of the stories. */
  static List<String> miscounts(Archive archive, List<Story> stories) {
    List<String> faults = new ArrayList<>();
    Search search = Search.of(new Query.All()).counted().page(0, 0).within(Duration.ofMinutes(1));
    for (Field field : COUNTED) {
      search = search.facet(field, ALL_LABELS);
    }
    Results results = archive.search(search);
    if (results.total() != stories.size()) {
      faults.add("a search counts " + results.total() + " stories, there are " + stories.size());
    }
    for (Facet facet : results.facets()) {
      Map<String, Long> counted = new TreeMap<>();
      facet.labels()
          .forEach(label -> counted.merge(NameKey.of(facet.field(), label.label()), label.count(), Long::sum));
      Map<String, Long> there = counts(facet.field(), stories);
      if (!counted.equals(there)) {
        faults.add(facet.field() + " is counted as " + counted + ", it is " + there);
      }
    }
    return faults;
  }

  private static Map<String, Long> counts(Field field, List<Story> stories) {
    Map<String, Long> counts = new TreeMap<>();
    for (Story story : stories) {
      List<String> labels = field.equals(Field.YEAR)
          ? List.of(story.sent().instant().map(at -> "" + at.atZone(ZoneOffset.UTC).getYear()).orElse("unknown"))
          : story.everyLabel().getOrDefault(field, List.of());
      // Spellings of one name are one label, counted once a story.
      new LinkedHashSet<>(labels.stream().map(label -> NameKey.of(field, label)).toList())
          .forEach(label -> counts.merge(label, 1L, Long::sum));
    }
    return counts;
  }
}
