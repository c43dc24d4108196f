package dev.dateline;

import dev.dateline.lucene.LuceneEngine;
import dev.dateline.mend.Mender;
import dev.dateline.query.Query;
import dev.dateline.read.StoryReader;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.Excerpt;
import dev.dateline.search.Excerpts;
import dev.dateline.search.Facet;
import dev.dateline.search.Found;
import dev.dateline.search.Hit;
import dev.dateline.search.Labels;
import dev.dateline.search.Outcome;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Stats;
import dev.dateline.search.Understanding;
import dev.dateline.search.Verification;
import dev.dateline.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An archive of wire stories: stories in, answers out.
 *
 * {@snippet :
 * try (Archive archive = Archive.openOrCreate(Path.of("archive"))) {
 *   archive.add(Path.of("stories"));
 *   archive.search("\"Article 51\" Russia").hits().forEach(hit -> System.out.println(hit.title()));
 * }
 * }
 *
 * <p>Thread-safe: any number of threads may search and write at once. A search answers from the state that was last made
 * visible, whole: {@code add} and {@code delete} make theirs visible as they save, {@link #put} before it returns. A story is
 * saved, and survives a crash, when the {@code add} that took it, or a {@link #commit} after its {@code put}, has returned.
 *
 * <p>Writes run on the archive's own threads; interrupting a caller never harms the archive. What cannot be done throws an
 * {@link ArchiveException} that says what was found and what to do.
 */
public final class Archive implements AutoCloseable {
  /** How often what has been read anew is saved. */
  private static final long MEND_COMMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Engine engine;
  private final Optional<Quarantine> quarantine;
  private final Reader reader;
  private final AtomicLong puts = new AtomicLong();
  private final AtomicLong savedPuts = new AtomicLong();

  private Archive(Engine engine, Optional<Quarantine> quarantine) {
    this.engine = engine;
    this.quarantine = quarantine;
    this.reader = new Reader(engine);
  }

  private static Archive in(Path folder, Engine engine) {
    return new Archive(engine, Optional.of(new Quarantine(LuceneEngine.quarantine(folder))));
  }

  /** Opens an existing archive for reading and writing. Never creates, never erases. One process at a time may write. */
  public static Archive open(Path folder) {
    Replacement.checkNotHalfDone(folder);
    return in(folder, LuceneEngine.open(folder));
  }

  /** Creates an archive in an absent or empty folder, and saves it empty; refuses anything else. */
  public static Archive create(Path folder) {
    Replacement.checkNotHalfDone(folder);
    return in(folder, LuceneEngine.create(folder));
  }

  /** Opens the archive in the folder; creates one if the folder is absent or empty. */
  public static Archive openOrCreate(Path folder) {
    Replacement.checkNotHalfDone(folder);
    return in(folder, LuceneEngine.openOrCreate(folder));
  }

  /** Opens an existing archive for reading only: takes no lock, writes nothing, works beside a writer. */
  public static Archive readOnly(Path folder) {
    Replacement.checkNotHalfDone(folder);
    return new Archive(LuceneEngine.readOnly(folder), Optional.empty());
  }

  /** An empty archive in memory, gone when it is closed. */
  public static Archive inMemory() {
    return new Archive(LuceneEngine.inMemory(), Optional.empty());
  }

  /** An archive over any engine, which it then owns and closes. */
  public static Archive over(Engine engine) {
    return new Archive(engine, Optional.empty());
  }

  /**
   * Begins a new archive beside the one in the folder. It takes its place at {@link Fresh#replace()}; until then, and if that
   * is never called, the old one stays.
   *
   * @throws ArchiveException if the folder holds anything that is not an archive
   */
  public static Fresh fresh(Path folder) {
    return new Replacement(folder);
  }

  /** A new archive that has not yet taken the place of the old one. */
  public sealed interface Fresh extends AutoCloseable permits Replacement {
    /** The new archive. */
    Archive archive();

    /** Saves, closes, and takes the old one's place. */
    void replace();

    /** Closes; without {@link #replace()}, the new archive is discarded. */
    @Override
    void close();
  }

  /** The names of the formats that {@code add} reads, as {@link AddOptions#format} takes them. */
  public static List<String> formats() {
    return StoryReader.formats();
  }

  /** Adds files and folders, the format of each told by its content; returns when all is saved and visible. */
  public AddReport add(Path... paths) {
    return add(List.of(paths), AddOptions.DEFAULT);
  }

  /**
   * Adds files and folders; returns when all is saved and visible. What cannot be taken is named in the report, and its bytes
   * are kept in {@code quarantine} in the archive's folder.
   *
   * @throws ArchiveException if a path does not exist, before anything is read; or if writing failed
   */
  public AddReport add(List<Path> paths, AddOptions options) {
    long bytes = 0;
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ArchiveException(Kind.USAGE, "there is nothing at " + path + "; nothing was added");
      }
      bytes += size(path);
    }
    Adding adding = new Adding(engine, reader, this::commit, quarantine, options, bytes);
    for (Path path : paths) {
      try {
        adding.reader().read(path, adding::take);
      } catch (NoSuchFileException e) {
        throw new ArchiveException(Kind.USAGE, path + " vanished while it was read; what was read before is kept", e);
      }
    }
    return adding.finish();
  }

  /** Adds what a stream holds, to its end; returns when all is saved and visible. The stream is not closed. */
  public AddReport add(InputStream stream, String name, AddOptions options) {
    Adding adding = new Adding(engine, reader, this::commit, quarantine, options, 0);
    adding.reader().read(stream, name, adding::take);
    return adding.finish();
  }

  /** Adds stories that a program made; returns when all are saved and visible. */
  public AddReport add(Iterable<Story> stories) {
    Adding adding = new Adding(engine, reader, this::commit, quarantine, AddOptions.DEFAULT, 0);
    stories.forEach(adding::take);
    return adding.finish();
  }

  private static long size(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      // Only the progress bar needs it; what cannot be read will be told when it is read.
      return 0;
    }
  }

  /** Adds one story; returns when searches see it. It is saved by the next {@link #commit} or {@code add}. */
  public Ticket put(Story story) {
    CompletableFuture<Outcome> taken = engine.put(story, reader.understanding());
    Outcome outcome = join(taken);
    long number = puts.incrementAndGet();
    engine.refresh();
    return new Ticket() {
      @Override
      public Outcome outcome() {
        return outcome;
      }

      @Override
      public boolean saved() {
        return number <= savedPuts.get();
      }
    };
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ArchiveException known ? known : e;
    }
  }

  /** Takes stories out, every version of theirs, and saves. Returns how many there were. */
  public int delete(String... ids) {
    return saving(engine.delete(List.of(ids)));
  }

  /** Takes out the stories that match, and saves. Returns how many there were. */
  public int delete(Query query) {
    return saving(engine.delete(query));
  }

  private int saving(int deleted) {
    commit();
    engine.refresh();
    return deleted;
  }

  /** Saves everything put so far. Returns the number of stories that are saved then. */
  public long commit() {
    long upTo = puts.get();
    long stories = engine.commit();
    savedPuts.accumulateAndGet(upTo, Math::max);
    return stories;
  }

  /** Makes visible what other processes have saved, in an archive opened for reading only. */
  public void refresh() {
    engine.refresh();
  }

  /** Answers what a person typed. Never fails for what was typed: the notices say what was assumed. */
  public Results search(String text) {
    return search(Search.of(text));
  }

  /** Answers a search. */
  public Results search(Search asked) {
    Search search = reader.noisy(asked);
    Found found = engine.find(search);
    List<String> notices = new ArrayList<>(search.notices());
    notices.addAll(found.notices());
    return new Results(search.query().toString(), found.total(), found.exact(), hits(search, found.matches()),
        found.facets(), notices, found.next());
  }

  private List<Hit> hits(Search search, List<Found.Match> matches) {
    Optional<Excerpts> excerpts = search.headlines() || matches.isEmpty()
        ? Optional.empty()
        : Optional.of(new Excerpts(search.query(), search.tolerance(), engine.analysis(), search.damaged()));
    List<Hit> hits = new ArrayList<>(matches.size());
    for (Found.Match match : matches) {
      Excerpt excerpt = excerpts.isPresent() && match.story().isPresent()
          ? excerpts.get().of(match.story().get())
          : new Excerpt(List.of(), List.of());
      hits.add(new Hit(match.id(), match.title(), match.sent(), match.score(), excerpt.snippets(), excerpt.why()));
    }
    return hits;
  }

  /**
   * Every match, in the order of the archive, to any depth, in constant memory, as headlines. To be closed: until then it
   * holds the state of the archive that it began with.
   */
  public Stream<Hit> every(Search search) {
    return engine.every(reader.noisy(search).headlinesOnly())
        .map(match -> new Hit(match.id(), match.title(), match.sent(), 0, List.of(), List.of()));
  }

  /** The labels of a field with their counts: to browse, or to look up by prefix. */
  public Facet labels(Labels labels) {
    return engine.labels(labels);
  }

  /** One story, as it was added, with what was understood of it. */
  public Optional<Story> story(String id) {
    return engine.story(id);
  }

  /** Tells every story to a consumer, in the order of the archive; if asked, with the versions that it superseded, before it. */
  public void export(boolean superseded, Consumer<? super Story> sink) {
    try (Stream<Story> stories = stories(engine)) {
      stories.forEach(story -> {
        if (superseded) {
          engine.superseded(story.id()).forEach(sink);
        }
        sink.accept(story);
      });
    }
  }

  /** Every story of an engine, in its order; to be closed. */
  static Stream<Story> stories(Engine engine) {
    return engine.every(Search.of(new Query.All())).flatMap(match -> match.story().stream());
  }

  /** What the archive has learnt of how its stories were damaged: at most so many substitutions. */
  public Damages damages(int most) {
    List<Damages.Substitution> substitutions = reader.model().substitutions(most).stream()
        .map(each -> new Damages.Substitution(each.change(), each.count(), each.examples()))
        .toList();
    return new Damages(reader.stories(), reader.older(), substitutions,
        reader.model().refused());
  }

  /**
   * Learns anew, from the archive's own stories, how they were damaged, and reads again those whose words may now read
   * otherwise. Returns when that is saved and visible. It may be interrupted or killed at any point: what was read anew by
   * then stays, what was not reads as before, and the next call does the rest. The printed text is never changed.
   */
  public MendReport mend() {
    long begun = System.nanoTime();
    Mender before = reader.mender();
    reader.learnAgain(engine.find(Search.of(new Query.All()).page(0, 0).counted()).total());
    return reread(begun, before, word -> true, true);
  }

  /**
   * Refuses for good that a printed word is read as another, and reads again the stories that print it. Both without regard
   * to capitals.
   *
   * @throws IllegalArgumentException where one of them is not one word
   */
  public MendReport never(String word, String reading) {
    long begun = System.nanoTime();
    Mender before = reader.mender();
    boolean settled = reader.isSettled();
    reader.never(word, reading);
    return reread(begun, before, word::equalsIgnoreCase, settled);
  }

  /** @param settles whether every other story reads as it did before */
  private MendReport reread(long begun, Mender before, Predicate<String> among, boolean settles) {
    Mender after = reader.mender();
    Understanding understanding = reader.understanding();
    long[] counts = {0, 0, System.nanoTime()};
    List<CompletableFuture<Boolean>> open = new ArrayList<>();
    try (Stream<Story> stories = engine
        .printing(word -> among.test(word) && (before.suspects(word) || after.suspects(word)))) {
      stories.forEach(story -> {
        counts[0]++;
        Story now = understanding.of(story);
        if (!now.edits().equals(story.edits())) {
          counts[1]++;
          open.add(engine.revise(now, understanding.stamp()));
        }
        if (System.nanoTime() - counts[2] > MEND_COMMIT_NANOS) {
          open.forEach(Archive::join);
          open.clear();
          commit();
          counts[2] = System.nanoTime();
        }
      });
    }
    open.forEach(Archive::join);
    if (settles) {
      reader.settle(understanding);
    }
    commit();
    engine.refresh();
    return new MendReport(counts[0], counts[1], TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }

  /** How the score of a story came about, for the curious. */
  public String explain(Search search, String id) {
    return engine.explain(reader.noisy(search), id);
  }

  /** How large the archive is. */
  public Stats stats() {
    return engine.stats();
  }

  /** Reads everything saved back and checks it. */
  public Verification verify() {
    return engine.verify();
  }

  /** Ends. What {@link #put} took and no commit holds is not saved. */
  @Override
  public void close() {
    engine.close();
  }
}
