package dev.dateline.lucene;

/**
 * What has been taken in or out and no commit holds yet: how many, the first and the last. What is taken while a commit runs may
 * or may not be in it, and counts as not saved until the next. Thread-safe.
 */
final class Unsaved {
  /** The longest id that a message quotes whole, in UTF-16 code units. */
  private static final int QUOTED = 40;

  private Stretch saving = Stretch.NONE;
  private Stretch since = Stretch.NONE;

  private record Stretch(long stories, String first, String last, long deleted) {
    static final Stretch NONE = new Stretch(0, "", "", 0);

    Stretch and(Stretch later) {
      return new Stretch(stories + later.stories, stories == 0 ? later.first : first,
          later.stories == 0 ? last : later.last, deleted + later.deleted);
    }
  }

  synchronized void took(String id) {
    since = since.and(new Stretch(1, id, id, 0));
  }

  synchronized void deleted() {
    since = since.and(new Stretch(0, "", "", 1));
  }

  /** A commit begins. */
  synchronized void begin() {
    saving = saving.and(since);
    since = Stretch.NONE;
  }

  /** The commit that began last has returned. */
  synchronized void saved() {
    saving = Stretch.NONE;
  }

  /** In words, for the end of a message. */
  synchronized String told() {
    Stretch all = saving.and(since);
    String deleted = all.deleted == 0 ? "" : all.deleted == 1 ? "1 deletion" : all.deleted + " deletions";
    if (all.stories == 0) {
      return all.deleted == 0 ? "No story was waiting to be saved" : "Not saved: " + deleted;
    }
    String stories = all.stories == 1
        ? "1 story, " + quoted(all.first)
        : all.stories + " stories, from " + quoted(all.first) + " to " + quoted(all.last);
    return "Not saved: " + stories + (deleted.isEmpty() ? "" : "; " + deleted);
  }

  private static String quoted(String id) {
    if (id.length() <= QUOTED) {
      return id;
    }
    int end = Character.isHighSurrogate(id.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
    return id.substring(0, end) + "…";
  }
}
