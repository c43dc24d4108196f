package dev.dateline.lucene;

import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The labels of one field, numbered for as long as the archive is open, and by those numbers the {@link Column} of each segment
 * that is in use. A label keeps its number, so that a refresh costs what the new segments cost, however many labels there are,
 * and counting needs no step from a segment's numbers to those of all. Thread-safe.
 *
 * <p>Held in memory: each label once, with some 20 bytes more; 4 bytes a story, and for a story with several labels 4 more and 4
 * for each of them. Labels of stories that are gone stay until the archive is closed.
 */
final class Register {
  private final String luceneField;
  private final BytesRefHash labels = new BytesRefHash();
  private final Map<IndexReader.CacheKey, Column> columns = new HashMap<>();
  private volatile int inOrder;

  Register(Field field) {
    luceneField = Schema.counts(field);
  }

  /** The columns of an index's segments, in their order. */
  synchronized List<Column> columns(DirectoryReader reader) throws IOException {
    if (labels.size() == 0) {
      numberInOrder(reader);
    }
    List<Column> all = new ArrayList<>(reader.leaves().size());
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(column(leaf.reader()));
    }
    return all;
  }

  /** The column of a segment; made if it is not there. */
  synchronized Column column(LeafReader leaf) throws IOException {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    Column known = columns.get(core.getKey());
    if (known == null) {
      known = read(leaf);
      columns.put(core.getKey(), known);
      core.addClosedListener(this::forget);
    }
    return known;
  }

  private synchronized void forget(IndexReader.CacheKey segment) {
    columns.remove(segment);
  }

  /** The first labels are numbered in the order of their bytes, which makes them quick to put in order. */
  private void numberInOrder(DirectoryReader reader) throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, luceneField);
    if (all != null) {
      for (TermsEnum terms = all.termsEnum(); terms.next() != null;) {
        labels.add(terms.term());
      }
      inOrder = labels.size();
    }
  }

  private Column read(LeafReader leaf) throws IOException {
    SortedSetDocValues values = leaf.getSortedSetDocValues(luceneField);
    if (values == null) {
      return Column.EMPTY;
    }
    int[] numbers = new int[Math.toIntExact(values.getValueCount())];
    TermsEnum terms = values.termsEnum();
    for (int i = 0; i < numbers.length; i++) {
      int number = labels.add(terms.next());
      numbers[i] = 1 + (number < 0 ? -number - 1 : number);
    }
    Column.Builder column = new Column.Builder(leaf.maxDoc());
    int[] some = new int[8];
    for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
      int n = values.docValueCount();
      some = ArrayUtil.grow(some, n);
      for (int i = 0; i < n; i++) {
        some[i] = numbers[(int) values.nextOrd()];
      }
      column.add(doc, some, n);
    }
    return column.build();
  }

  /** How many segments have a column. */
  synchronized int segments() {
    return columns.size();
  }

  /** How long an array of counts must be. */
  synchronized int size() {
    return labels.size() + 1;
  }

  /** The label of a number. */
  synchronized String label(int number) {
    return labels.get(number - 1, new BytesRef()).utf8ToString();
  }

  /** The numbers of the labels that are counted most often, in that order; of those counted alike, in the order of their bytes. */
  List<Integer> top(int[] counts, int limit) {
    Comparator<Integer> best = Comparator.<Integer>comparingInt(number -> -counts[number]).thenComparing(this::compare);
    PriorityQueue<Integer> top = new PriorityQueue<>(Math.max(1, Math.min(limit, 1_000)), best.reversed());
    int least = 1;
    for (int number = Column.NONE + 1; number < counts.length && limit > 0; number++) {
      if (counts[number] >= least) {
        if (top.size() < limit) {
          top.add(number);
        } else if (best.compare(number, top.peek()) < 0) {
          top.poll();
          top.add(number);
        }
        if (top.size() == limit) {
          least = counts[top.peek()];
        }
      }
    }
    List<Integer> sorted = new ArrayList<>(top);
    sorted.sort(best);
    return sorted;
  }

  private int compare(int one, int other) {
    if (one <= inOrder && other <= inOrder) {
      return Integer.compare(one, other);
    }
    synchronized (this) {
      return labels.get(one - 1, new BytesRef()).compareTo(labels.get(other - 1, new BytesRef()));
    }
  }
}
