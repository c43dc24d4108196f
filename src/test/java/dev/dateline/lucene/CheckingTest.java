package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.Engine;
import dev.dateline.search.Verification;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

/** Which files and stories are read back, and what is said of each. */
class CheckingTest {
  private final Directory disk = new FilterDirectory(new ByteBuffersDirectory()) {
    @Override
    public void close() {
      // It is opened again.
    }
  };

  private static Story story(String id) {
    return Story.of(id, "Headline of " + id, "");
  }

  /** Two saved states, of which each has files that the other does not need. */
  private void saveTwice() {
    try (Engine engine = OnDisk.create(disk)) {
      engine.put(story("a")).join();
      engine.learn("damage", new byte[]{1});
      engine.commit();
      engine.put(story("a")).join();
      engine.put(story("b")).join();
      engine.learn("damage", new byte[]{2});
      engine.commit();
      engine.delete(List.of("a"));
      engine.learn("damage", new byte[]{3});
      engine.commit();
    }
  }

  private Verification verified() {
    try (Engine engine = OnDisk.open(disk)) {
      return engine.verify();
    }
  }

  private Set<String> files(int state) throws IOException {
    return Saved.files(Saved.read(disk, Saved.records(disk).get(state), List.of()).orElseThrow());
  }

  private void change(String file) throws IOException {
    byte[] bytes;
    try (IndexInput in = disk.openInput(file, IOContext.DEFAULT)) {
      bytes = new byte[(int) in.length()];
      in.readBytes(bytes, 0, bytes.length);
    }
    bytes[bytes.length - 1] ^= 1;
    disk.deleteFile(file);
    try (IndexOutput out = disk.createOutput(file, IOContext.DEFAULT)) {
      out.writeBytes(bytes, bytes.length);
    }
  }

  @Test
  void everyFileOfBothStatesIsReadBackAndCounted() throws IOException {
    saveTwice();
    long bytes = 0;
    Set<String> all = new HashSet<>(files(0));
    all.addAll(files(1));
    for (String file : all) {
      bytes += disk.fileLength(file);
    }
    Verification found = verified();
    assertThat(found.faults()).isEmpty();
    assertThat(found.stories()).isEqualTo(1);
    assertThat(found.bytes()).isEqualTo(bytes);
    try (DirectoryReader reader = DirectoryReader.open(disk)) {
      assertThat(found.digest()).isEqualTo(Digest.of(reader));
    }
  }

  private Set<String> onlyOf(int state) throws IOException {
    Set<String> only = new TreeSet<>(files(state));
    only.removeAll(files(1 - state));
    return only;
  }

  @Test
  void aByteThatHasChangedIsToldWithItsFileAndItsState() throws IOException {
    saveTwice();
    String older = Saved.records(disk).get(1);
    Set<String> stories = onlyOf(1);
    stories.removeIf(file -> file.endsWith(".si") || Saved.isRecord(file)); // without them it cannot be opened
    assertThat(stories).hasSizeGreaterThan(1);
    for (String file : stories) {
      change(file);
      assertThat(verified().faults()).as(file).singleElement().asString()
          .startsWith("the state saved before the newest, " + older + ": " + file + ": ");
      change(file);
    }
    Set<String> learnt = onlyOf(0);
    learnt.removeIf(file -> !file.startsWith(Learnt.FILE));
    String file = learnt.iterator().next();
    change(file);
    assertThat(verified().faults()).singleElement().asString().startsWith(file + ": ");
    change(file);
    assertThat(verified().faults()).isEmpty();
  }

  @Test
  void aFileThatIsGoneIsMissing() throws IOException {
    saveTwice();
    String older = Saved.records(disk).get(1);
    for (int state : List.of(1, 0)) {
      Set<String> learnt = onlyOf(state);
      learnt.removeIf(file -> !file.startsWith(Learnt.FILE));
      String file = learnt.iterator().next();
      try (Engine engine = OnDisk.open(disk)) {
        disk.deleteFile(file);
        List<String> faults = engine.verify().faults();
        assertThat(faults).hasSize(2 - state).anySatisfy(fault -> assertThat(fault)
            .isEqualTo(
                (state == 1 ? "the state saved before the newest, " + older + ": " : "") + file + ": is missing"));
      }
    }
  }

  /** More than one thread takes at once: each stretch is counted and digested, and a story is named by its own number. */
  @Test
  void everyStretchOfALargeSegmentIsChecked() throws IOException {
    int stories = 5_000;
    try (Engine engine = OnDisk.create(disk)) {
      for (int i = 0; i < stories; i++) {
        engine.put(Story.of("s" + i, "Headline", "").with(Field.TAG, "Tin " + i % 7));
      }
      engine.commit();
      engine.settle();
    }
    Verification found = verified();
    assertThat(found.faults()).isEmpty();
    assertThat(found.stories()).isEqualTo(stories);
    Digest digest = new Digest();
    for (int i = 0; i < stories; i++) {
      digest.add("s" + i, List.of(Edition.of(Story.of("s" + i, "Headline", "").with(Field.TAG, "Tin " + i % 7))));
    }
    assertThat(found.digest()).isEqualTo(digest.toString());
    try (DirectoryReader reader = DirectoryReader.open(disk)) {
      assertThat(Digest.of(reader)).as("as a backup has it").isEqualTo(found.digest());
    }
  }
}
