package dev.dateline.examples;

import dev.dateline.Archive;
import dev.dateline.search.Hit;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.search.Sort;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Page through an answer, and run through everything.
 *
 * <p>{@code page(offset, limit)} reaches {@link Search#MAX_PAGE} deep. {@code after} takes the {@code next} of the page before and
 * goes to any depth; keep the rest of the search the same. {@code every} streams each match once, in the order of the archive,
 * in constant memory: for exports and statistics. Close that stream, for it holds the state of the archive that it began with.
 *
 * <p>{@code headlinesOnly} leaves snippets and reasons out, and is faster. A total may be a lower bound ({@code exact} is false)
 * unless {@code counted} asks for the number.
 */
final class Example4Pages {
  public static void main(String[] args) {
    try (Archive archive = Archive.inMemory()) {
      List<Story> stories = new ArrayList<>();
      for (int day = 1; day <= 25; day++) {
        stories.add(Stories.story("rates-" + day, "Tram fares, day " + day, "2024-03-%02dT09:00:00Z".formatted(day)));
      }
      archive.add(stories);

      Search search = Search.of("tram").sort(Sort.NEWEST).page(0, 10).headlinesOnly().counted();
      Results page = archive.search(search);
      System.out.println(page.total() + " stories, exact " + page.exact());
      int pages = 1;
      print(pages, page);
      Optional<String> next = page.next();
      while (next.isPresent()) {
        page = archive.search(search.after(next.get()));
        print(++pages, page);
        next = page.next();
      }

      try (Stream<Hit> every = archive.every(Search.of("tram"))) {
        System.out.println(every.count() + " streamed");
      }
    }
  }

  private static void print(int number, Results page) {
    System.out.println("page " + number + ": " + page.hits().getFirst().id() + " to " + page.hits().getLast().id());
  }

  private Example4Pages() {}
}
