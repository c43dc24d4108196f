package dev.dateline.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanPositionRangeQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * {@code body:} within the field that holds title, body and labels: by position. Slower than a field of its own would be, but
 * such a field would be paid for by every story and every search.
 */
final class BodyPositions {
  private BodyPositions() {}

  /** The query, where it matches in the positions of the body. */
  static Query only(Query query) {
    return switch (query) {
      case MatchNoDocsQuery none -> none;
      case BoostQuery boost -> new BoostQuery(only(boost.getQuery()), boost.getBoost());
      case DisjunctionMaxQuery spellings ->
        new DisjunctionMaxQuery(spellings.getDisjuncts().stream().map(BodyPositions::only).toList(), 0);
      default -> new SpanPositionRangeQuery(span(query), PositionsStream.SECOND, PositionsStream.THIRD);
    };
  }

  private static SpanQuery span(Query query) {
    return switch (query) {
      case TermQuery term -> new SpanTermQuery(term.getTerm());
      case SynonymQuery terms -> any(terms.getTerms());
      case MultiTermQuery terms -> new SpanMultiTermQueryWrapper<>(terms);
      case PhraseQuery phrase -> near(List.of(phrase.getTerms()).stream().map(SpanTermQuery::new).toList(),
          phrase.getPositions(), phrase.getSlop());
      case MultiPhraseQuery phrase -> {
        List<SpanQuery> places = new ArrayList<>();
        for (Term[] terms : phrase.getTermArrays()) {
          places.add(any(List.of(terms)));
        }
        yield near(places, phrase.getPositions(), phrase.getSlop());
      }
      default -> throw new IllegalStateException("no positions in " + query);
    };
  }

  private static SpanQuery any(List<Term> terms) {
    return new SpanOrQuery(terms.stream().map(SpanTermQuery::new).toArray(SpanQuery[]::new));
  }

  private static SpanQuery near(List<? extends SpanQuery> places, int[] positions, int slop) {
    SpanNearQuery.Builder near = SpanNearQuery.newOrderedNearQuery(Schema.TEXT).setSlop(slop);
    for (int i = 0; i < places.size(); i++) {
      if (i > 0 && positions[i] - positions[i - 1] > 1) {
        near.addGap(positions[i] - positions[i - 1] - 1);
      }
      near.addClause(places.get(i));
    }
    return near.build();
  }
}
