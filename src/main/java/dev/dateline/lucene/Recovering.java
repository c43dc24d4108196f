package dev.dateline.lucene;

import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Recovery;
import dev.dateline.story.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * Has an archive go on from the newest saved state of which every byte is whole. Records of others are renamed, not deleted; what
 * no state needs is deleted as at any save.
 */
final class Recovering {
  private Recovering() {}

  static Recovery recover(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      List<String> faults = new ArrayList<>();
      SegmentInfos whole;
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        Optional<SegmentInfos> found = Saved.newestWhole(directory, faults);
        whole = found.orElseThrow(() -> new ArchiveException(Kind.DAMAGED, Limit.fitting(Format.shortened(folder)
            + " has no saved state that is whole: " + String.join("; ", faults)
            + ". Nothing was changed. Restore a copy: dateline restore")));
        Format.check(folder, whole.getUserData());
        for (String record : Saved.records(directory)) {
          boolean newer = SegmentInfos.generationFromSegmentsFileName(record) > whole.getGeneration();
          if (newer || Saved.read(directory, record, new ArrayList<>()).isEmpty()) {
            directory.rename(record, Format.ASIDE + record);
          }
        }
        directory.syncMetaData();
      }
      goOn(directory);
      return new Recovery(Saved.at(whole).orElse(""), Saved.stories(whole), faults);
    }
  }

  /** Saves the newest state once more, as one that stands beside the one before it. */
  static void goOn(Directory directory) throws IOException {
    SegmentInfos newest = SegmentInfos.readLatestCommit(directory);
    IndexWriterConfig config = new IndexWriterConfig().setOpenMode(OpenMode.APPEND).setCommitOnClose(false)
        .setIndexDeletionPolicy(new LastTwo());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Map<String, String> said = Saved.said(Optional.of(newest.getSegmentsFileName()));
      Saved.at(newest).ifPresent(at -> said.put(Saved.AT, at));
      said.putAll(Learnt.said(newest.getUserData()));
      Format.stamp(writer, said);
      writer.commit();
    }
  }
}
