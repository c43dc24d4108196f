package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.disk.Lasting;
import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Backup;
import dev.dateline.search.Engine;
import dev.dateline.search.Facet;
import dev.dateline.search.Found;
import dev.dateline.search.Labels;
import dev.dateline.search.NameRules;
import dev.dateline.search.Outcome;
import dev.dateline.search.Recovery;
import dev.dateline.search.Search;
import dev.dateline.search.Stats;
import dev.dateline.search.Understanding;
import dev.dateline.search.Verification;
import dev.dateline.story.Story;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;

/**
 * The embedded engine: an archive as one Lucene index in a folder, or in memory.
 *
 * <p>What a reader sees: searches answer from the newest snapshot, which {@link #refresh} replaces as a whole; a search in
 * progress keeps the one that it began with. What is saved: everything handed over before a {@link #commit} that has returned,
 * and, after a crash, nothing more is promised. A story may be visible before it is saved, and saved before it is visible.
 */
public final class LuceneEngine implements Engine {
  /** Memory in which stories gather before they become a segment, in megabytes. More gains nothing measurable. */
  private static final double BUFFER_MB = 64;

  /** The name under which rules about names are kept. */
  private static final String RULES = "rules";

  private final Analysis analysis = new Analysis();
  private final Schema schema = new Schema();
  private final Directory directory;
  private final Optional<Path> folder;
  private final Snapshots snapshots;
  private final Learnt learnt;
  private final Optional<IndexWriter> writer;
  private final Optional<Intake> intake;
  private final Unfinished unfinished;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LuceneEngine(Directory directory, Optional<Path> folder, Optional<IndexWriter> writer) throws IOException {
    this(directory, folder, writer, true);
  }

  /** @param ruled whether the rules about names are needed, and not only the stories */
  private LuceneEngine(Directory directory, Optional<Path> folder, Optional<IndexWriter> writer, boolean ruled)
      throws IOException {
    this.directory = directory;
    this.folder = folder;
    this.writer = writer;
    this.learnt = new Learnt(directory);
    this.unfinished = new Unfinished(folder);
    if (writer.isEmpty()) {
      snapshots = new Snapshots(DirectoryReader.open(directory), new Replaceable(directory),
          ruled ? kept() : NameRules.NONE);
      intake = Optional.empty();
    } else {
      IndexWriter open = writer.get();
      snapshots = new Snapshots(DirectoryReader.open(open), before -> DirectoryReader.openIfChanged(before, open),
          kept());
      // Merges end with what searches will ask of the merged segment, so that no refresh waits for it.
      open.getConfig().setMergedSegmentWarmer(snapshots::warm);
      intake = Optional.of(new Intake(open, analysis, schema, snapshots, learnt, folder, unfinished));
    }
    Snapshot now = snapshots.acquire();
    try {
      schema.know(now.counted().stream().map(Schema::counts).toList());
    } finally {
      now.release();
    }
  }

  /** Opens an existing archive for reading and writing. Never creates, never erases. */
  public static LuceneEngine open(Path folder) {
    switch (Format.of(folder)) {
      case INDEX -> {
        return write(folder, OpenMode.APPEND);
      }
      case BEGUN -> {
        return write(folder, OpenMode.CREATE);
      }
      default -> throw refused(folder);
    }
  }

  /** Creates an archive in an absent or empty folder, and saves it empty. Refuses anything else. */
  public static LuceneEngine create(Path folder) {
    return switch (Format.of(folder)) {
      case NOTHING_THERE, NOTHING, BEGUN -> write(folder, OpenMode.CREATE);
      case INDEX -> throw new ArchiveException(Kind.USAGE,
          folder + " holds an archive already; nothing was changed. Open it, or name another folder");
      default -> throw refused(folder);
    };
  }

  /** Opens the archive in the folder; creates one if the folder is absent or empty. */
  public static LuceneEngine openOrCreate(Path folder) {
    return switch (Format.of(folder)) {
      case NOTHING_THERE, NOTHING -> create(folder);
      default -> open(folder);
    };
  }

  /** Whether a folder holds an archive, begun, whole or damaged. */
  public static boolean holdsArchive(Path folder) {
    return switch (Format.of(folder)) {
      case INDEX, BEGUN, REMAINS -> true;
      case NOTHING_THERE, NOTHING, OTHER -> false;
    };
  }

  /** Where an archive's folder keeps what could not be taken. */
  public static Path quarantine(Path folder) {
    return folder.resolve(Format.QUARANTINE);
  }

  /**
   * Refuses a folder that must not be replaced as a whole: one that holds anything that no archive makes, or that another
   * process writes to.
   */
  public static void checkReplaceable(Path folder) {
    aside(folder, () -> {
      Format.checkReplaceable(folder);
      return folder;
    });
  }

  /** Opens an existing archive for reading only: takes no lock, writes nothing, works beside a writer. */
  public static LuceneEngine readOnly(Path folder) {
    return aside(folder, () -> read(folder, Format.NUMBER, true));
  }

  /** Opens, off the caller's thread, whose interrupt would close what is being opened. */
  private static <T> T aside(Path folder, Aside.Work<T> work) {
    try {
      return Aside.call(work);
    } catch (IOException | RuntimeException e) {
      throw Format.explain(folder, e);
    }
  }

  private static LuceneEngine read(Path folder, int oldest, boolean ruled) throws IOException {
    return switch (Format.of(folder)) {
      case INDEX -> {
        Directory directory = FSDirectory.open(folder);
        Format.check(folder, SegmentInfos.readLatestCommit(directory).getUserData(), oldest);
        if (!Manifest.isIn(folder)) {
          Saved.check(folder, directory);
        }
        yield new LuceneEngine(directory, Optional.of(folder), Optional.empty(), ruled);
      }
      case BEGUN -> {
        Directory empty = new ByteBuffersDirectory();
        new IndexWriter(empty, config(OpenMode.CREATE).setCommitOnClose(true)).close();
        yield new LuceneEngine(empty, Optional.of(folder), Optional.empty());
      }
      default -> throw refused(folder);
    };
  }

  /** An empty archive in memory. */
  public static LuceneEngine inMemory() {
    try {
      Directory directory = new ByteBuffersDirectory();
      return begun(directory, Optional.empty(), new IndexWriter(directory, config(OpenMode.CREATE)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }

  private static ArchiveException refused(Path folder) {
    return switch (Format.of(folder)) {
      case NOTHING_THERE, NOTHING -> new ArchiveException(Kind.USAGE, "there is no archive at " + folder);
      case REMAINS -> new ArchiveException(Kind.DAMAGED, folder
          + " has files of an archive but no save record (segments_N); nothing was changed. Restore a copy: dateline restore");
      default -> new ArchiveException(Kind.USAGE, Files.isDirectory(folder)
          ? folder
              + " holds something that is no archive; nothing was changed. Name an archive, or an absent or empty folder"
          : folder + " is a file and no archive, which is a folder; nothing was changed. Name the folder");
    };
  }

  private static LuceneEngine write(Path folder, OpenMode mode) {
    return aside(folder, () -> writeHere(folder, mode));
  }

  private static LuceneEngine writeHere(Path folder, OpenMode mode) {
    try {
      Lasting.create(folder);
      if (Manifest.isIn(folder)) {
        throw new ArchiveException(Kind.USAGE, Format.shortened(folder)
            + " is a backup, which is not to be written to; nothing was changed. Copy it back first: dateline restore");
      }
      Network.warn(folder);
      LuceneEngine engine = on(FSDirectory.open(folder), folder, config(mode));
      // Asked only now that the lock is held: beside a writer the file is there as well.
      if (Unfinished.isIn(folder)) {
        Unfinished.tell(folder, engine.directory);
      }
      return engine;
    } catch (IOException e) {
      throw Format.explain(folder, e);
    }
  }

  /**
   * Over any disk, which it then owns and closes; also where it cannot be opened.
   *
   * @param folder as what messages name it
   */
  static LuceneEngine on(Directory disk, Path folder, IndexWriterConfig config) {
    List<AutoCloseable> open = new ArrayList<>(List.of(disk));
    try {
      Directory directory = new Fresh(disk);
      if (config.getOpenMode() == OpenMode.APPEND) {
        Format.check(folder, SegmentInfos.readLatestCommit(disk).getUserData());
        Saved.check(folder, disk);
      }
      IndexWriter writer = new IndexWriter(directory, config);
      open.add(0, writer::rollback);
      return config.getOpenMode() == OpenMode.CREATE
          ? begun(directory, Optional.of(folder), writer)
          : new LuceneEngine(directory, Optional.of(folder), Optional.of(writer));
    } catch (IOException | RuntimeException e) {
      for (AutoCloseable each : open) {
        try {
          each.close();
        } catch (Exception suppressed) {
          e.addSuppressed(suppressed);
        }
      }
      throw Format.explain(folder, e);
    }
  }

  /** A new archive is saved empty at once, so that a crash leaves an archive, and none is mistaken for one that lost its record. */
  private static LuceneEngine begun(Directory directory, Optional<Path> folder, IndexWriter writer) throws IOException {
    Format.stamp(writer, Saved.said(Optional.empty()));
    writer.commit();
    return new LuceneEngine(directory, folder, Optional.of(writer));
  }

  static IndexWriterConfig config(OpenMode mode) {
    return new IndexWriterConfig().setOpenMode(mode)
        .setCommitOnClose(false)
        .setIndexDeletionPolicy(new SnapshotDeletionPolicy(new LastTwo()))
        .setRAMBufferSizeMB(BUFFER_MB)
        .setMaxFullFlushMergeWaitMillis(0)
        .setMergeScheduler(new Merging())
        .setSimilarity(new BM25Similarity());
  }

  private Intake intake() {
    return intake.orElseThrow(() -> new ArchiveException(Kind.USAGE, "the archive was opened for reading only"));
  }

  @Override
  public CompletableFuture<Outcome> put(Story story, Understanding understanding) {
    return intake().put(story, understanding);
  }

  @Override
  public CompletableFuture<Boolean> revise(Story story, String stamp) {
    return intake().revise(story, stamp);
  }

  @Override
  public int delete(List<String> ids) {
    List<CompletableFuture<Boolean>> gone = ids.stream().distinct().map(intake()::delete).toList();
    try {
      return (int) gone.stream().filter(CompletableFuture::join).count();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ArchiveException known ? known : e;
    }
  }

  @Override
  public int delete(Query query) {
    List<String> ids = new ArrayList<>();
    try (Stream<Found.Match> matches = every(Search.of(query).headlinesOnly())) {
      matches.forEach(match -> ids.add(match.id()));
    }
    return delete(ids);
  }

  @Override
  public long commit() {
    return intake().commit();
  }

  @Override
  public void settle() {
    intake().settle();
  }

  @Override
  public void refresh() {
    if (intake.isPresent()) {
      intake.get().refresh();
      return;
    }
    try {
      Aside.run(() -> {
        synchronized (snapshots) {
          snapshots.refresh();
        }
      });
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Format.met(place(), e);
    }
  }

  private Path place() {
    return folder.orElse(Path.of("the archive in memory"));
  }

  /** What to do with the newest snapshot while it is held. */
  private interface Look<T> {
    T at(Snapshot snapshot) throws IOException;
  }

  private <T> T look(Look<T> look) {
    Snapshot snapshot = snapshots.acquire();
    try {
      return look.at(snapshot);
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Format.met(place(), e);
    } finally {
      snapshot.release();
    }
  }

  @Override
  public Found find(Search search) {
    return look(snapshot -> Searching.found(snapshot, analysis, search));
  }

  @Override
  public Stream<Found.Match> every(Search search) {
    Snapshot snapshot = snapshots.acquire();
    try {
      Iterator<Found.Match> matches = new Every(snapshot, new Searching(snapshot, analysis, search, Clock.never()),
          search, place());
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(matches, Spliterator.ORDERED), false)
          .onClose(snapshot::release);
    } catch (IndexSearcher.TooManyClauses e) {
      snapshot.release();
      throw Searching.tooManySpellings(e);
    } catch (IOException | RuntimeException | AssertionError e) {
      snapshot.release();
      throw Format.explain(place(), e);
    }
  }

  @Override
  public Stream<Story> printing(Predicate<String> words) {
    Snapshot snapshot = snapshots.acquire();
    try {
      return new Printing(snapshot, words, place()).stories().onClose(snapshot::release);
    } catch (IOException | RuntimeException | AssertionError e) {
      snapshot.release();
      throw Format.explain(place(), e);
    }
  }

  @Override
  public long understoodOtherwise(String stamp) {
    return look(snapshot -> snapshot.reader().numDocs()
        - (long) new IndexSearcher(snapshot.reader()).count(new TermQuery(new Term(Schema.UNDERSTOOD, stamp))));
  }

  @Override
  public Optional<byte[]> learnt(String name) {
    try {
      return Aside.call(() -> learnt.read(name));
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Format.met(place(), e);
    }
  }

  @Override
  public void learn(String name, byte[] bytes) {
    intake().check();
    try {
      Aside.run(() -> learnt.write(name, bytes));
    } catch (IOException e) {
      throw Format.explain(place(), e);
    }
  }

  private NameRules kept() throws IOException {
    return NameRules.parse(learnt.read(RULES).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(""),
        "the archive's rules");
  }

  @Override
  public NameRules rules() {
    return snapshots.rules();
  }

  @Override
  public void rule(NameRules rules) {
    learn(RULES, rules.toString().getBytes(StandardCharsets.UTF_8));
    snapshots.rule(rules);
  }

  @Override
  public Facet labels(Labels labels) {
    Search among = labels.among();
    return look(snapshot -> {
      try {
        return new Searching(snapshot, analysis, among, new Clock(among.deadline())).labels(labels);
      } catch (Clock.Expired e) {
        throw new ArchiveException(Kind.USAGE, Searching.stopped(among) + "; ask more narrowly, or allow more time", e);
      } catch (IndexSearcher.TooManyClauses e) {
        throw Searching.tooManySpellings(e);
      }
    });
  }

  @Override
  public Optional<Story> story(String id) {
    return look(snapshot -> Reading.document(snapshot, id).map(Reading.Place::story));
  }

  @Override
  public List<Story> superseded(String id) {
    return look(snapshot -> {
      Optional<Reading.Place> place = Reading.document(snapshot, id);
      return place.isEmpty() ? List.<Story>of() : place.get().superseded();
    });
  }

  @Override
  public Analysis analysis() {
    return analysis;
  }

  @Override
  public String explain(Search search, String id) {
    return look(snapshot -> new Searching(snapshot, analysis, search, Clock.never()).explain(id));
  }

  @Override
  public Stats stats() {
    return look(snapshot -> Aside.call(new Measuring(snapshot, directory)::stats));
  }

  @Override
  public Verification verify() {
    refuseWhereBroughtDown();
    return look(snapshot -> Aside.call(new Checking(snapshot, directory)::verify));
  }

  @Override
  public Set<String> learnt() {
    return learnt.names();
  }

  @Override
  public Backup backup(Path copy) {
    Path from = folder.orElseThrow(
        () -> new ArchiveException(Kind.USAGE, "an archive in memory has no files to copy; export its stories"));
    refuseWhereBroughtDown(); // the state would not be held
    try {
      return Aside.call(
          () -> Copying.backup(from, copy, Copying.Disk.REAL, directory, writer.map(LuceneEngine::pins)));
    } catch (IOException e) {
      throw Format.explain(from, e);
    }
  }

  /** The lock has gone with a writer that was brought down, and another process may write files of the same names by now. */
  private void refuseWhereBroughtDown() {
    if (writer.isPresent() && !writer.get().isOpen()) {
      intake().check();
    }
  }

  /** What holds states that are being copied. */
  private static SnapshotDeletionPolicy pins(IndexWriter writer) {
    return (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
  }

  /**
   * Copies a backup into an absent or empty folder, where it is an archive again.
   *
   * @throws ArchiveException if the backup is not whole; it is read through before anything is written
   */
  public static Backup restore(Path backup, Path folder) {
    return aside(backup, () -> {
      Backup copied = Copying.restore(backup, folder);
      try (Directory directory = FSDirectory.open(folder)) {
        Format.check(folder, SegmentInfos.readLatestCommit(directory).getUserData(), Format.OLDEST);
        Recovering.goOn(directory);
      }
      return copied;
    });
  }

  /** Goes back to the newest saved state of which every byte is whole, and goes on from there. */
  public static Recovery recover(Path folder) {
    return aside(folder, () -> {
      if (Format.of(folder) != Format.Holds.INDEX) {
        throw refused(folder);
      }
      return Recovering.recover(folder);
    });
  }

  /** Opens an archive for reading only the stories that it keeps: also one of an older layout, which can be made anew of them. */
  public static LuceneEngine keeping(Path folder) {
    return aside(folder, () -> read(folder, Format.OLDEST, false));
  }

  /** What tells the newest saved state of an archive from any other. */
  public static String state(Path folder) {
    return aside(folder, () -> {
      try (Directory directory = FSDirectory.open(folder)) {
        return StringHelper.idToString(SegmentInfos.readLatestCommit(directory).getId());
      }
    });
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    intake.ifPresent(Intake::close);
    boolean failed = intake.isPresent() && intake.get().hasFailed();
    try {
      Aside.run(() -> {
        synchronized (snapshots) {
          snapshots.close();
        }
        if (writer.isPresent() && !failed) {
          unfinished.end(); // while the lock is held, lest it be another's
        }
        IOUtils.close(writer.<Closeable>map(open -> open::rollback).orElse(() -> {}), directory);
      });
    } catch (IOException | RuntimeException e) {
      if (failed) {
        // It has been said already, and whoever closes after a failure must not lose that to this.
        System.getLogger(LuceneEngine.class.getName()).log(System.Logger.Level.DEBUG, "closing after a failure", e);
        return;
      }
      throw Format.explain(place(), e);
    }
  }
}
