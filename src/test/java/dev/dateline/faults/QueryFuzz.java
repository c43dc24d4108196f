package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.query.Parsed;
import dev.dateline.query.Query;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Tolerance;
import java.nio.charset.StandardCharsets;

/** Any characters, asked as a query: it is understood, printed back the same, and answered in bounded time. An entry for a fuzzer. */
public final class QueryFuzz {
  /** What one search may take, in milliseconds: what a search is given by default, and as much again for a machine that does much else. */
  static final long PATIENCE = 4_000;

  private static final Archive ARCHIVE = archive();

  private QueryFuzz() {}

  private static Archive archive() {
    Archive archive = Archive.inMemory();
    archive.add(Scenario.stories("q", 300, 1));
    return archive;
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    parse(text);
    search(text, Tolerance.USUAL);
  }

  /** Parses, and parses what that prints. */
  static void parse(String text) {
    Parsed parsed = Query.parse(text);
    for (String notice : parsed.notices()) {
      if (notice.length() > 300 || notice.contains("Exception") && !text.contains("Exception")) {
        throw new AssertionError("notice: " + notice);
      }
    }
    String printed = parsed.query().toString();
    if (!Query.parse(printed).query().equals(parsed.query())) {
      throw new AssertionError("prints as " + printed + ", which is another query");
    }
  }

  static Results search(String text, Tolerance tolerance) {
    long begun = System.nanoTime();
    Results results = ARCHIVE.search(Search.of(text).tolerance(tolerance));
    long millis = (System.nanoTime() - begun) / 1_000_000;
    if (millis > PATIENCE) {
      throw new AssertionError("took " + millis + " ms");
    }
    return results;
  }
}
