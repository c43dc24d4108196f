package dev.dateline.lucene;

import dev.dateline.analysis.Asked;
import dev.dateline.analysis.Layer;
import dev.dateline.search.Tolerance;
import dev.dateline.story.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;

/**
 * The positions in which a field of a query is looked for: a Lucene field, and how a reading is spelt in it. Only terms that
 * the index has come out of here, so that what follows need not ask again.
 */
final class Axis {
  /** A word that no more stories have is rare. */
  private static final int RARE = 10;

  /** What a mention weighs that may not be one. */
  private static final float UNSURE = 0.5f;

  private final Snapshot snapshot;
  private final Tolerance tolerance;
  private final Field field;
  private final String luceneField;
  private final Map<String, TermStates> states = new HashMap<>();
  private final Map<Integer, Optional<TermsEnum>> dictionaries = new HashMap<>();

  Axis(Snapshot snapshot, Tolerance tolerance, Field field) {
    this.snapshot = snapshot;
    this.tolerance = tolerance;
    this.field = field;
    this.luceneField = field.equals(Field.TITLE)
        ? Schema.TITLE
        : field.equals(Field.SAID) ? Schema.SAID : field.isText() ? Schema.TEXT : Schema.LABELS;
  }

  Field field() {
    return field;
  }

  String luceneField() {
    return luceneField;
  }

  /** A reading's term. */
  Term term(String reading) {
    byte[] bytes = reading.getBytes(StandardCharsets.UTF_8);
    return new Term(luceneField, field.isText() ? new BytesRef(bytes) : Schema.labelWord(field, bytes));
  }

  /** Those of the readings that satisfy a position at the tolerance and that the index has. Further fields have print alone. */
  List<String> readings(Asked asked) throws IOException {
    return present(field.isMore() ? asked.exact() : switch (tolerance) {
      case EXACT -> asked.exact();
      case USUAL -> asked.usual();
      case NOISY -> Stream.concat(asked.usual().stream(), asked.unsure().stream()).toList();
    });
  }

  List<String> present(List<String> readings) throws IOException {
    List<String> present = new ArrayList<>(readings.size());
    for (String reading : readings) {
      if (states(reading).docFreq() > 0) {
        present.add(reading);
      }
    }
    return present;
  }

  /** The stories that have one of some present readings; they share one frequency. */
  Query any(List<String> readings) throws IOException {
    if (readings.size() == 1) {
      Query only = new TermQuery(term(readings.getFirst()), states(readings.getFirst()));
      return isUnsure(readings.getFirst()) ? new BoostQuery(only, UNSURE) : only;
    }
    SynonymQuery.Builder builder = new SynonymQuery.Builder(luceneField);
    readings.forEach(reading -> builder.addTerm(term(reading), isUnsure(reading) ? UNSURE : 1));
    return builder.build();
  }

  private static boolean isUnsure(String reading) {
    return Layer.of(reading) == Layer.UNSURE;
  }

  /** How many stories have the commonest of some readings. */
  int frequency(List<String> readings) throws IOException {
    int most = 0;
    for (String reading : readings) {
      most = Math.max(most, states(reading).docFreq());
    }
    return most;
  }

  /** Whether hardly any story has any of the readings: then another spelling may be what is meant. */
  boolean isRare(List<String> readings) throws IOException {
    return frequency(readings) <= RARE;
  }

  /** A reading's postings in one segment; empty where it has none. The segments' dictionaries are opened once a search. */
  Optional<PostingsEnum> postings(String reading, LeafReaderContext leaf, int flags) throws IOException {
    IOSupplier<TermState> state = states(reading).get(leaf);
    TermState known = state == null ? null : state.get();
    if (known == null) {
      return Optional.empty();
    }
    TermsEnum terms = terms(leaf).orElseThrow();
    terms.seekExact(term(reading).bytes(), known);
    return Optional.of(terms.postings(null, flags));
  }

  private TermStates states(String reading) throws IOException {
    TermStates found = states.get(reading);
    if (found == null) {
      Term term = term(reading);
      found = snapshot.term(term, () -> lookUp(term.bytes()));
      states.put(reading, found);
    }
    return found;
  }

  private TermStates lookUp(BytesRef term) throws IOException {
    TermStates found = new TermStates(snapshot.reader().getContext());
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Optional<TermsEnum> terms = terms(leaf);
      if (terms.isPresent() && terms.get().seekExact(term)) {
        found.register(terms.get().termState(), leaf.ord, terms.get().docFreq(), terms.get().totalTermFreq());
      }
    }
    return found;
  }

  private Optional<TermsEnum> terms(LeafReaderContext leaf) throws IOException {
    Optional<TermsEnum> known = dictionaries.get(leaf.ord);
    if (known == null) {
      Terms terms = leaf.reader().terms(luceneField);
      known = terms == null ? Optional.empty() : Optional.of(terms.iterator());
      dictionaries.put(leaf.ord, known);
    }
    return known;
  }
}
