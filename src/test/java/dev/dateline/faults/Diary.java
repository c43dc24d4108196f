package dev.dateline.faults;

import dev.dateline.faults.PowerLossDisk.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What an archive was asked to save and when it said that it has, so that it can be told what it may hold after a fault. */
final class Diary {
  /** The state that is being saved from here on. */
  record Saving(Contents contents) {}

  /** The last state that was being saved has been acknowledged. */
  record Saved() {}

  private final Consumer<Object> note;
  private Contents contents = Contents.NONE;

  /** @param note takes down each entry, in its place among what the disk does */
  Diary(Consumer<Object> note) {
    this.note = note;
  }

  Contents contents() {
    return contents;
  }

  /** Does something that saves. */
  void saving(Contents next, Runnable work) {
    contents = next;
    note.accept(new Saving(next));
    work.run();
    note.accept(new Saved());
  }

  /** The states that may be found after these events: the last acknowledged, and every later one that was asked for. */
  static List<Contents> allowed(List<Event> events) {
    List<Contents> allowed = new ArrayList<>(List.of(Contents.NONE));
    for (Event event : events) {
      if (event instanceof Event.Noted(Saving saving)) {
        allowed.add(saving.contents);
      } else if (event instanceof Event.Noted(Saved saved)) {
        allowed = new ArrayList<>(List.of(allowed.getLast()));
      }
    }
    return allowed;
  }
}
