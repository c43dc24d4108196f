package dev.dateline.lucene;

import dev.dateline.analysis.Layer;
import dev.dateline.analysis.Positions;
import dev.dateline.analysis.Word;
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

  /** A term that stands for itself: a label whole, a name's key. */
  void term(BytesRef whole) {
    terms.add(whole);
    increments.add(PositionsStream.GAP);
  }

  /**
   * A label's words. Those of a further field are told as printed and in no other reading: wires put codes there, which have no
   * stems, and Reuters' alone would be a quarter of the terms of its archive.
   */
  void words(Field field, Positions words) {
    int before = -1;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.word(i);
      int told = 0;
      for (int reading = 0; reading < word.size(); reading++) {
        if (!field.isMore() || Layer.of(word.term(reading)) == Layer.PRINTED) {
          terms.add(Schema.labelWord(field, word.utf8(reading)));
          increments.add(told++ > 0 ? 0 : words.position(i) - before + (i == 0 ? PositionsStream.GAP : 0));
        }
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
