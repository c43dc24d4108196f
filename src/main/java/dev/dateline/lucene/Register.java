package dev.dateline.lucene;

import dev.dateline.analysis.NameKey;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The labels of one field, numbered for as long as the archive is open, and by those numbers the {@link Column} of each segment
 * that is in use. A label keeps its number, so that a refresh costs what the new segments cost, however many labels there are,
 * and counting needs no step from a segment's numbers to those of all. Thread-safe.
 *
 * <p>Labels that are one ({@link Joins}) are counted under the number of the first of them that was met, so that columns know of
 * no spellings, and a story with two of them is counted once. Only what is shown for a number needs to know how often each spelling
 * is met: that is noted as a segment is read, and read again where stories of the segment have gone since.
 *
 * <p>Held in memory: each label once, with some 20 bytes more, and as much again for its key where labels are joined; 4 bytes a
 * story, and for a story with several labels 4 more and 4 for each of them; 8 for each label in each segment. Labels of stories that
 * are gone stay until the archive is closed.
 */
final class Register {
  private final Field field;
  private final String luceneField;
  private final Joins joins;
  private final boolean joined;
  private final BytesRefHash labels = new BytesRefHash();
  private final BytesRefHash keys = new BytesRefHash();
  private final Map<IndexReader.CacheKey, Column> columns = new HashMap<>();
  private final Map<IndexReader.CacheKey, Usage> usages = new HashMap<>();
  /** By number: the number that it is counted under; {@link Column#NONE} where it is hidden. */
  private int[] counted = new int[1];
  /** By number of a key in {@link #keys}: the number that its labels are counted under. */
  private int[] byKey = new int[1];
  /** By number that is counted: the next label that is counted under it, and so on, in a ring; 0 if it is alone. */
  private int[] next = new int[1];
  private volatile int inOrder;

  Register(Field field, Joins joins) {
    this.field = field;
    this.luceneField = Schema.counts(field);
    this.joins = joins;
    this.joined = NameKey.joins(field);
  }

  /** How many stories of a segment have each of some labels, by their numbers; those deleted when it was read left out. */
  private record Usage(int[] numbers, int[] stories, int live) {}

  /** Whether it joins what these joins join. */
  boolean follows(Joins now) {
    return !joined || joins == now;
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
      known = read(leaf, core.getKey());
      columns.put(core.getKey(), known);
      core.addClosedListener(this::forget);
    }
    return known;
  }

  private synchronized void forget(IndexReader.CacheKey segment) {
    columns.remove(segment);
    usages.remove(segment);
  }

  /** The first labels are numbered in the order of their bytes, which makes them quick to put in order. */
  private void numberInOrder(DirectoryReader reader) throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, luceneField);
    if (all != null) {
      for (TermsEnum terms = all.termsEnum(); terms.next() != null;) {
        number(terms.term());
      }
      inOrder = labels.size();
    }
  }

  /** The label's number; a new one if it is new. */
  private int number(BytesRef label) {
    int added = labels.add(label);
    if (added < 0) {
      return -added;
    }
    int number = added + 1;
    counted = ArrayUtil.grow(counted, number + 1);
    next = ArrayUtil.grow(next, number + 1);
    counted[number] = number;
    next[number] = 0;
    if (joined) {
      join(number, label);
    }
    return number;
  }

  private void join(int number, BytesRef label) {
    String key = joins.key(field, Forms.Form.label(label.utf8ToString()));
    int added = keys.add(new BytesRef(key));
    if (added >= 0) {
      byKey = ArrayUtil.grow(byKey, added + 1);
      byKey[added] = number;
      counted[number] = joins.isHidden(field, key) ? Column.NONE : number;
      return;
    }
    int first = byKey[-added - 1];
    counted[number] = counted[first];
    next[number] = next[first] == 0 ? first : next[first];
    next[first] = number;
  }

  private Column read(LeafReader leaf, IndexReader.CacheKey segment) throws IOException {
    SortedSetDocValues values = leaf.getSortedSetDocValues(luceneField);
    if (values == null) {
      return Column.EMPTY;
    }
    int[] numbers = numbers(values);
    int[] stories = new int[numbers.length];
    Bits live = leaf.getLiveDocs();
    Column.Builder column = new Column.Builder(leaf.maxDoc());
    int[] some = new int[8];
    for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
      int n = values.docValueCount();
      some = ArrayUtil.grow(some, n);
      int distinct = 0;
      for (int i = 0; i < n; i++) {
        int ord = (int) values.nextOrd();
        stories[ord] += live == null || live.get(doc) ? 1 : 0;
        int number = counted[numbers[ord]];
        if (!joined || number != Column.NONE && !contains(some, distinct, number)) {
          some[distinct++] = number;
        }
      }
      column.add(doc, some, distinct);
    }
    if (joined) {
      usages.put(segment, new Usage(numbers, stories, leaf.numDocs()));
    }
    return column.build();
  }

  private int[] numbers(SortedSetDocValues values) throws IOException {
    int[] numbers = new int[Math.toIntExact(values.getValueCount())];
    TermsEnum terms = values.termsEnum();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(terms.next());
    }
    return numbers;
  }

  private static boolean contains(int[] some, int n, int number) {
    for (int i = 0; i < n; i++) {
      if (some[i] == number) {
        return true;
      }
    }
    return false;
  }

  /** By number of a label, how many stories have it in this spelling. */
  synchronized int[] usage(DirectoryReader reader) throws IOException {
    int[] usage = new int[labels.size() + 1];
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      Usage known = usages.get(segment.getCoreCacheHelper().getKey());
      if (known != null && known.live != segment.numDocs()) {
        known = live(segment, known);
        usages.put(segment.getCoreCacheHelper().getKey(), known);
      }
      for (int i = 0; known != null && i < known.numbers.length; i++) {
        usage[known.numbers[i]] += known.stories[i];
      }
    }
    return usage;
  }

  /** The same, read anew after stories have gone. */
  private Usage live(LeafReader segment, Usage known) throws IOException {
    int[] stories = new int[known.numbers.length];
    Bits live = segment.getLiveDocs();
    SortedSetDocValues values = segment.getSortedSetDocValues(luceneField);
    for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
      for (int i = 0; (live == null || live.get(doc)) && i < values.docValueCount(); i++) {
        stories[(int) values.nextOrd()]++;
      }
    }
    return new Usage(known.numbers, stories, segment.numDocs());
  }

  /** How many segments have a column. */
  synchronized int segments() {
    return columns.size();
  }

  /** How long an array of counts must be. */
  synchronized int size() {
    return labels.size() + 1;
  }

  /** Whether labels of the field can have several spellings. */
  boolean isJoined() {
    return joined;
  }

  /** The label of a number, as counted. */
  synchronized String label(int number) {
    return labels.get(number - 1, new BytesRef()).utf8ToString();
  }

  /** The number of a label as counted; 0 if nobody has it. */
  synchronized int find(String label) {
    return labels.find(new BytesRef(label)) + 1;
  }

  /** The spellings that are counted under a number, with the number of stories of each in {@code usage}. */
  synchronized Forms forms(int number, int[] usage) {
    List<Forms.Form> forms = new ArrayList<>();
    int at = number;
    do {
      forms.add(new Forms.Form(label(at), at < usage.length ? usage[at] : 0));
      at = next[at];
    } while (at != number && at != 0);
    return new Forms(forms);
  }

  /** The form in which somebody has said that labels of that key are to be shown. */
  Optional<String> ruled(String label) {
    return joins.rules().rules().isEmpty() ? Optional.empty() : joins.shown(field, joins.key(field, label));
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
