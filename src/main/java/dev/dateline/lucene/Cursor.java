package dev.dateline.lucene;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Search;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page begins, as a word that a person may carry from one page to the next.
 *
 * @param rank how many hits stand before it
 * @param tier for plain words, whether stories with all of them are still to come (0) or past (1)
 * @param key the sort key of the last hit before it: the bits of its score, or its date in milliseconds
 * @param id the last hit before it; empty while the page lies in what is ranked as a whole
 */
record Cursor(int rank, int tier, long key, Optional<String> id) {

  @Override
  public String toString() {
    String text = rank + " " + tier + " " + key + " " + id.orElse("");
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor parse(String cursor) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 4);
      Cursor read = new Cursor(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]),
          Optional.of(parts[3]).filter(id -> !id.isEmpty()));
      boolean whole = read.id.isPresent() || read.rank <= Search.MAX_PAGE;
      if (read.rank < 0 || read.tier < 0 || read.tier > 1 || !whole) {
        throw refused(cursor);
      }
      return read;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw refused(cursor);
    }
  }

  static ArchiveException refused(String cursor) {
    return new ArchiveException(Kind.USAGE, "'" + (cursor.length() > 60 ? cursor.substring(0, 60) + "…" : cursor)
        + "' is no cursor of this search; use the 'next' of the page before, unchanged");
  }
}
