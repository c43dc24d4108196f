package dev.dateline.lucene;

import dev.dateline.query.Query.Words;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A search as Lucene will run it.
 *
 * @param first the stories that come first: for plain words those with all of them, for one word those that print it as typed
 * @param matches every story that matches, scored
 * @param tier what the scores of {@code first} stand above the others'
 * @param refinement what the best of the first pass are scored again with; only adds
 * @param filters for each field filtered by, the stories that pass
 * @param period the stories of the period asked for, and without the labels not wanted
 */
record Plan(Optional<Query> first, Query matches, float tier, Optional<Refinement> refinement,
    Map<Field, Query> filters,
    List<Query> period) {

  static Plan of(Search search, Translation translation, IndexSearcher searcher, Optional<Refinement> refinement)
      throws IOException {
    Map<Field, Query> filters = new LinkedHashMap<>();
    Joins joins = translation.joins();
    search.where().forEach((field, labels) -> filters.put(field, any(joins, field, labels)));
    List<Query> others = new ArrayList<>();
    if (search.since().isPresent() || search.until().isPresent()) {
      long from = search.since().map(Plan::millis).orElse(Long.MIN_VALUE);
      long until = search.until().map(Plan::millis).orElse(Long.MAX_VALUE);
      others.add(LongField.newRangeQuery(Schema.SENT, from, Math.max(until, Long.MIN_VALUE + 1) - 1));
    }
    search.not().forEach((field, labels) -> others.add(new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(any(joins, field, labels), Occur.MUST_NOT)
        .build()));
    if (search.query() instanceof Words words) {
      Plain plain = Plain.of(words, translation);
      if (!plain.isOne()) {
        return new Plan(Optional.of(searcher.rewrite(plain.all())), searcher.rewrite(plain.any()), plain.tier(),
            refinement, filters, others);
      }
    }
    Query matches = searcher.rewrite(translation.lucene(search.query()));
    Optional<Query> printed = translation.printed(search.query());
    if (printed.isPresent()) {
      // One word stands near no other and is covered by every match: that it is printed is all there is to refine.
      return new Plan(printed.filter(query -> !query.equals(matches)), matches, Plain.PART, Optional.empty(), filters,
          others);
    }
    return new Plan(Optional.empty(), matches, 0, refinement, filters, others);
  }

  /** Rounded up, since what was sent is kept in whole milliseconds; times past what a long can count stand at its ends. */
  private static long millis(Instant at) {
    try {
      return at.plusNanos(999_999).toEpochMilli();
    } catch (ArithmeticException | DateTimeException e) {
      return at.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** The stories that have one of the labels, in any spelling that is one with it. */
  private static Query any(Joins joins, Field field, Set<String> labels) {
    List<Query> terms = labels.stream().flatMap(label -> joins.terms(field, label).stream()).distinct()
        .<Query>map(term -> new TermQuery(new Term(Schema.LABELS, term))).toList();
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(term, Occur.SHOULD));
    return any.build();
  }

  /** A scored query, kept to the stories that pass every filter. */
  Query filtered(Query query) {
    return filtered(query, Occur.MUST, Optional.empty());
  }

  /** The stories to count for a field: those that match and pass every filter but the field's own. */
  Query counted(Field field) {
    return filtered(matches, Occur.FILTER, Optional.of(field));
  }

  private Query filtered(Query query, Occur occur, Optional<Field> but) {
    List<Query> all = new ArrayList<>(period);
    filters.forEach((field, filter) -> {
      if (!but.equals(Optional.of(field))) {
        all.add(filter);
      }
    });
    if (all.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, occur);
    all.forEach(filter -> filtered.add(filter, Occur.FILTER));
    return filtered.build();
  }
}
