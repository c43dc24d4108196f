package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

/** What was learnt lies in files that a commit names. */
class LearntTest {
  private final List<String> synced = new ArrayList<>();
  private final Directory directory = new FilterDirectory(new ByteBuffersDirectory()) {
    @Override
    public void sync(Collection<String> names) throws IOException {
      synced.addAll(names);
      super.sync(names);
    }
  };

  private void save(Learnt learnt) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory,
        new IndexWriterConfig().setIndexDeletionPolicy(new LastTwo()))) {
      writer.setLiveCommitData(learnt.userData().entrySet());
      writer.commit();
    }
    learnt.sweep(DirectoryReader.listCommits(directory));
  }

  private List<String> files() throws IOException {
    return Arrays.stream(directory.listAll()).filter(name -> name.startsWith(Learnt.FILE)).toList();
  }

  @Test
  void whatWasWrittenIsReadAndLasts() throws IOException {
    Learnt learnt = new Learnt(directory);
    assertThat(learnt.names()).isEmpty();
    assertThat(learnt.read("damage")).isEmpty();
    byte[] bytes = {1, 2, 3};
    learnt.write("damage", bytes);
    learnt.write("names", new byte[0]);
    assertThat(synced).as("before a commit may name them").isEqualTo(List.copyOf(learnt.userData().values()))
        .hasSize(2);
    assertThat(learnt.names()).containsExactlyInAnyOrder("damage", "names");
    save(learnt);
    Learnt again = new Learnt(directory);
    assertThat(again.read("damage")).hasValueSatisfying(read -> assertThat(read).containsExactly(bytes));
    assertThat(again.read("names")).hasValueSatisfying(read -> assertThat(read).isEmpty());
    assertThat(again.userData()).isEqualTo(learnt.userData());
  }

  @Test
  void whatNoCommitNamesIsNotThereAgain() throws IOException {
    Learnt learnt = new Learnt(directory);
    learnt.write("damage", new byte[]{1});
    save(learnt);
    learnt.write("damage", new byte[]{2});
    assertThat(learnt.read("damage").orElseThrow()).containsExactly(2);
    assertThat(new Learnt(directory).read("damage").orElseThrow()).containsExactly(1);
  }

  /** What one of the last two states or the next one needs stays; the rest goes, and nothing else does. */
  @Test
  void whatNothingNeedsIsSweptAway() throws IOException {
    Learnt learnt = new Learnt(directory);
    for (byte i = 1; i <= 4; i++) {
      learnt.write("damage", new byte[]{i});
      save(learnt);
    }
    assertThat(files()).hasSize(2);
    learnt.write("damage", new byte[]{5});
    learnt.sweep(DirectoryReader.listCommits(directory));
    assertThat(files()).hasSize(3);
    assertThat(learnt.read("damage").orElseThrow()).containsExactly(5);
    assertThat(DirectoryReader.listCommits(directory)).hasSize(2);
  }

  @Test
  void aByteThatHasChangedIsFound() throws IOException {
    Learnt learnt = new Learnt(directory);
    learnt.write("damage", new byte[]{1, 2, 3});
    String file = files().getFirst();
    byte[] whole;
    try (IndexInput in = directory.openInput(file, IOContext.DEFAULT)) {
      whole = new byte[(int) in.length()];
      in.readBytes(whole, 0, whole.length);
    }
    for (int at = 0; at < whole.length; at++) {
      directory.deleteFile(file);
      try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
        byte[] other = whole.clone();
        other[at] ^= 0x55;
        out.writeBytes(other, other.length);
      }
      assertThatThrownBy(() -> learnt.read("damage")).as("at " + at).isInstanceOf(IOException.class);
    }
    directory.deleteFile(file);
    try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
      byte[] immense = whole.clone();
      int length = whole.length - 16 - 3 - 1;
      System.arraycopy(new byte[]{-1, 127}, 0, immense, length, 2);
      out.writeBytes(immense, immense.length);
    }
    assertThatThrownBy(() -> learnt.read("damage")).isInstanceOf(CorruptIndexException.class)
        .hasMessageContaining("is said to be of");
    directory.deleteFile(file);
    assertThatThrownBy(() -> learnt.read("damage"))
        .isInstanceOfAny(NoSuchFileException.class, java.io.FileNotFoundException.class);
  }

  @Test
  void onlyWhatSpeaksOfItIsTakenOfACommitsWords() {
    Map<String, String> said = Map.of("dateline.learnt.names", "learnt_names_1.bin", "dateline.format", "2");
    assertThat(Learnt.named(said)).isEqualTo(Map.of("names", "learnt_names_1.bin"));
    assertThat(Learnt.said(said)).isEqualTo(Map.of("dateline.learnt.names", "learnt_names_1.bin"));
  }
}
