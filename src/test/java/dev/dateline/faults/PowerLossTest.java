package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.Archive;
import dev.dateline.faults.PowerLossDisk.Event;
import dev.dateline.faults.PowerLossDisk.Ignored;
import dev.dateline.faults.Survivors.Model;
import dev.dateline.lucene.OnDisk;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Power is lost at any operation of the disk: what was acknowledged is there, whole commits only, and all of it agrees. */
class PowerLossTest {
  @TempDir
  Path temp;

  /** Every moment of every scenario on every kind of disk in the longer tiers; in the build, every so-manieth. */
  @ParameterizedTest
  @EnumSource
  void leavesAWholeCommit(Scenario scenario) {
    PowerLoss loss = new PowerLoss(scenario);
    int step = Tier.of("step", Math.max(1, loss.moments() / 8), 1, 1);
    for (Model model : Model.values()) {
      loss.everywhere(model, step, Tier.SEED);
    }
    Tier.report("power lost in %s: %d cases, %d of them different, %d operations, %d bad", scenario, loss.cases(),
        loss.different(), loss.moments(), loss.bad().size());
    assertThat(loss.bad()).isEmpty();
  }

  /** Moments and damage by chance. */
  @ParameterizedTest
  @EnumSource
  void leavesAWholeCommitByChance(Scenario scenario) {
    PowerLoss loss = new PowerLoss(scenario);
    Random random = new Random(Tier.SEED);
    List<Event> events = loss.events();
    for (int i = Tier.of("crashes", 40, 400, 2_000); i > 0; i--) {
      Model model = random.nextBoolean() ? Model.TORN : Model.SCATTERED;
      loss.at(loss.created() + random.nextInt(events.size() - loss.created() + 1), model, random.nextLong());
    }
    Tier.report("power lost by chance in %s: %d seeds, %d bad", scenario, loss.cases(), loss.bad().size());
    assertThat(loss.bad()).isEmpty();
  }

  /** While an archive is being created, in a folder: there is none yet, or an empty one, or it says that it was begun. */
  @ParameterizedTest
  @EnumSource
  void whileCreatingLeavesAnArchiveOrNone(Model model) throws IOException {
    PowerLossDisk disk = new PowerLossDisk();
    OnDisk.create(disk).close();
    int opened = 0;
    for (int moment = 0; moment <= disk.events().size(); moment++) {
      Path folder = Files.createDirectory(temp.resolve(model + "-" + moment));
      for (Map.Entry<String, byte[]> file : Survivors.after(disk.events().subList(0, moment), model, moment)
          .entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      try (Archive archive = Archive.openOrCreate(folder)) {
        assertThat(Soundness.faults(archive, List.of(Contents.NONE))).as("moment %d", moment).isEmpty();
        archive.add(Scenario.stories("after", 3, 1));
        assertThat(archive.stats().stories()).isEqualTo(3);
        opened++;
      }
    }
    assertThat(opened).isGreaterThan(3);
  }

  /** The other way about: what the harness must find where a protection is off. */
  @ParameterizedTest
  @EnumSource
  void isFoundOutWhereTheDiskDoesNotSync(Ignored ignored) {
    PowerLoss loss = new PowerLoss(Scenario.MERGE, ignored);
    for (Model model : List.of(Model.LOST, Model.NAMED, Model.TORN)) {
      loss.everywhere(model, loss.moments() / 30, Tier.SEED);
    }
    Tier.report("control, %s off: %d of %d cases bad", ignored, loss.bad().size(), loss.cases());
    assertThat(loss.bad()).hasSizeGreaterThan(loss.cases() / 10);
  }

  /** A lost save record: nothing is opened and nothing is touched. By Lucene's usual way to open, all is erased. */
  @Test
  void ofTheSaveRecordIsSaid() throws IOException {
    PowerLossDisk disk = new PowerLossDisk();
    try (Archive archive = Archive.over(OnDisk.create(disk))) {
      archive.add(Scenario.stories("s", 20, 1));
    }
    Map<String, byte[]> left = Survivors.after(disk.events(), Model.KILLED, 0);
    left.keySet().removeIf(name -> name.startsWith("segments"));
    PowerLossDisk without = PowerLossDisk.holding(left);
    int before = without.events().size();

    assertThatThrownBy(() -> OnDisk.open(without)).isInstanceOfSatisfying(ArchiveException.class,
        e -> assertThat(e.kind()).isEqualTo(Kind.DAMAGED)).hasMessageContaining("save record");
    assertThat(without.events()).hasSize(before);

    PowerLossDisk careless = PowerLossDisk.holding(left);
    OnDisk.createOrAppend(careless).close();
    left.keySet().removeIf(name -> name.startsWith("learnt"));
    assertThat(left).isNotEmpty();
    assertThat(Stream.of(careless.listAll())).as("the control erases").doesNotContainAnyElementsOf(left.keySet());
  }
}
