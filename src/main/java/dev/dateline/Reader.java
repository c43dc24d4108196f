package dev.dateline;

import dev.dateline.mend.DamageModel;
import dev.dateline.mend.Learning;
import dev.dateline.mend.Mender;
import dev.dateline.query.Query;
import dev.dateline.search.Engine;
import dev.dateline.search.Search;
import dev.dateline.search.Tolerance;
import dev.dateline.search.Understanding;
import dev.dateline.story.Story;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How an archive reads damaged words: what it has learnt of its stories, and the mender that reads by that. Thread-safe.
 *
 * <p>What is learnt is handed to the engine, which saves it with the next commit, the stories read by it included.
 */
final class Reader {
  /** Under which name the engine keeps the model. */
  private static final String NAME = "damage";

  /** Learning from more stories tells nothing more that is worth the wait; about so many take a few seconds. */
  static final int SAMPLE = 4_000;

  /** The first so many of those that come teach nearly as much, and let the others be read and indexed at once. */
  static final int FIRST = 1_000;

  /** So many forms of a word are looked for, of at most so many words, each of at least so many letters. */
  private static final int FORMS = 200;
  private static final int EXPANDED = 16;
  private static final int LETTERS = 4;

  /** Fewer stories teach nothing that each does not tell of itself, and would have to wait for it. */
  private static final int LEAST = 10;

  private final Engine engine;
  private Optional<Learnt> learnt = Optional.empty();

  Reader(Engine engine) {
    this.engine = engine;
  }

  /**
   * What was learnt.
   *
   * @param stories from how many stories
   */
  private record Learnt(long stories, String stamp, Mender mender) implements Understanding {
    static Learnt of(long stories, DamageModel model) {
      return new Learnt(stories, model.stamp(), new Mender(model));
    }

    byte[] bytes() {
      byte[] kept = mender.model().bytes();
      return ByteBuffer.allocate(Long.BYTES + kept.length).putLong(stories).put(kept).array();
    }

    static Learnt of(byte[] bytes) {
      ByteBuffer kept = ByteBuffer.wrap(bytes);
      long stories = kept.getLong();
      byte[] model = new byte[kept.remaining()];
      kept.get(model);
      return of(stories, DamageModel.of(model));
    }

    @Override
    public Story of(Story story) {
      return mender.mend(story);
    }
  }

  private synchronized Learnt learnt() {
    if (learnt.isEmpty()) {
      learnt = Optional.of(Kept.of(engine, NAME, Learnt::of).orElseGet(() -> Learnt.of(0, DamageModel.fresh())));
    }
    return learnt.get();
  }

  Understanding understanding() {
    return learnt();
  }

  DamageModel model() {
    return mender().model();
  }

  /** The search with what damage may have made of its words, where every reading is asked for. */
  Search noisy(Search search) {
    if (search.tolerance() != Tolerance.NOISY) {
      return search;
    }
    Map<String, List<String>> forms = new TreeMap<>();
    damaged(search.query(), forms);
    return search.damaged(forms);
  }

  private void damaged(Query query, Map<String, List<String>> forms) {
    switch (query) {
      case Query.Words words -> words.parts().forEach(part -> damaged(part, forms));
      case Query.Bool bool -> {
        bool.must().forEach(part -> damaged(part, forms));
        bool.may().forEach(part -> damaged(part, forms));
      }
      case Query.Boost boost -> damaged(boost.part(), forms);
      case Query.Word word when forms.size() < EXPANDED && word.text().length() >= LETTERS ->
        forms.computeIfAbsent(word.text(), each -> mender().damaged(each, FORMS));
      case Query.Word shortOne -> {
      }
      case Query.Said said -> said.words().forEach(part -> damaged(part, forms));
      case Query.All all -> {
      }
      case Query.Phrase phrase -> {
      }
      case Query.Wildcard wildcard -> {
      }
      case Query.Fuzzy fuzzy -> {
      }
      case Query.Range range -> {
      }
    }
  }

  /** From how many stories was learnt. */
  long stories() {
    return learnt().stories;
  }

  Mender mender() {
    return learnt().mender;
  }

  /**
   * Whether so many new stories are worth learning from: as long as there are few, each half as many again teach something.
   */
  boolean wants(int more) {
    return isWorth(more, learnt().stories);
  }

  static boolean isWorth(int more, long known) {
    return more >= LEAST && known < SAMPLE && 2L * more >= known;
  }

  /** Learns from stories that come, and from some that the archive has; in all from no more than {@link #SAMPLE}. */
  void learn(Iterable<Story> coming) {
    Learning learning = new Learning();
    long stories = 0;
    for (Story story : coming) {
      if (stories < SAMPLE) {
        learning.add(story);
        stories++;
      }
    }
    long most = SAMPLE - stories;
    if (most > 0) {
      try (Stream<Story> kept = Archive.stories(engine)) {
        stories += kept.limit(most).peek(learning::add).count();
      }
    }
    keep(stories, learning.learn());
  }

  /** Learns anew from the archive's own stories, spread evenly over it. */
  void learnAgain(long held) {
    Learning learning = new Learning();
    long every = Math.max(1, held / SAMPLE);
    long[] seen = {0, 0};
    try (Stream<Story> kept = Archive.stories(engine)) {
      kept.forEach(story -> {
        if (seen[0]++ % every == 0) {
          learning.add(story);
          seen[1]++;
        }
      });
    }
    keep(seen[1], learning.learn());
  }

  /** Refuses a reading of a word for good. */
  void never(String word, String reading) {
    put(Learnt.of(stories(), model().never(word, reading)));
  }

  private void keep(long stories, DamageModel model) {
    // What a person refused stays refused, whatever is learnt.
    put(Learnt.of(stories, model.keepingRefusals(model())));
  }

  private synchronized void put(Learnt next) {
    engine.learn(NAME, next.bytes());
    learnt = Optional.of(next);
  }
}
