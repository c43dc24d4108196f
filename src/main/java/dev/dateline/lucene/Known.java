package dev.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an id: from the newest snapshot, or, for what has been written since, from memory. Two generations of memory
 * stand beside the snapshot, as in any live version map: at a refresh the younger becomes the older, and the older is dropped
 * once the new snapshot holds it. Memory therefore grows with what is written between two refreshes, not with the archive.
 */
final class Known {
  /**
   * A story as it was last written.
   *
   * @param seen every edition seen, in order of arrival; empty if the id is not known
   * @param versions the stories themselves, as bytes, in the same order
   */
  record Entry(List<Edition> seen, List<BytesRef> versions) {
    static final Entry NONE = new Entry(List.of(), List.of());

    long bytes() {
      return versions.stream().mapToLong(version -> version.length).sum() + 200;
    }
  }

  private final Snapshots snapshots;
  private volatile Map<String, Entry> young = new ConcurrentHashMap<>();
  private volatile Map<String, Entry> old = Map.of();
  private final AtomicLong bytes = new AtomicLong();

  Known(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** Notes what has just been written. Called after the writing, so that a refresh between the two does no harm. */
  void note(String id, Entry entry) {
    young.put(id, entry);
    bytes.addAndGet(entry.bytes());
  }

  /** About how many bytes of memory a refresh would free. */
  long bytes() {
    return bytes.get();
  }

  void beginRefresh() {
    bytes.set(0);
    // Whatever a refresh that failed has left there is not yet in a snapshot.
    Map<String, Entry> both = new ConcurrentHashMap<>(old);
    both.putAll(young);
    old = both;
    young = new ConcurrentHashMap<>();
  }

  void endRefresh() {
    old = Map.of();
  }

  /** Looks ids up, for one thread. */
  final class Lookup {
    private Object of = this;
    private List<LeafReader> leaves = List.of();
    private List<TermsEnum> terms = List.of();

    /** The editions seen under an id, in order of arrival; empty if it is not known. */
    List<Edition> seen(String id) throws IOException {
      Entry entry = written(id);
      return entry != null ? entry.seen : read(id, Known::editions);
    }

    /** The stories seen under an id, as bytes, in the same order. */
    List<BytesRef> versions(String id) throws IOException {
      Entry entry = written(id);
      return entry != null
          ? entry.versions
          : read(id, (leaf, doc) -> Known.versions(leaf.storedFields(), doc, editions(leaf, doc)));
    }

    private @Nullable Entry written(String id) {
      Entry entry = young.get(id);
      return entry != null ? entry : old.get(id);
    }

    private <T> List<T> read(String id, Reading<T> reading) throws IOException {
      Snapshot snapshot = snapshots.acquire();
      try {
        prepare(snapshot);
        return find(new BytesRef(id), reading);
      } finally {
        snapshot.release();
      }
    }

    private void prepare(Snapshot snapshot) throws IOException {
      if (of == snapshot) {
        return;
      }
      leaves = new ArrayList<>();
      terms = new ArrayList<>();
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        Terms ids = leaf.reader().terms(Schema.ID);
        if (ids != null) {
          leaves.add(leaf.reader());
          terms.add(ids.iterator());
        }
      }
      of = snapshot;
    }

    private <T> List<T> find(BytesRef id, Reading<T> reading) throws IOException {
      for (int i = leaves.size() - 1; i >= 0; i--) {
        if (!terms.get(i).seekExact(id)) {
          continue;
        }
        PostingsEnum postings = terms.get(i).postings(null, PostingsEnum.NONE);
        Bits live = leaves.get(i).getLiveDocs();
        for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            return reading.of(leaves.get(i), doc);
          }
        }
      }
      return List.of();
    }

  }

  private interface Reading<T> {
    List<T> of(LeafReader leaf, int doc) throws IOException;
  }

  /** The editions that a document remembers. */
  static List<Edition> editions(LeafReader leaf, int doc) throws IOException {
    return editions(DocValues.getBinary(leaf, Schema.SEEN), doc);
  }

  /** The editions that a document remembers, of which the next ones will be asked in their order. */
  static List<Edition> editions(BinaryDocValues seen, int doc) throws IOException {
    if (!seen.advanceExact(doc)) {
      throw new CorruptIndexException("story number " + doc + " of a segment does not tell its versions", "a story");
    }
    return Edition.decode(seen.binaryValue());
  }

  /** The stories in a document, as bytes, in order of arrival: those superseded, with the current one among them. */
  static List<BytesRef> versions(StoredFields stored, int doc, List<Edition> seen) throws IOException {
    return Sealed.read(doc, () -> {
      Document document = stored.document(doc, Set.of(Schema.STORY, Schema.EARLIER));
      List<BytesRef> versions = new ArrayList<>(List.of(document.getBinaryValues(Schema.EARLIER)));
      versions.add(Edition.current(seen), document.getBinaryValue(Schema.STORY));
      return versions;
    });
  }
}
