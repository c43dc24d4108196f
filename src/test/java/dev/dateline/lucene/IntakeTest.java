package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.EngineSubject;
import dev.dateline.search.Outcome;
import dev.dateline.search.Search;
import dev.dateline.search.Understanding;
import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How stories get in: what each call says, and what a save then holds. */
class IntakeTest {
  private static final Search ALL = Search.of(new Query.All()).page(0, 1_000);

  private final Directory disk = new FilterDirectory(new ByteBuffersDirectory()) {
    @Override
    public void close() {
      // It is opened again.
    }
  };

  private Engine engine = OnDisk.create(disk);

  @AfterEach
  void close() {
    engine.close();
  }

  private void reopen() {
    engine.close();
    engine = OnDisk.open(disk);
  }

  private static Story story(String id, String title, int day) {
    return Story.of(id, title, "")
        .withSent(new Sent.Known(Instant.parse("2024-06-01T00:00:00Z").plusSeconds(86_400L * day), ""));
  }

  private static long records(Directory disk) throws IOException {
    return Arrays.stream(disk.listAll()).filter(name -> name.matches(Format.RECORD)).count();
  }

  private String record() throws IOException {
    return Saved.records(disk).getFirst();
  }

  @Test
  void whatBecameOfAStoryIsSaidAndSaved() {
    assertThat(engine.put(story("a", "One", 1)).join()).isEqualTo(Outcome.ADDED);
    assertThat(engine.put(story("a", "One", 1)).join()).isEqualTo(Outcome.UNCHANGED);
    assertThat(engine.put(story("a", "Three", 3)).join()).isEqualTo(Outcome.REPLACED);
    assertThat(engine.put(story("a", "Two", 2)).join()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(engine.put(story("b", "Other", 1)).join()).isEqualTo(Outcome.ADDED);
    assertThat(engine.commit()).isEqualTo(2);
    reopen();
    assertThat(engine.story("a").orElseThrow().title()).isEqualTo("Three");
    assertThat(engine.superseded("a")).extracting(Story::title).containsExactly("One", "Two");
    assertThat(engine.put(story("a", "Two", 2)).join()).isEqualTo(Outcome.UNCHANGED);
    assertThat(engine.put(story("a", "Four", 4)).join()).isEqualTo(Outcome.REPLACED);
    assertThat(engine.commit()).isEqualTo(2);
    reopen();
    assertThat(engine.superseded("a")).extracting(Story::title).containsExactly("One", "Two", "Three");
    assertThat(engine.verify().faults()).isEmpty();
  }

  @Test
  void deletingSaysWhetherThereWasOne() {
    engine.put(story("a", "One", 1));
    engine.put(story("b", "Two", 1));
    assertThat(engine.delete(List.of("a", "a", "absent"))).isEqualTo(1);
    assertThat(engine.delete(List.of("a"))).as("it is gone, though nothing is saved").isZero();
    assertThat(engine.commit()).isEqualTo(1);
    reopen();
    assertThat(engine.story("a")).isEmpty();
    assertThat(engine.put(story("a", "One", 1)).join()).isEqualTo(Outcome.ADDED);
  }

  /** What is read anew must be the version that is searched, in the sender's words. */
  @Test
  void onlyTheVersionThatIsSearchedIsRevised() {
    Story one = story("a", "One tgbaty", 1);
    Story two = story("a", "Two tgbaty", 2);
    engine.put(one).join();
    engine.put(two).join();
    Story mended = two.withEdits(List.of(new Edit.Mend(Part.TITLE, 4, 10, "treaty", 0.9, "seen")));
    assertThat(engine.revise(mended, "later").join()).isTrue();
    assertThat(engine.revise(one, "later").join()).isFalse();
    assertThat(engine.revise(story("absent", "One", 1), "later").join()).isFalse();
    assertThat(engine.commit()).isEqualTo(1);
    engine.refresh();
    assertThat(engine.understoodOtherwise("later")).isZero();
    assertThat(engine.understoodOtherwise("other")).isEqualTo(1);
    reopen();
    assertThat(engine.story("a")).contains(mended);
    assertThat(engine.superseded("a")).containsExactly(one);
    assertThat(engine.verify().faults()).isEmpty();
  }

  /** A save without news writes nothing; what was learnt is news. */
  @Test
  void nothingIsSavedTwice() throws IOException {
    engine.put(story("a", "One", 1));
    assertThat(engine.commit()).isEqualTo(1);
    String saved = record();
    assertThat(engine.commit()).isEqualTo(1);
    assertThat(record()).isEqualTo(saved);
    engine.learn("damage", new byte[]{1});
    assertThat(engine.commit()).isEqualTo(1);
    assertThat(record()).isNotEqualTo(saved);
    assertThat(records(disk)).isEqualTo(2);
    for (int i = 2; i < 6; i++) {
      engine.learn("damage", new byte[]{(byte) i});
      engine.commit();
    }
    assertThat(Arrays.stream(disk.listAll()).filter(name -> name.startsWith(Learnt.FILE))).hasSize(2);
    reopen();
    assertThat(engine.learnt("damage").orElseThrow()).containsExactly(5);
  }

  @Test
  void whatWasHandedOverBeforeIsInTheSave() {
    for (int i = 0; i < 500; i++) {
      engine.put(story("s" + i, "Headline " + i, 1));
    }
    assertThat(engine.commit()).isEqualTo(500);
    engine.refresh();
    assertThat(EngineSubject.ids(engine, ALL)).hasSize(500);
  }

  @Test
  void whatWasHandedOverBeforeIsSeenAfterARefresh() {
    for (int i = 0; i < 500; i++) {
      engine.put(story("s" + i, "Headline " + i, 1));
    }
    engine.refresh();
    assertThat(EngineSubject.ids(engine, ALL)).hasSize(500);
  }

  /** What was read anew and is replaced before any search could see it is kept as it was read last. */
  @Test
  void whatIsReplacedAtOnceIsKeptAsItWasRevised() {
    Story one = story("a", "One tgbaty", 1);
    engine.put(one).join();
    engine.refresh();
    Story mended = one.withEdits(List.of(new Edit.Mend(Part.TITLE, 4, 10, "treaty", 0.9, "seen")));
    assertThat(engine.revise(mended, "later").join()).isTrue();
    assertThat(engine.put(story("a", "Two", 2)).join()).isEqualTo(Outcome.REPLACED);
    engine.commit();
    reopen();
    assertThat(engine.superseded("a")).containsExactly(mended);
  }

  /** A large archive that was made now is merged down, saved, and is as it was. */
  @Test
  void settlingMergesAndSaves() throws IOException {
    for (int i = 0; i < 12; i++) {
      engine.put(story("s" + i, "Headline " + i, 1));
      engine.commit();
      engine.refresh();
    }
    String digest = engine.verify().digest();
    String before = record();
    engine.settle();
    assertThat(record()).isNotEqualTo(before);
    assertThat(Saved.read(disk, record(), new java.util.ArrayList<>()).orElseThrow().size()).isLessThanOrEqualTo(3);
    for (String older : Saved.records(disk)) {
      assertThat(Saved.read(disk, older, new java.util.ArrayList<>()).orElseThrow().size())
          .as("what was merged is the only copy no more: both states are of it").isLessThanOrEqualTo(3);
    }
    assertThat(EngineSubject.ids(engine, ALL)).hasSize(12);
    assertThat(engine.verify().digest()).isEqualTo(digest);
    Set<String> needed = new HashSet<>();
    for (String state : Saved.records(disk)) {
      needed.addAll(Saved.files(Saved.read(disk, state, new ArrayList<>()).orElseThrow()));
    }
    assertThat(disk.listAll()).as("what was merged takes no room any more").filteredOn(file -> file.startsWith("_"))
        .isSubsetOf(needed);
    String settled = record();
    engine.settle();
    assertThat(record()).as("there is nothing to merge").isEqualTo(settled);
    reopen();
    engine.put(story("late", "Headline", 1));
    engine.settle();
    assertThat(record()).as("most of it was written by another").isEqualTo(settled);
  }

  @Test
  void whatIsClosedTakesNothingMore() {
    engine.put(story("a", "One", 1)).join();
    engine.close();
    assertThatThrownBy(() -> engine.put(story("b", "Two", 1))).isInstanceOfSatisfying(ArchiveException.class, e -> {
      assertThat(e.kind()).isEqualTo(Kind.USAGE);
      assertThat(e).hasMessageContaining("has been closed");
    });
    for (Runnable call : List.<Runnable>of(engine::commit, engine::refresh, engine::settle,
        () -> engine.delete(List.of("a")), () -> engine.learn("damage", new byte[0]))) {
      assertThatThrownBy(call::run).isInstanceOf(ArchiveException.class).hasMessageContaining("has been closed");
    }
    engine.close();
    engine = OnDisk.open(disk);
    assertThat(engine.story("a")).as("closing saves nothing").isEmpty();
  }

  @Test
  void anInterruptOfACallerIsKeptAndEndsNothing() {
    engine.put(story("a", "One", 1)).join();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> engine.put(story("b", "Two", 1))).isInstanceOfSatisfying(ArchiveException.class,
        e -> assertThat(e.kind()).isEqualTo(Kind.INTERRUPTED));
    assertThat(Thread.interrupted()).isTrue();
    engine.put(story("c", "Three", 1)).join();
    assertThat(engine.commit()).isEqualTo(2);
  }

  /** What is merged becomes the only copy: a byte that the disk wrote wrongly is found before the state before is given up. */
  @Test
  void whatWasMergedIsReadBackBeforeItIsTheOnlyCopy() throws IOException {
    Directory memory = new ByteBuffersDirectory();
    AtomicBoolean wrongly = new AtomicBoolean();
    Set<String> synced = ConcurrentHashMap.newKeySet(); // Lucene syncs every file of a state again
    Directory writing = new FilterDirectory(memory) {
      @Override
      public void sync(Collection<String> names) throws IOException {
        super.sync(names);
        for (String name : names) {
          if (synced.add(name) && wrongly.get() && name.endsWith(".fdt")) {
            change(memory, name);
          }
        }
      }

      @Override
      public void close() {
        // It is opened again.
      }
    };
    try (Engine here = LuceneEngine.on(writing, Path.of("disk"),
        LuceneEngine.config(OpenMode.CREATE).setUseCompoundFile(false))) {
      for (int i = 0; i < 12; i++) {
        here.put(story("s" + i, "Headline " + i, 1));
        here.commit();
        here.refresh();
      }
      wrongly.set(true);
      assertThatThrownBy(here::settle).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e).hasMessageContaining("reading back what was merged failed"));
      assertThatThrownBy(here::commit).hasMessageContaining("reading back what was merged failed");
    }
    List<String> faults = new ArrayList<>();
    Optional<SegmentInfos> whole = Saved.newestWhole(memory, faults);
    assertThat(whole.map(Saved::stories)).as("the state before, beside " + faults).contains(12L);
  }

  private static void change(Directory disk, String file) throws IOException {
    byte[] bytes;
    try (IndexInput in = disk.openInput(file, IOContext.DEFAULT)) {
      bytes = new byte[(int) in.length()];
      in.readBytes(bytes, 0, bytes.length);
    }
    bytes[bytes.length / 2] ^= 1;
    disk.deleteFile(file);
    try (IndexOutput out = disk.createOutput(file, IOContext.DEFAULT)) {
      out.writeBytes(bytes, bytes.length);
    }
  }

  private static Understanding stamped(String stamp) {
    return new Understanding() {
      @Override
      public Story of(Story story) {
        return story.withEdits(List.of(new Edit.Mend(Part.TITLE, 0, 3, stamp, 0.9, "seen")));
      }

      @Override
      public String stamp() {
        return stamp;
      }
    };
  }

  /** The stamp on a document is that of the version that is searched, so that version has to be read by what the stamp names. */
  @Test
  void anOlderVersionThatArrivesLateHasTheNewerOneReadAgain() {
    Story newer = story("a", "Two", 2);
    Story older = story("a", "One", 1);
    assertThat(engine.put(newer, stamped("first")).join()).isEqualTo(Outcome.ADDED);
    assertThat(engine.put(older, stamped("second")).join()).isEqualTo(Outcome.SUPERSEDED);
    engine.refresh();
    assertThat(engine.story("a")).contains(stamped("second").of(newer));
    assertThat(engine.superseded("a")).containsExactly(stamped("second").of(older));
    assertThat(engine.understoodOtherwise("second")).isZero();
    assertThat(engine.put(story("a", "Three", 3), stamped("third")).join()).isEqualTo(Outcome.REPLACED);
    engine.refresh();
    assertThat(engine.superseded("a")).as("what is not searched stays as it was read")
        .containsExactly(stamped("second").of(older), stamped("second").of(newer));
  }

  /** One story that cannot be understood is refused by name, and harms no other. */
  @Test
  void aStoryThatCannotBeTakenIsSaidAndTheNextOneIsTaken() {
    Understanding broken = new Understanding() {
      @Override
      public Story of(Story story) {
        throw new IllegalStateException("no sense in it");
      }

      @Override
      public String stamp() {
        return "";
      }
    };
    assertThatThrownBy(() -> engine.put(story("a", "One", 1), broken).join()).cause().isInstanceOfSatisfying(
        ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.USAGE);
          assertThat(e).hasMessage("story a cannot be taken: no sense in it");
        });
    assertThat(engine.put(story("a", "One", 1)).join()).isEqualTo(Outcome.ADDED);
    assertThat(engine.commit()).isEqualTo(1);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("dateline-"))
        .count();
  }

  @Test
  void closingEndsEveryThread() throws InterruptedException {
    long before = threads();
    Engine other = LuceneEngine.inMemory();
    for (int i = 0; i < 12; i++) {
      other.put(story("s" + i, "Headline " + i, 1));
      other.commit();
      other.refresh();
    }
    other.settle();
    assertThat(threads()).isGreaterThan(before + 3);
    other.close();
    for (int i = 0; threads() > before && i < 500; i++) {
      Thread.sleep(10);
    }
    assertThat(threads()).isEqualTo(before);
  }

  /** A disk that a test breaks, in a real folder. */
  private static final class Breaking extends FilterDirectory {
    private volatile Optional<IOException> failure = Optional.empty();

    Breaking(Path folder) throws IOException {
      super(FSDirectory.open(folder));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      if (failure.isPresent()) {
        throw failure.get();
      }
      super.sync(names);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      if (failure.isPresent()) {
        throw failure.get();
      }
      return super.openInput(name, context);
    }
  }

  @Test
  void aFullDiskIsToldWithItsRoom(@TempDir Path folder) throws IOException {
    Breaking breaking = new Breaking(folder);
    try (Engine here = LuceneEngine.on(breaking, folder, LuceneEngine.config(OpenMode.CREATE))) {
      here.put(story("a", "One", 1)).join();
      here.put(story("a", "Two", 2)).join();
      breaking.failure = Optional.of(new IOException("No space left on device"));
      long all = Files.getFileStore(folder).getTotalSpace() >> 20;
      assertThatThrownBy(here::commit).isInstanceOfSatisfying(ArchiveException.class, e -> {
        assertThat(e.kind()).isEqualTo(Kind.STORAGE);
        assertThat(e.getMessage()).contains("saving failed: no space left on the disk of ")
            .containsPattern("\\((\\d+) of " + all + " MB free\\)").hasSizeLessThanOrEqualTo(300);
        long free = Long.parseLong(e.getMessage().replaceAll("(?s).*\\((\\d+) of .*", "$1"));
        assertThat(free).isBetween(0L, all);
      });
    }
  }

  @Test
  void aFolderOrALockThatWasTakenAwayIsNamed(@TempDir Path temp) throws IOException {
    Path folder = temp.resolve("archive");
    Path moved = temp.resolve("moved");
    try (Engine here = LuceneEngine.create(folder)) {
      here.put(story("a", "One", 1)).join();
      Files.move(folder, moved);
      assertThatThrownBy(here::commit).hasMessageContaining("archive is gone");
    }
    try (Engine here = LuceneEngine.open(moved)) {
      here.put(story("a", "One", 1)).join();
      Files.delete(moved.resolve("write.lock"));
      assertThatThrownBy(here::commit)
          .hasMessageContaining("saving failed: somebody deleted write.lock, which guards the archive");
    }
  }

  /** What could only not be read has harmed nothing: it is said, and the next call may go well. */
  @Test
  void aRefreshThatFailedMayBeAskedForAgain(@TempDir Path folder) throws IOException {
    Breaking breaking = new Breaking(folder);
    try (Engine here = LuceneEngine.on(breaking, folder, LuceneEngine.config(OpenMode.CREATE))) {
      here.put(story("a", "One", 1)).join();
      here.commit();
      breaking.failure = Optional.of(new IOException("Input/output error"));
      assertThatThrownBy(here::refresh).isInstanceOfSatisfying(ArchiveException.class, e -> {
        assertThat(e.kind()).isEqualTo(Kind.STORAGE);
        assertThat(e).hasMessage("refreshing failed: Input/output error. What was saved before is intact");
      });
      breaking.failure = Optional.empty();
      here.refresh();
      assertThat(EngineSubject.ids(here, ALL)).containsExactly("a");
    }
  }
}
