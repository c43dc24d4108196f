package dev.dateline;

import dev.dateline.enrich.Enricher;
import dev.dateline.lucene.LuceneEngine;
import dev.dateline.query.Query;
import dev.dateline.read.StoryReader;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Backup;
import dev.dateline.search.Engine;
import dev.dateline.search.Excerpt;
import dev.dateline.search.Excerpts;
import dev.dateline.search.Facet;
import dev.dateline.search.Found;
import dev.dateline.search.Hit;
import dev.dateline.search.Labels;
import dev.dateline.search.NameRules;
import dev.dateline.search.Outcome;
import dev.dateline.search.Recovery;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Stats;
import dev.dateline.search.Understanding;
import dev.dateline.search.Verification;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.function.LongConsumer;
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

  /** So many stories are read anew at a time; few enough to lie in memory whole. */
  private static final int READ_TOGETHER = 256;

  private final Engine engine;
  private final Optional<Quarantine> quarantine;
  private final Adding.Refusals refusals;
  private final Reader reader;
  private final Naming naming;
  private final Stamps stamps;
  private final AtomicLong puts = new AtomicLong();
  private final AtomicLong savedPuts = new AtomicLong();

  private Archive(Engine engine, Optional<Quarantine> quarantine, Adding.Refusals refusals) {
    this.engine = engine;
    this.quarantine = quarantine;
    this.refusals = refusals;
    this.reader = new Reader(engine);
    this.naming = new Naming(engine);
    this.stamps = new Stamps(engine);
  }

  private static Archive in(Path folder, Engine engine) {
    Quarantine quarantine = new Quarantine(LuceneEngine.quarantine(folder));
    return new Archive(engine, Optional.of(quarantine), Adding.Refusals.in(quarantine));
  }

  /** Opens an existing archive for reading and writing. Never creates, never erases. One process at a time may write. */
  public static Archive open(Path folder) {
    Place.checkNotHalfDone(folder);
    return in(folder, LuceneEngine.open(folder));
  }

  /** Creates an archive in an absent or empty folder, and saves it empty; refuses anything else. */
  public static Archive create(Path folder) {
    Place.checkNotHalfDone(folder);
    return in(folder, LuceneEngine.create(folder));
  }

  /** Opens the archive in the folder; creates one if the folder is absent or empty. */
  public static Archive openOrCreate(Path folder) {
    Place.checkNotHalfDone(folder);
    return in(folder, LuceneEngine.openOrCreate(folder));
  }

  /** Opens an existing archive for reading only: takes no lock, writes nothing, works beside a writer. */
  public static Archive readOnly(Path folder) {
    Place.checkNotHalfDone(folder);
    return new Archive(LuceneEngine.readOnly(folder), Optional.of(new Quarantine(LuceneEngine.quarantine(folder))),
        Adding.Refusals.NONE);
  }

  /** An empty archive in memory, gone when it is closed. */
  public static Archive inMemory() {
    return new Archive(LuceneEngine.inMemory(), Optional.empty(), Adding.Refusals.NONE);
  }

  /** An archive over any engine, which it then owns and closes. */
  public static Archive over(Engine engine) {
    return new Archive(engine, Optional.empty(), Adding.Refusals.NONE);
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

  /**
   * Has every story that is added, put or mended from now on also enriched by this, after what the archive finds by itself and
   * the enrichers given before. An archive does not keep its enrichers: give them each time that it is opened to write. What one
   * that is given later would find in earlier stories, {@link #mend} finds.
   *
   * @return this archive
   */
  public Archive enrichedBy(Enricher enricher) {
    naming.enrichBy(enricher);
    return this;
  }

  /** What is understood of a story: what its damaged words read as, then who and what it is about. */
  private Understanding understanding() {
    Understanding understanding = naming.after(reader.understanding());
    stamps.use(understanding.stamp());
    return understanding;
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
    Adding adding = new Adding(engine, reader, naming, stamps, this::commit, refusals, options, bytes);
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
    Adding adding = new Adding(engine, reader, naming, stamps, this::commit, refusals, options, 0);
    adding.reader().read(stream, name, adding::take);
    return adding.finish();
  }

  /** Adds stories that a program made; returns when all are saved and visible. */
  public AddReport add(Iterable<Story> stories) {
    return add(stories, AddOptions.DEFAULT);
  }

  /** Adds stories that a program made; what the options say of formats and labels is nothing to them. */
  public AddReport add(Iterable<Story> stories, AddOptions options) {
    Adding adding = new Adding(engine, reader, naming, stamps, this::commit, refusals, options, 0);
    stories.forEach(adding::take);
    return adding.finish();
  }

  private static long size(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      // Only the progress bar needs it; what cannot be read will be told when it is read.
      return 0;
    }
  }

  /** Adds one story; returns when searches see it. It is saved by the next {@link #commit} or {@code add}. */
  public Ticket put(Story story) {
    Outcome outcome = join(take(story));
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

  /** Hands a story over, read as the archive reads. */
  CompletableFuture<Outcome> take(Story story) {
    return engine.put(story, understanding());
  }

  Engine engine() {
    return engine;
  }

  /** What could not be taken. */
  Quarantine kept() {
    return quarantine.orElseThrow(
        () -> new ArchiveException(Kind.USAGE, "only an archive in a folder keeps what it could not take"));
  }

  static <T> T join(CompletableFuture<T> future) {
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
    return new Results(search.query().toString(), found.total(), found.exact(),
        hits(search, found.matches(), found.names()),
        found.facets(), notices, found.next());
  }

  private List<Hit> hits(Search search, List<Found.Match> matches, List<Found.Name> names) {
    Optional<Excerpts> excerpts = search.headlines() || matches.isEmpty()
        ? Optional.empty()
        : Optional.of(new Excerpts(search.query(), search.tolerance(), engine.analysis(), names, search.damaged()));
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

  /**
   * Whom or what somebody may mean by a name, the most frequent first: those of that very name in any spelling if there are any,
   * else those whose name holds the words, else those whose name is near them.
   */
  public List<EntityPage.Candidate> entities(String name) {
    return new Directory(engine).candidates(name);
  }

  /**
   * What the archive has on the person, organization, place or reference of a name, in any spelling; empty if no story names it.
   *
   * @param type one of {@link dev.dateline.story.Entity#TYPES}
   */
  public Optional<EntityPage> entity(Field type, String name) {
    return new Directory(engine).page(type, name);
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

  /**
   * Writes every story as a line of JSON that {@code add} reads: what was printed and stated. If asked, with the versions that it
   * superseded, before it, oldest first. An archive of these lines has the same {@link Verification#digest()}.
   */
  public void export(boolean superseded, Appendable lines) throws IOException {
    try {
      export(superseded, story -> {
        try {
          lines.append(StoryLine.of(story));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
    return new Damages(reader.stories(), stamps.older(naming.after(reader.understanding()).stamp()), substitutions,
        reader.model().refused());
  }

  /**
   * Learns anew, from the archive's own stories, how they were damaged and whom and what they name, and reads them again. Returns
   * when what has changed is saved and visible. It may be interrupted or killed at any point: what was read anew by then stays,
   * what was not reads as before, and the next call does the rest. The printed text is never changed.
   */
  public MendReport mend() {
    long begun = System.nanoTime();
    long held = engine.find(Search.of(new Query.All()).page(0, 0).counted()).total();
    reader.learnAgain(held);
    naming.learnAgain(held);
    // One name learnt may settle who is meant in any story, so that nothing short of all of them would do.
    return reread(begun, stories(engine), true);
  }

  /**
   * Refuses for good that a printed word is read as another, and reads again the stories that print it. Both without regard
   * to capitals.
   *
   * @throws IllegalArgumentException where one of them is not one word
   */
  public MendReport never(String word, String reading) {
    long begun = System.nanoTime();
    boolean settled = stamps.older(understanding().stamp()) == 0;
    reader.never(word, reading);
    return reread(begun, engine.printing(word::equalsIgnoreCase), settled);
  }

  /** @param settles whether every other story is understood as it was before */
  private MendReport reread(long begun, Stream<Story> among, boolean settles) {
    Understanding understanding = understanding();
    long[] counts = {0, 0, System.nanoTime()};
    List<CompletableFuture<Boolean>> open = new ArrayList<>();
    List<Story> some = new ArrayList<>();
    try (Stream<Story> stories = among) {
      stories.forEach(story -> {
        some.add(story);
        if (some.size() == READ_TOGETHER) {
          counts[0] += some.size();
          counts[1] += revise(some, understanding, open);
          some.clear();
        }
        if (System.nanoTime() - counts[2] > MEND_COMMIT_NANOS) {
          open.forEach(Archive::join);
          open.clear();
          commit();
          counts[2] = System.nanoTime();
        }
      });
    }
    counts[0] += some.size();
    counts[1] += revise(some, understanding, open);
    open.forEach(Archive::join);
    if (settles) {
      stamps.settle();
    }
    commit();
    engine.refresh();
    return new MendReport(counts[0], counts[1], TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }

  /** What has been settled by hand about names. */
  public NameRules rules() {
    return engine.rules();
  }

  /**
   * Settles names by hand: searches and counts follow these rules, in the place of all before, from now on, and they are saved. No
   * story is read again, but those that have a name which is split now and was not before.
   *
   * @return how many stories were read again
   */
  public int rule(NameRules rules) {
    List<Story> concerned = new ArrayList<>();
    for (NameRules.Split split : rules.splitsBeyond(engine.rules())) {
      try (Stream<Found.Match> matches = engine.every(Search.of(new Query.All()).where(split.field(), split.name()))) {
        matches.flatMap(match -> match.story().stream()).forEach(concerned::add);
      }
    }
    engine.rule(rules);
    Understanding understanding = understanding();
    int read = 0;
    for (Story story : concerned) {
      read += join(engine.revise(understanding.of(story), understanding.stamp())) ? 1 : 0;
    }
    commit();
    engine.refresh();
    return read;
  }

  /** Reads some stories anew, on all processors, and hands over those of which something else is understood now; how many. */
  private int revise(List<Story> stories, Understanding understanding, List<CompletableFuture<Boolean>> open) {
    List<Story> now = stories.parallelStream().map(understanding::of).toList();
    int changed = 0;
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).edits().equals(stories.get(i).edits()) || !now.get(i).about().equals(stories.get(i).about())) {
        changed++;
        open.add(engine.revise(now.get(i), understanding.stamp()));
      }
    }
    return changed;
  }

  /** How the score of a story came about, for the curious. */
  public String explain(Search search, String id) {
    return engine.explain(reader.noisy(search), id);
  }

  /** How large the archive is. */
  public Stats stats() {
    return engine.stats();
  }

  /**
   * Reads everything saved back and checks it: every byte against its checksum, every version of every story against the digest
   * that was taken when it came, every label that is counted against the story.
   */
  public Verification verify() {
    return engine.verify();
  }

  /** What could not be taken, and is kept; in the order of where it stood. */
  public List<Refused> quarantine() {
    return quarantine.map(Quarantine::list).orElse(List.of());
  }

  /** The bytes that are kept of something that could not be taken: by its name, or the beginning of it. */
  public byte[] quarantined(String name) {
    return kept().bytes(Retrying.chosen(kept(), List.of(name)).getFirst().name());
  }

  /**
   * Adds once more what could not be taken, by name, or all of it where none is named; returns when it is saved. What is taken
   * leaves the quarantine; what is refused again stays.
   */
  public AddReport retry(List<String> names, AddOptions options) {
    Quarantine from = kept();
    List<Refused> chosen = Retrying.chosen(from, names);
    Retrying retrying = new Retrying(from);
    return retrying.run(chosen, new Adding(engine, reader, naming, stamps, this::commit, retrying, options, 0));
  }

  /**
   * Copies the newest saved state, and what was refused, into an absent or empty folder, also while stories are written. Returns
   * when the copy has been synced and read back; only then does it get its manifest, without which {@link #restore} takes none.
   *
   * @throws ArchiveException if the folder holds anything; if the archive is in memory
   */
  public Backup backup(Path folder) {
    return engine.backup(folder);
  }

  /**
   * Makes an archive of a backup, which is read through before anything is written: in an absent or empty folder, or, if asked,
   * in the place of the archive there, by rename.
   *
   * @throws ArchiveException if the backup is not whole; if the folder holds anything else
   */
  public static Backup restore(Path backup, Path folder, boolean replacing) {
    if (!replacing && LuceneEngine.holdsArchive(folder)) {
      throw new ArchiveException(Kind.USAGE,
          folder
              + " holds an archive already; nothing was changed. Name another folder, or say that it is to be replaced");
    }
    Place place = Place.of(folder);
    Backup restored;
    try {
      restored = LuceneEngine.restore(backup, place.built());
      // Long after the beginning: somebody may have opened the old one to write.
      LuceneEngine.checkReplaceable(place.folder());
    } catch (RuntimeException | Error e) {
      place.discard();
      throw e;
    }
    place.swap();
    return restored;
  }

  /**
   * Has an archive whose newest saved state is damaged go on from the newest that is whole; only ever when it is called. The last
   * two states are kept. Where the newest is whole, nothing is lost.
   *
   * @throws ArchiveException if no state is whole; nothing was changed then
   */
  public static Recovery recover(Path folder) {
    Place.checkNotHalfDone(folder);
    return LuceneEngine.recover(folder);
  }

  /**
   * Makes an archive anew from the stories that it keeps, with every earlier version, what it has learnt and what was refused; it
   * takes its place when it has been read back and says the same. Reads archives of older formats too.
   *
   * @param saved told after each commit how many stories the new archive holds
   * @param enrichers those that the stories were {@linkplain #enrichedBy enriched} by; what they found is found again
   * @throws ArchiveException if stories cannot be read, or somebody wrote meanwhile; nothing was changed then
   */
  public static Verification rebuild(Path folder, LongConsumer saved, Enricher... enrichers) {
    return Rebuilding.rebuild(folder, saved, List.of(enrichers));
  }

  /** Ends. What {@link #put} took and no commit holds is not saved. */
  @Override
  public void close() {
    engine.close();
  }
}
