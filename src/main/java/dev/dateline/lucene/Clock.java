package dev.dateline.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * How long one search may take. Lucene's own bound holds while stories are collected; looking through the dictionary for what a
 * pattern or a near spelling means comes before that, and looks at this clock itself. It then throws: what was found by half must
 * not stay in a cache as if it were all. For one search.
 */
final class Clock implements QueryTimeout {
  /** So many terms are passed before the clock is looked at. */
  private static final int TERMS = 256;

  private final long begun = System.nanoTime();
  private final long nanos;

  Clock(Duration deadline) {
    // What is too long to count is no bound.
    nanos = deadline.compareTo(Duration.ofDays(1000)) > 0 ? Long.MAX_VALUE : deadline.toNanos();
  }

  /** A clock that never runs out: for what must find all or nothing. */
  static Clock never() {
    return new Clock(Duration.ofSeconds(Long.MAX_VALUE));
  }

  /** The time is up before there was anything to show. */
  static final class Expired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Expired() {
      super("the time is up", null, false, false);
    }
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - begun > nanos;
  }

  void check() {
    if (shouldExit()) {
      throw new Expired();
    }
  }

  /** Words that fit a pattern. */
  Query wildcard(Term pattern) {
    check();
    return new WildcardQuery(pattern) {
      @Override
      protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return bounded(super.getTermsEnum(terms, attributes));
      }
    };
  }

  /** Words near one. */
  Query fuzzy(Term word, int edits, int fixed, int most) {
    check();
    return new FuzzyQuery(word, edits, fixed, most, true) {
      @Override
      protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        check();
        return bounded(super.getTermsEnum(terms, attributes));
      }
    };
  }

  private TermsEnum bounded(TermsEnum terms) {
    check();
    return new FilterLeafReader.FilterTermsEnum(terms) {
      private int passed;

      @Override
      public BytesRef next() throws IOException {
        if (++passed % TERMS == 0) {
          check();
        }
        return in.next();
      }
    };
  }
}
