package dev.dateline.evaluation;

import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.Hit;
import dev.dateline.search.Search;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An archive as it comes, with its one default ranking. */
final class Dateline implements Ranker {
  /** Far above what any query takes: a busy machine must not cut a ranking short. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Archive archive;

  Dateline(Path folder, List<Path> files) {
    archive = Archive.create(folder);
    archive.add(files.toArray(Path[]::new));
  }

  @Override
  public String name() {
    return "Dateline";
  }

  @Override
  public List<String> rank(String plainWords, int depth) {
    Search search = Search.of(Query.words(plainWords)).page(0, depth).headlinesOnly().within(PATIENCE);
    return archive.search(search).hits().stream().map(Hit::id).toList();
  }

  @Override
  public void close() {
    archive.close();
  }
}
