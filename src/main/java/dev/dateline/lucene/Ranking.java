package dev.dateline.lucene;

import dev.dateline.query.Query;
import java.util.Optional;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/** How stories are ranked. */
final class Ranking {
  /** How many of the best of the first pass are scored again. */
  static final int WINDOW = 100;

  private final Snapshot snapshot;

  Ranking(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  Similarity similarity() {
    return new BM25Similarity(0.5f, 0.3f) {
      @Override
      protected float avgFieldLength(CollectionStatistics statistics) {
        return snapshot.averageLength(statistics.field());
      }
    };
  }

  Optional<org.apache.lucene.search.Query> refinement(Query query, Translation translation) {
    return Optional.empty();
  }
}
