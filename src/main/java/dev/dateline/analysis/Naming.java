package dev.dateline.analysis;

import dev.dateline.story.Entity;
import dev.dateline.story.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts at the first word of each mention the term of who or what is meant, beside the word's own. */
final class Naming {
  private Naming() {}

  /** Applies the mentions of one text, in the order of their places. */
  static void apply(List<Mention> mentions, Tokens tokens) {
    Map<Entity, String> keys = new HashMap<>();
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
        tokens.replace(token,
            tokens.word(token).with(term(mention, keys.computeIfAbsent(mention.entity(), Naming::key))));
      }
    }
  }

  /** The term that a mention leaves in the index. */
  static String term(Mention mention) {
    return term(mention, key(mention.entity()));
  }

  private static String key(Entity entity) {
    return NameKey.of(entity.type(), entity.name());
  }

  private static String term(Mention mention, String key) {
    return mention.whole()
        ? NameKey.term(mention.entity().type(), key)
        : NameKey.partTerm(mention.entity().type(), key);
  }
}
