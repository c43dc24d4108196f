package dev.dateline.lucene;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Asked;
import dev.dateline.analysis.Layer;
import dev.dateline.search.Tolerance;
import dev.dateline.story.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * A phrase in each way in which a story can print it. Lucene's postings do not tell how many positions a term spans, so one word
 * that equals two ({@code Jongun} for {@code Jong-un}, {@code inthe} for {@code in the}) shifts what follows; the phrase is
 * therefore asked for in a bounded number of spellings, of which the best scores. Where a story is known to have lost words, some
 * of the phrase's may be those.
 */
final class Phrases {
  /** The most spellings of one phrase. */
  private static final int MAX_SPELLINGS = Limit.PHRASE_SPELLINGS.value();

  /** The most words that are tried solid. */
  private static final int MAX_JOINED = 3;

  /** The most words of a phrase that may be missing from a story. */
  private static final int MAX_MISSING = 3;

  /** A longer phrase is looked for as it is. */
  private static final int MAX_SPANNING = 12;

  /** What a phrase weighs of which words are missing, so that one that is there whole comes first. */
  private static final float SPANNING = 0.2f;

  private final Analysis analysis;
  private final Axis axis;
  private final boolean exact;

  /** Words from which on no story has the rest of the phrase in any spelling; trying them once is enough. */
  private final BitSet deadEnds = new BitSet();

  Phrases(Analysis analysis, Axis axis, Tolerance tolerance) {
    this.analysis = analysis;
    this.axis = axis;
    this.exact = tolerance == Tolerance.EXACT;
  }

  /** Readings at positions, in order; where a place is empty, the phrase cannot be found in this spelling. */
  private record Spelling(List<List<String>> readings, List<Integer> positions) {
    static final Spelling EMPTY = new Spelling(List.of(), List.of());

    boolean spansHole() {
      return readings.stream().anyMatch(each -> each.getFirst().equals(Analysis.AFTER_HOLE));
    }

    Spelling with(List<String> more, int position) {
      List<List<String>> allReadings = new ArrayList<>(readings);
      List<Integer> allPositions = new ArrayList<>(positions);
      allReadings.add(more);
      allPositions.add(position);
      return new Spelling(allReadings, allPositions);
    }
  }

  Query query(List<Asked> words, int slop) throws IOException {
    List<Spelling> spellings = new ArrayList<>();
    deadEnds.clear();
    spell(words, 0, 0, Spelling.EMPTY, spellings);
    if (!exact && words.size() > 2 && words.size() <= MAX_SPANNING
        && !axis.present(List.of(Analysis.AFTER_HOLE)).isEmpty()) {
      missing(words, spellings);
    }
    List<Query> queries = new ArrayList<>();
    for (Spelling spelling : spellings) {
      Query query = query(spelling, slop);
      queries.add(spelling.spansHole() ? new BoostQuery(query, SPANNING) : query);
    }
    return switch (queries.size()) {
      case 0 -> new MatchNoDocsQuery("no story has these words");
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, 0);
    };
  }

  /** The phrase without some words inside it, where the next one stands behind a hole. */
  private void missing(List<Asked> words, List<Spelling> spellings) throws IOException {
    for (int first = 1; first < words.size() - 1; first++) {
      for (int next = first + 1; next <= Math.min(first + MAX_MISSING, words.size() - 1); next++) {
        Spelling spelling = Spelling.EMPTY;
        boolean printed = true;
        for (int word = 0; word < words.size() && printed; word++) {
          int position = word < first ? word : word - (next - first);
          if (word == next) {
            spelling = spelling.with(List.of(Analysis.AFTER_HOLE), position);
          }
          if (word < first || word >= next) {
            List<String> single = axis.readings(words.get(word)).stream().filter(each -> !isJoined(each)).toList();
            printed = !single.isEmpty();
            spelling = spelling.with(single, position);
          }
        }
        if (printed && spellings.size() < MAX_SPELLINGS) {
          spellings.add(spelling);
        }
      }
    }
  }

  private void spell(List<Asked> words, int next, int position, Spelling soFar, List<Spelling> spellings)
      throws IOException {
    if (spellings.size() == MAX_SPELLINGS || deadEnds.get(next)) {
      return;
    }
    int before = spellings.size();
    spellFrom(words, next, position, soFar, spellings);
    if (spellings.size() == before) {
      deadEnds.set(next);
    }
  }

  private void spellFrom(List<Asked> words, int next, int position, Spelling soFar, List<Spelling> spellings)
      throws IOException {
    if (next == words.size()) {
      spellings.add(soFar);
      return;
    }
    List<String> present = axis.readings(words.get(next));
    List<String> single = present.stream().filter(reading -> !isJoined(reading)).toList();
    List<String> hyphened = present.stream().filter(Phrases::isJoined).toList();
    if (!single.isEmpty()) {
      spell(words, next + 1, position + 1, soFar.with(single, position), spellings);
    }
    // One word of the query for two or three of the story: what follows stands further on.
    if (!hyphened.isEmpty()) {
      boolean last = next + 1 == words.size();
      for (int pieces = 2; pieces <= (last ? 2 : MAX_JOINED); pieces++) {
        spell(words, next + 1, position + pieces, soFar.with(hyphened, position), spellings);
      }
    }
    // One solid word of the query for two of the story, where it is rarer than either: "Jongun" for "Jong Un".
    if (!exact && axis.isRare(single)) {
      for (List<Asked> pair : analysis.parted(words.get(next))) {
        List<String> left = axis.present(pair.getFirst().exact());
        List<String> right = axis.present(pair.getLast().exact());
        if (!left.isEmpty() && !right.isEmpty()) {
          spell(words, next + 1, position + 2, soFar.with(left, position).with(right, position + 1), spellings);
        }
      }
    }
    // Two or three words of the query for one of the story.
    for (int pieces = 2; !exact && pieces <= MAX_JOINED && next + pieces <= words.size(); pieces++) {
      Asked joined = analysis.joined(words.subList(next, next + pieces));
      List<String> solid = axis.present(joined.usual()).stream().filter(reading -> !isJoined(reading)).toList();
      if (!solid.isEmpty()) {
        spell(words, next + pieces, position + 1, soFar.with(solid, position), spellings);
      }
    }
  }

  static boolean isJoined(String reading) {
    return reading.startsWith(Layer.JOINED.prefix());
  }

  private Query query(Spelling spelling, int slop) throws IOException {
    if (spelling.readings.size() == 1) {
      return axis.any(spelling.readings.getFirst());
    }
    if (spelling.readings.stream().allMatch(readings -> readings.size() == 1)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
      for (int i = 0; i < spelling.readings.size(); i++) {
        phrase.add(axis.term(spelling.readings.get(i).getFirst()), spelling.positions.get(i));
      }
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (int i = 0; i < spelling.readings.size(); i++) {
      Term[] terms = spelling.readings.get(i).stream().map(axis::term).toArray(Term[]::new);
      phrase.add(terms, spelling.positions.get(i));
    }
    return phrase.build();
  }
}
