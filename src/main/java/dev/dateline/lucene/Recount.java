package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Analyzed;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Counts the labels of stories again: what each story says is set against what is counted of it, by making its document once
 * more, without its words. Fields of a story's own of which nothing is counted are passed over: there may have been too many.
 */
final class Recount {
  private final Snapshot snapshot;
  private final Schema.Writer writer;
  private final Analyzed wordless;
  private final Map<String, Optional<Field>> fields = new HashMap<>();

  Recount(Snapshot snapshot, Analysis analysis, Schema schema) {
    this.snapshot = snapshot;
    this.writer = schema.new Writer();
    Analyzed empty = analysis.story(Story.of("-", "-", ""));
    this.wordless = new Analyzed(empty.body(), empty.body(), Map.of());
  }

  Segment of(LeafReaderContext leaf) throws IOException {
    return new Segment(leaf);
  }

  /** The labels of one segment; its stories are to be asked for in their order. */
  final class Segment {
    private final Map<Field, SortedSetDocValues> counted = new HashMap<>();
    private final SortedNumericDocValues sent;

    Segment(LeafReaderContext leaf) throws IOException {
      for (Field field : snapshot.counted()) {
        counted.put(field, DocValues.getSortedSet(leaf.reader(), Schema.counts(field)));
      }
      sent = DocValues.getSortedNumeric(leaf.reader(), Schema.SENT);
    }

    /** What is counted otherwise than the story says; empty if nothing is. */
    Optional<String> miscounted(int doc, Story story, List<Edition> seen) throws IOException {
      Map<Field, Set<String>> said = new HashMap<>();
      Set<Long> times = new TreeSet<>();
      for (IndexableField each : writer.document(story, wordless, "", seen, new BytesRef(), List.of())) {
        if (each.fieldType().docValuesType() == DocValuesType.SORTED_SET) {
          fields.computeIfAbsent(each.name(), Schema::field).ifPresent(field -> said
              .computeIfAbsent(field, none -> new TreeSet<>()).add(each.binaryValue().utf8ToString()));
        } else if (each.name().equals(Schema.SENT)) {
          times.add(each.numericValue().longValue());
        }
      }
      for (Map.Entry<Field, SortedSetDocValues> field : counted.entrySet()) {
        Set<String> labels = labels(field.getValue(), doc);
        boolean passedOver = field.getKey().isMore() && labels.isEmpty();
        if (!passedOver && !labels.equals(said.getOrDefault(field.getKey(), Set.of()))) {
          return Optional.of("its labels of " + Format.plainly(field.getKey().name()) + " are counted as "
              + Format.plainly(String.join(", ", labels)) + ", and it says "
              + Format.plainly(String.join(", ", said.getOrDefault(field.getKey(), Set.of()))));
        }
      }
      Set<Long> kept = new TreeSet<>();
      if (sent.advanceExact(doc)) {
        kept.add(sent.nextValue());
      }
      return kept.equals(times) ? Optional.empty() : Optional.of("it is sorted by another date than it says");
    }

    private static Set<String> labels(SortedSetDocValues values, int doc) throws IOException {
      Set<String> labels = new TreeSet<>();
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          labels.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
      return labels;
    }
  }
}
