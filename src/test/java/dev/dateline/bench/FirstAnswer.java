package dev.dateline.bench;

import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A program that opens an archive, asks one question, prints the titles and ends. Its whole process is timed.
 *
 * <p>Arguments: who; the archive's folder; words.
 */
final class FirstAnswer {
  private FirstAnswer() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("ours")) {
      try (Archive archive = Archive.readOnly(folder)) {
        archive.search(Search.of(Query.words(arguments[2])).headlinesOnly()).hits()
            .forEach(hit -> System.out.println(hit.title() + "  " + hit.sent()));
      }
    } else {
      try (PlainLucene plain = new PlainLucene(folder)) {
        plain.list(PlainLucene.or(arguments[2])).forEach(System.out::println);
      }
    }
  }
}
