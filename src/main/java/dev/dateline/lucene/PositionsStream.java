package dev.dateline.lucene;

import dev.dateline.analysis.Positions;
import dev.dateline.analysis.Word;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Positions with readings as the tokens of a Lucene field: each reading of a word is a term at the word's position. The terms'
 * bytes are the shared words' own; nothing is copied.
 */
final class PositionsStream extends TokenStream {
  /** Between two texts of one field, so that no phrase spans them. */
  static final int GAP = 100;

  /** Where the second text begins, the body behind a title; small, for positions are packed in as few bits as they need. */
  static final int SECOND = 64;

  /** Where the third text begins, the labels behind a body. */
  static final int THIRD = 1 << 20;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef();
  private List<Positions> texts = List.of();
  private int text;
  private int index;
  private int reading;
  private int position;
  private int start;

  /** Takes new texts to tell, one behind the other. */
  PositionsStream over(List<Positions> newTexts) {
    texts = newTexts;
    return this;
  }

  @Override
  public void reset() {
    text = 0;
    index = 0;
    reading = 0;
    position = -1;
    start = 0;
  }

  @Override
  public boolean incrementToken() {
    while (text < texts.size()) {
      Positions positions = texts.get(text);
      if (index == positions.size()) {
        text++;
        index = 0;
        start = start(text);
        continue;
      }
      Word word = positions.word(index);
      if (reading == 0) {
        int here = start + positions.position(index);
        increment.setPositionIncrement(here - position);
        position = here;
      } else {
        increment.setPositionIncrement(0);
      }
      bytes.bytes = word.utf8(reading);
      bytes.length = bytes.bytes.length;
      term.setBytesRef(bytes);
      if (++reading == word.size()) {
        reading = 0;
        index++;
      }
      return true;
    }
    return false;
  }

  /** Where a text begins: at its fixed place if the one before leaves room, else a gap behind it. */
  private int start(int number) {
    int place = number == 1 ? SECOND : number == 2 ? THIRD : 0;
    return position < place ? place : position + GAP;
  }
}
