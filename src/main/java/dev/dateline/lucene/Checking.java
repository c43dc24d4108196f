package dev.dateline.lucene;

import dev.dateline.search.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * Reads an archive back to check it: every byte of the saved states against its checksum, every version of every story against
 * its digest, and the labels that are counted against those of the stories. Files and stretches of stories are shared out to as
 * many threads as there are processors.
 */
final class Checking {
  /** How many stories one thread checks before it takes more. */
  private static final int AT_ONCE = 2_048;

  private static final String ADVICE = "Restore a backup (dateline restore). Without one: if every story was read back whole, "
      + "dateline rebuild makes the archive anew; else dateline recover goes back to the newest saved state that is whole";

  private final Snapshot snapshot;
  private final Directory directory;

  Checking(Snapshot snapshot, Directory directory) {
    this.snapshot = snapshot;
    this.directory = directory;
  }

  /** What was found of a part of the archive. */
  record Found(long stories, long bytes, Digest digest, List<String> faults) {}

  Verification verify() throws IOException {
    List<String> faults = new ArrayList<>();
    List<Callable<Found>> parts = new ArrayList<>();
    Set<String> files = files();
    files.forEach(file -> parts.add(() -> check(file)));
    before(files, parts, faults);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Proofreading stories = new Proofreading(leaf, snapshot.counted());
      int end = leaf.reader().maxDoc();
      for (int from = 0; from < end; from += AT_ONCE) {
        int first = from;
        parts.add(() -> stories.check(first, Math.min(end, first + AT_ONCE)));
      }
    }
    Digest digest = new Digest();
    long stories = 0;
    long bytes = 0;
    for (Found found : all(parts)) {
      stories += found.stories;
      bytes += found.bytes;
      digest.add(found.digest);
      faults.addAll(found.faults);
    }
    return new Verification(stories, bytes, faults, digest.toString(), faults.isEmpty() ? "" : ADVICE);
  }

  /** Has the parts checked, as many at once as there are processors; what was found of each, in their order. */
  private static List<Found> all(List<Callable<Found>> parts) throws IOException {
    List<Found> found = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Future<Found> part : threads.invokeAll(parts)) {
        found.add(part.get());
      }
      return found;
    } catch (InterruptedException e) {
      throw new IllegalStateException("the thread that checks is nobody's to interrupt", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The files of the newest commit, and those of what is seen now. */
  private Set<String> files() throws IOException {
    Set<String> files = new TreeSet<>();
    for (String file : snapshot.reader().getIndexCommit().getFileNames()) {
      if (!Saved.isRecord(file)) {
        files.add(file);
      }
    }
    files.addAll(Saved.files(SegmentInfos.readLatestCommit(directory)));
    return files;
  }

  /** Adds what only the state before the newest needs. */
  private void before(Set<String> files, List<Callable<Found>> parts, List<String> faults) throws IOException {
    Set<String> older = new TreeSet<>();
    for (String record : Saved.records(directory)) {
      if (files.contains(record)) {
        continue;
      }
      String of = "the state saved before the newest, " + record + ": ";
      List<String> unread = new ArrayList<>();
      Optional<SegmentInfos> state = Saved.read(directory, record, unread);
      if (isGone(record)) {
        continue;
      }
      unread.forEach(fault -> faults.add(of + fault));
      if (state.isPresent()) {
        for (String file : Saved.files(state.get())) {
          if (!files.contains(file) && older.add(file)) {
            parts.add(() -> checkOlder(file, record, of));
          }
        }
      }
    }
  }

  private Found check(String file) throws IOException {
    Optional<String> wrong = Saved.check(directory, file);
    // Beside a writer, what an older state had goes when a newer one no longer needs it.
    boolean replaced = wrong.isPresent() && isGone(file)
        && !Saved.files(SegmentInfos.readLatestCommit(directory)).contains(file);
    return found(file, replaced ? Optional.empty() : wrong);
  }

  private Found checkOlder(String file, String record, String of) throws IOException {
    Optional<String> wrong = Saved.check(directory, file);
    return found(file, wrong.isPresent() && isGone(record) ? Optional.empty() : wrong.map(of::concat));
  }

  private Found found(String file, Optional<String> wrong) throws IOException {
    return new Found(0, Measuring.length(directory, file), new Digest(), wrong.stream().toList());
  }

  private boolean isGone(String file) throws IOException {
    return !Arrays.asList(directory.listAll()).contains(file);
  }
}
