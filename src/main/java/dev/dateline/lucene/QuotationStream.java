package dev.dateline.lucene;

import dev.dateline.analysis.Analyzed;
import dev.dateline.analysis.NameKey;
import dev.dateline.analysis.Positions;
import dev.dateline.analysis.Word;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Quotation;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The quotations of a story as the tokens of one Lucene field. Each is a run of positions: the speaker's name, told apart by the
 * name of its field, then the words that he is quoted with, with all their readings. Runs lie so far apart that nothing that is no
 * longer than {@link #LONGEST} reaches from one into the next: so words and speaker within that width are of one quotation.
 */
final class QuotationStream extends TokenStream {
  /** Positions of one run; what is quoted longer is cut, and found by its body. */
  static final int LONGEST = 1_000;

  /** A speaker's name takes so many positions at most. */
  private static final int NAME = 20;

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /** @param step how many positions behind the token before */
  private record Token(BytesRef term, int step) {}

  QuotationStream over(Story story, Analyzed analyzed) {
    tokens.clear();
    int position = -1;
    int base = 0;
    List<String> speakers = story.about().labels(Field.SPEAKER);
    for (Quotation quotation : story.about().quotations()) {
      position = add(key(quotation.speaker()), base, position);
      List<Positions> names = analyzed.labels().getOrDefault(Field.SPEAKER, List.of());
      int number = speakers.indexOf(quotation.speaker());
      if (number < names.size()) {
        Positions name = names.get(number);
        for (int i = 0; i < name.size() && name.position(i) < NAME; i++) {
          Word word = name.word(i);
          for (int reading = 0; reading < word.size(); reading++) {
            position = add(Schema.labelWord(Field.SPEAKER, word.utf8(reading)), base + name.position(i), position);
          }
        }
      }
      Positions words = quotation.part() == Part.TITLE ? analyzed.title() : analyzed.body();
      int first = -1;
      for (int i = 0; i < words.size() && words.start(i) < quotation.end(); i++) {
        if (words.end(i) > quotation.start()) {
          first = first < 0 ? words.position(i) : first;
          int here = base + NAME + words.position(i) - first;
          if (here - base >= LONGEST) {
            break;
          }
          for (int reading = 0; reading < words.word(i).size(); reading++) {
            position = add(new BytesRef(words.word(i).utf8(reading)), here, position);
          }
        }
      }
      base = position + LONGEST;
    }
    return this;
  }

  /** The term of who is quoted, whatever the spelling of his name. */
  static BytesRef key(String name) {
    return new BytesRef(Field.SPEAKER + "\2" + NameKey.of(Field.SPEAKER, name));
  }

  private int add(BytesRef bytes, int here, int before) {
    tokens.add(new Token(bytes, here - before));
    return here;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    Token token = tokens.get(next++);
    increment.setPositionIncrement(token.step);
    term.setBytesRef(token.term);
    return true;
  }
}
