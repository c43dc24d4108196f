package dev.dateline;

import dev.dateline.enrich.Enricher;
import dev.dateline.enrich.NameFinder;
import dev.dateline.enrich.NameLearning;
import dev.dateline.enrich.Names;
import dev.dateline.enrich.TagLearning;
import dev.dateline.enrich.TagProposer;
import dev.dateline.search.Engine;
import dev.dateline.search.Understanding;
import dev.dateline.story.About;
import dev.dateline.story.Story;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * How an archive tells who and what its stories are about: what it has learnt of names and of tags, and the enrichers that the
 * program gave it besides. Thread-safe.
 *
 * <p>What is learnt is handed to the engine, which saves it with the next commit, the stories named by it included.
 */
final class Naming {
  /** Under which name the engine keeps what is known of names. */
  private static final String NAMES = "names";

  /** So many stories are learnt from together. */
  private static final int TOGETHER = 256;

  /** Under which name the engine keeps what is known of tags. */
  private static final String TAGS = "tags";

  private final Engine engine;
  private final List<Enricher> given = new CopyOnWriteArrayList<>();
  private Optional<Learnt> learnt = Optional.empty();

  Naming(Engine engine) {
    this.engine = engine;
  }

  /**
   * What was learnt.
   *
   * @param stories from how many stories
   * @param stamp one word that names it
   */
  private record Learnt(long stories, NameFinder names, TagProposer tags, String stamp) {
    static Learnt of(long stories, Names names, TagProposer tags) {
      return new Learnt(stories, new NameFinder(names), tags, names.stamp() + "+" + tags.stamp());
    }
  }

  /**
   * Names as they are kept.
   *
   * @param stories from how many stories they were learnt
   */
  private record Lesson(long stories, Names names) {
    static Lesson of(byte[] bytes) {
      ByteBuffer kept = ByteBuffer.wrap(bytes);
      long stories = kept.getLong();
      byte[] names = new byte[kept.remaining()];
      kept.get(names);
      return new Lesson(stories, Names.of(names));
    }

    byte[] bytes() {
      byte[] kept = names.bytes();
      return ByteBuffer.allocate(Long.BYTES + kept.length).putLong(stories).put(kept).array();
    }
  }

  private synchronized Learnt learnt() {
    if (learnt.isEmpty()) {
      Lesson names = Kept.of(engine, NAMES, Lesson::of).orElseGet(() -> new Lesson(0, Names.fresh()));
      TagProposer tags = Kept.of(engine, TAGS, TagProposer::of).orElseGet(TagProposer::fresh);
      learnt = Optional.of(Learnt.of(names.stories, names.names, tags));
    }
    return learnt.get();
  }

  /** From now on every story is also enriched by this, after what is built in and those given before. */
  void enrichBy(Enricher enricher) {
    given.add(enricher);
  }

  /** An understanding that reads a story as another does, and then names who and what it is about, afresh. */
  Understanding after(Understanding reading) {
    Learnt known = learnt();
    return new Understanding() {
      @Override
      public Story of(Story story) {
        Story named = known.names.enrich(reading.of(story).withAbout(About.NOTHING));
        for (Enricher enricher : given) {
          // An enricher tells what a story is about, and nothing else of what it returns is taken.
          named = named.withAbout(enricher.enrich(named).about());
        }
        return known.tags.enrich(named);
      }

      @Override
      public String stamp() {
        return reading.stamp() + "+" + known.stamp;
      }
    };
  }

  /** Whether so many new stories are worth learning from, by the same measure as with damaged words. */
  boolean wants(int more) {
    return Reader.isWorth(more, learnt().stories);
  }

  /** Learns from stories that come, and from some that the archive has; in all from no more than {@link Reader#SAMPLE}. */
  void learn(List<Story> coming) {
    List<Story> first = coming.subList(0, Math.min(coming.size(), Reader.SAMPLE));
    if (first.size() == Reader.SAMPLE) {
      learn(first.stream());
      return;
    }
    try (Stream<Story> kept = Archive.stories(engine)) {
      learn(Stream.concat(first.stream(), kept.limit(Reader.SAMPLE - first.size())));
    }
  }

  /** Learns anew from the archive's own stories, spread evenly over it. */
  void learnAgain(long held) {
    long every = Math.max(1, held / Reader.SAMPLE);
    long[] seen = {0};
    try (Stream<Story> kept = Archive.stories(engine)) {
      learn(kept.filter(story -> seen[0]++ % every == 0));
    }
  }

  /** What is learnt of names does not depend on their order, so that every core takes some. */
  private void learn(Stream<Story> stories) {
    NameLearning names = new NameLearning();
    TagLearning tags = new TagLearning();
    List<Story> some = new ArrayList<>();
    long[] count = {0};
    stories.forEach(story -> {
      some.add(story);
      if (some.size() == TOGETHER) {
        count[0] += TOGETHER;
        learn(some, names, tags);
        some.clear();
      }
    });
    learn(some, names, tags);
    put(count[0] + some.size(), names.learn(), tags.learn());
  }

  private static void learn(List<Story> stories, NameLearning names, TagLearning tags) {
    CompletableFuture<Void> tagged = CompletableFuture.runAsync(() -> stories.forEach(tags::add));
    stories.parallelStream().forEach(names::add);
    tagged.join();
  }

  private synchronized void put(long stories, Names names, TagProposer tags) {
    engine.learn(NAMES, new Lesson(stories, names).bytes());
    engine.learn(TAGS, tags.bytes());
    learnt = Optional.of(Learnt.of(stories, names, tags));
  }
}
