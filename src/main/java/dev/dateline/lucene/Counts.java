package dev.dateline.lucene;

import dev.dateline.search.Facet;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How often the labels of a field are met among some stories. For one thread.
 *
 * @param shown what labels are shown as
 * @param columns the labels of each segment, in order
 * @param even how often each label is met, by its number, and in place {@link Column#NONE} how many stories have none: in half
 *     of the stories
 * @param odd the same in the other half
 */
record Counts(Field field, Register register, Shown shown, List<Column> columns, int[] even, int[] odd) {

  private static final Comparator<Facet.Count> BY_NAME = Comparator.comparing(Facet.Count::label);

  private static final Comparator<Facet.Count> BY_COUNT = Comparator.comparingLong(Facet.Count::count).reversed()
      .thenComparing(BY_NAME);

  /** The counts of a field, all at nothing. */
  static Counts of(Field field, Snapshot snapshot) throws IOException {
    Register register = snapshot.register(field);
    List<Column> columns = register.columns(snapshot.reader());
    int size = register.size();
    return new Counts(field, register, snapshot.shown(field, register), columns, new int[size], new int[size]);
  }

  /** Counts {@code n} more stories of a segment. */
  void add(int segment, int[] stories, int n) {
    columns.get(segment).count(stories, n, even, odd);
  }

  /** The labels met most often, of so many stories in all. */
  Facet top(long stories, int limit) throws IOException {
    int[] labels = sum();
    int distinct = 0;
    for (int number = Column.NONE + 1; number < labels.length; number++) {
      distinct += labels[number] > 0 ? 1 : 0;
    }
    List<Facet.Count> top = new ArrayList<>();
    for (int number : register.top(labels, limit)) {
      top.add(shown.of(number, labels[number]));
    }
    if (register.isJoined()) {
      top.sort(BY_COUNT);
    }
    return facet(stories, labels[Column.NONE], top, distinct);
  }

  /** The labels that begin with a prefix, case aside, by count or by name; of so many stories in all. */
  Facet browse(long stories, String prefix, boolean byName, int limit) throws IOException {
    int[] labels = sum();
    String small = prefix.toLowerCase(Locale.ROOT);
    List<Facet.Count> met = new ArrayList<>();
    for (int number = Column.NONE + 1; number < labels.length; number++) {
      if (labels[number] > 0) {
        Facet.Count label = shown.of(number, labels[number]);
        if (label.label().toLowerCase(Locale.ROOT).startsWith(small)) {
          met.add(label);
        }
      }
    }
    met.sort(byName ? BY_NAME : BY_COUNT);
    return facet(stories, labels[Column.NONE], met.subList(0, Math.min(limit, met.size())), met.size());
  }

  private int[] sum() {
    int[] labels = new int[even.length];
    for (int number = 0; number < labels.length; number++) {
      labels[number] = even[number] + odd[number];
    }
    return labels;
  }

  private Facet facet(long stories, int missing, List<Facet.Count> shown, int distinct) {
    return new Facet(field, shown, stories - missing, missing, distinct);
  }
}
