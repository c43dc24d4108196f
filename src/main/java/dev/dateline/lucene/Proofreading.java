package dev.dateline.lucene;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads the stories of one segment back, against what was saved of them and what is counted. For all threads. */
final class Proofreading {
  private final LeafReaderContext leaf;
  private final List<Field> counted;
  private Optional<Recount> recount = Optional.empty();

  Proofreading(LeafReaderContext leaf, List<Field> counted) {
    this.leaf = leaf;
    this.counted = counted;
  }

  /** Made by the first thread that comes here; the others wait, for it is soon done. */
  private synchronized Recount recount() throws IOException {
    if (recount.isEmpty()) {
      recount = Optional.of(new Recount(leaf.reader(), counted));
    }
    return recount.get();
  }

  /** Checks the stories from a number on, up to another. */
  Checking.Found check(int from, int to) {
    List<String> faults = new ArrayList<>();
    Digest digest = new Digest();
    long whole = 0;
    try {
      Stories stories = new Stories(recount().new Stretch(from, to));
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = from; doc < to; doc++) {
        if (live == null || live.get(doc)) {
          whole += stories.check(doc, digest, faults) ? 1 : 0;
        }
      }
    } catch (IOException | RuntimeException | AssertionError e) {
      faults.add("stories " + from + " to " + to + " of a segment cannot be read back: " + told(e));
    }
    return new Checking.Found(whole, 0, digest, faults);
  }

  /** Where assertions are on, Lucene meets bytes that it did not write with one of them. */
  private static String told(Throwable thrown) {
    if (thrown instanceof AssertionError error && !Format.isDamage(error)) {
      throw error;
    }
    return Format.plainly(thrown.getMessage());
  }

  /** What is read of the stories, by one thread, in their order. */
  private final class Stories {
    private final BinaryDocValues heads = DocValues.getBinary(leaf.reader(), Schema.HEAD);
    private final BinaryDocValues seen = DocValues.getBinary(leaf.reader(), Schema.SEEN);
    private final StoredFields stored;
    private final Recount.Stretch labels;

    Stories(Recount.Stretch labels) throws IOException {
      // In their order, as a merge reads them: each block is unpacked once.
      stored = leaf.reader() instanceof CodecReader codec
          ? codec.getFieldsReader().getMergeInstance()
          : leaf.reader().storedFields();
      this.labels = labels;
    }

    /** Whether the story is whole; it may be counted otherwise than it says. */
    boolean check(int doc, Digest digest, List<String> faults) {
      Optional<String> id = Optional.empty();
      try {
        id = Optional.of(Reading.head(heads, doc).id());
        List<Edition> editions = Known.editions(seen, doc);
        digest.add(id.get(), editions);
        List<BytesRef> versions = Known.versions(stored, doc, editions);
        int current = Edition.current(editions);
        for (int i = 0; i < editions.size(); i++) {
          Story story = StoryCodec.decode(versions.get(i));
          if (!story.id().equals(id.get()) || !Edition.of(story).sameContent(editions.get(i))) {
            faults.add(name(doc, id) + ": its text is not the one that was saved");
            return false;
          }
          Optional<String> miscounted = i == current ? labels.miscounted(doc, story) : Optional.empty();
          if (miscounted.isPresent()) {
            faults.add(name(doc, id) + ": " + miscounted.get());
          }
        }
        return true;
      } catch (IOException | RuntimeException | AssertionError e) {
        faults.add(name(doc, id) + ": cannot be read back: " + told(e));
        return false;
      }
    }

    private String name(int doc, Optional<String> id) {
      return id.map(known -> "story " + Format.plainly(known)).orElse("story number " + (leaf.docBase + doc));
    }
  }
}
