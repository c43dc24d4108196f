package dev.dateline;

import dev.dateline.query.Query;
import dev.dateline.search.Engine;
import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import dev.dateline.search.Labels;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Stats;
import dev.dateline.search.Verification;
import dev.dateline.story.Story;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** An archive of wire stories. */
public final class Archive implements AutoCloseable {
  private static <T> T soon() {
    throw new IllegalStateException();
  }

  /** Opens an existing archive for reading and writing. Never creates, never erases. */
  public static Archive open(Path folder) {
    return soon();
  }

  /** Creates an archive in an absent or empty folder; refuses anything else. */
  public static Archive create(Path folder) {
    return soon();
  }

  public static Archive openOrCreate(Path folder) {
    return soon();
  }

  /** Opens an existing archive for reading only: takes no lock, writes nothing, works beside a writer. */
  public static Archive readOnly(Path folder) {
    return soon();
  }

  /** An empty archive in memory. */
  public static Archive inMemory() {
    return soon();
  }

  /** An archive over any engine, which it then owns. */
  public static Archive over(Engine engine) {
    return soon();
  }

  /**
   * Builds an archive beside the one in the folder. It takes its place at {@link Fresh#replace()}; until then, and if that
   * is never called, the old one stays.
   */
  public static Fresh fresh(Path folder) {
    return soon();
  }

  /** A new archive that has not yet taken the place of the old one. */
  public interface Fresh extends AutoCloseable {
    Archive archive();

    /** Saves, closes, and takes the old one's place. */
    void replace();

    /** Closes; without {@link #replace()}, the new archive is discarded. */
    @Override
    void close();
  }

  /** Adds files and folders; returns when all is saved. */
  public AddReport add(Path... paths) {
    return soon();
  }

  public AddReport add(List<Path> paths, AddOptions options) {
    return soon();
  }

  /** Adds what a stream holds, to its end; returns when all is saved. The stream is not closed. */
  public AddReport add(InputStream stream, String name, AddOptions options) {
    return soon();
  }

  /** Adds stories; returns when all are saved. */
  public AddReport add(Iterable<Story> stories) {
    return soon();
  }

  /** Adds one story; returns when searches see it. */
  public Ticket put(Story story) {
    return soon();
  }

  /** Takes stories out and saves. Returns how many there were. */
  public int delete(String... ids) {
    return soon();
  }

  /** Takes out the stories that match and saves. Returns how many there were. */
  public int delete(Query query) {
    return soon();
  }

  /** Saves everything put so far. Returns the number of stories. */
  public long commit() {
    return soon();
  }

  public Results search(String text) {
    return soon();
  }

  public Results search(Search search) {
    return soon();
  }

  /** Every match, in the order of the archive, to any depth. To be closed. */
  public Stream<Hit> every(Search search) {
    return soon();
  }

  /** The labels of a field with their counts: to browse, or to look up by prefix. */
  public Facet labels(Labels labels) {
    return soon();
  }

  public Optional<Story> story(String id) {
    return soon();
  }

  /** Tells every story to a consumer, in the order of the archive; with superseded versions, if asked. */
  public void export(boolean superseded, Consumer<? super Story> sink) {
    soon();
  }

  /** How the score of a story came about, for the curious. */
  public String explain(Search search, String id) {
    return soon();
  }

  public Stats stats() {
    return soon();
  }

  /** Reads everything back and checks it. */
  public Verification verify() {
    return soon();
  }

  /** Ends without saving what {@link #put} took and no commit holds. */
  @Override
  public void close() {
    soon();
  }
}
