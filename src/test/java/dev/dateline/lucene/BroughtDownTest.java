package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.EngineSubject;
import dev.dateline.search.Search;
import dev.dateline.search.Understanding;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A merge in the background brings the writer down before anybody meets it: Lucene has then taken back what was not saved and has
 * let go of the lock, so nothing may be believed of it any more.
 */
@Timeout(60)
class BroughtDownTest {
  private static final Search ALL = Search.of(new Query.All()).page(0, 1_000);

  @TempDir
  Path temp;

  /** What the next choice of a merge does; then it merges nothing any more. */
  private enum Trouble {
    NONE, WHILE_CHOOSING, WHILE_MERGING
  }

  private static final class Merges extends FilterMergePolicy {
    private final AtomicReference<Trouble> next = new AtomicReference<>(Trouble.NONE);

    Merges() {
      super(NoMergePolicy.INSTANCE);
    }

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
        throws IOException {
      MergeSpecification merges = new MergeSpecification();
      switch (next.getAndSet(Trouble.NONE)) {
        case NONE -> {
          return merges;
        }
        case WHILE_CHOOSING -> throw new IOException("Input/output error");
        case WHILE_MERGING -> merges.add(new Failing(segments.asList()));
      }
      return merges;
    }
  }

  private static final class Failing extends MergePolicy.OneMerge {
    Failing(List<SegmentCommitInfo> segments) {
      super(segments);
    }

    @Override
    public CodecReader wrapForMerge(CodecReader reader) throws IOException {
      throw new IOException("Input/output error");
    }
  }

  private static Story story(String id) {
    return Story.of(id, "Headline of " + id, "");
  }

  private static LuceneEngine open(Path folder, Merges merges, int buffered) throws IOException {
    return LuceneEngine.on(FSDirectory.open(folder), folder,
        LuceneEngine.config(OpenMode.APPEND).setMergePolicy(merges).setMaxBufferedDocs(buffered));
  }

  private Path archive() {
    Path folder = temp.resolve("archive");
    try (Engine engine = LuceneEngine.create(folder)) {
      engine.put(story("saved")).join();
      engine.commit();
    }
    return folder;
  }

  /** An engine with one story that is not saved, whose writer is down. */
  private static LuceneEngine down(Path folder) throws IOException {
    Merges merges = new Merges();
    LuceneEngine engine = open(folder, merges, 1_000);
    engine.put(story("lost")).join();
    merges.next.set(Trouble.WHILE_MERGING);
    try {
      engine.refresh();
    } catch (ArchiveException e) {
      assertThat(e).hasMessageContaining("Input/output error"); // it came down at once
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      while (true) {
        try {
          directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
          return engine;
        } catch (LockObtainFailedException stillUp) {
          LockSupport.parkNanos(1_000_000);
        }
      }
    }
  }

  private interface Act {
    void on(LuceneEngine engine);
  }

  @Test
  void nothingIsAcknowledgedAnyMore() throws IOException {
    List<Act> acts = List.of(Engine::commit, Engine::settle, Engine::refresh, engine -> engine.put(story("lost")),
        engine -> engine.put(story("saved")), engine -> engine.delete(List.of("saved")),
        engine -> engine.delete(List.of("unknown")), engine -> engine.revise(story("unknown"), "stamp"), Engine::verify,
        engine -> engine.learn("something", "learnt".getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      Path folder = temp.resolve("archive" + i);
      LuceneEngine.create(folder).close();
      List<String> files = List.of();
      try (LuceneEngine engine = down(folder)) {
        files = names(folder);
        assertThatThrownBy(() -> act.on(engine)).as("act %d", i).isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.STORAGE);
          assertThat(e).hasMessageContaining("Input/output error").hasMessageContaining("Not saved: 1 story, lost");
        });
        assertThat(names(folder)).as("act %d", i).isEqualTo(files);
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Whoever opens the archive next is told that what was not saved is to be added again. */
  @Test
  void closingDoesNotSayThatAllWasSaved() throws IOException {
    Path folder = archive();
    down(folder).close();
    assertThat(Unfinished.isIn(folder)).isTrue();
    LuceneEngine.open(folder).close();
    assertThat(Unfinished.isIn(folder)).isFalse();
  }

  /** What it held in memory only is not put where another process may write by now. */
  @Test
  void closingWritesNothing() throws IOException {
    Path folder = archive();
    LuceneEngine dead = down(folder);
    List<String> before = names(folder);
    dead.close();
    assertThat(names(folder)).isEqualTo(before);
  }

  /** The lock is free, so another may have written since. */
  @Test
  void noBackupIsTakenByIt() throws IOException {
    Path folder = archive();
    try (LuceneEngine dead = down(folder)) {
      try (Engine other = LuceneEngine.open(folder)) {
        for (String id : List.of("later", "last")) {
          other.put(story(id)).join();
          other.commit();
        }
        assertThatThrownBy(() -> dead.backup(temp.resolve("copy"))).isInstanceOf(ArchiveException.class)
            .hasMessageContaining("Open the archive again");
        assertThat(temp.resolve("copy")).doesNotExist();
        assertThat(other.backup(temp.resolve("copy")).stories()).isEqualTo(3);
      }
    }
  }

  /** The disk fails after Lucene has taken a story, or its deletion, and Lucene stays open: what it holds is no longer known here. */
  @Test
  void aDiskThatFailsBehindAWriteEndsTheWriting() throws IOException {
    Path folder = archive();
    Merges merges = new Merges();
    try (LuceneEngine engine = open(folder, merges, 2)) {
      // As many as make every thread's buffer full.
      merges.next.set(Trouble.WHILE_CHOOSING);
      assertThatThrownBy(() -> {
        for (int i = 0; i < 100; i++) {
          engine.put(story("n" + i)).join();
        }
      }).satisfiesAnyOf(e -> assertThat(e).isInstanceOf(ArchiveException.class),
          e -> assertThat(e).isInstanceOf(CompletionException.class));
      assertThatThrownBy(engine::commit).isInstanceOfSatisfying(ArchiveException.class,
          e -> assertThat(e.kind()).isEqualTo(Kind.STORAGE));
    }
    try (Engine engine = LuceneEngine.open(folder)) {
      for (int i = 0; i < 100; i++) {
        engine.put(story("n" + i)).join();
      }
      engine.commit();
      engine.refresh();
      assertThat(EngineSubject.ids(engine, ALL)).hasSize(101).doesNotHaveDuplicates();
      assertThat(engine.verify().faults()).isEmpty();
    }
  }

  /** As without memory, or without a file handle for the class that would tell: whoever waits must not wait for ever. */
  @Test
  void whatCannotEvenBeToldEndsTheWriting() {
    Understanding failing = new Understanding() {
      @Override
      public String stamp() {
        return "failing";
      }

      @Override
      public Story of(Story story) {
        throw new Error() {
          @Override
          public String getMessage() {
            throw new Error();
          }
        };
      }
    };
    try (LuceneEngine engine = LuceneEngine.create(temp.resolve("untold"))) {
      assertThatThrownBy(() -> engine.put(story("a"), failing).join()).isInstanceOf(CompletionException.class);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(engine::commit).isInstanceOf(Throwable.class);
      }
    }
  }

  /** An error in the flush before a save ends no thread for which the save waits. */
  @Test
  void anErrorInAFlushIsToldByTheSave() throws IOException {
    FSDirectory files = FSDirectory.open(temp.resolve("flushed"));
    Directory disk = new FilterDirectory(files) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (Thread.currentThread().getName().startsWith("dateline-index")) {
          throw new OutOfMemoryError("Java heap space");
        }
        return super.createOutput(name, context);
      }
    };
    Random random = new Random(3);
    try (Engine engine = OnDisk.create(disk)) {
      for (int i = 0; i < 24; i++) {
        StringBuilder body = new StringBuilder();
        for (int word = 0; word < 60_000; word++) {
          body.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
        }
        try {
          engine.put(Story.of("large" + i, "Headline", body.toString()));
        } catch (ArchiveException e) {
          assertThat(e).as("an earlier one has met it already").hasMessageContaining("out of memory");
          break;
        }
      }
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(engine::commit).isInstanceOfSatisfying(ArchiveException.class,
            e -> assertThat(e.kind()).isEqualTo(Kind.STORAGE)).hasMessageContaining("out of memory");
      }
    }
  }
}
