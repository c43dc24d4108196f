package dev.dateline.analysis;

import dev.dateline.story.Mention;
import java.util.List;

/** Puts at the first word of each mention the term of who or what is meant, beside the word's own. */
final class Naming {
  private Naming() {}

  /** Applies the mentions of one text, in the order of their places. */
  static void apply(List<Mention> mentions, Tokens tokens) {
    int token = 0;
    int before = 0;
    for (Mention mention : mentions) {
      if (mention.start() < before) {
        token = 0; // Not in order: the text is looked through anew.
      }
      before = mention.start();
      while (token < tokens.size() && tokens.end(token) <= mention.start()) {
        token++;
      }
      if (token < tokens.size() && tokens.start(token) < mention.end()) {
        tokens.replace(token, tokens.word(token).with(term(mention)));
      }
    }
  }

  /** The term that a mention leaves in the index. */
  static String term(Mention mention) {
    String key = NameKey.of(mention.entity().type(), mention.entity().name());
    return mention.whole()
        ? NameKey.term(mention.entity().type(), key)
        : NameKey.partTerm(mention.entity().type(), key);
  }
}
