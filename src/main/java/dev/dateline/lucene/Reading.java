package dev.dateline.lucene;

import dev.dateline.search.Found;
import dev.dateline.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Reads what a list of hits shows of the stories of one segment, in the order of their numbers. */
final class Reading {
  private final BinaryDocValues heads;
  private final Optional<SortedNumericDocValues> sent;
  private final Optional<StoredFields> stories;

  Reading(LeafReaderContext leaf, boolean whole) throws IOException {
    heads = leaf.reader().getBinaryDocValues(Schema.HEAD);
    sent = Optional.ofNullable(leaf.reader().getSortedNumericDocValues(Schema.SENT));
    stories = whole ? Optional.of(leaf.reader().storedFields()) : Optional.empty();
  }

  Found.Match match(int doc, float score) throws IOException {
    Schema.Head head = head(heads, doc);
    Optional<Instant> at = Optional.empty();
    if (sent.isPresent() && sent.get().advanceExact(doc)) {
      at = Optional.of(Instant.ofEpochMilli(sent.get().nextValue()));
    }
    Optional<Story> story = stories.isEmpty() ? Optional.empty() : Optional.of(story(stories.get(), doc));
    return new Found.Match(head.id(), head.title(), at, score, story);
  }

  static Schema.Head head(LeafReaderContext leaf, int doc) throws IOException {
    return head(leaf.reader().getBinaryDocValues(Schema.HEAD), doc);
  }

  static Schema.Head head(BinaryDocValues heads, int doc) throws IOException {
    return Sealed.read(doc, () -> {
      heads.advanceExact(doc);
      return Schema.Head.decode(heads.binaryValue());
    });
  }

  static Story story(StoredFields stories, int doc) throws IOException {
    return Sealed.read(doc,
        () -> StoryCodec.decode(stories.document(doc, Set.of(Schema.STORY)).getBinaryValue(Schema.STORY)));
  }

  /** Where a story lies. */
  record Place(LeafReader leaf, int docBase, int doc) {
    Story story() {
      try {
        return Reading.story(leaf.storedFields(), doc);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The versions kept but not searched, oldest first. */
    List<Story> superseded() throws IOException {
      List<Edition> seen = Known.editions(leaf, doc);
      List<BytesRef> versions = Known.versions(leaf.storedFields(), doc, seen);
      List<Integer> order = Edition.order(seen);
      List<Story> stories = new ArrayList<>();
      for (int edition : order.subList(0, order.size() - 1)) {
        stories.add(StoryCodec.decode(versions.get(edition)));
      }
      return stories;
    }

    int number() {
      return docBase + doc;
    }
  }

  /** The place of the story of an id. */
  static Optional<Place> document(Snapshot snapshot, String id) throws IOException {
    Term term = new Term(Schema.ID, id);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(postings.docID())) {
          if (!head(leaf, postings.docID()).id().equals(id)) {
            throw new CorruptIndexException("another story lies under id " + id, "the ids");
          }
          return Optional.of(new Place(leaf.reader(), leaf.docBase, postings.docID()));
        }
      }
    }
    return Optional.empty();
  }
}
