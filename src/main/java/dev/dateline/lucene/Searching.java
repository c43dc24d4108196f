package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Facet;
import dev.dateline.search.Found;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.search.Sort;
import dev.dateline.search.Tolerance;
import dev.dateline.story.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;

/**
 * Runs one search over one snapshot.
 *
 * <p>Ranked hits come in two steps. The first pass scores every match by its words' usual readings, and skips what cannot be
 * among the best; the best {@link Ranking#window()} are then scored again with all that is known. The rest keep the order of the
 * first pass, behind them, so that pages fit together at any depth. For plain words the first pass is two: stories with all
 * of them, and only if the page has room left, the others.
 */
final class Searching {
  private final Snapshot snapshot;
  private final Search search;
  private final IndexSearcher searcher;
  private final Translation translation;
  private final Plan plan;
  private final Ranking ranking;

  /** @param clock how long it may take; what runs out before anything was found throws {@link Clock.Expired} */
  Searching(Snapshot snapshot, Analysis analysis, Search search, Clock clock) throws IOException {
    this.snapshot = snapshot;
    this.search = search;
    searcher = new IndexSearcher(snapshot.reader());
    searcher.setTimeout(clock);
    translation = new Translation(snapshot, analysis, search.tolerance(), search.damaged(), clock);
    ranking = Ranking.of(search.query(), translation);
    searcher.setSimilarity(ranking.similarity(snapshot));
    plan = Plan.of(search, translation, searcher,
        Refinement.of(search.query(), translation, snapshot, searcher, ranking, analysis));
  }

  /** A stretch of the ranking. */
  private record Page(List<ScoreDoc> hits, long total, boolean exact, Optional<String> next) {}

  Found run() throws IOException {
    Counting counting = new Counting(snapshot, searcher, plan);
    List<Facet> facets = counting.top(search.facets());
    Page page = search.sort() == Sort.RELEVANCE ? ranked() : dated();
    long total = page.total;
    boolean exact = page.exact;
    if (!exact && (search.exactTotal() || !search.facets().isEmpty())) {
      total = counting.total();
      exact = true;
    }
    List<Found.Match> matches = matches(page.hits);
    List<String> notices = new ArrayList<>(translation.notices());
    notices.addAll(translation.missing(search.query(), total == 0));
    if (searcher.timedOut()) {
      exact = false;
      notices.add(
          stopped(search) + ": hits and counts are of the stories looked at by then; ask more narrowly, or allow more "
              + "time");
    }
    return new Found(total, exact, matches, facets, notices, page.next, translation.names().found());
  }

  /**
   * What a search finds; never fails for what was asked. Lucene holds no more spellings of a query's words than {@link
   * Limit#QUERY_SPELLINGS}: beyond, the words are searched as they are printed, which are the fewest.
   */
  static Found found(Snapshot snapshot, Analysis analysis, Search search) throws IOException {
    Clock clock = new Clock(search.deadline());
    try {
      return new Searching(snapshot, analysis, search, clock).run();
    } catch (Clock.Expired e) {
      return nothing(search, stopped(search)
          + " while its words were looked for, before any story was; ask with fewer of *, ? and ~, or allow more time");
    } catch (IndexSearcher.TooManyClauses e) {
      return found(snapshot, analysis, search, clock);
    }
  }

  private static Found found(Snapshot snapshot, Analysis analysis, Search search, Clock clock) throws IOException {
    String many = "the words of the query have too many spellings " + Limit.QUERY_SPELLINGS.named();
    try {
      Found printed = new Searching(snapshot, analysis, search.tolerance(Tolerance.EXACT), clock).run();
      List<String> notices = new ArrayList<>(List.of(many + ": they were searched as they are printed"));
      notices.addAll(printed.notices());
      return new Found(printed.total(), printed.exact(), printed.matches(), printed.facets(), notices, printed.next(),
          printed.names());
    } catch (Clock.Expired e) {
      return nothing(search, stopped(search) + "; ask more narrowly, or allow more time");
    } catch (IndexSearcher.TooManyClauses e) {
      return nothing(search, many + ", also as they are printed; ask with fewer words");
    }
  }

  static ArchiveException tooManySpellings(IndexSearcher.TooManyClauses cause) {
    return new ArchiveException(ArchiveException.Kind.USAGE, "the words of the query have too many spellings "
        + Limit.QUERY_SPELLINGS.named() + "; nothing was done. Ask with fewer words", cause);
  }

  private static Found nothing(Search search, String why) {
    List<Facet> facets = search.facets().keySet().stream().map(field -> new Facet(field, List.of(), 0, 0, 0)).toList();
    return new Found(0, false, List.of(), facets, List.of(why), Optional.empty(),
        List.of());
  }

  static String stopped(Search search) {
    return "stopped after " + search.deadline().toMillis() + " ms " + Limit.SEARCH_MILLIS.named();
  }

  /** The query for every match, whatever the sort and the page. */
  Weight everyMatch() throws IOException {
    return searcher.createWeight(searcher.rewrite(plan.filtered(plan.matches())), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Facet labels(Labels labels) throws IOException {
    return new Counting(snapshot, searcher, plan).browse(labels.field(), labels.prefix(), labels.byName(),
        labels.limit());
  }

  private Page ranked() throws IOException {
    Optional<Cursor> cursor = search.after().map(Cursor::parse);
    if (cursor.isPresent() && cursor.get().id().isPresent()) {
      return deep(cursor.get());
    }
    int offset = cursor.map(Cursor::rank).orElse(search.offset());
    int end = offset + search.limit();
    if (search.limit() == 0) {
      return new Page(List.of(), 0, false, Optional.empty());
    }
    int want = plan.refinement().isPresent() ? Math.max(end + 1, ranking.window()) : end + 1;
    List<ScoreDoc> order = new ArrayList<>();
    long total = 0;
    boolean exact = true;
    ScoreDoc[] withAll = {};
    if (plan.first().isPresent()) {
      TopDocs first = top(plan.first().get(), want, null);
      withAll = first.scoreDocs;
      for (ScoreDoc hit : withAll) {
        order.add(new ScoreDoc(hit.doc, hit.score + plan.tier()));
      }
      total = first.totalHits.value();
      exact = false;
    }
    // A question learns from the best ten, whichever they are; keywords need the others only where the page has room.
    if (order.size() < (ranking.question() > 0 ? want : end + 1)) {
      Set<Integer> before = new HashSet<>();
      order.forEach(hit -> before.add(hit.doc));
      TopDocs rest = top(plan.matches(), want, null);
      for (ScoreDoc hit : rest.scoreDocs) {
        if (order.size() < want && !before.contains(hit.doc)) {
          order.add(hit);
        }
      }
      total = Math.max(total, rest.totalHits.value());
      exact = rest.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    }
    List<ScoreDoc> shown = refined(order, withAll.length);
    List<ScoreDoc> hits = shown.subList(Math.min(offset, shown.size()), Math.min(end, shown.size()));
    return new Page(List.copyOf(hits), total, exact,
        order.size() > end ? Optional.of(next(order, end, withAll)) : Optional.empty());
  }

  private String next(List<ScoreDoc> order, int end, ScoreDoc[] withAll) throws IOException {
    if (end < Search.MAX_PAGE / 2) {
      return new Cursor(end, 0, 0, Optional.empty()).toString();
    }
    boolean inFirst = end <= withAll.length;
    // The score as it was, not less what was added: that would be rounded, and miss hits or show them twice.
    ScoreDoc last = inFirst ? withAll[end - 1] : order.get(end - 1);
    return new Cursor(end, inFirst || plan.first().isEmpty() ? 0 : 1, Float.floatToIntBits(last.score),
        Optional.of(head(last.doc).id())).toString();
  }

  /** A page past what is ranked as a whole: from the last hit of the page before on, in the order of the first pass. */
  private Page deep(Cursor cursor) throws IOException {
    if (search.limit() == 0) {
      return new Page(List.of(), cursor.rank(), false, Optional.empty());
    }
    List<ScoreDoc> hits = new ArrayList<>();
    int want = search.limit() + 1;
    int tier = cursor.tier();
    ScoreDoc after = new ScoreDoc(number(cursor.id().get()), Float.intBitsToFloat((int) cursor.key()));
    ScoreDoc[] withAll = {};
    if (tier == 0) {
      withAll = top(plan.first().orElse(plan.matches()), want, after).scoreDocs;
      for (ScoreDoc hit : withAll) {
        hits.add(new ScoreDoc(hit.doc, hit.score + plan.tier()));
      }
    }
    if (plan.first().isPresent() && hits.size() < want) {
      Query others = new BooleanQuery.Builder()
          .add(plan.matches(), Occur.MUST)
          .add(plan.first().get(), Occur.MUST_NOT)
          .build();
      hits.addAll(List.of(top(others, want - hits.size(), tier == 0 ? null : after).scoreDocs));
    }
    Optional<String> next = Optional.empty();
    if (hits.size() == want) {
      boolean inFirst = want - 1 <= withAll.length;
      ScoreDoc last = inFirst ? withAll[want - 2] : hits.get(want - 2);
      next = Optional.of(new Cursor(cursor.rank() + search.limit(), inFirst ? 0 : 1,
          Float.floatToIntBits(last.score), Optional.of(head(last.doc).id())).toString());
      hits.removeLast();
    }
    return new Page(hits, cursor.rank() + (long) hits.size(), false, next);
  }

  private TopDocs top(Query query, int want, ScoreDoc after) throws IOException {
    int most = Math.max(1, Math.min(want, searcher.getIndexReader().maxDoc()));
    return searcher.search(plan.filtered(query), new TopScoreDocCollectorManager(most, after, most));
  }

  /** The best of the first pass, scored again; those with all words still before the others. */
  private List<ScoreDoc> refined(List<ScoreDoc> order, int all) throws IOException {
    if (plan.refinement().isEmpty() || order.isEmpty()) {
      return order;
    }
    List<ScoreDoc> refined = new ArrayList<>(order.size());
    int window = Math.min(ranking.window(), order.size());
    refined.addAll(plan.refinement().get().refine(order.subList(0, window), Math.min(all, window), plan.tier()));
    refined.addAll(order.subList(window, order.size()));
    return refined;
  }

  private Page dated() throws IOException {
    boolean newest = search.sort() == Sort.NEWEST;
    org.apache.lucene.search.Sort sort = new org.apache.lucene.search.Sort(
        LongField.newSortField(Schema.SENT, newest, SortedNumericSelector.Type.MIN,
            newest ? Long.MIN_VALUE : Long.MAX_VALUE),
        SortField.FIELD_DOC);
    Optional<Cursor> cursor = search.after().map(Cursor::parse);
    int offset = search.offset();
    FieldDoc after = null;
    if (cursor.isPresent()) {
      int doc = number(cursor.get().id().orElseThrow(() -> Cursor.refused(search.after().get())));
      after = new FieldDoc(doc, Float.NaN, new Object[]{cursor.get().key(), doc});
    }
    if (search.limit() == 0) {
      return new Page(List.of(), 0, false, Optional.empty());
    }
    int want = Math.min(offset + search.limit() + 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    TopDocs top = searcher.search(plan.filtered(plan.matches()),
        new TopFieldCollectorManager(sort, want, after, want));
    int end = Math.min(offset + search.limit(), top.scoreDocs.length);
    List<ScoreDoc> hits = new ArrayList<>();
    for (ScoreDoc hit : Arrays.asList(top.scoreDocs).subList(Math.min(offset, end), end)) {
      hits.add(new ScoreDoc(hit.doc, 0));
    }
    Optional<String> next = Optional.empty();
    if (top.scoreDocs.length > end && end > 0) {
      FieldDoc last = (FieldDoc) top.scoreDocs[end - 1];
      next = Optional.of(new Cursor(cursor.map(Cursor::rank).orElse(0) + end, 0, (Long) last.fields[0],
          Optional.of(head(last.doc).id())).toString());
    }
    boolean exact = cursor.isEmpty() && top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    return new Page(hits, top.totalHits.value(), exact, next);
  }

  /** The number of a story now; past all others, if it is gone. */
  private int number(String id) throws IOException {
    return Reading.document(snapshot, id).map(Reading.Place::number).orElse(Integer.MAX_VALUE - 1);
  }

  private Schema.Head head(int doc) throws IOException {
    return Reading.head(leaf(doc), doc - leaf(doc).docBase);
  }

  private LeafReaderContext leaf(int doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private List<Found.Match> matches(List<ScoreDoc> hits) throws IOException {
    Map<LeafReaderContext, Reading> readings = new HashMap<>();
    Found.Match[] inOrder = new Found.Match[hits.size()];
    Integer[] byNumber = new Integer[hits.size()];
    Arrays.setAll(byNumber, i -> i);
    // Doc values are read forwards only.
    Arrays.sort(byNumber, (a, b) -> Integer.compare(hits.get(a).doc, hits.get(b).doc));
    for (int i : byNumber) {
      ScoreDoc hit = hits.get(i);
      LeafReaderContext leaf = leaf(hit.doc);
      Reading reading = readings.get(leaf);
      if (reading == null) {
        reading = new Reading(leaf, !search.headlines());
        readings.put(leaf, reading);
      }
      inOrder[i] = reading.match(hit.doc - leaf.docBase, hit.score);
    }
    return Arrays.asList(inOrder);
  }

  String explain(String id) throws IOException {
    int doc = number(id);
    if (doc >= searcher.getIndexReader().maxDoc()) {
      return "no story " + id;
    }
    StringBuilder text = new StringBuilder();
    if (plan.first().isPresent()) {
      text.append("all words, or the one as typed, which puts a story ").append(plan.tier()).append(" above others:\n")
          .append(searcher.explain(plan.first().get(), doc));
    }
    text.append("any word, in any reading:\n").append(searcher.explain(plan.matches(), doc));
    if (plan.refinement().isPresent()) {
      text.append("and, if among the best ").append(ranking.window()).append(" by that:\n")
          .append(plan.refinement().get());
    }
    return text.toString();
  }
}
