package dev.dateline.lucene;

import dev.dateline.analysis.NameKey;
import dev.dateline.search.Stats;
import dev.dateline.story.Field;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;

/** Measures an archive. */
final class Measuring {
  private final Snapshot snapshot;
  private final Directory directory;

  Measuring(Snapshot snapshot, Directory directory) {
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
      bytes += length(directory, file);
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

  /** How long a file is; nothing, if a newer commit has taken its place. */
  static long length(Directory directory, String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return 0;
    }
  }
}
