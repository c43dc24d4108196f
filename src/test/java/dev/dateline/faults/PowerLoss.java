package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.faults.PowerLossDisk.Event;
import dev.dateline.faults.Survivors.Model;
import dev.dateline.lucene.OnDisk;
import dev.dateline.search.ArchiveException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** Cuts the power of a scenario at each of its operations, and opens what is left. */
final class PowerLoss {
  private final List<Event> events;
  private final Set<String> seen = new HashSet<>();
  private final List<String> bad = new ArrayList<>();
  private int cases;

  /** @param ignored what the disk does not do though it is told to */
  PowerLoss(Scenario scenario, PowerLossDisk.Ignored... ignored) {
    PowerLossDisk disk = new PowerLossDisk(ignored);
    try (Archive archive = Archive.over(OnDisk.create(disk))) {
      // From here on there is an archive; of its creation, a test of its own tells.
      disk.note(new Diary.Saved());
      scenario.run(archive, new Diary(disk::note));
    }
    events = disk.events();
  }

  List<Event> events() {
    return events;
  }

  /** How many moments there are. */
  int moments() {
    return events.size();
  }

  int cases() {
    return cases;
  }

  /** How many of the cases left something that no other had left. */
  int different() {
    return seen.size();
  }

  List<String> bad() {
    return bad;
  }

  /** After how many events there is an archive. */
  int created() {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Noted(Diary.Saved saved)) {
        return i + 1;
      }
    }
    throw new IllegalStateException("the archive was never created");
  }

  /** At every so-manieth moment. */
  void everywhere(Model model, int step, long seed) {
    for (int moment = created(); moment <= events.size(); moment += step) {
      at(moment, model, seed + moment);
    }
  }

  void at(int moment, Model model, long seed) {
    cases++;
    List<Event> before = events.subList(0, moment);
    Map<String, byte[]> left = Survivors.after(before, model, seed);
    List<Contents> allowed = Diary.allowed(before);
    if (!seen.add(digest(left) + allowed.hashCode())) {
      return;
    }
    List<String> faults = opened(left, allowed);
    if (!faults.isEmpty()) {
      bad.add("moment %d of %d, model %s, seed %d: %s".formatted(moment, events.size(), model, seed, faults));
    }
  }

  /** What is wrong with what was left; also, whether it takes a story more and finds it again. */
  static List<String> opened(Map<String, byte[]> left, List<Contents> allowed) {
    return opened(left, found -> allowed);
  }

  static List<String> opened(Map<String, byte[]> left, UnaryOperator<List<Contents>> allowed) {
    Directory disk = directory(left);
    try (Archive archive = Archive.over(OnDisk.open(disk))) {
      List<String> faults = Soundness.faults(archive, allowed.apply(List.of(Contents.of(archive))));
      Contents more = Contents.of(archive).with(Scenario.stories("more", 1, 1));
      archive.add(Scenario.stories("more", 1, 1));
      faults.addAll(Soundness.faults(archive, List.of(more)));
      return faults;
    } catch (ArchiveException | IllegalStateException e) {
      return List.of(e.toString());
    }
  }

  static Directory directory(Map<String, byte[]> files) {
    Directory directory = new ByteBuffersDirectory();
    files.forEach((name, bytes) -> {
      try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
        out.writeBytes(bytes, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return directory;
  }

  private static String digest(Map<String, byte[]> files) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      files.forEach((name, bytes) -> {
        sha.update((name + ":" + bytes.length + ":").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sha.update(bytes);
      });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
