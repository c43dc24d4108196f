package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Asked;
import dev.dateline.analysis.Layer;
import dev.dateline.query.Period;
import dev.dateline.query.Query.All;
import dev.dateline.query.Query.Bool;
import dev.dateline.query.Query.Boost;
import dev.dateline.query.Query.Fuzzy;
import dev.dateline.query.Query.Phrase;
import dev.dateline.query.Query.Range;
import dev.dateline.query.Query.Said;
import dev.dateline.query.Query.Wildcard;
import dev.dateline.query.Query.Word;
import dev.dateline.query.Query.Words;
import dev.dateline.search.Tolerance;
import dev.dateline.story.Field;
import dev.dateline.story.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** A query of ours as one of Lucene's, at one snapshot and one tolerance. Good for one search. */
final class Translation {
  /** The most spellings of one fuzzy word. */
  private static final int MAX_EXPANSIONS = Limit.NEAR_SPELLINGS.value();

  /** The most words of a query that are looked for in the dictionary. */
  private static final int MAX_PATTERNS = Limit.QUERY_PATTERNS.value();

  /** How much a reading that is not likely weighs beside the word itself, among other words. */
  private static final float UNSURE_WEIGHT = 0.5f;

  /** How much a near spelling weighs beside the word itself, at {@link Tolerance#NOISY}. */
  private static final float NEAR_WEIGHT = 0.2f;

  /** How much a form weighs that the archive's own damage may make of the word. */
  private static final float DAMAGED_WEIGHT = 0.4f;

  /** Fuzzy words of so few letters would match almost anything. */
  private static final int MIN_FUZZY_LETTERS = 4;

  private final Snapshot snapshot;
  private final Analysis analysis;
  private final Tolerance tolerance;
  private final Names names;
  private final Map<String, List<String>> damaged;
  private final Map<Field, Axis> axes = new HashMap<>();
  private final Map<String, List<Asked>> asked = new HashMap<>();
  private final List<String> notices = new ArrayList<>();
  private final Clock clock;
  private int patterns;

  /** @param damaged printed forms that damage may make of words of the query */
  Translation(Snapshot snapshot, Analysis analysis, Tolerance tolerance, Map<String, List<String>> damaged,
      Clock clock) {
    this.damaged = damaged;
    this.clock = clock;
    this.snapshot = snapshot;
    this.analysis = analysis;
    this.tolerance = tolerance;
    this.names = new Names(snapshot, tolerance);
  }

  /** Which labels are one. */
  Joins joins() {
    return snapshot.joins();
  }

  /** What the query names, as far as it has been translated. */
  Names names() {
    return names;
  }

  /** What had to be assumed. */
  List<String> notices() {
    return notices;
  }

  Tolerance tolerance() {
    return tolerance;
  }

  Axis axis(Field field) {
    return axes.computeIfAbsent(field, each -> new Axis(snapshot, tolerance, each));
  }

  /** The positions of a text of the query, worked out once. */
  List<Asked> asked(String text) {
    return asked.computeIfAbsent(text, analysis::query);
  }

  /** The query that finds and scores; the stories that match are the same under every ranking. */
  Query lucene(dev.dateline.query.Query query) throws IOException {
    clock.check();
    return switch (query) {
      case All all -> MatchAllDocsQuery.INSTANCE;
      case Word word -> word(word);
      case Phrase phrase -> phrase(phrase.field(), phrase.text(), phrase.slop());
      case Wildcard wildcard -> wildcard(wildcard);
      case Fuzzy fuzzy -> mayExpand()
          ? fuzzy(fuzzy.field(), fuzzy.word(), fuzzy.edits())
          : new MatchNoDocsQuery("too many near spellings");
      case Range range -> range(range);
      case Words words -> words(words);
      case Bool bool -> bool(bool);
      case Said said -> Quotations.query(said, this);
      case Boost boost -> new BoostQuery(lucene(boost.part()), boost.weight());
    };
  }

  private Query words(Words words) throws IOException {
    Plain plain = Plain.of(words, this);
    if (plain.isOne()) {
      return plain.any();
    }
    return new BooleanQuery.Builder()
        .add(plain.any(), Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(plain.all()), plain.tier()), Occur.SHOULD)
        .build();
  }

  /** Of a query of one plain word, the stories that print it as it was typed; empty for any other query, or where none does. */
  Optional<Query> printed(dev.dateline.query.Query query) throws IOException {
    dev.dateline.query.Query only = query;
    if (query instanceof Words words) {
      List<dev.dateline.query.Query> content = Plain.content(words, this);
      if (words.parts().size() > 1 || content.size() != 1) {
        return Optional.empty();
      }
      only = content.getFirst();
    }
    Optional<Asked> asked = plain(only);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<String> readings = axis(Field.TEXT).present(asked.get().exact());
    return readings.isEmpty() ? Optional.empty() : Optional.of(axis(Field.TEXT).any(readings));
  }

  /**
   * Of the plain words of a query, those that no story prints as typed: what is shown for them, or why nothing is. Worth a line
   * each, for a reader of an archive of damaged stories wonders.
   */
  List<String> missing(dev.dateline.query.Query query, boolean nothing) throws IOException {
    List<dev.dateline.query.Query> parts = query instanceof Words words ? Plain.content(words, this) : List.of(query);
    List<String> missing = new ArrayList<>();
    // One of several words of a name is found where its bearer is named, in whatever form.
    Set<String> ofNames = names.found().stream()
        .filter(name -> name.field().equals(Field.TEXT) && name.typed().contains(" "))
        .flatMap(name -> Stream.of(name.typed().split(" "))).collect(Collectors.toSet());
    for (dev.dateline.query.Query part : parts) {
      Optional<Asked> asked = plain(part);
      if (part instanceof Word word && asked.isPresent() && (nothing || !ofNames.contains(word.text()))
          && axis(Field.TEXT).present(asked.get().exact()).isEmpty()) {
        int otherwise = axis(Field.TEXT).frequency(axis(Field.TEXT).present(asked.get().usual()));
        // A word that stands nowhere may have been found parted, or not have been needed.
        if (otherwise > 0 || nothing) {
          missing.add(missing(word.text(), otherwise));
        }
      }
    }
    return missing;
  }

  /** The position that a part of a query asks for in any text; empty if it is no single plain word. */
  private Optional<Asked> plain(dev.dateline.query.Query part) {
    if (!(part instanceof Word word) || !word.field().equals(Field.TEXT)) {
      return Optional.empty();
    }
    List<Asked> asked = asked(word.text());
    return asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
  }

  private String missing(String typed, int otherwise) {
    String word = "'" + shortened(typed) + "'";
    if (otherwise == 0) {
      return "no story has " + word;
    }
    return tolerance == Tolerance.EXACT
        ? word + ": 0 printed; " + otherwise + " in another form or mended, which the usual tolerance shows"
        : word + ": 0 printed, " + otherwise + " in another form or mended; shown";
  }

  /** Whether a typed word says nothing by itself. */
  boolean isFunctionWord(String typed) {
    List<Asked> words = asked(typed);
    return words.size() == 1 && !words.getFirst().content();
  }

  private Query bool(Bool bool) throws IOException {
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    for (dev.dateline.query.Query part : bool.must()) {
      parts.add(lucene(part), Occur.MUST);
    }
    for (dev.dateline.query.Query part : bool.may()) {
      parts.add(lucene(part), Occur.SHOULD);
    }
    for (dev.dateline.query.Query part : bool.mustNot()) {
      parts.add(lucene(part), Occur.MUST_NOT);
    }
    if (bool.must().isEmpty() && bool.may().isEmpty()) {
      parts.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return parts.build();
  }

  /** What finds in other words whom some plain words name together. */
  Optional<Query> named(List<dev.dateline.query.Query> words) throws IOException {
    StringBuilder typed = new StringBuilder();
    List<Asked> together = new ArrayList<>();
    for (dev.dateline.query.Query each : words) {
      Word word = (Word) each;
      typed.append(typed.isEmpty() ? "" : " ").append(word.text());
      together.addAll(asked(word.text()));
    }
    return names.inText(axis(Field.TEXT), typed.toString(), together);
  }

  /**
   * A word among other plain words: they bear out a reading that alone is not likely enough, which so finds too, and weighs little.
   *
   * @param found what the word finds by itself
   */
  Query among(dev.dateline.query.Query part, Query found) throws IOException {
    Optional<Asked> asked = plain(part);
    if (tolerance != Tolerance.USUAL || asked.isEmpty() || !asked.get().content()) {
      return found;
    }
    List<String> unsure = axis(Field.TEXT).present(asked.get().unsure());
    return unsure.isEmpty()
        ? found
        : new BooleanQuery.Builder()
            .add(found, Occur.SHOULD)
            .add(new BoostQuery(axis(Field.TEXT).any(unsure), UNSURE_WEIGHT), Occur.SHOULD)
            .build();
  }

  /** One of several words of a name, which names nothing by itself. */
  Query wordAlone(Word word) throws IOException {
    List<Asked> asked = asked(word.text());
    return asked.size() == 1
        ? single(word.field(), asked.getFirst(), word.text())
        : found(word.field(), word.text(), 0, asked);
  }

  private Query word(Word word) throws IOException {
    if (isWhole(word.field())) {
      return whole(word.field(), word.text());
    }
    if (word.field().equals(Field.SENT)) {
      return range(new Range(Field.SENT, Optional.of(word.text()), true, Optional.of(word.text()), true));
    }
    List<Asked> asked = asked(word.text());
    if (asked.size() != 1) {
      return phrase(word.field(), word.text(), 0);
    }
    return named(word.field(), word.text(), asked, single(word.field(), asked.getFirst(), word.text()));
  }

  /** What words find, and what is named by them in other words; the better of the two counts, so that nothing weighs double. */
  private Query named(Field field, String typed, List<Asked> words, Query found) throws IOException {
    Optional<Query> otherwise = field.isText()
        ? names.inText(axis(field), typed, words).map(query -> within(field, query))
        : names.inLabels(field, typed);
    return otherwise.isEmpty() ? found : new DisjunctionMaxQuery(List.of(found, otherwise.get()), 0);
  }

  /** One word at one position. */
  private Query single(Field field, Asked asked, String typed) throws IOException {
    List<String> readings = axis(field).readings(asked);
    List<String> solid = readings.stream().filter(reading -> !Phrases.isJoined(reading)).toList();
    // Other spellings are tried of a word that no story prints so, or hardly any while others hyphen it.
    boolean elsewhere = axis(field).isRare(solid) && (readings.isEmpty() || solid.size() < readings.size());
    Query found = elsewhere
        ? new Phrases(analysis, axis(field), tolerance).query(List.of(asked), 0)
        : axis(field).any(readings);
    if (tolerance == Tolerance.NOISY && asked.content() && typed.length() >= MIN_FUZZY_LETTERS && mayExpand()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder()
          .add(within(field, found), Occur.SHOULD)
          .add(new BoostQuery(fuzzy(field, typed, typed.length() > 2 * MIN_FUZZY_LETTERS ? 2 : 1), NEAR_WEIGHT),
              Occur.SHOULD);
      List<String> forms = axis(field)
          .present(damaged.getOrDefault(typed, List.of()).stream().map(Layer.PRINTED::term).toList());
      if (!forms.isEmpty()) {
        any.add(new BoostQuery(within(field, axis(field).any(forms)), DAMAGED_WEIGHT), Occur.SHOULD);
      }
      return any.build();
    }
    return within(field, found);
  }

  private Query phrase(Field field, String text, int slop) throws IOException {
    if (isWhole(field)) {
      return whole(field, text);
    }
    List<Asked> asked = asked(text);
    if (asked.isEmpty()) {
      return new MatchNoDocsQuery("no letter or digit in " + text);
    }
    Query found = asked.size() == 1 ? single(field, asked.getFirst(), text) : found(field, text, slop, asked);
    return slop == 0 ? named(field, text, asked, found) : found;
  }

  private Query found(Field field, String text, int slop, List<Asked> asked) throws IOException {
    return asked.isEmpty()
        ? new MatchNoDocsQuery("no letter or digit in " + text)
        : within(field, new Phrases(analysis, axis(field), tolerance).query(asked, slop));
  }

  /** Keeps to the positions of the body, where the body was asked for. */
  private static Query within(Field field, Query query) {
    return field.equals(Field.BODY) ? BodyPositions.only(query) : query;
  }

  /** Whether the field's values are asked for whole. */
  private static boolean isWhole(Field field) {
    return field.equals(Field.ID) || field.isDerived();
  }

  private static Query whole(Field field, String value) {
    return new ConstantScoreQuery(field.equals(Field.ID)
        ? new TermQuery(new Term(Schema.ID, value))
        : new TermQuery(label(field, value)));
  }

  static Term label(Field field, String label) {
    return new Term(Schema.LABELS, Schema.label(field, label));
  }

  /** Whether one more word may be looked for in the dictionary, which takes time and memory. */
  private boolean mayExpand() {
    patterns++;
    if (patterns == MAX_PATTERNS + 1) {
      notices.add("of the words with patterns or near spellings, only the first " + MAX_PATTERNS + " were looked for "
          + Limit.QUERY_PATTERNS.named());
    }
    return patterns <= MAX_PATTERNS;
  }

  private Query wildcard(Wildcard wildcard) {
    if (!mayExpand()) {
      return new MatchNoDocsQuery("too many patterns");
    }
    Field field = wildcard.field();
    if (isWhole(field) && !field.equals(Field.ID)) {
      return pattern(label(field, wildcard.pattern()), wildcard.pattern());
    }
    if (field.equals(Field.ID)) {
      return pattern(new Term(Schema.ID, wildcard.pattern()), wildcard.pattern());
    }
    // A pattern is matched against printed forms; of those, only acronyms keep capitals, and small letters match both.
    String small = wildcard.pattern().toLowerCase(Locale.ROOT);
    String capitals = small.equals(wildcard.pattern()) ? small.toUpperCase(Locale.ROOT) : wildcard.pattern();
    return new BooleanQuery.Builder()
        .add(printedPattern(field, small, wildcard.pattern()), Occur.SHOULD)
        .add(printedPattern(field, capitals, wildcard.pattern()), Occur.SHOULD)
        .build();
  }

  private Query printedPattern(Field field, String pattern, String typed) {
    return within(field, pattern(axis(field).term(Layer.PRINTED.term(pattern)), typed));
  }

  private Query pattern(Term term, String typed) {
    try {
      return clock.wildcard(term);
    } catch (TooComplexToDeterminizeException e) {
      notices.add("the pattern " + shortened(typed) + " is too complex and was left out; use fewer * and ?");
      return new MatchNoDocsQuery("pattern too complex");
    }
  }

  private Query fuzzy(Field field, String word, int edits) throws IOException {
    List<Asked> asked = asked(word);
    if (asked.size() != 1) {
      return phrase(field, word, 0);
    }
    Term printed = axis(field).term(asked.getFirst().exact().getFirst());
    // The layer's prefix, and a label's field before it, are no letters to be mistaken.
    int fixed = printed.text().length() - asked.getFirst().exact().getFirst().length()
        + Layer.PRINTED.prefix().length();
    return within(field, clock.fuzzy(printed, edits, fixed, MAX_EXPANSIONS));
  }

  private Query range(Range range) {
    Field field = range.field();
    if (field.equals(Field.SENT)) {
      return sent(range);
    }
    if (field.isText()) {
      Axis axis = axis(field);
      return TermRangeQuery.newStringRange(axis.luceneField(),
          Layer.PRINTED.term(range.from().orElse("").toLowerCase(Locale.ROOT)),
          range.to().map(to -> Layer.PRINTED.term(to.toLowerCase(Locale.ROOT))).orElse(">"), range.fromIncluded(),
          range.toIncluded());
    }
    if (field.equals(Field.ID)) {
      return TermRangeQuery.newStringRange(Schema.ID, range.from().orElse(null), range.to().orElse(null),
          range.fromIncluded(), range.toIncluded());
    }
    BytesRef from = Schema.label(field, range.from().orElse(""));
    BytesRef to = range.to().map(end -> Schema.label(field, end)).orElse(new BytesRef(field.name() + "\1"));
    return new TermRangeQuery(Schema.LABELS, from, to, range.fromIncluded(), range.toIncluded());
  }

  private Query sent(Range range) {
    long from = Long.MIN_VALUE;
    long until = Long.MAX_VALUE;
    if (range.from().isPresent()) {
      Optional<Period> period = Period.parse(range.from().get());
      if (period.isEmpty()) {
        return notADate(range.from().get());
      }
      from = (range.fromIncluded() ? period.get().from() : period.get().until()).toEpochMilli();
    }
    if (range.to().isPresent()) {
      Optional<Period> period = Period.parse(range.to().get());
      if (period.isEmpty()) {
        return notADate(range.to().get());
      }
      until = (range.toIncluded() ? period.get().until() : period.get().from()).toEpochMilli() - 1;
    }
    return from > until ? new MatchNoDocsQuery("an empty period") : LongField.newRangeQuery(Schema.SENT, from, until);
  }

  private Query notADate(String text) {
    notices.add("'" + shortened(text) + "' is no date; write 2024, 2024-06, 2024-06-20 or 2024-06-20T05:12:00Z");
    return new MatchNoDocsQuery("no date");
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
