package dev.dateline.lucene;

import dev.dateline.query.Query.Word;
import dev.dateline.query.Query.Words;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * Plain words: not all need match, but stories with all of them come first. Function words (<i>the</i>, <i>of</i>) find nothing
 * and rank nothing, unless there are no others. Neighbours that name somebody together are found by any name of his as well.
 *
 * @param parts the content words or parts, in the order typed, names apart
 */
record Plain(List<Part> parts) {
  /**
   * Above any score of one part: BM25 stays below a word's idf, idf below ln(2^31), and what a {@link Refinement} adds below
   * three times that and its own border.
   */
  static final float PART = 128;

  /** The most words of a name that are looked up together. */
  private static final int NAME = 5;

  /**
   * A word, or the words of a name.
   *
   * @param words what each of them finds
   * @param named what finds in other words whom they name together
   */
  record Part(List<Query> words, Optional<Query> named) {
    private Query joined(Occur occur) {
      Query all = Plain.joined(words, occur);
      return named.isEmpty() ? all : new DisjunctionMaxQuery(List.of(all, named.get()), 0);
    }
  }

  static Plain of(Words words, Translation translation) throws IOException {
    List<dev.dateline.query.Query> all = words.parts();
    List<dev.dateline.query.Query> content = content(words, translation);
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < all.size()) {
      int most = 1;
      while (most < NAME && i + most < all.size() && isWord(all.get(i)) && isWord(all.get(i + most))) {
        most++;
      }
      Optional<Query> named = Optional.empty();
      int n = most;
      while (n > 1 && named.isEmpty()) {
        // A name neither begins nor ends with a function word.
        if (content.contains(all.get(i)) && content.contains(all.get(i + n - 1))) {
          named = translation.named(all.subList(i, i + n));
        }
        n -= named.isEmpty() ? 1 : 0;
      }
      List<Query> queries = new ArrayList<>(n);
      for (dev.dateline.query.Query part : all.subList(i, i + n)) {
        if (content.contains(part)) {
          Query found = n == 1 ? translation.lucene(part) : translation.wordAlone((Word) part);
          queries.add(content.size() == 1 ? found : translation.among(part, found));
        }
      }
      if (!queries.isEmpty()) {
        parts.add(new Part(queries, named));
      }
      i += n;
    }
    return new Plain(parts);
  }

  private static boolean isWord(dev.dateline.query.Query part) {
    return part instanceof Word word && word.field().equals(Field.TEXT);
  }

  /** The parts that are not function words; all of them, if there are only such. */
  static List<dev.dateline.query.Query> content(Words words, Translation translation) {
    List<dev.dateline.query.Query> content = words.parts().stream()
        .filter(part -> !(part instanceof Word word && word.field().equals(Field.TEXT)
            && translation.isFunctionWord(word.text())))
        .toList();
    return content.isEmpty() ? words.parts() : content;
  }

  /** Whether it is one word, or one part. */
  boolean isOne() {
    return parts.size() == 1 && parts.getFirst().words.size() == 1;
  }

  /** Stories with all of them. */
  Query all() {
    return joined(parts.stream().map(part -> part.joined(Occur.MUST)).toList(), Occur.MUST);
  }

  /** Stories with any of them. */
  Query any() {
    return joined(parts.stream().map(part -> part.joined(Occur.SHOULD)).toList(), Occur.SHOULD);
  }

  private static Query joined(List<Query> queries, Occur occur) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    queries.forEach(query -> joined.add(query, occur));
    return joined.build();
  }

  /** What a story with all of them has above any that lacks one. */
  float tier() {
    return PART * (float) parts.stream()
        .flatMap(part -> part.words.stream())
        .mapToDouble(query -> query instanceof BoostQuery boost ? Math.max(1, boost.getBoost()) : 1)
        .sum();
  }
}
