package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Hit;
import dev.dateline.search.Search;
import dev.dateline.search.Verification;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Damages the files of an archive one at a time, and asks the archive whether it notices, and what it tells meanwhile. */
final class DamagedBytes {
  private final Path folder;
  private final Contents whole;
  private final Map<String, String> titles = new TreeMap<>();
  private final Map<String, byte[]> files;
  private final List<String> bad = new ArrayList<>();
  private int damages;
  private int refused;
  private int unread;

  /** An archive of several segments, deletions, earlier versions and what was learnt. */
  DamagedBytes(Path folder) {
    this.folder = folder;
    try (Archive archive = Archive.create(folder)) {
      archive.add(Scenario.stories("b", 40, 1));
      archive.add(Scenario.stories("c", 20, 2));
      archive.add(Scenario.stories("b", 10, 3));
      archive.delete("b11", "c3");
      whole = Contents.of(archive);
      archive.every(Search.of(new Query.All())).forEach(hit -> titles.put(hit.id(), hit.title()));
    }
    files = Trees.files(folder);
    files.values().removeIf(bytes -> bytes.length == 0);
  }

  List<String> bad() {
    return bad;
  }

  @Override
  public String toString() {
    return damages + " damages in " + files.size() + " files, " + refused + " of them refused on opening, " + unread
        + " met by a search which said so, " + bad.size() + " bad";
  }

  void run(int most, long seed) throws IOException {
    List<String> names = List.copyOf(files.keySet());
    for (int i = 0; i < most; i++) {
      Random random = new Random(seed + i);
      damage(names.get(i % names.size()), random, "seed " + (seed + i));
    }
  }

  /** Takes each file away in turn, and puts it back; the writer is asked too, and what is there must stay as it is. */
  void lose() throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.delete(folder.resolve(file.getKey()));
      damages++;
      List<String> faults = look(file.getKey());
      try {
        Archive.open(folder).close();
        // What was learnt is read when it is needed, and can be learnt again.
        if (!file.getKey().startsWith("learnt_") && !isOfTheStateBefore()) {
          faults.add("opened to be written to");
        }
      } catch (ArchiveException e) {
        if (e.kind() != Kind.DAMAGED || e.getMessage().length() > 300) {
          faults.add("refused as " + e.kind() + ": " + e.getMessage());
        }
      }
      Map<String, byte[]> left = Trees.files(folder);
      files.forEach((name, bytes) -> {
        if (!name.equals(file.getKey()) && !Arrays.equals(bytes, left.get(name))) {
          faults.add(name + " was changed");
        }
      });
      if (!faults.isEmpty()) {
        bad.add("without " + file.getKey() + ": " + faults);
      }
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private boolean isOfTheStateBefore() {
    try (Archive archive = Archive.readOnly(folder)) {
      return archive.verify().faults().stream()
          .allMatch(fault -> fault.startsWith("the state saved before the newest"));
    } catch (ArchiveException e) {
      return false;
    }
  }

  private void damage(String name, Random random, String seed) throws IOException {
    byte[] bytes = files.get(name);
    int at = random.nextInt(bytes.length);
    byte[] damaged = bytes.clone();
    String how;
    switch (random.nextInt(8)) {
      case 0 -> {
        how = "cut";
        damaged = Arrays.copyOf(bytes, at);
      }
      case 1 -> {
        how = "zeroed";
        Arrays.fill(damaged, at, Math.min(bytes.length, at + 1 + random.nextInt(512)), (byte) 0);
      }
      case 2 -> {
        how = "garbled";
        byte[] noise = new byte[1 + random.nextInt(Math.min(64, bytes.length - at))];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, damaged, at, noise.length);
      }
      case 3 -> {
        how = "lengthened";
        damaged = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(16));
      }
      default -> {
        how = "flipped";
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    if (Arrays.equals(bytes, damaged)) {
      return;
    }
    damages++;
    Files.write(folder.resolve(name), damaged);
    List<String> faults = look(name);
    if (!faults.isEmpty()) {
      bad.add("%s: %s %s at %d of %d: %s".formatted(seed, name, how, at, bytes.length, faults));
    }
    Files.write(folder.resolve(name), bytes);
  }

  private List<String> look(String name) {
    List<String> faults = new ArrayList<>();
    try (Archive archive = Archive.readOnly(folder)) {
      told(() -> {
        Verification found = archive.verify();
        if (found.sound()) {
          faults.add("verify finds nothing");
        } else if (found.faults().stream().noneMatch(fault -> fault.contains(name))) {
          faults.add("verify does not name the file: " + found.faults());
        }
      }, faults);
      told(() -> titles(archive, faults), faults);
      told(() -> {
        for (Hit hit : archive.search(Search.of("harbor OR ferry").page(0, 100)).hits()) {
          same(hit, faults);
        }
      }, faults);
      for (Story story : whole.current()) {
        told(() -> archive.story(story.id()).filter(found -> !found.withEdits(List.of()).equals(story))
            .ifPresent(other -> faults.add("another text for " + story.id())), faults);
      }
    } catch (ArchiveException e) {
      refused++;
      if (e.kind() != Kind.DAMAGED && e.kind() != Kind.INCOMPATIBLE || e.getMessage().length() > 300) {
        faults.add("refused as " + e.kind() + ": " + e.getMessage());
      }
    } catch (RuntimeException | Error e) {
      faults.add("opening threw " + e);
    }
    return faults;
  }

  private void titles(Archive archive, List<String> faults) {
    try (var hits = archive.every(Search.of(new Query.All()))) {
      hits.forEach(hit -> same(hit, faults));
    }
  }

  private void same(Hit hit, List<String> faults) {
    if (!hit.title().equals(titles.get(hit.id()))) {
      faults.add("another title for " + hit.id());
    }
  }

  /** Damage may be met, and is then said in words; it never comes as anything else. */
  private void told(Runnable work, List<String> faults) {
    try {
      work.run();
    } catch (ArchiveException e) {
      unread++;
      if (e.kind() != Kind.DAMAGED || e.getMessage().length() > 300) {
        faults.add("told as " + e.kind() + ": " + e.getMessage());
      }
    } catch (RuntimeException | Error e) {
      faults.add("threw " + e + " at " + e.getStackTrace()[0]);
    }
  }
}
