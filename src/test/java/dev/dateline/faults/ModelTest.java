package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import dev.dateline.faults.Survivors.Model;
import dev.dateline.lucene.OnDisk;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Steps by chance, in an archive and in a map: at any time both hold the same, after every crash too. */
class ModelTest {
  private static final Model[] MODELS = Model.values();

  /** One life of an archive, told from its seed. */
  private static final class Life {
    private final Random random;
    private final Wire wire;
    private PowerLossDisk disk = new PowerLossDisk();
    private Archive archive;
    private Contents saved = Contents.NONE;
    private Contents now = Contents.NONE;
    private int version;
    private int crashes;

    Life(long seed) {
      random = new Random(seed);
      wire = new Wire(seed);
      archive = Archive.over(OnDisk.create(disk));
    }

    void step() {
      switch (random.nextInt(20)) {
        case 0 -> crash();
        case 1 -> reopen();
        case 2 -> {
          archive.commit();
          saved = now;
        }
        case 3 -> delete();
        case 4 -> {
          List<Story> some = new ArrayList<>();
          for (int i = random.nextInt(12); i >= 0; i--) {
            some.add(story());
          }
          now = now.with(some);
          archive.add(some);
          saved = now;
        }
        case 5, 6, 7 -> search();
        default -> {
          Story story = story();
          now = now.with(story);
          archive.put(story);
        }
      }
    }

    private Story story() {
      return wire.story("m" + random.nextInt(60)).withVersion(++version);
    }

    private void delete() {
      if (random.nextInt(4) == 0) {
        String word = wire.word();
        List<String> ids = now.current().stream().filter(story -> says(story, word)).map(Story::id).toList();
        archive.delete(new Query.Word(Field.TEXT, word));
        now = now.without(ids);
      } else {
        String id = "m" + random.nextInt(60);
        archive.delete(id);
        now = now.without(List.of(id));
      }
      saved = now;
    }

    private static boolean says(Story story, String word) {
      return List.of((story.title() + " " + story.body()).split(" ")).contains(word);
    }

    private void search() {
      assertThat(Soundness.miscounts(archive, now.current())).isEmpty();
      String word = wire.word();
      TreeSet<String> found = new TreeSet<>();
      archive.search(Search.of(new Query.Word(Field.TEXT, word)).page(0, 100).headlinesOnly()).hits()
          .forEach(hit -> found.add(hit.id()));
      TreeSet<String> there = new TreeSet<>();
      now.current().stream().filter(story -> says(story, word)).forEach(story -> there.add(story.id()));
      assertThat(found).as(word).isEqualTo(there);
    }

    private void reopen() {
      archive.close();
      archive = Archive
          .over(OnDisk.open(disk = PowerLossDisk.holding(Survivors.after(disk.events(), Model.KILLED, 0))));
      now = saved;
    }

    private void crash() {
      crashes++;
      Model model = MODELS[random.nextInt(MODELS.length)];
      PowerLossDisk left = PowerLossDisk.holding(Survivors.after(disk.events(), model, random.nextLong()));
      archive.close();
      disk = left;
      archive = Archive.over(OnDisk.open(disk));
      now = saved;
      assertThat(Soundness.faults(archive, List.of(now))).as("after a crash, %s", model).isEmpty();
    }
  }

  @Test
  void holdsWhatTheMapHolds() {
    int lives = Tier.of("lives", 2, 100, 2_000);
    int steps = 0;
    int crashes = 0;
    for (int i = 0; i < lives; i++) {
      long seed = Tier.SEED + i;
      Life life = new Life(seed);
      int step = 0;
      try {
        for (; step < 200; step++) {
          life.step();
        }
        assertThat(Contents.of(life.archive)).isEqualTo(life.now);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", step " + step, e);
      } finally {
        life.archive.close();
      }
      steps += step;
      crashes += life.crashes;
    }
    Tier.report("model: %d steps, %d crashes, %d lives, none differs", steps, crashes, lives);
    assertThat(crashes).isGreaterThan(lives);
  }
}
