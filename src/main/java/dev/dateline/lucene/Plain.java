package dev.dateline.lucene;

import dev.dateline.query.Query.Word;
import dev.dateline.query.Query.Words;
import dev.dateline.story.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Plain words: not all need match, but stories with all of them come first. Function words (<i>the</i>, <i>of</i>) find nothing
 * and rank nothing, unless there are no others.
 *
 * @param parts what each content word or part matches, in the order typed
 */
record Plain(List<Query> parts) {
  /**
   * Above any score of one part: BM25 stays below a word's idf, idf below ln(2^31), and what a {@link Refinement} adds below
   * three times that and its own border.
   */
  static final float PART = 128;

  static Plain of(Words words, Translation translation) throws IOException {
    List<Query> content = new ArrayList<>();
    for (dev.dateline.query.Query part : content(words, translation)) {
      content.add(translation.lucene(part));
    }
    return new Plain(content);
  }

  /** The parts that are not function words; all of them, if there are only such. */
  static List<dev.dateline.query.Query> content(Words words, Translation translation) {
    List<dev.dateline.query.Query> content = words.parts().stream()
        .filter(part -> !(part instanceof Word word && word.field().equals(Field.TEXT)
            && translation.isFunctionWord(word.text())))
        .toList();
    return content.isEmpty() ? words.parts() : content;
  }

  /** Stories with all of them. */
  Query all() {
    return joined(Occur.MUST);
  }

  /** Stories with any of them. */
  Query any() {
    return joined(Occur.SHOULD);
  }

  private Query joined(Occur occur) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(part, occur));
    return joined.build();
  }

  /** What a story with all of them has above any that lacks one. */
  float tier() {
    return PART * (float) parts.stream()
        .mapToDouble(part -> part instanceof BoostQuery boost ? Math.max(1, boost.getBoost()) : 1)
        .sum();
  }
}
