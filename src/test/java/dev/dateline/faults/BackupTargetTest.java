package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import dev.dateline.faults.PowerLossDisk.Event;
import dev.dateline.faults.Survivors.Model;
import dev.dateline.lucene.WatchedCopy;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power is lost where a backup is written to: what is left is the whole backup, or is taken for none. */
class BackupTargetTest {
  private static final int PIECE = 1_024;

  @TempDir
  Path temp;

  /** What a backup does to its folder, in order. */
  private static final class Steps implements WatchedCopy.Watch {
    final List<Event> events = new ArrayList<>();
    private final boolean namesAreSynced;
    private int files;

    Steps(boolean namesAreSynced) {
      this.namesAreSynced = namesAreSynced;
    }

    @Override
    public void creates(String folder) {
      // Its names are among those of the backup, which are synced after its own.
    }

    @Override
    public void writesAndSyncs(String file, byte[] bytes) {
      events.add(new Event.Created(file, files));
      for (int at = 0; at < bytes.length; at += PIECE) {
        events.add(new Event.Written(files, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE))));
      }
      events.add(new Event.Synced(files));
      files++;
    }

    @Override
    public void renames(String file, String to) {
      events.add(new Event.Renamed(file, to));
    }

    @Override
    public void syncsNames(String folder) {
      if (namesAreSynced && folder.isEmpty()) {
        events.add(new Event.NamesSynced());
      }
    }
  }

  private Path archive() throws IOException {
    Path folder = temp.resolve("archive");
    Path bad = Files.writeString(temp.resolve("bad.jsonl"), "{\"id\":\n");
    try (Archive archive = Archive.create(folder)) {
      archive.add(Scenario.stories("b", 20, 1));
      archive.add(bad);
      archive.add(Scenario.stories("b", 5, 2));
    }
    return folder;
  }

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.createDirectories(folder.resolve(file.getKey()).getParent());
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** What is wrong with what is left: whoever restores or opens it must have all, or be refused. */
  private static List<String> faults(Path copy, Path into, Verification source) {
    List<String> faults = new ArrayList<>();
    try {
      Archive.restore(copy, into, false);
      check(into, source, "restored", faults);
    } catch (ArchiveException refused) {
      if (Files.exists(into)) {
        faults.add("refused, and left something: " + refused.getMessage());
      }
    }
    check(copy, source, "opened", faults);
    return faults;
  }

  private static void check(Path folder, Verification source, String how, List<String> faults) {
    try (Archive archive = Archive.readOnly(folder)) {
      Verification found = archive.verify();
      if (!found.sound() || !found.digest().equals(source.digest()) || archive.quarantine().size() != 1) {
        faults.add(how + ", and is not what was copied: " + found);
      }
    } catch (ArchiveException refused) {
      // As it should be.
    }
  }

  private List<String> played(int mostMoments) throws IOException {
    Path folder = archive();
    Verification source;
    try (Archive archive = Archive.readOnly(folder)) {
      source = archive.verify();
    }
    Steps steps = new Steps(true);
    WatchedCopy.backup(folder, temp.resolve("copy"), steps);
    List<String> bad = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int cases = 0;
    int whole = 0;
    int step = Math.max(1, steps.events.size() / mostMoments);
    // From the end, so that the last moments, about the manifest, are always among them.
    for (int moment = steps.events.size(); moment >= 0; moment -= moment > steps.events.size() - 20 ? 1 : step) {
      for (Model model : Model.values()) {
        cases++;
        Map<String, byte[]> left = Survivors.after(steps.events.subList(0, moment), model, Tier.SEED + moment);
        StringBuilder state = new StringBuilder();
        left.forEach((name, bytes) -> state.append(name).append(Arrays.hashCode(bytes)));
        if (!seen.add(state.toString())) {
          continue;
        }
        Path copy = temp.resolve("left" + cases);
        write(copy, left);
        Path into = temp.resolve("into" + cases);
        List<String> faults = faults(copy, into, source);
        if (!faults.isEmpty()) {
          bad.add("moment %d of %d, model %s, seed %d: %s".formatted(moment, steps.events.size(), model, Tier.SEED,
              faults));
        }
        whole += Files.exists(into) ? 1 : 0;
        Trees.delete(copy);
        if (Files.exists(into)) {
          Trees.delete(into);
        }
      }
    }
    Tier.report("power lost in a backup's folder: %d cases, %d different, %d whole, %d bad", cases, seen.size(), whole,
        bad.size());
    assertThat(whole).isPositive();
    return bad;
  }

  @Test
  void whatIsLeftIsAllOrNothing() throws IOException {
    assertThat(played(Tier.of(20, 1_000_000, 1_000_000))).isEmpty();
  }

  /** What is left of a backup that has returned, by kind of disk: how many of them are whole. */
  private int whole(boolean namesAreSynced) throws IOException {
    Steps steps = new Steps(namesAreSynced);
    WatchedCopy.backup(archive(), temp.resolve("copy"), steps);
    int whole = 0;
    for (Model model : Model.values()) {
      Path copy = temp.resolve("left-" + model);
      write(copy, Survivors.after(steps.events, model, Tier.SEED));
      try {
        whole += Archive.restore(copy, temp.resolve("into-" + model), false).stories() == 20 ? 1 : 0;
      } catch (ArchiveException lost) {
        assertThat(lost.getMessage()).contains("backup");
      }
    }
    return whole;
  }

  @Test
  void onceItHasReturnedItLasts() throws IOException {
    assertThat(whole(true)).isEqualTo(Model.values().length);
  }

  @Test
  void controlWithoutSyncedNamesItDoesNot() throws IOException {
    assertThat(whole(false)).isLessThan(Model.values().length);
  }
}
