package dev.dateline.search;

import dev.dateline.analysis.Analysis;
import dev.dateline.query.Query;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an index has to offer: the one port through which stories go in and answers come out.
 *
 * <p>Every method may be called from any thread. Writes run on the engine's own threads, so that the interrupt of a caller
 * never reaches the index. Failures are {@link ArchiveException}s; after one of kind {@code STORAGE} in a write, the engine
 * refuses every further write and says what was not saved.
 */
public interface Engine extends AutoCloseable {

  /**
   * Hands a story over; waits while the engine is busy. Stories of one id are taken in the order in which they are handed
   * over.
   *
   * @param understanding what is understood of it, worked out only if the story is taken
   * @return done when the story has been taken, which does not yet make it visible or saved
   */
  CompletableFuture<Outcome> put(Story story, Understanding understanding);

  /** Hands a story over as it is. */
  default CompletableFuture<Outcome> put(Story story) {
    return put(story, Understanding.NONE);
  }

  /**
   * Hands over a story whose text and labels are those of the one that is searched under its id: what is understood of it now
   * takes the place of what was understood before.
   *
   * @param stamp of the {@link Understanding} that it has been understood by
   * @return done when that is done; false if the archive has no such story, or by now another version of it
   */
  CompletableFuture<Boolean> revise(Story story, String stamp);

  /** Takes stories out, with every version of theirs. Returns how many there were. */
  int delete(List<String> ids);

  /** Takes out the stories that match, as a search sees them at the call. Returns how many there were. */
  int delete(Query query);

  /** Saves everything handed over before the call. Returns the number of stories that the archive then holds. */
  long commit();

  /**
   * After much has been handed over and saved: puts what was written in the form in which searches are fastest. Takes time in
   * proportion to what was written since the engine was opened; does nothing if that is little beside what was there.
   */
  void settle();

  /** Makes everything handed over before the call visible to searches. */
  void refresh();

  /** Answers a search, as of the last refresh. */
  Found find(Search search);

  /**
   * Every match, in the order of the archive, to any depth, in constant memory; the sort and the page are ignored. Holds the
   * state of the archive that it began with until it is closed. For one thread.
   */
  Stream<Found.Match> every(Search search);

  /**
   * Every story that prints one of some words, as of the last refresh, whole, in the order of the archive; to be closed. The
   * words that are asked about are as printed, case and accents folded.
   */
  Stream<Story> printing(Predicate<String> words);

  /** How many stories were understood by something else than what this stamp names. */
  long understoodOtherwise(String stamp);

  /** What was learnt under a name, as it was given to {@link #learn}. */
  Optional<byte[]> learnt(String name);

  /** Under which names something was learnt. */
  Set<String> learnt();

  /** Keeps what was learnt, in the place of what was learnt before under the name; the next {@link #commit} saves it. */
  void learn(String name, byte[] bytes);

  /** What people have settled about names. */
  NameRules rules();

  /** Has searches that begin from now on follow these rules in the place of those before; the next {@link #commit} saves them. */
  void rule(NameRules rules);

  /** The labels of a field, with their counts. */
  Facet labels(Labels labels);

  /** One story. */
  Optional<Story> story(String id);

  /** The earlier versions of a story that are kept but not searched, oldest first. */
  List<Story> superseded(String id);

  /** How the engine reads stories and queries; snippets and reasons are worked out by the same. */
  Analysis analysis();

  /** How the score of a story came about, for the curious; free text. */
  String explain(Search search, String id);

  Stats stats();

  /** Reads everything back and checks it. */
  Verification verify();

  /**
   * Copies the newest saved state into an absent or empty folder, also while stories are written; returns when the copy has been
   * read back whole.
   *
   * @throws ArchiveException of kind {@code USAGE} if the folder holds anything, or the engine has no files to copy
   */
  default Backup backup(Path folder) {
    throw new ArchiveException(ArchiveException.Kind.USAGE,
        "this archive is not a folder that can be copied; export its stories");
  }

  /** Ends without saving: what no commit holds is gone. */
  @Override
  void close();
}
