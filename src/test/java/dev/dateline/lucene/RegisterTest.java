package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.NameRules;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Labels keep their numbers while segments come and go, and are counted and put in order as a plain count does it. */
class RegisterTest {
  private final Joins joins = new Joins(NameRules.NONE);
  private final Register register = new Register(Field.TAG, joins);

  private static void add(IndexWriter writer, Set<String> labels) throws IOException {
    Document story = new Document();
    labels.forEach(label -> story.add(new SortedSetDocValuesField(Schema.counts(Field.TAG), new BytesRef(label))));
    writer.addDocument(story);
  }

  private Counts counts(DirectoryReader reader) throws IOException {
    List<Column> columns = register.columns(reader);
    Counts counts = new Counts(Field.TAG, register,
        new Shown(Field.TAG, register, new Snapshot(reader, Map.of(), Map.of(), new NamedKeys(), () -> joins)),
        columns, new int[register.size()], new int[register.size()]);
    new IndexSearcher(reader).search(MatchAllDocsQuery.INSTANCE, Tally.into(List.of(counts)));
    return counts;
  }

  @Test
  void countsStayTrueFromSegmentToSegment() throws IOException {
    long seed = 77;
    Random random = new Random(seed);
    List<Set<String>> stories = new ArrayList<>();
    try (Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      DirectoryReader reader = DirectoryReader.open(writer);
      for (int round = 0; round < 12; round++) {
        for (int i = 0; i < 40; i++) {
          Set<String> labels = new TreeSet<>();
          for (int n = random.nextInt(4); n > 0; n--) {
            // Later rounds bring labels that stand before and between the first ones.
            labels.add(Character.toString('z' - random.nextInt(2 + 2 * round)) + random.nextInt(3));
          }
          stories.add(labels);
          add(writer, labels);
        }
        if (round == 8) {
          writer.forceMerge(1);
        }
        DirectoryReader next = DirectoryReader.openIfChanged(reader);
        reader.close();
        reader = next;
        Map<String, Long> expected = new TreeMap<>();
        stories.forEach(labels -> labels.forEach(label -> expected.merge(label, 1L, Long::sum)));
        List<String> order = new ArrayList<>(expected.keySet());
        order.sort(Comparator.comparing(expected::get, Comparator.reverseOrder()));
        for (int limit : new int[]{0, 1, 5, 1_000}) {
          var facet = counts(reader).top(stories.size(), limit);
          assertThat(facet.labels()).as("seed %d, round %d, limit %d", seed, round, limit)
              .extracting(count -> count.label() + " " + count.count())
              .containsExactlyElementsOf(
                  order.stream().limit(limit).map(label -> label + " " + expected.get(label)).toList());
          assertThat(facet.distinct()).isEqualTo(expected.size());
          assertThat(facet.missing()).isEqualTo(stories.stream().filter(Set::isEmpty).count());
          assertThat(facet.total() + facet.missing()).isEqualTo(stories.size());
        }
        assertThat(register.segments()).as("columns of segments in use only").isEqualTo(reader.leaves().size());
      }
      reader.close();
    }
    assertThat(register.segments()).isZero();
  }
}
