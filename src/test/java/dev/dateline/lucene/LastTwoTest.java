package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoDeletionPolicy;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Of the states that were saved, the last two stay. */
class LastTwoTest {
  private final Directory directory = new ByteBuffersDirectory();

  private IndexWriter writer(boolean all) throws IOException {
    return new IndexWriter(directory,
        new IndexWriterConfig().setIndexDeletionPolicy(all ? NoDeletionPolicy.INSTANCE : new LastTwo()));
  }

  private static void save(IndexWriter writer, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      writer.addDocument(new Document());
      writer.commit();
    }
  }

  private List<String> saved() throws IOException {
    return DirectoryReader.listCommits(directory).stream().map(IndexCommit::getSegmentsFileName).toList();
  }

  @Test
  void afterEachSaveTheLastTwoStay() throws IOException {
    try (IndexWriter writer = writer(false)) {
      save(writer, 1);
      assertThat(saved()).containsExactly("segments_1");
      save(writer, 1);
      assertThat(saved()).containsExactly("segments_1", "segments_2");
      save(writer, 3);
      assertThat(saved()).containsExactly("segments_4", "segments_5");
    }
  }

  @Test
  void whatAnotherHasKeptGoesOnOpening() throws IOException {
    try (IndexWriter writer = writer(true)) {
      save(writer, 4);
      assertThat(saved()).hasSize(4);
    }
    try (IndexWriter writer = writer(false)) {
      assertThat(writer.isOpen()).isTrue();
      assertThat(saved()).containsExactly("segments_3", "segments_4");
    }
  }
}
