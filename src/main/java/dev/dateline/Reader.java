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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
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
  private static final int SAMPLE = 4_000;

  /** The first so many of those that come teach nearly as much, and let the others be read and indexed at once. */
  static final int FIRST = 1_000;

  /** So many forms of a word are looked for, of at most so many words, each of at least so many letters. */
  private static final int FORMS = 200;
  private static final int EXPANDED = 16;
  private static final int LETTERS = 4;

  /** Fewer stories teach nothing that each does not tell of itself, and would have to wait for it. */
  private static final int LEAST = 10;

  /** So many stamps of what was learnt earlier are kept; stories by older ones count as read by that. */
  private static final int EARLIER = 100;

  /** What no story is stamped with. */
  private static final String NO_STAMP = "-";

  private final Engine engine;
  private Optional<Learnt> learnt = Optional.empty();

  Reader(Engine engine) {
    this.engine = engine;
  }

  /**
   * What was learnt.
   *
   * @param stories from how many stories
   * @param earlier the stamps of what was learnt before, newest first
   * @param settled whether the stories of those have been read anew, where this reads them otherwise
   */
  private record Learnt(long stories, List<String> earlier, boolean settled, String stamp, Mender mender)
      implements
        Understanding {
    static final Learnt NOTHING = Learnt.of(0, List.of(), true, DamageModel.fresh());

    static Learnt of(long stories, List<String> earlier, boolean settled, DamageModel model) {
      return new Learnt(stories, earlier, settled, model.stamp(), new Mender(model));
    }

    /** What takes its place; nothing has been read by that yet. */
    Learnt next(long newStories, DamageModel model) {
      List<String> before = new ArrayList<>(List.of(stamp));
      before.addAll(earlier);
      before.remove(model.stamp());
      return of(newStories, before.subList(0, Math.min(EARLIER, before.size())), false, model);
    }

    Learnt settled(boolean nowSettled) {
      return new Learnt(stories, earlier, nowSettled, stamp, mender);
    }

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeLong(stories);
        out.writeBoolean(settled);
        out.writeShort(earlier.size());
        for (String each : earlier) {
          out.writeUTF(each);
        }
        out.write(mender.model().bytes());
      } catch (IOException e) {
        throw new IllegalStateException("memory cannot be written to", e);
      }
      return bytes.toByteArray();
    }

    static Learnt of(byte[] bytes) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        long stories = in.readLong();
        boolean settled = in.readBoolean();
        List<String> earlier = new ArrayList<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
          earlier.add(in.readUTF());
        }
        return of(stories, earlier, settled, DamageModel.of(in.readAllBytes()));
      } catch (IOException e) {
        throw new IllegalArgumentException("these bytes are nothing learnt, or broken: learn it again", e);
      }
    }

    @Override
    public Story of(Story story) {
      return mender.mend(story);
    }
  }

  private synchronized Learnt learnt() {
    if (learnt.isEmpty()) {
      learnt = Optional.of(Kept.of(engine, NAME, Learnt::of).orElse(Learnt.NOTHING));
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
    long known = learnt().stories;
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

  /** Whether every story reads as it would if it were read now. */
  boolean isSettled() {
    return older() == 0;
  }

  /** Notes that every story that this understanding reads otherwise has been read anew: the others read as they did. */
  synchronized void settle(Understanding by) {
    if (by.stamp().equals(learnt().stamp)) {
      put(learnt().settled(true));
    }
  }

  /** How many stories may read otherwise by now, for they were read by something learnt earlier. */
  long older() {
    Learnt now = learnt();
    long older = engine.understoodOtherwise(now.stamp);
    if (now.settled && older > 0) {
      long all = engine.understoodOtherwise(NO_STAMP);
      for (String stamp : now.earlier) {
        older -= all - engine.understoodOtherwise(stamp);
      }
    }
    return older;
  }

  /** Refuses a reading of a word for good. */
  void never(String word, String reading) {
    put(learnt().next(stories(), model().never(word, reading)));
  }

  private void keep(long stories, DamageModel model) {
    // What a person refused stays refused, whatever is learnt.
    put(learnt().next(stories, model.keepingRefusals(model())));
  }

  private synchronized void put(Learnt next) {
    engine.learn(NAME, next.bytes());
    learnt = Optional.of(next);
  }
}
