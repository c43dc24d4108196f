package dev.dateline.search;

import dev.dateline.story.Story;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** An engine to hold to its contract. */
public interface EngineSubject {
  /** A new, empty engine. */
  Engine engine();

  /** A new engine in which the stories can be found. */
  default Engine engine(Story... stories) {
    return engine(List.of(stories));
  }

  /** A new engine in which the stories can be found. */
  default Engine engine(List<Story> stories) {
    Engine engine = engine();
    List<CompletableFuture<Outcome>> taken = stories.stream().map(engine::put).toList();
    taken.forEach(CompletableFuture::join);
    engine.refresh();
    return engine;
  }

  /** An engine in which the stories can be found, the same for the same stories: not to be changed, nor closed. */
  Engine holding(List<Story> stories);

  /** The ids that a search finds, in its order. */
  static List<String> ids(Engine engine, Search search) {
    return engine.find(search).matches().stream().map(Found.Match::id).toList();
  }

  /** The ids of every match, in the order of the archive. */
  static List<String> every(Engine engine, Search search) {
    try (Stream<Found.Match> matches = engine.every(search)) {
      return matches.map(Found.Match::id).toList();
    }
  }
}
