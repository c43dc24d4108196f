package dev.dateline.lucene;

import dev.dateline.story.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.util.SmallFloat;

/**
 * The index at one instant, with what is worked out once for it, and once for each of its segments: the numbers of labels, and the
 * true average length of a text. Whoever uses one acquires it from {@link Snapshots} and releases it.
 */
final class Snapshot {
  /** How many terms of queries stay looked up, some 2 MB; people ask for a few words again and again. */
  private static final int MAX_TERMS = 4_096;

  /** Looks a term up in every segment. */
  interface LookUp {
    TermStates states() throws IOException;
  }

  private final DirectoryReader reader;
  private final AtomicInteger users = new AtomicInteger(1);
  private final Map<IndexReader.CacheKey, long[]> lengths;
  private final Map<Field, Register> registers;
  private final NamedKeys named;
  private final Supplier<Joins> joins;
  private final Map<Field, Shown> shown = new ConcurrentHashMap<>();
  private final Map<String, Float> averages = new ConcurrentHashMap<>();
  private final Map<Term, TermStates> terms = new ConcurrentHashMap<>();

  /**
   * @param lengths the sums of the segments' lengths of texts, which snapshots share
   * @param registers the numbers of labels, which snapshots share
   * @param named what stories name, which snapshots share
   * @param joins which labels are one, by the rules that hold now
   */
  Snapshot(DirectoryReader reader, Map<IndexReader.CacheKey, long[]> lengths, Map<Field, Register> registers,
      NamedKeys named, Supplier<Joins> joins) {
    this.reader = reader;
    this.lengths = lengths;
    this.registers = registers;
    this.named = named;
    this.joins = joins;
  }

  /** Which labels are one, by the rules that hold now. */
  Joins joins() {
    return joins.get();
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Holds it for one more user; false if the last has let go of it. */
  boolean hold() {
    return users.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
  }

  /** Lets go of it. The last to do so has files deleted, which an interrupt of theirs must not reach. */
  void release() {
    if (users.decrementAndGet() == 0) {
      close(() -> Aside.run(reader::decRef));
    }
  }

  /** Lets go of it on a thread that nobody interrupts. */
  void releaseHere() {
    if (users.decrementAndGet() == 0) {
      close(reader::decRef);
    }
  }

  private static void close(Aside.Task task) {
    try {
      task.run();
    } catch (IOException e) {
      throw new UncheckedIOException("closing an earlier state of the archive failed", e);
    }
  }

  /** What the stories name. */
  NamedKeys named() {
    return named;
  }

  /** The numbers of a field's labels; they are kept if any story has one. */
  Register register(Field field) {
    Joins now = joins.get();
    Register known = registers.get(field);
    if (known != null && known.follows(now)) {
      return known;
    }
    boolean any = reader.leaves().stream()
        .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(Schema.counts(field)) != null);
    return any
        ? registers.compute(field,
            (each, other) -> other != null && other.follows(now) ? other : new Register(each, now))
        : new Register(field, now);
  }

  /** What the labels of a field, numbered by that register, are shown as. */
  Shown shown(Field field, Register register) {
    return shown.compute(field,
        (each, known) -> known != null && known.isOf(register) ? known : new Shown(field, register, this));
  }

  /** Whether a story is tagged in just these letters. */
  boolean isTag(String label) {
    try {
      return reader.docFreq(new Term(Schema.LABELS, Schema.label(Field.TAG, label))) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("looking up the tag " + label + " failed", e);
    }
  }

  /** Works out beforehand what searches of the snapshot before have used. */
  void warm(Snapshot before) throws IOException {
    for (Register register : registers.values()) {
      register.columns(reader);
    }
    before.averages.keySet().forEach(this::averageLength);
  }

  /** The fields whose labels can be counted. */
  List<Field> counted() {
    return Schema.counted(luceneFields());
  }

  private Set<String> luceneFields() {
    Set<String> names = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().getFieldInfos().forEach(info -> names.add(info.name));
    }
    return names;
  }

  /**
   * The average number of positions of a field. Lucene's own average counts every reading of a position as a word, while the
   * lengths it is set against do not; so it is summed from those lengths, once a segment.
   */
  float averageLength(String field) {
    return averages.computeIfAbsent(field, this::sum);
  }

  private float sum(String field) {
    long words = 0;
    long texts = 0;
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
        long[] known = field.equals(Schema.TEXT) ? lengths.get(core.getKey()) : null;
        if (known == null) {
          known = sum(leaf.reader(), field);
          if (field.equals(Schema.TEXT)) {
            lengths.put(core.getKey(), known);
            core.addClosedListener(lengths::remove);
          }
        }
        words += known[0];
        texts += known[1];
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the lengths of " + field + " failed", e);
    }
    return texts == 0 ? 1 : Math.max(1, (float) ((double) words / texts));
  }

  /** Where a term stands in the dictionaries, looked up once; nothing changes while the snapshot lasts. */
  TermStates term(Term term, LookUp lookUp) throws IOException {
    TermStates known = terms.get(term);
    if (known == null) {
      known = lookUp.states();
      if (terms.size() >= MAX_TERMS) {
        terms.clear();
      }
      terms.put(term, known);
    }
    return known;
  }

  private static long[] sum(LeafReader leaf, String field) throws IOException {
    NumericDocValues norms = leaf.getNormValues(field);
    long words = 0;
    long texts = 0;
    if (norms != null) {
      while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        words += SmallFloat.byte4ToInt((byte) norms.longValue());
        texts++;
      }
    }
    return new long[]{words, texts};
  }
}
