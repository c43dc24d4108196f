package dev.dateline;

import dev.dateline.AddOptions.Progress;
import dev.dateline.AddReport.Quarantined;
import dev.dateline.clean.Unkeepable;
import dev.dateline.lucene.LuceneEngine;
import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.read.Read;
import dev.dateline.read.Rejected;
import dev.dateline.read.StoryReader;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Engine;
import dev.dateline.search.Outcome;
import dev.dateline.search.Understanding;
import dev.dateline.story.Field;
import dev.dateline.story.Limit;
import dev.dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One run of adding: from what is read to what is saved, with every story accounted for. For one thread. */
final class Adding {
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** So many stories tell a source's furniture; nothing is indexed meanwhile. */
  private static final int HELD_FOR_CLEANING = 500;

  /** Memory that held stories may take, in UTF-16 code units. */
  private static final long HELD_CHARS = 16_000_000;

  /** So many times as much is held at most, until learning is done. */
  private static final int HELD_WHILE_LEARNING = 3;

  /** How many names of further fields a report tells. */
  private static final int TOLD_FIELDS = 12;

  private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Engine engine;
  private final Reader understood;
  private final Naming naming;
  private final Stamps stamps;
  private final LongSupplier commit;
  private final Refusals refusals;
  private final AddOptions options;
  private final StoryReader reader;
  private final Cleaning cleaning;
  private final long bytesTotal;
  private final long begun = System.nanoTime();
  private final AtomicLongArray outcomes = new AtomicLongArray(Outcome.values().length);
  private final List<Quarantined> quarantined = new ArrayList<>();
  private final Set<String> ownFields = new TreeSet<>();
  private final List<Held> held = new ArrayList<>();
  private final int heldAtMost;
  private final AtomicReference<@Nullable ArchiveException> failed = new AtomicReference<>();
  private boolean holding = true;
  private Optional<CompletableFuture<Void>> learning = Optional.empty();
  private long heldChars;
  private long read;
  private long committed = begun;
  private long told = begun;

  /** Where what cannot be taken is kept. */
  interface Refusals {
    /** Nowhere. */
    Refusals NONE = new Refusals() {
      @Override
      public void keep(String where, String id, String reason, byte[] bytes) {
        // The report alone tells of it.
      }

      @Override
      public void sync() {
        // Nothing is kept.
      }
    };

    static Refusals in(Quarantine quarantine) {
      return new Refusals() {
        @Override
        public void keep(String where, String id, String reason, byte[] bytes) {
          quarantine.keep(where, id, reason, bytes);
        }

        @Override
        public void sync() {
          quarantine.sync();
        }
      };
    }

    void keep(String where, String id, String reason, byte[] bytes);

    /** Makes all that was kept last: before what was read beside it is said to be saved. */
    void sync();
  }

  Adding(Engine engine, Reader understood, Naming naming, Stamps stamps, LongSupplier commit, Refusals refusals,
      AddOptions options,
      long bytesTotal) {
    this.engine = engine;
    this.understood = understood;
    this.naming = naming;
    this.stamps = stamps;
    this.commit = commit;
    this.refusals = refusals;
    this.options = options;
    this.bytesTotal = bytesTotal;
    this.reader = options.format().map(new StoryReader()::forcing).orElseGet(StoryReader::new)
        .leavingOut(LuceneEngine::holdsArchive);
    this.cleaning = new Cleaning(engine, options.vocabulary());
    boolean learning = options.mending() && understood.wants(Reader.FIRST)
        || options.naming() && naming.wants(Reader.FIRST);
    this.heldAtMost = learning ? Reader.FIRST : HELD_FOR_CLEANING;
  }

  StoryReader reader() {
    return reader;
  }

  /** Takes what a reader found. */
  void take(Read found) {
    read++;
    switch (found) {
      case Rejected rejected ->
        refuse(rejected.origin().toString(), rejected.id(), rejected.reason(), rejected.bytes());
      case RawStory raw -> {
        try {
          hold(new Held(cleaning.clean(raw), Optional.of(raw)));
        } catch (Unkeepable e) {
          refuse(raw.origin().toString(), raw.first("id"), e.getMessage(), StoryLine.of(raw));
        }
      }
    }
    now();
  }

  /** Takes a story that a program made. */
  void take(Story story) {
    read++;
    hold(new Held(story, Optional.empty()));
    now();
  }

  /** A story that waits until its like have been learnt from. */
  private record Held(Story story, Optional<RawStory> raw) {
    Optional<Origin> origin() {
      return raw.map(RawStory::origin);
    }
  }

  /** The first stories teach how to read damaged words, before any of them is indexed; reading goes on meanwhile. */
  private void hold(Held story) {
    if (!holding) {
      put(story.story, story.origin());
      return;
    }
    held.add(story);
    heldChars += story.story.title().length() + story.story.body().length();
    if (learning.isEmpty()) {
      if (held.size() >= heldAtMost || heldChars >= HELD_CHARS) {
        learn();
      }
    } else if (held.size() >= HELD_WHILE_LEARNING * heldAtMost || heldChars >= HELD_WHILE_LEARNING * HELD_CHARS) {
      release();
    }
    if (holding && learning.isPresent() && learning.get().isDone()) {
      release();
    }
  }

  private void learn() {
    cleaning.learn(held.stream().filter(each -> each.raw.isPresent()).map(Held::story).toList());
    held.replaceAll(this::again);
    boolean wanted = options.mending() && understood.wants(held.size());
    List<Story> stories = wanted ? held.stream().map(Held::story).toList() : List.of();
    learning = Optional.of(wanted
        ? CompletableFuture.runAsync(() -> understood.learn(stories))
        : CompletableFuture.completedFuture(null));
  }

  private void release() {
    holding = false;
    if (learning.isEmpty()) {
      learn();
    }
    try {
      learning.get().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    if (options.naming() && naming.wants(held.size())) {
      naming.learn(held.stream().map(Held::story).toList());
    }
    if (options.mending() && options.naming()) {
      stamps.use(understanding().stamp());
    }
    held.forEach(each -> put(each.story, each.origin()));
    held.clear();
  }

  /** Cleaned again by what all the held stories taught, where that may change anything. */
  private Held again(Held story) {
    if (story.raw.isEmpty() || !cleaning.mayDiffer(story.story)) {
      return story;
    }
    try {
      return new Held(cleaning.clean(story.raw.get()), story.raw);
    } catch (Unkeepable e) {
      throw new IllegalStateException("a story that was kept before is kept again", e);
    }
  }

  private void put(Story story, Optional<Origin> origin) {
    story.labels().keySet().stream().filter(Field::isMore).filter(field -> !field.equals(Field.TOLD))
        .forEach(field -> ownFields.add(field.name()));
    CompletableFuture<Outcome> done = engine.put(story, understanding());
    done.whenComplete((outcome, failure) -> {
      if (failure == null) {
        outcomes.incrementAndGet(outcome.ordinal());
      } else if (failure instanceof ArchiveException known && known.kind() != Kind.USAGE) {
        // The archive has failed, not the story: the next save says so.
        failed.compareAndSet(null, known);
      } else {
        // On a thread of the engine, which would swallow that the bytes could not be kept.
        try {
          refuse(origin.map(Origin::toString).orElse("story " + story.id()), Optional.of(story.id()),
              String.valueOf(failure.getMessage()), StoryLine.of(story).getBytes(StandardCharsets.UTF_8));
        } catch (ArchiveException e) {
          failed.compareAndSet(null, e);
        }
      }
    });
  }

  /** By what a story is understood, as far as the options ask for it. */
  private Understanding understanding() {
    Understanding reading = options.mending() ? understood.understanding() : Understanding.NONE;
    return options.naming() ? naming.after(reading) : reading;
  }

  private synchronized void refuse(String where, Optional<String> id, String reason, byte[] bytes) {
    String shortened = Limit.fitting(reason);
    quarantined.add(new Quarantined(where, id.orElse(""), shortened));
    refusals.keep(where, id.orElse(""), shortened, bytes);
  }

  /** Commits and tells, when it is time. */
  private void now() {
    long now = System.nanoTime();
    if (now - committed > COMMIT_NANOS) {
      save();
    }
    if (now - told > PROGRESS_NANOS) {
      told = now;
      options.progress().accept(new Progress(read, reader.bytesRead(), bytesTotal));
    }
  }

  private void save() {
    refusals.sync();
    long stories = commit.getAsLong();
    // What the engine could not take while it saved.
    refusals.sync();
    @Nullable
    ArchiveException known = failed.get();
    if (known != null) {
      throw known;
    }
    engine.refresh();
    committed = System.nanoTime();
    options.saved().accept(stories);
  }

  /** Saves the rest and accounts for everything. */
  AddReport finish() {
    if (holding) {
      release();
    }
    options.progress().accept(new Progress(read, reader.bytesRead(), bytesTotal));
    save();
    engine.settle();
    List<String> notices = new ArrayList<>();
    if (!ownFields.isEmpty()) {
      int more = ownFields.size() - TOLD_FIELDS;
      notices.add("kept as the stories' own fields: "
          + String.join(", ", ownFields.stream().limit(TOLD_FIELDS).toList())
          + (more > 0 ? " and " + more + " more; stats lists them" : ""));
    }
    synchronized (this) {
      AddReport report = new AddReport(read, count(Outcome.ADDED), count(Outcome.REPLACED), count(Outcome.UNCHANGED),
          count(Outcome.SUPERSEDED), quarantined, notices, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
      long sum = report.added() + report.replaced() + report.unchanged() + report.superseded() + quarantined.size();
      if (sum != read) {
        throw new IllegalStateException(
            read + " stories were read, but " + sum + " are accounted for; please report this");
      }
      return report;
    }
  }

  private long count(Outcome outcome) {
    return outcomes.get(outcome.ordinal());
  }
}
