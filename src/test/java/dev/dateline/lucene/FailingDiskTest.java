package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.EngineSubject;
import dev.dateline.search.Search;
import dev.dateline.search.Understanding;
import dev.dateline.story.Story;
import dev.dateline.query.Query;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that fails in one way, once: the save says so, names what is not saved, and is never again said to have succeeded. */
class FailingDiskTest {
  private static final Search ALL = Search.of(new Query.All()).page(0, 1_000);

  /** Fails once, at the first operation of a kind after it was told to. */
  private static final class Failing extends FilterDirectory {
    private String at = "";
    private IOException failure = new IOException();

    Failing(Directory disk) {
      super(disk);
    }

    void fail(String operation, IOException with) {
      at = operation;
      failure = with;
    }

    private void check(String operation) throws IOException {
      if (at.equals(operation)) {
        at = "";
        throw failure;
      }
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      check("sync");
      super.sync(names);
    }

    @Override
    public void syncMetaData() throws IOException {
      check("syncMetaData");
      super.syncMetaData();
    }

    @Override
    public void rename(String source, String target) throws IOException {
      check("rename");
      super.rename(source, target);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      check("create");
      return new FilterIndexOutput("failing", name, super.createOutput(name, context)) {
        @Override
        public void writeBytes(byte[] bytes, int from, int length) throws IOException {
          check("write");
          super.writeBytes(bytes, from, length);
        }
      };
    }
  }

  private static IOException failure(String what) {
    return switch (what) {
      case "full" -> new IOException("No space left on device");
      case "broken" -> new IOException("Input/output error");
      case "forbidden" -> new AccessDeniedException("/archive/_0.cfs");
      default -> new FileSystemException("/archive/_0.cfs", null, "Too many open files");
    };
  }

  @ParameterizedTest
  @CsvSource({"sync, broken, Input/output error", "syncMetaData, broken, Input/output error",
      "rename, broken, Input/output error", "create, full, no space left on the disk", "write, full, no space left",
      "sync, full, no space left", "create, handles, too many open files", "create, forbidden, /archive/_0.cfs"})
  void aSaveThatFailsOnceHasFailedForGood(String operation, String what, String says) {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    Failing disk = new Failing(memory);
    try (Engine engine = OnDisk.create(disk)) {
      engine.put(Story.of("saved", "Headline", "")).join();
      assertThat(engine.commit()).isEqualTo(1);
      engine.put(Story.of("n-1", "Headline", "")).join();
      engine.put(Story.of("n-2", "Headline", "")).join();
      engine.delete(List.of("saved"));
      disk.fail(operation, failure(what));
      // The disk is well again at the second time; what it has lost meanwhile, nobody knows.
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(engine::commit).as(operation).isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.STORAGE);
          assertThat(e.getMessage()).contains(says, "Not saved: 2 stories, from n-1 to n-2; 1 deletion",
              "What was saved before is intact").hasSizeLessThanOrEqualTo(300);
        });
      }
      assertThatThrownBy(() -> engine.put(Story.of("n-3", "Headline", "")).join())
          .satisfiesAnyOf(e -> assertThat(e).isInstanceOf(ArchiveException.class),
              e -> assertThat(e).isInstanceOf(CompletionException.class));
      assertThat(EngineSubject.ids(engine, ALL)).as("searching goes on").isNotNull();
    }
  }

  /** Lucene calls some files that it cannot read corrupt; but a disk that does not give one has not damaged it. */
  @Test
  void aFileThatTheDiskDoesNotGiveIsNotSaidToBeDamaged() throws IOException {
    Kept memory = new Kept();
    try (Engine engine = OnDisk.create(memory)) {
      engine.put(Story.of("saved", "Headline", "")).join();
      engine.commit();
    }
    int refused = 0;
    for (String file : memory.listAll()) {
      Directory disk = new FilterDirectory(memory) {
        @Override
        public IndexInput openInput(String name, IOContext context) throws IOException {
          if (name.equals(file)) {
            throw failure("broken");
          }
          return super.openInput(name, context);
        }
      };
      try {
        OnDisk.open(disk).close();
      } catch (ArchiveException e) {
        refused++;
        assertThat(e.kind()).as(file).isEqualTo(Kind.STORAGE);
        assertThat(e).as(file).hasMessageContaining("Input/output error");
      }
    }
    assertThat(refused).as("the save record, the segment's description and its files").isGreaterThan(2);
  }

  @Test
  void whatWasSavedIsThereAgain() throws IOException {
    Predicate<Set<String>> oldOrNew = ids -> ids.equals(Set.of("saved")) || ids.equals(Set.of("saved", "new"));
    for (String operation : List.of("sync", "syncMetaData", "rename", "create", "write")) {
      Kept memory = new Kept();
      Failing disk = new Failing(memory);
      try (Engine engine = OnDisk.create(disk)) {
        engine.put(Story.of("saved", "Headline", "")).join();
        engine.commit();
        engine.put(Story.of("new", "Headline", "")).join();
        disk.fail(operation, failure("broken"));
        assertThatThrownBy(engine::commit).isInstanceOf(ArchiveException.class);
      }
      try (Engine engine = OnDisk.open(memory)) {
        assertThat(oldOrNew.test(Set.copyOf(EngineSubject.ids(engine, ALL)))).as(operation).isTrue();
        assertThat(engine.verify().faults()).as(operation).isEmpty();
      }
    }
  }

  /** Memory that an engine's closing does not erase. */
  private static final class Kept extends FilterDirectory {
    Kept() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public void close() {
      // It is opened again.
    }
  }

  /** Out of memory while a story is read: what else it has cost nobody knows, so the writing ends. */
  @Test
  void outOfMemoryEndsTheWriting() {
    try (Engine engine = OnDisk.create(new ByteBuffersDirectory())) {
      engine.put(Story.of("saved", "Headline", "")).join();
      assertThat(engine.commit()).isEqualTo(1);
      engine.refresh();
      engine.put(Story.of("n-1", "Headline", "")).join();
      Understanding greedy = new Understanding() {
        @Override
        public String stamp() {
          return "greedy";
        }

        @Override
        public Story of(Story story) {
          throw new OutOfMemoryError("Java heap space");
        }
      };
      assertThatThrownBy(() -> engine.put(Story.of("large", "Headline", ""), greedy).join())
          .hasCauseInstanceOf(ArchiveException.class);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(engine::commit).isInstanceOfSatisfying(ArchiveException.class, e -> {
          assertThat(e.kind()).isEqualTo(Kind.STORAGE);
          assertThat(e.getMessage()).contains("story large failed: out of memory", "-Xmx", "Not saved: 1 story, n-1")
              .hasSizeLessThanOrEqualTo(300);
        });
      }
      assertThat(EngineSubject.ids(engine, ALL)).contains("saved");
    }
  }
}
