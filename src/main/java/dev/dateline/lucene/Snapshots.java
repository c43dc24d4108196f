package dev.dateline.lucene;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.NameRules;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** The newest {@link Snapshot}, for any number of readers, and how the next one takes its place. */
final class Snapshots {
  /** How the next reader is had from the one before; null from Lucene when nothing has changed. */
  interface Reopen {
    @Nullable
    DirectoryReader reopen(DirectoryReader before) throws IOException;
  }

  private final Map<IndexReader.CacheKey, long[]> lengths = new ConcurrentHashMap<>();
  private final Map<Field, Register> registers = new ConcurrentHashMap<>();
  private final NamedKeys named = new NamedKeys();
  private final Reopen reopen;
  private volatile Joins joins;
  private volatile Snapshot newest;
  private volatile boolean closed;

  Snapshots(DirectoryReader first, Reopen reopen, NameRules rules) {
    this.reopen = reopen;
    this.joins = new Joins(rules);
    this.newest = new Snapshot(first, lengths, registers, named, () -> joins);
  }

  /** The rules about names that hold. */
  NameRules rules() {
    return joins.rules();
  }

  /** Has searches that begin from now on follow these rules. */
  void rule(NameRules rules) {
    joins = new Joins(rules);
  }

  /** The newest snapshot, to be released. */
  Snapshot acquire() {
    while (true) {
      Snapshot snapshot = newest;
      if (closed) {
        throw new ArchiveException(ArchiveException.Kind.USAGE,
            "the archive has been closed; open it again to read it");
      }
      if (snapshot.hold()) {
        return snapshot;
      }
    }
  }

  /** Works out beforehand what searches have asked of other segments. */
  void warm(LeafReader segment) throws IOException {
    for (Register register : registers.values()) {
      register.column(segment);
    }
  }

  /** Makes what has been written since visible. For one thread at a time. */
  void refresh() throws IOException {
    if (closed) {
      throw new ArchiveException(ArchiveException.Kind.USAGE, "the archive has been closed; open it again to read it");
    }
    Snapshot before = newest;
    DirectoryReader next = reopen.reopen(before.reader());
    if (next != null) {
      Snapshot snapshot = new Snapshot(next, lengths, registers, named, () -> joins);
      snapshot.warm(before);
      newest = snapshot;
      before.releaseHere();
    }
  }

  /** Ends; when nothing refreshes any more. Whoever still holds a snapshot may go on with it. */
  void close() {
    closed = true;
    newest.release();
  }
}
