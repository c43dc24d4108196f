package dev.dateline.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Opens what others have saved since. A commit is told by its own random id, and not by Lucene's running numbers: those of a
 * new archive that has taken the place of the old one, in the same folder and under the same names of files, mean nothing to a
 * reader of the old one.
 */
final class Replaceable implements Snapshots.Reopen {
  private final Directory directory;
  private byte[] seen;

  Replaceable(Directory directory) throws IOException {
    this.directory = directory;
    this.seen = SegmentInfos.readLatestCommit(directory).getId();
  }

  @Override
  public @Nullable DirectoryReader reopen(DirectoryReader before) throws IOException {
    byte[] saved = SegmentInfos.readLatestCommit(directory).getId();
    if (Arrays.equals(saved, seen)) {
      return null;
    }
    DirectoryReader next;
    try {
      next = DirectoryReader.openIfChanged(before);
    } catch (IllegalStateException notOfTheSameArchive) {
      next = null;
    }
    if (next == null) {
      next = DirectoryReader.open(directory);
    }
    seen = saved;
    return next;
  }
}
