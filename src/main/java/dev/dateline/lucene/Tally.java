package dev.dateline.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the labels of some fields in the stories that match, as they are found; none of them is kept. */
final class Tally implements Collector {
  /** So many stories are taken at a time; their numbers stay at hand while one field after the other is counted. */
  private static final int BATCH = 1_024;

  private final List<Counts> fields;
  private long stories;

  private Tally(List<Counts> fields) {
    this.fields = fields;
  }

  /** How many stories match. */
  long stories() {
    return stories;
  }

  /** Has a searcher count on one thread, adding to the counts of each field. */
  static CollectorManager<Tally, Tally> into(List<Counts> fields) {
    return new CollectorManager<>() {
      @Override
      public Tally newCollector() {
        return new Tally(fields);
      }

      @Override
      public Tally reduce(Collection<Tally> collectors) {
        return collectors.iterator().next();
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    return new Segment(leaf.ord);
  }

  private final class Segment implements LeafCollector {
    private final int ord;
    private final int[] batch = new int[BATCH];
    private int size;

    Segment(int ord) {
      this.ord = ord;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) {
      batch[size++] = doc;
      if (size == BATCH) {
        finish();
      }
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      finish();
      for (size = stream.intoArray(batch); size > 0; size = stream.intoArray(batch)) {
        finish();
      }
    }

    @Override
    public void finish() {
      for (Counts field : fields) {
        field.add(ord, batch, size);
      }
      stories += size;
      size = 0;
    }
  }
}
