package dev.dateline.evaluation;

import dev.dateline.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Plain Lucene: title and body in one field, every word of the question a clause that may match, BM25.
 *
 * <p>{@link #defaults} is what its documentation leads to: {@code EnglishAnalyzer} and the constants as they come; {@link
 * #fuzzy} and {@link #trigrams} are what it has for damaged text. {@link #tuned} is the best that was found for one collection
 * alone: printed words beside their stems, constants of its own and, if that helps there, a bonus for words that stand near
 * each other as they do in the question.
 */
final class Plain implements Ranker {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final int SLOP = 4;
  private static final int EXPANSIONS = 50;
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  private final String name;
  private final Analyzer analyzer;
  private final float pairs;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private Plain(String name, List<Story> stories, Analyzer analyzer, float k1, float b, float pairs) {
    this.name = name;
    this.analyzer = analyzer;
    this.pairs = pairs;
    BM25Similarity similarity = new BM25Similarity(k1, b);
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setSimilarity(similarity))) {
        for (Story story : stories) {
          Document document = new Document();
          document.add(new StringField(ID, story.id(), Store.YES));
          document.add(new TextField(TEXT, Corpus.text(story), Store.NO));
          writer.addDocument(document);
        }
      }
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
  }

  static Plain defaults(List<Story> stories) {
    return new Plain("plain Lucene, defaults", stories, new EnglishAnalyzer(), K1, B, 0);
  }

  /** Every three characters of a word in a row, in place of the word. */
  static Plain trigrams(List<Story> stories) {
    return new Plain("plain Lucene, trigrams", stories, new Trigrams(), K1, B, 0);
  }

  /**
   * @param pairs the weight of two neighbouring words of the question that stand near each other in the story; 0 for none
   */
  static Plain tuned(List<Story> stories, float k1, float b, float pairs) {
    return new Plain("plain Lucene, tuned here: k1 " + k1 + ", b " + b + (pairs == 0 ? "" : ", pairs"), stories,
        new Both(), k1, b, pairs);
  }

  /** Printed words and stems at the same position. */
  private static final class Both extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      stream = new KeywordRepeatFilter(new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
      return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(new PorterStemFilter(stream)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream stream) {
      return new LowerCaseFilter(stream);
    }
  }

  private static final class Trigrams extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, new NGramTokenFilter(new LowerCaseFilter(words), 3, 3, false));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> rank(String plainWords, int depth) {
    return rank(plainWords, depth, TermQuery::new);
  }

  private List<String> rank(String plainWords, int depth, Function<Term, Query> clause) {
    try {
      List<String> ids = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query(plainWords, clause), depth).scoreDocs) {
        ids.add(stored.document(hit.doc).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }

  private Query query(String plainWords, Function<Term, Query> clause) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Term before = null;
    Term now = null;
    try (TokenStream stream = analyzer.tokenStream(TEXT, plainWords)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        Term term = new Term(TEXT, word.toString());
        query.add(clause.apply(term), Occur.SHOULD);
        if (step.getPositionIncrement() > 0) {
          near(query, before, now);
          before = now;
        }
        // The last reading of a position is its stem.
        now = term;
      }
      near(query, before, now);
      stream.end();
    }
    return query.build();
  }

  private void near(BooleanQuery.Builder query, Term before, Term now) {
    if (pairs > 0 && before != null && now != null) {
      query.add(new BoostQuery(new PhraseQuery(SLOP, TEXT, before.bytes(), now.bytes()), pairs), Occur.SHOULD);
    }
  }

  /** The same stories by near spellings, as servers do where fuzziness AUTO is asked for. Closing it changes nothing. */
  Ranker fuzzy() {
    return new Ranker() {
      @Override
      public String name() {
        return "plain Lucene, fuzzy AUTO";
      }

      @Override
      public List<String> rank(String plainWords, int depth) {
        return Plain.this.rank(plainWords, depth, Plain::nearly);
      }

      @Override
      public void close() {}
    };
  }

  private static Query nearly(Term term) {
    int length = term.text().length();
    int edits = length < 3 ? 0 : length < 6 ? 1 : 2;
    return new FuzzyQuery(term, edits, 0, EXPANSIONS, true);
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing failed", e);
    }
  }
}
