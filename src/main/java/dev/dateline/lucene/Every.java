package dev.dateline.lucene;

import dev.dateline.search.Found;
import dev.dateline.search.Search;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Every match of a search, in the order of the index, one at a time. */
final class Every implements Iterator<Found.Match> {
  private final Path place;
  private final Weight weight;
  private final boolean whole;
  private final Iterator<LeafReaderContext> leaves;
  private DocIdSetIterator docs = DocIdSetIterator.empty();
  private Bits live = new Bits.MatchAllBits(0);
  private @Nullable Reading reading;
  private int next = DocIdSetIterator.NO_MORE_DOCS;

  Every(Snapshot snapshot, Searching searching, Search search, Path place) throws IOException {
    this.place = place;
    weight = searching.everyMatch();
    whole = !search.headlines();
    leaves = snapshot.reader().leaves().iterator();
    advance();
  }

  private void advance() throws IOException {
    while (true) {
      next = docs.nextDoc();
      if (next == DocIdSetIterator.NO_MORE_DOCS) {
        if (!leaves.hasNext()) {
          return;
        }
        open(leaves.next());
      } else if (live.get(next)) {
        return;
      }
    }
  }

  private void open(LeafReaderContext leaf) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    Bits bits = leaf.reader().getLiveDocs();
    live = bits == null ? new Bits.MatchAllBits(leaf.reader().maxDoc()) : bits;
    reading = new Reading(leaf, whole);
  }

  @Override
  public boolean hasNext() {
    return next != DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public Found.Match next() {
    if (!hasNext() || reading == null) {
      throw new NoSuchElementException();
    }
    try {
      Found.Match match = reading.match(next, 0);
      advance();
      return match;
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Format.met(place, e);
    }
  }
}
