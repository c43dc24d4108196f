package dev.dateline;

import dev.dateline.AddReport.Quarantined;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.ArchiveException;
import dev.dateline.story.Limit;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds once more what is kept in a quarantine. What is taken leaves it; what is refused again stays as it is, once. */
final class Retrying implements Adding.Refusals {
  /** What a reader keeps of something that it refuses, at most; and of a file that it only looked at. */
  private static final long MOST_KEPT = Limit.KEPT_BYTES.value();

  private static final long MOST_LOOKED_AT = 64 << 10;

  /** A byte order mark is left out of what is kept. */
  private static final long MARK = 4;

  private final Quarantine quarantine;
  private final Map<String, Refused> tried = new HashMap<>();
  private final Map<String, Quarantined> again = new HashMap<>();

  Retrying(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  @Override
  public synchronized void keep(String where, String id, String reason, byte[] bytes) {
    Refused refused = tried.get(where.substring(0, Math.min(where.length(), Quarantine.NAME)));
    if (refused != null) {
      again.putIfAbsent(refused.name(), new Quarantined(refused.where(), id, reason));
    }
  }

  @Override
  public void sync() {
    // Nothing more is kept than was there.
  }

  /** Those of the names; all where none is given. */
  static List<Refused> chosen(Quarantine quarantine, List<String> names) {
    List<Refused> all = quarantine.list();
    if (names.isEmpty()) {
      return all;
    }
    List<Refused> chosen = new ArrayList<>();
    for (String name : names) {
      List<Refused> matching = all.stream().filter(each -> !name.isEmpty() && each.name().startsWith(name)).toList();
      if (matching.size() != 1) {
        throw new ArchiveException(Kind.USAGE, (matching.isEmpty() ? "nothing is" : matching.size() + " are")
            + " quarantined under '"
            + (name.length() > Quarantine.NAME ? name.substring(0, Quarantine.NAME) + "…" : name)
            + "'; quarantine lists the names");
      }
      chosen.add(matching.getFirst());
    }
    return chosen.stream().distinct().toList();
  }

  AddReport run(List<Refused> entries, Adding adding) {
    for (Refused entry : entries) {
      if (isWhole(entry.bytes())) {
        tried.put(entry.name(), entry);
        adding.reader().read(new ByteArrayInputStream(quarantine.bytes(entry.name())), entry.name(), adding::take);
      }
    }
    AddReport report = adding.finish();
    List<Quarantined> stay = new ArrayList<>();
    for (Quarantined each : report.quarantined()) {
      Refused refused = tried.get(each.where().substring(0, Math.min(each.where().length(), Quarantine.NAME)));
      stay.add(refused == null ? each : new Quarantined(refused.where(), each.id(), each.reason()));
    }
    long left = 0;
    for (Refused entry : entries) {
      if (!isWhole(entry.bytes())) {
        left++;
        stay.add(new Quarantined(entry.where(), entry.id(),
            entry.reason() + "; not all of it is kept here: add it again from where it was"));
      }
    }
    synchronized (this) {
      quarantine.delete(tried.keySet().stream().filter(name -> !again.containsKey(name)).toList());
    }
    return new AddReport(report.read() + left, report.added(), report.replaced(), report.unchanged(),
        report.superseded(),
        stay, report.notices(), report.millis());
  }

  /** Whether all that stood there is kept: of what is too long, a reader keeps the beginning. */
  static boolean isWhole(long bytes) {
    boolean cut = bytes >= MOST_KEPT - MARK || bytes <= MOST_LOOKED_AT && bytes >= MOST_LOOKED_AT - MARK;
    return bytes > 0 && !cut;
  }
}
