package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.Hit;
import dev.dateline.search.Search;
import dev.dateline.search.Tolerance;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** {@code run --topics FILE}. */
final class RunCommand extends Command {
  private static final int USUAL_LIMIT = 1_000;

  /** How long one topic may take. A run that stops early would measure the machine, so this is long. */
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  private final Supplier<String> topics = options.needed("--topics", "FILE",
      "Lines of an id, a tab and plain words; - is standard input.");
  private final Supplier<Integer> limit = options.number("--limit", USUAL_LIMIT,
      "How many stories for each topic (1000).");
  private final Supplier<Tolerance> tolerance = options.choice("--tolerance", "HOW", Tolerance.USUAL,
      "exact (as printed), usual, or noisy (any reading).");

  RunCommand(Terminal terminal) {
    super(terminal, "Searches for each topic of a file; prints a TREC run.");
  }

  @Override
  public Integer call() throws ExecutionException, InterruptedException {
    atLeast(1, "--limit", limit.get());
    if (limit.get() > Search.MAX_PAGE) {
      throw new UsageError(
          "--limit " + limit.get() + ": at most " + Layout.number(Search.MAX_PAGE) + " stories a topic");
    }
    List<Topics.Topic> all = Topics.read(topics.get(), terminal.in());
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), Math.max(1, all.size()));
    try (Archive archive = reading(); ExecutorService searchers = Executors.newFixedThreadPool(threads)) {
      print(archive, all.iterator(), searchers, threads * 4);
    }
    return GOOD;
  }

  /** Keeps some topics in work ahead of the one that is printed, so that the order stays and memory is bounded. */
  private void print(Archive archive, Iterator<Topics.Topic> topicsLeft, ExecutorService searchers, int ahead)
      throws ExecutionException, InterruptedException {
    Queue<Future<String>> inWork = new ArrayDeque<>();
    try {
      while (topicsLeft.hasNext() || !inWork.isEmpty()) {
        while (topicsLeft.hasNext() && inWork.size() < ahead) {
          Topics.Topic topic = topicsLeft.next();
          inWork.add(searchers.submit(() -> lines(topic, archive.search(search(topic)).hits())));
        }
        out().text(inWork.remove().get());
      }
    } catch (ExecutionException e) {
      inWork.forEach(future -> future.cancel(false));
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Search search(Topics.Topic topic) {
    return Search.of(Query.words(topic.words())).tolerance(tolerance.get()).page(0, limit.get()).headlinesOnly()
        .within(DEADLINE);
  }

  /**
   * The run of one topic. Evaluators sort by the score again and break ties by id, so a score that equals the one before is
   * printed one step of a float lower: the order that is judged is then ours.
   */
  static String lines(Topics.Topic topic, List<Hit> hits) {
    StringBuilder lines = new StringBuilder(hits.size() * 48);
    float above = Float.POSITIVE_INFINITY;
    int rank = 0;
    for (Hit hit : hits) {
      above = Math.min(hit.score(), Math.nextDown(above));
      lines.append(topic.id()).append(" Q0 ").append(hit.id()).append(' ').append(++rank).append(' ').append(above)
          .append(" dateline\n");
    }
    return lines.toString();
  }
}
