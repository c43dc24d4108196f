package dev.dateline.lucene;

import dev.dateline.analysis.Layer;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The stories that print one of some words, found through the dictionary of printed words: every story need not be read. */
final class Printing {
  private final Path place;
  private final Snapshot snapshot;
  private final Predicate<String> words;

  Printing(Snapshot snapshot, Predicate<String> words, Path place) {
    this.place = place;
    this.snapshot = snapshot;
    this.words = words;
  }

  /** The stories, in the order of the index. */
  Stream<Story> stories() throws IOException {
    Stream<Story> stories = Stream.empty();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      FixedBitSet found = found(leaf);
      StoredFields stored = leaf.reader().storedFields();
      stories = Stream.concat(stories, documents(found).mapToObj(doc -> story(stored, doc)));
    }
    return stories;
  }

  private FixedBitSet found(LeafReaderContext leaf) throws IOException {
    FixedBitSet found = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
    Terms terms = leaf.reader().terms(Schema.TEXT);
    if (terms == null) {
      return found;
    }
    Bits live = leaf.reader().getLiveDocs();
    String prefix = Layer.PRINTED.prefix();
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    BytesRef term = each.seekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END ? null : each.term();
    for (; term != null; term = each.next()) {
      String printed = term.utf8ToString();
      if (!printed.startsWith(prefix)) {
        break;
      }
      if (words.test(printed.substring(prefix.length()))) {
        postings = each.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            found.set(doc);
          }
        }
      }
    }
    return found;
  }

  private static IntStream documents(FixedBitSet found) {
    int none = DocIdSetIterator.NO_MORE_DOCS;
    return IntStream.iterate(next(found, 0), doc -> doc != none, doc -> next(found, doc + 1));
  }

  private static int next(FixedBitSet found, int from) {
    return from >= found.length() ? DocIdSetIterator.NO_MORE_DOCS : found.nextSetBit(from);
  }

  private Story story(StoredFields stored, int doc) {
    try {
      return Reading.story(stored, doc);
    } catch (IOException | RuntimeException | AssertionError e) {
      throw Format.met(place, e);
    }
  }
}
