package dev.dateline.lucene;

import dev.dateline.analysis.Positions;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A story's labels as the tokens of one Lucene field: each label whole, for filters, and its words, for queries such as {@code
 * tag:"north korea"}. The names of the fields stand in the terms, so that a story costs one Lucene field for them all.
 */
final class LabelStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
  private final List<BytesRef> terms = new ArrayList<>();
  private final List<Integer> increments = new ArrayList<>();
  private int next;

  void clear() {
    terms.clear();
    increments.clear();
  }

  /** A label whole. */
  void label(Field field, String label) {
    terms.add(Schema.label(field, label));
    increments.add(PositionsStream.GAP);
  }

  /** A label's words. */
  void words(Field field, Positions words) {
    int before = -1;
    for (int i = 0; i < words.size(); i++) {
      for (int reading = 0; reading < words.word(i).size(); reading++) {
        terms.add(Schema.labelWord(field, words.word(i).utf8(reading)));
        increments.add(reading > 0 ? 0 : words.position(i) - before + (i == 0 ? PositionsStream.GAP : 0));
      }
      before = words.position(i);
    }
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    term.setBytesRef(terms.get(next));
    increment.setPositionIncrement(increments.get(next));
    next++;
    return true;
  }
}
