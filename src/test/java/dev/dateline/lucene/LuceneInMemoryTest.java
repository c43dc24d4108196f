package dev.dateline.lucene;

import dev.dateline.search.Engine;

/** The embedded engine in memory. */
class LuceneInMemoryTest extends LuceneContract {
  @Override
  public Engine engine() {
    return LuceneEngine.inMemory();
  }
}
