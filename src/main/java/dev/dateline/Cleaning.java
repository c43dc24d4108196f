package dev.dateline;

import dev.dateline.clean.Cleaner;
import dev.dateline.clean.Furniture;
import dev.dateline.clean.Unkeepable;
import dev.dateline.clean.Vocabulary;
import dev.dateline.read.RawStory;
import dev.dateline.search.Engine;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one run of adding cleans: by what the archive has learnt of its labels and of its page furniture, and by what the run's
 * first stories teach besides. For one thread.
 */
final class Cleaning {
  /** Under which name the engine keeps the furniture. */
  private static final String NAME = "furniture";

  /** As many labels as help to part those that have grown together. */
  private static final int MOST_LABELS = 20_000;

  /** How long the labels may take to be looked up: adding waits for them, where a search would give up. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Engine engine;
  private final Vocabulary vocabulary;
  private final Set<String> labels = new TreeSet<>();
  private Furniture furniture;
  private Cleaner cleaner;

  Cleaning(Engine engine, Vocabulary vocabulary) {
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.furniture = Kept.of(engine, NAME, Furniture::of).orElse(Furniture.none());
    engine.labels(new Labels(Field.TAG, Search.of("").within(PATIENCE), "", false, MOST_LABELS)).labels()
        .forEach(label -> labels.add(label.label()));
    this.cleaner = new Cleaner(labels, furniture, vocabulary);
  }

  Story clean(RawStory raw) throws Unkeepable {
    return cleaner.clean(raw);
  }

  /** Learns from stories as they were cleaned so far; {@link #mayDiffer} tells which of them to clean again. */
  void learn(List<Story> stories) {
    int known = labels.size();
    Furniture.Learner learner = new Furniture.Learner();
    for (Story story : stories) {
      learner.read(story);
      if (story.cut(Edit.What.TAGS).isEmpty() && labels.size() < MOST_LABELS) {
        labels.addAll(story.labels(Field.TAG));
      }
    }
    Furniture more = furniture.and(learner.learnt());
    boolean grown = more.size() > furniture.size();
    if (grown) {
      furniture = more;
      engine.learn(NAME, more.bytes());
    }
    if (grown || labels.size() > known) {
      cleaner = new Cleaner(labels, furniture, vocabulary);
    }
  }

  /** Whether a story may come out otherwise by what was learnt since. */
  boolean mayDiffer(Story story) {
    return furniture.size() > 0 || !story.labels(Field.GLUED).isEmpty() || !story.cut(Edit.What.TAGS).isEmpty();
  }
}
