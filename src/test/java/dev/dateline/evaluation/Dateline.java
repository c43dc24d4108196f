package dev.dateline.evaluation;

import dev.dateline.AddOptions;
import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.Hit;
import dev.dateline.search.Search;
import dev.dateline.search.Tolerance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An archive as it comes, with its one default ranking. */
final class Dateline implements Ranker {
  /** Far above what any query takes: a busy machine must not cut a ranking short. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Archive archive;

  Dateline(Path folder, List<Path> files) {
    this(folder, files, AddOptions.DEFAULT);
  }

  Dateline(Path folder, List<Path> files, AddOptions options) {
    archive = Archive.create(folder);
    archive.add(files, options);
  }

  /** What there is to look into. Closed with this. */
  Archive archive() {
    return archive;
  }

  @Override
  public String name() {
    return "Dateline";
  }

  @Override
  public List<String> rank(String plainWords, int depth) {
    return rank(plainWords, depth, Tolerance.USUAL);
  }

  private List<String> rank(String plainWords, int depth, Tolerance tolerance) {
    Search search = Search.of(Query.words(plainWords)).tolerance(tolerance).page(0, depth).headlinesOnly()
        .within(PATIENCE);
    return archive.search(search).hits().stream().map(Hit::id).toList();
  }

  /** The same archive, asked for every reading. Closing it changes nothing. */
  Ranker noisy() {
    return new Ranker() {
      @Override
      public String name() {
        return "Dateline, noisy";
      }

      @Override
      public List<String> rank(String plainWords, int depth) {
        return Dateline.this.rank(plainWords, depth, Tolerance.NOISY);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    archive.close();
  }
}
