package dev.dateline.lucene;

import dev.dateline.analysis.Asked;
import dev.dateline.analysis.NameKey;
import dev.dateline.search.Found;
import dev.dateline.search.Tolerance;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The names in a query: whom typed words name, and what finds those stories that name them in other words. Where all stories spell a
 * name as it was typed, there is nothing to add, and the query stays what it is. Good for one search.
 */
final class Names {
  /** As many spellings, or bearers of a name, as are looked at. */
  private static final int MOST = 64;

  /** Who has so large a share of the stories in which a name stands is meant by it. */
  private static final double MEANT = 0.5;

  /** What a mention in other words weighs beside the words. */
  private static final float OTHERWISE = 0.9f;

  /** As many letters as the acronyms have that are words too. */
  private static final int SHORT = 3;

  /** What one word alone can name. A person's single name means the word. */
  private static final List<Field> THINGS = List.of(Field.ORGANIZATION, Field.PLACE);

  private final IndexReader reader;
  private final NamedKeys named;
  private final Joins joins;
  private final boolean exact;
  private final Map<String, List<String>> known = new HashMap<>();
  private final Map<Found.Name, Set<String>> found = new LinkedHashMap<>();

  Names(Snapshot snapshot, Tolerance tolerance) {
    this.reader = snapshot.reader();
    this.named = snapshot.named();
    this.joins = snapshot.joins();
    this.exact = tolerance == Tolerance.EXACT;
  }

  /** The names that were found so far. */
  List<Found.Name> found() {
    return found.entrySet().stream()
        .map(each -> new Found.Name(each.getKey().field(), each.getKey().typed(), each.getValue())).toList();
  }

  /** The stories that name what the words name in other words; empty if they name nothing, or are all that stories call it. */
  Optional<Query> inText(Axis axis, String typed, List<Asked> words) throws IOException {
    if (exact || words.size() == 1 && !isName(words.getFirst())) {
      return Optional.empty();
    }
    List<String> terms = known.get(typed);
    if (terms == null) {
      terms = terms(typed, words.size() == 1 ? THINGS : Entity.TYPES);
      known.put(typed, terms);
    }
    List<String> present = axis.present(terms);
    if (present.isEmpty()) {
      return Optional.empty();
    }
    note(axis.field(), typed, present);
    double idf = 0;
    for (Asked word : words) {
      idf += Ranking.idf(axis.frequency(axis.readings(word)), reader.maxDoc());
    }
    double own = Ranking.idf(axis.frequency(present), reader.maxDoc());
    return Optional.of(new BoostQuery(axis.any(present), OTHERWISE * (float) Math.min(1, idf / own)));
  }

  /** Whether one word may be a whole name. <i>Un</i> and <i>Us</i>, so printed, are no acronyms. */
  private static boolean isName(Asked word) {
    String typed = word.typed();
    boolean mixed = typed.codePoints().anyMatch(Character::isUpperCase)
        && typed.codePoints().anyMatch(Character::isLowerCase);
    return word.content() && typed.codePoints().anyMatch(Character::isLetter) && !(mixed && typed.length() <= SHORT);
  }

  private void note(Field field, String typed, List<String> terms) {
    found.computeIfAbsent(new Found.Name(field, typed, Set.of()), none -> new LinkedHashSet<>()).addAll(terms);
  }

  private List<String> terms(String typed, List<Field> types) throws IOException {
    List<String> terms = new ArrayList<>();
    String spelling = NameKey.spelling(typed);
    for (Field type : types) {
      for (String key : keys(type, NameKey.of(type, typed))) {
        Map<String, Integer> spellings = NameTerms.spellings(reader, type, key, MOST);
        spellings.remove(spelling);
        if (!spellings.isEmpty()) {
          terms.add(NameKey.term(type, key));
        }
      }
    }
    return terms;
  }

  /** The keys of whom a name of that key names. */
  private Set<String> keys(Field type, String key) throws IOException {
    Set<String> ruled = joins.keys(type, key);
    if (ruled.isEmpty() || !NameTerms.isNamed(reader, named, type, key)) {
      return ruled.size() > 1 ? ruled : Set.of();
    }
    Set<String> keys = new LinkedHashSet<>(ruled);
    Map<String, Integer> others = NameTerms.others(reader, type, key, MOST);
    int all = others.values().stream().mapToInt(Integer::intValue).sum();
    others.forEach((other, stories) -> {
      if (stories >= MEANT * all) {
        keys.addAll(joins.keys(type, other));
      }
    });
    return keys;
  }

  /** The stories that have a label which the typed words spell in another way; empty for fields whose labels are not names. */
  Optional<Query> inLabels(Field field, String typed) throws IOException {
    if (exact || !NameKey.joins(field)) {
      return Optional.empty();
    }
    Field type = field.equals(Field.SPEAKER) ? Field.PERSON : field;
    String key = NameKey.of(field, typed);
    Set<String> keys = new LinkedHashSet<>(joins.keys(field, key));
    if (Entity.TYPES.contains(type)) {
      keys.addAll(keys(type, key));
    }
    List<BytesRef> terms = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (String each : keys) {
      BytesRef term = Schema.key(field, each);
      if (reader.docFreq(new Term(Schema.LABELS, term)) > 0) {
        terms.add(term);
        present.add(each);
      }
    }
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    note(field, typed, present);
    return Optional.of(new TermInSetQuery(Schema.LABELS, terms));
  }
}
