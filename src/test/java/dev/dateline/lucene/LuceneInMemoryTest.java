package dev.dateline.lucene;

import dev.dateline.search.Engine;
import dev.dateline.search.EngineContract;

/** The embedded engine in memory. */
class LuceneInMemoryTest implements EngineContract {
  @Override
  public Engine engine() {
    return LuceneEngine.inMemory();
  }
}
