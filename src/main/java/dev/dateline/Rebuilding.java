package dev.dateline;

import dev.dateline.enrich.Enricher;
import dev.dateline.lucene.LuceneEngine;
import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Engine;
import dev.dateline.search.Found;
import dev.dateline.search.Outcome;
import dev.dateline.search.Search;
import dev.dateline.search.Verification;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Makes an archive anew from the stories that it keeps: analysed and read as this version does, with every earlier version, what
 * was learnt and what was refused. The new one takes the old one's place when it has been read back and says the same.
 */
final class Rebuilding {
  private static final System.Logger LOG = System.getLogger(Rebuilding.class.getName());
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Engine old;
  private final Archive made;
  private final LongConsumer saved;
  private final List<CompletableFuture<Outcome>> open = new ArrayList<>();
  private long committed = System.nanoTime();

  private Rebuilding(Engine old, Archive made, LongConsumer saved) {
    this.old = old;
    this.made = made;
    this.saved = saved;
  }

  static Verification rebuild(Path folder, LongConsumer saved, List<Enricher> enrichers) {
    Place.checkNotHalfDone(folder);
    try (Engine old = LuceneEngine.keeping(folder)) {
      String state = LuceneEngine.state(folder);
      Verification before = old.verify();
      long stories = old.find(Search.of(new Query.All()).page(0, 0).counted()).total();
      if (before.stories() != stories) {
        throw new ArchiveException(Kind.DAMAGED, (stories - before.stories()) + " of " + stories + " stories in "
            + folder
            + " cannot be read back (dateline verify names them); nothing was changed. Restore a backup, or dateline recover");
      }
      try (Archive.Fresh fresh = new Replacement(folder)) {
        enrichers.forEach(fresh.archive()::enrichedBy);
        Rebuilding rebuilding = new Rebuilding(old, fresh.archive(), saved);
        rebuilding.all();
        Verification after = fresh.archive().verify();
        if (!after.sound() || !after.digest().equals(before.digest())) {
          throw new ArchiveException(Kind.DAMAGED, "the new archive does not say what the old one in " + folder
              + " says; nothing was changed. Please report this");
        }
        if (!LuceneEngine.state(folder).equals(state)) {
          throw new ArchiveException(Kind.LOCKED,
              folder
                  + " was written to while it was made anew; nothing was changed. Try again when nobody writes to it");
        }
        fresh.replace();
        return after;
      }
    }
  }

  private void all() {
    old.learnt().forEach(this::learn);
    try (Stream<Found.Match> matches = old.every(Search.of(new Query.All()))) {
      matches.forEach(match -> {
        // In the order of the rule that tells which one is searched, so that it tells the same again.
        old.superseded(match.id()).forEach(this::put);
        match.story().ifPresent(this::put);
        if (System.nanoTime() - committed > COMMIT_NANOS) {
          save();
        }
      });
    }
    save();
    made.engine().settle();
  }

  /** Whoever makes an archive anew because a part of it is damaged must get the rest. */
  private void learn(String name) {
    try {
      old.learnt(name).ifPresent(bytes -> made.engine().learn(name, bytes));
    } catch (ArchiveException e) {
      if (e.kind() != Kind.DAMAGED) {
        throw e;
      }
      LOG.log(System.Logger.Level.WARNING, "What the archive has learnt as \"" + name
          + "\" cannot be read and is not taken over: dateline mend learns it again of the stories; what was decided by hand "
          + "(dateline mend --never, dateline names) has to be said again");
    }
  }

  private void put(Story story) {
    open.add(made.take(story));
  }

  private void save() {
    for (CompletableFuture<Outcome> each : open) {
      Outcome outcome = Archive.join(each);
      if (outcome == Outcome.UNCHANGED || outcome == Outcome.SUPERSEDED) {
        throw new IllegalStateException(
            "a story that is kept once came twice, or in another order; please report this");
      }
    }
    open.clear();
    saved.accept(made.commit());
    made.engine().refresh();
    committed = System.nanoTime();
  }
}
