package dev.dateline.lucene;

import dev.dateline.analysis.Asked;
import dev.dateline.query.Query.Phrase;
import dev.dateline.query.Query.Said;
import dev.dateline.query.Query.Word;
import dev.dateline.search.Tolerance;
import dev.dateline.story.Field;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** Words in a quotation, and who is quoted: in one run of a {@link QuotationStream}. */
final class Quotations {
  private Quotations() {}

  static Query query(Said said, Translation translation) throws IOException {
    List<IntervalsSource> words = new ArrayList<>();
    for (dev.dateline.query.Query each : said.words()) {
      words.add(words(text(each), translation));
    }
    List<IntervalsSource> speakers = new ArrayList<>();
    for (dev.dateline.query.Query each : said.speakers()) {
      speakers.add(speaker(text(each), translation));
    }
    if (words.stream().anyMatch(Quotations::isNothing) || speakers.stream().anyMatch(Quotations::isNothing)) {
      return new MatchNoDocsQuery("nobody is quoted so");
    }
    return new IntervalQuery(Schema.SAID, Intervals.maxwidth(QuotationStream.LONGEST,
        Intervals.ordered(together(speakers), together(words))));
  }

  private static String text(dev.dateline.query.Query part) {
    return switch (part) {
      case Word word -> word.text();
      case Phrase phrase -> phrase.text();
      default -> throw new IllegalArgumentException("what is said is asked for by words, not by " + part);
    };
  }

  private static boolean isNothing(IntervalsSource source) {
    return source.equals(nothing());
  }

  private static IntervalsSource nothing() {
    return Intervals.noIntervals("no story has it");
  }

  private static IntervalsSource together(List<IntervalsSource> parts) {
    return parts.size() == 1 ? parts.getFirst() : Intervals.unordered(parts.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource words(String typed, Translation translation) throws IOException {
    Axis axis = translation.axis(Field.SAID);
    List<List<BytesRef>> places = new ArrayList<>();
    for (Asked asked : translation.asked(typed)) {
      places.add(axis.readings(asked).stream().map(reading -> axis.term(reading).bytes()).toList());
    }
    return sideBySide(places);
  }

  /** Who is quoted, by words of his name, or by another spelling of all of it. */
  private static IntervalsSource speaker(String typed, Translation translation) {
    boolean exact = translation.tolerance() == Tolerance.EXACT;
    List<List<BytesRef>> places = new ArrayList<>();
    for (Asked asked : translation.asked(typed)) {
      places.add((exact ? asked.exact() : asked.usual()).stream()
          .map(reading -> Schema.labelWord(Field.SPEAKER, reading.getBytes(StandardCharsets.UTF_8))).toList());
    }
    IntervalsSource words = sideBySide(places);
    return exact ? words : Intervals.or(words, Intervals.term(QuotationStream.key(typed)));
  }

  /** Each place with one of its terms, one behind the other. */
  private static IntervalsSource sideBySide(List<List<BytesRef>> places) {
    if (places.isEmpty() || places.stream().anyMatch(List::isEmpty)) {
      return nothing();
    }
    List<IntervalsSource> sources = places.stream()
        .map(terms -> terms.size() == 1
            ? Intervals.term(terms.getFirst())
            : Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new)))
        .toList();
    return sources.size() == 1 ? sources.getFirst() : Intervals.phrase(sources.toArray(IntervalsSource[]::new));
  }
}
