package dev.dateline.faults;

import dev.dateline.faults.PowerLossDisk.Event;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What is left of a {@link PowerLossDisk} after its first so many events, by what kind of disk it was. */
final class Survivors {
  private static final int SECTOR = 512;

  /** How a disk behaves that loses power. In all of them, what was synced is safe. */
  enum Model {
    /** The process is killed; the disk keeps all. */
    KILLED,
    /** What was not synced never happened: bytes, creations, renames and deletions. */
    LOST,
    /** Names are as they were last, but bytes not synced are gone. */
    NAMED,
    /** Bytes are all there, but creations, renames and deletions not synced are undone. */
    WRITTEN,
    /**
     * By chance: of the names, the changes up to some moment; of the bytes not synced, each sector is kept, zeroed or garbage, and the file
     * ends anywhere.
     */
    TORN,
    /**
     * As torn, but of the creations and renames each is kept or not, save that a file that was synced keeps its name; deletions are kept
     * up to some moment. What disks that keep no journal do besides, deleting in another order than asked, is not modelled.
     */
    SCATTERED
  }

  private static final class File {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int synced;
  }

  private final List<File> files = new ArrayList<>();
  private final Map<String, Integer> now = new TreeMap<>();
  private final List<Event> unsynced = new ArrayList<>();
  private Map<String, Integer> safe = new TreeMap<>();

  private Survivors() {}

  /** What lies there then, byte by byte. */
  static Map<String, byte[]> after(List<Event> events, Model model, long seed) {
    Survivors disk = new Survivors();
    events.forEach(disk::apply);
    return disk.left(model, new Random(seed));
  }

  private void apply(Event event) {
    switch (event) {
      case Event.Created created -> {
        files.add(new File());
        change(created);
      }
      case Event.Written written -> files.get(written.file()).bytes.writeBytes(written.bytes());
      case Event.Synced synced -> files.get(synced.file()).synced = files.get(synced.file()).bytes.size();
      case Event.NamesSynced all -> {
        safe = new TreeMap<>(now);
        unsynced.clear();
      }
      case Event.Renamed renamed -> change(renamed);
      case Event.Deleted deleted -> change(deleted);
      case Event.Noted noted -> {
      }
    }
  }

  private void change(Event event) {
    change(now, event);
    unsynced.add(event);
  }

  private static void change(Map<String, Integer> names, Event event) {
    switch (event) {
      case Event.Created created -> names.put(created.name(), created.file());
      case Event.Renamed renamed -> {
        Integer file = names.remove(renamed.from());
        if (file != null) {
          names.put(renamed.to(), file);
        }
      }
      case Event.Deleted deleted -> names.remove(deleted.name());
      default -> throw new IllegalArgumentException(event.toString());
    }
  }

  private Map<String, byte[]> left(Model model, Random random) {
    Map<String, Integer> names = switch (model) {
      case KILLED, NAMED -> now;
      case LOST, WRITTEN -> safe;
      case TORN -> kept(unsynced.subList(0, random.nextInt(unsynced.size() + 1)));
      case SCATTERED -> kept(scattered(random));
    };
    Map<String, byte[]> left = new TreeMap<>();
    names.forEach((name, number) -> {
      File file = files.get(number);
      byte[] bytes = file.bytes.toByteArray();
      left.put(name, switch (model) {
        case KILLED, WRITTEN -> bytes;
        case LOST, NAMED -> Arrays.copyOf(bytes, file.synced);
        case TORN, SCATTERED -> torn(bytes, file.synced, random);
      });
    });
    return left;
  }

  private List<Event> scattered(Random random) {
    List<Event> kept = new ArrayList<>();
    int deletions = random.nextInt(unsynced.size() + 1);
    for (int i = 0; i < unsynced.size(); i++) {
      Event event = unsynced.get(i);
      if (event instanceof Event.Deleted ? i < deletions : synced(event) || random.nextBoolean()) {
        kept.add(event);
      }
    }
    return kept;
  }

  private boolean synced(Event event) {
    return event instanceof Event.Created created && files.get(created.file()).synced > 0;
  }

  private Map<String, Integer> kept(List<Event> changes) {
    Map<String, Integer> names = new TreeMap<>(safe);
    changes.forEach(change -> change(names, change));
    return names;
  }

  private static byte[] torn(byte[] bytes, int synced, Random random) {
    byte[] torn = Arrays.copyOf(bytes, synced + random.nextInt(bytes.length - synced + 1));
    for (int at = synced; at < torn.length; at += SECTOR) {
      byte[] sector = new byte[Math.min(SECTOR, torn.length - at)];
      switch (random.nextInt(3)) {
        case 0 -> System.arraycopy(torn, at, sector, 0, sector.length);
        case 1 -> random.nextBytes(sector);
        default -> {
        }
      }
      System.arraycopy(sector, 0, torn, at, sector.length);
    }
    return torn;
  }
}
