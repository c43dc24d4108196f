package dev.dateline.bench;

import dev.dateline.evaluation.Corpus;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The peer: an archive of stories as a good user of Lucene writes it from Lucene's own documentation, with what an archive
 * page needs. One field {@code text} of title and body holds printed words and stems at the same position, and is asked by
 * stems; title, body, date and labels are stored; labels are sorted-set facets, which also index their drill-down terms.
 * Constants are Lucene's own. Stories come through the project's reader and cleaner, so that only the engine differs.
 */
final class PlainLucene implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String TITLE = "title";
  private static final String BODY = "body";
  private static final String SENT = "sent";
  private static final String YEAR = "year";
  private static final String MONTH = "month";

  /** The labels that an editor would have made facets. */
  private static final Set<Field> USUAL = Set.of(Field.TAG, Field.PLACE, Field.PERSON, Field.ORGANIZATION);

  private static final Analyzer INDEXING = new Words(true);
  private static final Analyzer ASKING = new Words(false);

  /** English words: stems, and where stories are indexed, what is printed at the same position. */
  private static final class Words extends Analyzer {
    private final boolean printed;

    Words(boolean printed) {
      this.printed = printed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      if (printed) {
        stream = new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(stream)));
      } else {
        stream = new PorterStemFilter(stream);
      }
      return new TokenStreamComponents(words, stream);
    }
  }

  // ---- stories in

  /** How a story becomes a document; for one index. */
  private static final class Documents {
    private final FacetsConfig config = new FacetsConfig();
    private final boolean everyLabel;

    Documents(boolean everyLabel) {
      this.everyLabel = everyLabel;
    }

    Document document(Story story) throws IOException {
      String title = story.clean(Part.TITLE);
      String body = story.clean(Part.BODY);
      Document document = new Document();
      document.add(new StringField(ID, story.id(), Store.YES));
      document.add(new TextField(TEXT, title, Store.NO));
      document.add(new TextField(TEXT, body, Store.NO));
      document.add(new TextField(TITLE, title, Store.YES));
      document.add(new StoredField(BODY, body));
      Optional<Instant> sent = story.sent().instant();
      if (sent.isPresent()) {
        document.add(new LongField(SENT, sent.get().toEpochMilli(), Store.YES));
        String day = sent.get().toString();
        facet(document, YEAR, day.substring(0, 4));
        facet(document, MONTH, day.substring(0, 7));
      }
      for (Map.Entry<Field, List<String>> labels : story.labels().entrySet()) {
        for (String label : Set.copyOf(labels.getValue())) {
          document.add(new StoredField(labels.getKey().name() + ".label", label));
          if (!label.isEmpty() && (everyLabel || USUAL.contains(labels.getKey()))) {
            facet(document, labels.getKey().name(), label);
          }
        }
      }
      return config.build(document);
    }

    private void facet(Document document, String dimension, String label) {
      if (!config.getDimConfig(dimension).multiValued) {
        config.setMultiValued(dimension, true);
        config.setRequireDimCount(dimension, true);
      }
      document.add(new SortedSetDocValuesFacetField(dimension, label));
    }
  }

  /** Well tuned: two threads that read, analyse and add, a large buffer, one commit. Returns the number of stories. */
  static long index(List<Path> files, Path folder, boolean everyLabel) throws IOException {
    Documents documents = new Documents(everyLabel);
    IndexWriterConfig config = new IndexWriterConfig(INDEXING).setOpenMode(IndexWriterConfig.OpenMode.CREATE)
        .setRAMBufferSizeMB(256);
    AtomicLong stories = new AtomicLong();
    try (Directory directory = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(directory, config)) {
      ConcurrentLinkedQueue<Path> left = new ConcurrentLinkedQueue<>(files);
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          work.add(threads.submit(() -> {
            for (Path file = left.poll(); file != null; file = left.poll()) {
              Corpus.each(file, story -> {
                try {
                  writer.addDocument(documents.document(story));
                  stories.incrementAndGet();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
            }
          }));
        }
        for (Future<?> each : work) {
          each.get();
        }
      } catch (ExecutionException | InterruptedException e) {
        throw new IOException("adding failed", e);
      }
      writer.commit();
    }
    return stories.get();
  }

  /** As a first program does it: one thread, everything as it comes, each story in the place of one of its id. */
  static long indexNaively(List<Path> files, Path folder) throws IOException {
    Documents documents = new Documents(true);
    AtomicLong stories = new AtomicLong();
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(INDEXING))) {
      files.forEach(file -> Corpus.each(file, story -> {
        try {
          writer.updateDocument(new Term(ID, story.id()), documents.document(story));
          stories.incrementAndGet();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }));
      writer.commit();
    }
    return stories.get();
  }

  // ---- one story at a time

  /** A writer for single stories, which makes each visible before it goes on. */
  static final class Desk implements AutoCloseable {
    private final Documents documents = new Documents(false);
    private final Directory directory;
    private final IndexWriter writer;
    private final boolean nearRealTime;
    private DirectoryReader reader;

    /** @param nearRealTime whether readers are opened from the writer; otherwise from a commit a story */
    Desk(Path folder, boolean nearRealTime) throws IOException {
      this.nearRealTime = nearRealTime;
      directory = FSDirectory.open(folder);
      writer = new IndexWriter(directory, new IndexWriterConfig(INDEXING));
      reader = nearRealTime ? DirectoryReader.open(writer) : DirectoryReader.open(directory);
    }

    void put(Story story) throws IOException {
      writer.updateDocument(new Term(ID, story.id()), documents.document(story));
      DirectoryReader next;
      if (nearRealTime) {
        next = DirectoryReader.openIfChanged(reader, writer);
      } else {
        writer.commit();
        next = DirectoryReader.openIfChanged(reader);
      }
      if (next != null) {
        reader.close();
        reader = next;
      }
    }

    List<Headline> search(String words) throws IOException {
      IndexSearcher searcher = new IndexSearcher(reader);
      return headlines(searcher, searcher.search(or(words), 10));
    }

    @Override
    public void close() throws IOException {
      reader.close();
      writer.close();
      directory.close();
    }
  }

  // ---- answers out

  /** A line of a list of hits. */
  record Headline(String title, Optional<Instant> sent) {}

  /** An archive page. */
  record Page(List<Headline> hits, String[] snippets, List<FacetResult> facets) {}

  private final FacetsConfig config = new FacetsConfig();
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState labels;

  PlainLucene(Path folder) throws IOException {
    for (String dimension : List.of("tag", "place", "person", "organization", YEAR, MONTH)) {
      config.setMultiValued(dimension, true);
      config.setRequireDimCount(dimension, true);
    }
    directory = FSDirectory.open(folder);
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    labels = new DefaultSortedSetDocValuesReaderState(reader, config);
  }

  static Query or(String words) {
    return new QueryBuilder(ASKING).createBooleanQuery(TEXT, words, Occur.SHOULD);
  }

  static Query and(String words) {
    return new QueryBuilder(ASKING).createBooleanQuery(TEXT, words, Occur.MUST);
  }

  static Query phrase(String words) {
    return new QueryBuilder(ASKING).createPhraseQuery(TEXT, words);
  }

  /** How many stories match. */
  long count(Query query) throws IOException {
    return searcher.count(query);
  }

  /** The top ten with title and date. */
  List<Headline> list(Query query) throws IOException {
    return headlines(searcher, searcher.search(query, 10));
  }

  private static List<Headline> headlines(IndexSearcher searcher, TopDocs top) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Headline> headlines = new ArrayList<>();
    for (ScoreDoc hit : top.scoreDocs) {
      Document document = stored.document(hit.doc);
      headlines.add(new Headline(document.get(TITLE), Optional.ofNullable(document.getField(SENT))
          .map(sent -> Instant.ofEpochMilli(sent.numericValue().longValue()))));
    }
    return headlines;
  }

  /** The archive page: top ten with snippets, and the most frequent labels of four fields over all matches. */
  Page page(String words) throws IOException {
    Query query = or(words);
    FacetsCollectorManager.FacetsResult found = FacetsCollectorManager.search(searcher, query, 10,
        new FacetsCollectorManager());
    Facets facets = new SortedSetDocValuesFacetCounts(labels, found.facetsCollector());
    return page(query, found.topDocs(), facets);
  }

  /** The same, narrowed to a tag, whose own field still counts every tag. */
  Page page(String words, String tag) throws IOException {
    DrillDownQuery query = new DrillDownQuery(config, or(words));
    query.add("tag", tag);
    DrillSideways.DrillSidewaysResult found = new DrillSideways(searcher, config, labels).search(query, 10);
    return page(query, found.hits, found.facets);
  }

  private Page page(Query query, TopDocs hits, Facets facets) throws IOException {
    UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, INDEXING).withFieldMatcher(TEXT::equals)
        .build();
    String[] snippets = highlighter.highlight(BODY, query, hits);
    List<FacetResult> counts = new ArrayList<>();
    for (String dimension : List.of("tag", "place", "person", YEAR)) {
      counts.add(facets.getTopChildren(10, dimension));
    }
    return new Page(headlines(searcher, hits), snippets, counts);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
