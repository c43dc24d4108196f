package dev.dateline.lucene;

import dev.dateline.analysis.NameKey;
import dev.dateline.search.Stats;
import dev.dateline.search.Verification;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;

/** Measures an archive, and reads it back to check it. */
final class Checking {
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
    for (String file : needed(SegmentInfos.readLatestCommit(directory))) {
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

  /** Reads every byte of the newest commit against its checksum, and every story against its digest. */
  Verification verify() throws IOException {
    List<String> faults = new ArrayList<>();
    long bytes = 0;
    for (String file : files()) {
      try (ChecksumIndexInput input = directory.openChecksumInput(file)) {
        bytes += input.length();
        if (input.length() < CodecUtil.footerLength()) {
          faults.add(file + ": ends too early");
          continue;
        }
        input.seek(input.length() - CodecUtil.footerLength());
        CodecUtil.checkFooter(input);
      } catch (NoSuchFileException | FileNotFoundException e) {
        // Beside a writer, what an older state had goes when a newer one no longer needs it.
        if (needed(SegmentInfos.readLatestCommit(directory)).contains(file)) {
          faults.add(file + ": is missing");
        }
      } catch (IOException e) {
        faults.add(file + ": " + e.getMessage());
      }
    }
    long stories = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      StoredFields stored = leaf.reader().storedFields();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          stories += check(leaf, stored, doc, faults);
        }
      }
    }
    return new Verification(stories, bytes, faults);
  }

  /** The files of the newest commit, and those of what is seen now. */
  private Set<String> files() throws IOException {
    Set<String> files = new TreeSet<>();
    for (String file : snapshot.reader().getIndexCommit().getFileNames()) {
      if (!file.startsWith(IndexFileNames.SEGMENTS)) {
        files.add(file);
      }
    }
    files.addAll(needed(SegmentInfos.readLatestCommit(directory)));
    return files;
  }

  private static Set<String> needed(SegmentInfos commit) throws IOException {
    Set<String> files = new TreeSet<>(commit.files(true));
    files.addAll(Learnt.named(commit.getUserData()).values());
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

  private static int check(LeafReaderContext leaf, StoredFields stored, int doc, List<String> faults) {
    String name = "story number " + (leaf.docBase + doc);
    try {
      name = "story " + Reading.head(leaf, doc).id();
      List<Edition> seen = Known.editions(leaf.reader(), doc);
      List<BytesRef> versions = Known.versions(stored, doc, seen);
      for (int i = 0; i < seen.size(); i++) {
        Story story = StoryCodec.decode(versions.get(i));
        if (!Edition.of(story).sameContent(seen.get(i))) {
          faults.add(name + ": its text is not the one that was saved");
          return 0;
        }
      }
      return 1;
    } catch (IOException | RuntimeException e) {
      faults.add(name + ": cannot be read back: " + e.getMessage());
      return 0;
    }
  }
}
