package dev.dateline.examples;

import dev.dateline.AddReport;
import dev.dateline.Archive;
import dev.dateline.search.Hit;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Snippet;
import dev.dateline.search.Why;
import java.nio.file.Path;

/**
 * Add a folder of stories, ask a question, read the answer.
 *
 * <p>{@code add} tells each file's format by its content and returns when everything is saved and can be found. It never throws
 * for a bad story: the report names what could not be taken, and why.
 *
 * <p>A search never fails for what a person typed either: what was assumed stands in {@code notices}. A hit brings snippets,
 * which are text and offsets and never markup, and a reason for each part of the query that it matched.
 *
 * <p>The archive is in memory here. {@code Archive.openOrCreate(folder)} keeps it on disk.
 */
final class Example1Search {
  public static void main(String[] args) {
    try (Archive archive = Archive.inMemory()) {
      AddReport report = archive.add(Path.of("index-data/stories"));
      System.out.println(report.read() + " stories read, " + report.quarantined().size() + " refused");

      Results results = archive.search(Search.of("\"Article 51\" Russia").page(0, 3));
      for (Hit hit : results.hits()) {
        System.out.println();
        System.out.println(hit.title());
        for (Snippet snippet : hit.snippets()) {
          System.out.println("  " + snippet.field() + ": " + marked(snippet));
        }
        for (Why why : hit.why()) {
          System.out.println("  " + why.query() + " matched '" + why.matched() + "', " + why.how());
        }
      }

      Results broken = archive.search("\"Article 51");
      System.out.println();
      broken.notices().forEach(System.out::println);
    }
  }

  /** A snippet with its marks in square brackets; a page would escape the text and use elements of its own. */
  private static String marked(Snippet snippet) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      text.append(snippet.text(), from, mark.start()).append('[').append(snippet.text(), mark.start(), mark.end())
          .append(']');
      from = mark.end();
    }
    return text.append(snippet.text().substring(from)).toString();
  }

  private Example1Search() {}
}
