package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Outcome;
import dev.dateline.search.Understanding;
import dev.dateline.story.Limit;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;

/**
 * How stories get in. A story goes to one of a few threads, chosen by its id, so that versions of one story are taken in
 * order; one thread alone commits, and one refreshes. All are the engine's own, so that no caller's interrupt reaches the
 * index writer, which would close for good.
 *
 * <p>The first failure to write ends the intake: the writer cannot be trusted any more, every further call says so, and what
 * no commit holds is lost.
 */
final class Intake {
  /** Memory held for what no snapshot shows yet; past it, a refresh is asked for. */
  private static final long UNREFRESHED_BYTES = 64L << 20;

  private static final int MAX_THREADS = 8;

  /** With fewer bytes in its buffers, a commit flushes them itself. */
  private static final long SHARED_FLUSH_BYTES = 8L << 20;

  /** What a large archive is merged down to: each further segment costs every search its look-ups. */
  private static final int SETTLED_SEGMENTS = 3;

  private final IndexWriter writer;
  private final Analysis analysis;
  private final Schema schema;
  private final Known known;
  private final Optional<Path> folder;
  private final Snapshots snapshots;
  private final List<Stripe> stripes = new ArrayList<>();
  private final List<Schema.Writer> writers = new ArrayList<>();
  private final List<Known.Lookup> lookups = new ArrayList<>();
  private final Together<Long> commits;
  private final Together<Void> refreshes;
  private final Together<Void> merges;
  private final AtomicLong written = new AtomicLong();
  private final Unsaved unsaved = new Unsaved();
  private final Learnt learnt;
  private final Unfinished unfinished;
  private final AtomicBoolean anew = new AtomicBoolean();
  private volatile Optional<Failure> failure = Optional.empty();
  private volatile boolean closed;

  Intake(IndexWriter writer, Analysis analysis, Schema schema, Snapshots snapshots, Learnt learnt,
      Optional<Path> folder, Unfinished unfinished) {
    this.unfinished = unfinished;
    this.writer = writer;
    this.analysis = analysis;
    this.schema = schema;
    this.known = new Known(snapshots);
    this.folder = folder;
    this.snapshots = snapshots;
    this.learnt = learnt;
    this.commits = new Together<>("dateline-commit", () -> {
      try {
        return save();
      } catch (Throwable thrown) {
        // Lucene would let a save be tried again after a sync that failed; but what the disk then says to have is not known.
        throw fail("saving", thrown);
      }
    });
    this.merges = new Together<>("dateline-merge", () -> {
      writer.forceMerge(SETTLED_SEGMENTS);
      return null;
    });
    this.refreshes = new Together<>("dateline-refresh", () -> {
      drain();
      known.beginRefresh();
      snapshots.refresh();
      known.endRefresh();
      return null;
    });
  }

  /** Why nothing can be written any more. */
  private record Failure(String doing, Throwable cause) {}

  /** Something that could not be told. */
  private static final Optional<Failure> UNKNOWN = Optional
      .of(new Failure("writing", new IOException("what had failed could not be told")));

  private long save() throws IOException, InterruptedException {
    flush();
    unsaved.begin();
    drain();
    if (failure.isPresent()) {
      throw ended(failure.get());
    }
    SegmentInfos before = SegmentInfos.readLatestCommit(writer.getDirectory());
    Map<String, String> learned = learnt.userData();
    boolean asBefore = learned.equals(Learnt.said(before.getUserData()));
    if (anew.getAndSet(false) || !asBefore || writer.hasUncommittedChanges()) {
      Map<String, String> said = Saved.said(Optional.of(before.getSegmentsFileName()));
      said.putAll(learned);
      Format.stamp(writer, said);
      writer.commit();
    } else if (!writer.isOpen()) {
      // A writer that a merge beside has brought down has taken back what it held, and then has nothing to save.
      throw new AlreadyClosedException("the index writer has closed", writer.getTragicException());
    }
    unsaved.saved();
    sweep();
    return Saved.stories(SegmentInfos.readLatestCommit(writer.getDirectory()));
  }

  /** Deletes what was learnt before and nothing needs any more; that it cannot be deleted does no harm. */
  private void sweep() {
    try {
      learnt.sweep(DirectoryReader.listCommits(writer.getDirectory()));
    } catch (IOException e) {
      System.getLogger(Intake.class.getName()).log(System.Logger.Level.DEBUG, "what was learnt before stays", e);
    }
  }

  /** Starts the threads that write at the first story: an archive that is only read has none. */
  private synchronized Stripe stripe(String id) {
    check();
    if (stripes.isEmpty()) {
      unfinished.begin();
      int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
      for (int i = 0; i < threads; i++) {
        stripes.add(new Stripe("dateline-index-" + i));
        writers.add(schema.new Writer());
        lookups.add(known.new Lookup());
      }
    }
    return stripes.get(number(id));
  }

  private synchronized List<Stripe> started() {
    return List.copyOf(stripes);
  }

  private int number(String id) {
    return Math.floorMod(id.hashCode(), stripes.size());
  }

  CompletableFuture<Outcome> put(Story story, Understanding understanding) {
    CompletableFuture<Outcome> done = new CompletableFuture<>();
    hand(story.id(), done, () -> {
      int number = number(story.id());
      return take(story, understanding, writers.get(number), lookups.get(number));
    });
    return done;
  }

  CompletableFuture<Boolean> revise(Story story, String stamp) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    hand(story.id(), done, () -> {
      int number = number(story.id());
      return revise(story, stamp, writers.get(number), lookups.get(number));
    });
    return done;
  }

  CompletableFuture<Boolean> delete(String id) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    hand(id, done, () -> {
      if (lookups.get(number(id)).seen(id).isEmpty()) {
        return false;
      }
      write(id, () -> writer.deleteDocuments(new Term(Schema.ID, id)));
      unsaved.deleted();
      known.note(id, Known.Entry.NONE);
      return true;
    });
    return done;
  }

  /** What is written; Lucene's number of it says nothing here. */
  private interface Writing {
    void run() throws IOException;
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> void hand(String id, CompletableFuture<T> done, Work<T> work) {
    try {
      boolean taken = stripe(id).add(() -> {
        try {
          check();
          done.complete(work.run());
        } catch (Throwable thrown) {
          done.completeExceptionally(told("story " + id, thrown));
        }
      });
      if (!taken) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException(Kind.INTERRUPTED,
          "interrupted before story " + id + " was taken in or out; what was asked for earlier is done", e);
    }
    if (known.bytes() > UNREFRESHED_BYTES) {
      refreshes.ask();
    }
  }

  /**
   * Writes. Where the disk fails in that, the writing ends though the writer may be open still: it may have taken the story in or
   * out and then failed at something else, and what is noted here of the story would no longer be what the next save saves.
   */
  private void write(String id, Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw fail("story " + id, e);
    }
  }

  private Outcome take(Story given, Understanding understanding, Schema.Writer documents, Known.Lookup lookup)
      throws IOException {
    Edition arriving = Edition.of(given);
    List<Edition> seen = lookup.seen(given.id());
    if (seen.stream().anyMatch(arriving::sameContent)) {
      return Outcome.UNCHANGED;
    }
    Story story = understanding.of(given);
    BytesRef bytes = new BytesRef(StoryCodec.encode(story));
    if (seen.isEmpty()) {
      Known.Entry entry = new Known.Entry(List.of(arriving), List.of(bytes));
      Iterable<? extends IndexableField> document = documents.document(story, analysis.story(story),
          understanding.stamp(), entry.seen(), bytes, List.of());
      write(story.id(), () -> writer.addDocument(document));
      known.note(story.id(), entry);
      unsaved.took(story.id());
      written.incrementAndGet();
      return Outcome.ADDED;
    }
    List<Edition> all = new ArrayList<>(seen);
    all.add(arriving);
    List<BytesRef> versions = new ArrayList<>(lookup.versions(story.id()));
    versions.add(bytes);
    int current = Edition.current(all);
    Story shown = story;
    if (current != all.size() - 1) {
      // An older one that arrives late: the one that is shown is understood by the same as what arrives now.
      shown = understanding.of(StoryCodec.decode(versions.get(current)));
      versions.set(current, new BytesRef(StoryCodec.encode(shown)));
    }
    List<BytesRef> earlier = new ArrayList<>(versions);
    BytesRef shownBytes = earlier.remove(current);
    Iterable<? extends IndexableField> document = documents.document(shown, analysis.story(shown),
        understanding.stamp(), all, shownBytes, earlier);
    write(story.id(), () -> writer.updateDocument(new Term(Schema.ID, story.id()), document));
    known.note(story.id(), new Known.Entry(all, versions));
    unsaved.took(story.id());
    return current == all.size() - 1 ? Outcome.REPLACED : Outcome.SUPERSEDED;
  }

  private boolean revise(Story story, String stamp, Schema.Writer documents, Known.Lookup lookup)
      throws IOException {
    List<Edition> seen = lookup.seen(story.id());
    if (seen.isEmpty() || !Edition.of(story).sameContent(seen.get(Edition.current(seen)))) {
      return false;
    }
    List<BytesRef> versions = new ArrayList<>(lookup.versions(story.id()));
    BytesRef bytes = new BytesRef(StoryCodec.encode(story));
    versions.set(Edition.current(seen), bytes);
    List<BytesRef> earlier = new ArrayList<>(versions);
    earlier.remove(Edition.current(seen));
    Iterable<? extends IndexableField> document = documents.document(story, analysis.story(story), stamp, seen,
        bytes, earlier);
    write(story.id(), () -> writer.updateDocument(new Term(Schema.ID, story.id()), document));
    known.note(story.id(), new Known.Entry(seen, versions));
    return true;
  }

  /** Saves what has been handed over; the number of stories that the commit holds. */
  long commit() {
    check();
    return wait("saving", commits.ask());
  }

  /** Merges down to a few segments, and saves and shows that, if most of the archive was written by this intake. */
  void settle() {
    check();
    if (!isWorthSettling()) {
      return;
    }
    wait("merging", merges.ask());
    commit();
    // What was merged is the only copy once the state before is gone: that stays until every byte of the new one is read back.
    try {
      Aside.run(this::readBack);
    } catch (IOException e) {
      throw fail("reading back what was merged", e);
    }
    anew.set(true);
    commit();
    refresh();
  }

  private boolean isWorthSettling() {
    try {
      return 2 * written.get() >= writer.getDocStats().numDocs && segments() > SETTLED_SEGMENTS;
    } catch (AlreadyClosedException e) {
      throw explain("merging", e); // a merge beside the last save has brought the writer down
    }
  }

  private void readBack() throws IOException {
    try (DirectoryReader saved = DirectoryReader.open(writer.getDirectory())) {
      for (LeafReaderContext leaf : saved.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private int segments() {
    Snapshot snapshot = snapshots.acquire();
    try {
      return snapshot.reader().leaves().size();
    } finally {
      snapshot.release();
    }
  }

  /** Has each thread that writes turn a buffer into a segment, for a commit would do that on one thread alone. */
  private void flush() throws InterruptedException {
    if (writer.ramBytesUsed() < SHARED_FLUSH_BYTES) {
      return;
    }
    for (Stripe stripe : started()) {
      stripe.add(() -> {
        try {
          writer.flushNextBuffer();
        } catch (Throwable thrown) {
          told("saving", thrown); // an error too: it would end the thread, for whose mark the save waits
        }
      });
    }
  }

  void refresh() {
    check();
    wait("refreshing", refreshes.ask());
  }

  private <T> T wait(String doing, CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      throw explain(doing, e.getCause());
    }
  }

  /** Waits until every thread that writes has come to what was handed over last. */
  private void drain() throws InterruptedException {
    List<CompletableFuture<Void>> reached = new ArrayList<>();
    for (Stripe stripe : started()) {
      CompletableFuture<Void> mark = new CompletableFuture<>();
      if (stripe.add(() -> mark.complete(null))) {
        reached.add(mark);
      }
    }
    reached.forEach(CompletableFuture::join);
  }

  /** Refuses what cannot be written any more. */
  void check() {
    if (failure.isPresent()) {
      throw ended(failure.get());
    }
    if (closed) {
      throw new ArchiveException(Kind.USAGE, "the archive has been closed; open it again to write");
    }
    if (!writer.isOpen()) {
      // A merge beside has brought it down, which nobody has met yet.
      throw explain("writing", new AlreadyClosedException("the index writer has closed"));
    }
  }

  /** Whether nothing can be written any more, even if nobody has met it yet: a merge alone may have brought the writer down. */
  boolean hasFailed() {
    return failure.isPresent() || !writer.isOpen();
  }

  /** As {@link #explain}; where even telling fails, as without memory, the intake ends and what was met is told as it is. */
  private Throwable told(String doing, Throwable thrown) {
    try {
      return explain(doing, thrown);
    } catch (Throwable again) {
      synchronized (unsaved) {
        failure = failure.isEmpty() ? UNKNOWN : failure;
      }
      return thrown;
    }
  }

  /** Says what went wrong; ends the intake if the writer did. */
  private ArchiveException explain(String doing, Throwable met) {
    Throwable thrown = Format.unwrapped(met);
    if (thrown instanceof ArchiveException known) {
      return known;
    }
    boolean broken = thrown instanceof Error || writer.getTragicException() != null || !writer.isOpen();
    if (!broken && thrown instanceof IOException) {
      return new ArchiveException(Kind.STORAGE,
          Limit.fitting(doing + " failed: " + cause(thrown) + ". What was saved before is intact"), thrown);
    }
    return broken
        ? fail(doing, thrown)
        : new ArchiveException(Kind.USAGE, Limit.fitting(doing + " cannot be taken: " + thrown.getMessage()), thrown);
  }

  /** Ends the intake for good: after a failure to write, nothing more is said to be saved. */
  private ArchiveException fail(String doing, Throwable thrown) {
    if (thrown instanceof ArchiveException known) {
      return known;
    }
    synchronized (unsaved) {
      if (failure.isEmpty()) {
        failure = UNKNOWN; // at once, lest even that much cannot be made any more
        failure = Optional.of(new Failure(doing, thrown));
      }
    }
    return ended(failure.get());
  }

  private ArchiveException ended(Failure failed) {
    return new ArchiveException(Kind.STORAGE, Limit.fitting(failed.doing + " failed: " + cause(failed.cause) + ". "
        + unsaved.told() + ". What was saved before is intact. Open the archive again and repeat"), failed.cause);
  }

  private String cause(Throwable thrown) {
    Throwable tragic = writer.getTragicException();
    Throwable cause = tragic == null ? thrown : tragic;
    if (cause instanceof OutOfMemoryError) {
      return "out of memory (give Java more with -Xmx)";
    }
    if (cause instanceof NoSuchFileException && folder.isPresent() && !Files.isDirectory(folder.get())) {
      return Format.shortened(folder.get()) + " is gone";
    }
    String message = String.valueOf(cause.getMessage());
    if (message.contains(IndexWriter.WRITE_LOCK_NAME)) {
      return "somebody deleted " + IndexWriter.WRITE_LOCK_NAME + ", which guards the archive";
    }
    String small = message.toLowerCase(Locale.ROOT);
    if (small.contains("no space left")) {
      return "no space left on the disk" + free();
    }
    if (small.contains("too many open files")) {
      return "too many open files" + Handles.told();
    }
    return Format.plainly(message);
  }

  private String free() {
    if (folder.isEmpty()) {
      return "";
    }
    try {
      FileStore store = Files.getFileStore(folder.get());
      return " of " + Format.shortened(folder.get()) + " (" + (store.getUsableSpace() >> 20) + " of "
          + (store.getTotalSpace() >> 20)
          + " MB free)";
    } catch (IOException e) {
      return " of " + Format.shortened(folder.get());
    }
  }

  /** Ends the threads; what waits is not taken any more. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    merges.close();
    commits.close();
    refreshes.close();
    stripes.forEach(Stripe::close);
  }
}
