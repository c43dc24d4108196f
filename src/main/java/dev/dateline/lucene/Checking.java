package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.NameKey;
import dev.dateline.search.Stats;
import dev.dateline.search.Verification;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;

/** Measures an archive, and reads it back to check it. */
final class Checking {
  /** How many stories one thread checks before another may take the next. */
  private static final int AT_ONCE = 2_048;

  private static final String ADVICE = "Restore a backup (dateline restore). Without one: if every story was read back whole, "
      + "dateline rebuild makes the archive anew; else dateline recover goes back to the newest saved state that is whole";

  private final Snapshot snapshot;
  private final Directory directory;

  Checking(Snapshot snapshot, Directory directory) {
    this.snapshot = snapshot;
    this.directory = directory;
  }

  Stats stats() throws IOException {
    IndexSearcher searcher = new IndexSearcher(snapshot.reader());
    Map<Field, Long> fields = new TreeMap<>();
    Map<Field, Long> labels = new TreeMap<>();
    for (Field field : snapshot.counted()) {
      count(field, fields, labels);
    }
    fields.put(Field.SENT, (long) searcher.count(new FieldExistsQuery(Schema.SENT)));
    long superseded = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          superseded += Known.editions(leaf.reader(), doc).size() - 1;
        }
      }
    }
    long bytes = 0;
    for (String file : Saved.files(SegmentInfos.readLatestCommit(directory))) {
      bytes += length(file);
    }
    return new Stats(snapshot.reader().numDocs(), superseded, fields, labels, bytes);
  }

  /** How many stories have a label of the field, and how many labels there are; read, not held, for it is asked seldom. */
  private void count(Field field, Map<Field, Long> fields, Map<Field, Long> labels) throws IOException {
    BytesRefHash distinct = new BytesRefHash();
    long stories = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Schema.counts(field));
      Bits live = leaf.reader().getLiveDocs();
      FixedBitSet seen = new FixedBitSet(Math.toIntExact(Math.max(1, values.getValueCount())));
      for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
        if (live == null || live.get(doc)) {
          stories++;
          for (int i = 0; i < values.docValueCount(); i++) {
            seen.set((int) values.nextOrd());
          }
        }
      }
      for (int ord = seen.nextSetBit(0); ord != DocIdSetIterator.NO_MORE_DOCS; ord = ord + 1 < seen.length()
          ? seen.nextSetBit(ord + 1)
          : DocIdSetIterator.NO_MORE_DOCS) {
        distinct.add(key(field, values.lookupOrd(ord)));
      }
    }
    fields.put(field, stories);
    labels.put(field, (long) distinct.size());
  }

  /** What labels that are one have in common. */
  private BytesRef key(Field field, BytesRef label) {
    return NameKey.joins(field)
        ? new BytesRef(snapshot.joins().key(field, Forms.Form.label(label.utf8ToString())))
        : label;
  }

  /** The files of the newest commit, and those of what is seen now. */
  private Set<String> files() throws IOException {
    Set<String> files = new TreeSet<>();
    for (String file : snapshot.reader().getIndexCommit().getFileNames()) {
      if (!Saved.isRecord(file)) {
        files.add(file);
      }
    }
    files.addAll(Saved.files(SegmentInfos.readLatestCommit(directory)));
    return files;
  }

  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      // A newer commit has taken its place.
      return 0;
    }
  }

  /**
   * Reads every byte of the saved states against its checksum, every version of every story against its digest, and the labels
   * that are counted against those of the stories.
   */
  Verification verify(Analysis analysis, Schema schema) throws IOException {
    List<String> faults = new ArrayList<>();
    Set<String> read = files();
    long bytes = 0;
    for (String file : read) {
      bytes += check(file, "", faults);
    }
    bytes += checkBefore(read, faults);
    List<Range> ranges = new ArrayList<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      for (int from = 0; from < leaf.reader().maxDoc(); from += AT_ONCE) {
        ranges.add(new Range(leaf, from, Math.min(leaf.reader().maxDoc(), from + AT_ONCE)));
      }
    }
    Digest digest = new Digest();
    long stories = 0;
    for (Found found : ranges.parallelStream().map(range -> check(range, new Recount(snapshot, analysis, schema)))
        .toList()) {
      stories += found.stories;
      digest.add(found.digest);
      faults.addAll(found.faults);
    }
    return new Verification(stories, bytes, faults, digest.toString(), faults.isEmpty() ? "" : ADVICE);
  }

  /** Some of a segment's stories. */
  private record Range(LeafReaderContext leaf, int from, int to) {}

  /** What was found of some stories. */
  private record Found(long stories, Digest digest, List<String> faults) {}

  private static Found check(Range range, Recount recount) {
    List<String> faults = new ArrayList<>();
    Digest digest = new Digest();
    long stories = 0;
    try {
      LeafReader reader = range.leaf.reader();
      Bits live = reader.getLiveDocs();
      // In their order, as a merge reads them: each block is unpacked once.
      StoredFields stored = reader instanceof CodecReader codec
          ? codec.getFieldsReader().getMergeInstance()
          : reader.storedFields();
      Recount.Segment labels = recount.of(range.leaf);
      for (int doc = range.from; doc < range.to; doc++) {
        if (live == null || live.get(doc)) {
          stories += check(range.leaf, stored, doc, digest, labels, faults) ? 1 : 0;
        }
      }
    } catch (IOException | RuntimeException e) {
      faults.add("stories " + range.from + " to " + range.to + " of a segment cannot be read back: "
          + Format.plainly(e.getMessage()));
    }
    return new Found(stories, digest, faults);
  }

  /** Checks a file; how many bytes it has. */
  private long check(String file, String of, List<String> faults) throws IOException {
    Optional<String> wrong = Saved.check(directory, file);
    // Beside a writer, what an older state had goes when a newer one no longer needs it.
    if (wrong.isPresent()
        && !(isGone(file) && !Saved.files(SegmentInfos.readLatestCommit(directory)).contains(file))) {
      faults.add(of + wrong.get());
    }
    return length(file);
  }

  private boolean isGone(String file) throws IOException {
    return !Arrays.asList(directory.listAll()).contains(file);
  }

  /** Checks what only the state before the newest needs. */
  private long checkBefore(Set<String> read, List<String> faults) throws IOException {
    long bytes = 0;
    for (String record : Saved.records(directory)) {
      if (read.contains(record)) {
        continue;
      }
      String of = "the state saved before the newest, " + record + ": ";
      List<String> unread = new ArrayList<>();
      Optional<SegmentInfos> state = Saved.read(directory, record, unread);
      if (isGone(record)) {
        continue;
      }
      unread.forEach(fault -> faults.add(of + fault));
      if (state.isPresent()) {
        for (String file : Saved.files(state.get())) {
          bytes += read.contains(file) ? 0 : checkOlder(file, record, of, faults);
        }
      }
    }
    return bytes;
  }

  private long checkOlder(String file, String record, String of, List<String> faults) throws IOException {
    Optional<String> wrong = Saved.check(directory, file);
    if (wrong.isPresent() && !isGone(record)) {
      faults.add(of + wrong.get());
    }
    return length(file);
  }

  private static boolean check(LeafReaderContext leaf, StoredFields stored, int doc, Digest digest,
      Recount.Segment labels,
      List<String> faults) {
    String name = "story number " + (leaf.docBase + doc);
    try {
      String id = Reading.head(leaf, doc).id();
      name = "story " + Format.plainly(id);
      List<Edition> seen = Known.editions(leaf.reader(), doc);
      digest.add(id, seen);
      List<BytesRef> versions = Known.versions(stored, doc, seen);
      for (int i = 0; i < seen.size(); i++) {
        Story story = StoryCodec.decode(versions.get(i));
        if (!story.id().equals(id) || !Edition.of(story).sameContent(seen.get(i))) {
          faults.add(name + ": its text is not the one that was saved");
          return false;
        }
        Optional<String> miscounted = i == Edition.current(seen)
            ? labels.miscounted(doc, story, seen)
            : Optional.empty();
        if (miscounted.isPresent()) {
          faults.add(name + ": " + miscounted.get());
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      faults.add(name + ": cannot be read back: " + Format.plainly(e.getMessage()));
      return false;
    }
  }
}
