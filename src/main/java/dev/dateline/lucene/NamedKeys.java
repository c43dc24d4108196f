package dev.dateline.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Whether any story names what a term of {@link NameTerms} says. Most runs of words name nothing, and a look-up that fails in the
 * dictionary costs a search more than its words do; so the hashes of all such terms of a segment are held, 8 bytes for each, from
 * the time on when the segment has been asked some dozens of times. Thread-safe.
 */
final class NamedKeys {
  /** Before so many questions the dictionary is asked: who searches once need not wait. */
  private static final int ASKED = 64;

  private final Map<IndexReader.CacheKey, Hashes> segments = new ConcurrentHashMap<>();

  /** The hashes of one segment, once they are wanted. */
  private static final class Hashes {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile long[] sorted = {};
    private volatile boolean made;

    boolean mayHave(LeafReader leaf, BytesRef term) throws IOException {
      if (!made) {
        if (asked.incrementAndGet() < ASKED) {
          return true;
        }
        make(leaf);
      }
      return Arrays.binarySearch(sorted, hash(term)) >= 0;
    }

    private synchronized void make(LeafReader leaf) throws IOException {
      if (!made) {
        sorted = NameTerms.names(leaf).mapToLong(NamedKeys::hash).sorted().toArray();
        made = true;
      }
    }
  }

  private static long hash(BytesRef term) {
    long[] both = StringHelper.murmurhash3_x64_128(term);
    return both[0];
  }

  /** Whether a story of the reader has the term. */
  boolean has(IndexReader reader, BytesRef term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
      Hashes hashes = segments.computeIfAbsent(core.getKey(), key -> {
        core.addClosedListener(segments::remove);
        return new Hashes();
      });
      if (hashes.mayHave(leaf.reader(), term) && leaf.reader().docFreq(new Term(Schema.LABELS, term)) > 0) {
        return true;
      }
    }
    return false;
  }
}
