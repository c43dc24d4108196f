package dev.dateline.lucene;

import dev.dateline.search.Engine;
import dev.dateline.search.EngineContract;
import dev.dateline.story.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The contract, with the engines that many of its rows ask and none changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LuceneContract implements EngineContract {
  private final Map<List<Story>, Engine> held = new HashMap<>();

  @Override
  public Engine holding(List<Story> stories) {
    return held.computeIfAbsent(stories, this::engine);
  }

  @AfterAll
  void close() {
    held.values().forEach(Engine::close);
  }
}
