package dev.dateline.enrich;

import dev.dateline.enrich.Words.Shape;
import dev.dateline.story.Field;
import java.util.List;
import java.util.Optional;

/** What the words around a name say of it. */
final class Clues {
  private static final List<String> ARTICLE = List.of("a", "an", "the");
  private static final List<String> BEING = List.of("is", "was", "are", "were");

  /** Of whom one is: <i>the son of Arvid</i>. */
  private static final List<String> KIN = List.of("son", "daughter", "wife", "widow", "husband", "father", "mother",
      "brother", "sister", "uncle", "nephew", "niece", "cousin", "grandson", "murder", "death", "arrest", "trial");

  /** Of what one is, and what is a place: <i>the mayor of Brenholm</i>. */
  private static final List<String> RULED = List.of("mayor", "governor", "sultan", "emir", "capital", "people",
      "residents", "inhabitants", "citizens", "coast", "invasion", "occupation", "siege", "bombing", "streets", "east",
      "west", "north", "south", "outskirts", "archbishop", "bishop", "king", "queen", "population", "government");

  /** By whom it is done: mostly by a company. */
  private static final List<String> DONE = List.of("owned", "operated", "acquired", "published", "manufactured",
      "distributed", "marketed", "released", "sponsored", "employed", "developed", "built", "sold", "bought", "run",
      "issued", "underwritten", "managed");

  /** Words within which an apposition says what it is about: <i>a former English goalkeeper</i>. */
  private static final int APPOSED = 5;

  private Clues() {}

  static void weigh(Span span) {
    Words words = span.words;
    before(span, words, span.begin - 1);
    after(span, words, span.stop);
    itself(span, words);
  }

  private static void before(Span span, Words words, int at) {
    if (at < 0 || words.shape[at] != Shape.SMALL) {
      return;
    }
    if (!words.isNext(span.begin)) {
      int gap = words.gap[span.begin];
      if ((gap & Words.COMMA) != 0 && (gap & (Words.QUOTE | Words.PARAGRAPH)) == 0) {
        span.organization += words.is(at, Mark.BODY) ? 1.5f : 0;
        span.person += words.is(at, Mark.ROLE) ? isWord(words, at - 1, ARTICLE) ? 2 : 1.2f : 0;
        span.place += words.is(at, Mark.SETTLEMENT) ? 1 : 0;
      }
      return;
    }
    if (words.is(at, Mark.LOCATIVE)) {
      span.place += isWord(words, at, "in")
          ? 1.5f
          : isWord(words, at, "near") ? 2 : isWord(words, at, "at") || isWord(words, at, "between") ? 1 : 0.7f;
      span.place += span.size() == 1 && words.marks(span.begin) == 0 ? 0.3f : 0;
      span.person -= 0.2f;
    }
    if (words.is(at, Mark.ROLE) || words.is(at, Mark.TITLE)) {
      span.person += span.size() > 1 ? 2.5f : 1.5f;
    }
    if (words.is(at, Mark.BODY)) {
      span.organization += 2;
    }
    if (span.size() == 1 && isWord(words, at, "of")) {
      span.place += 0.3f;
    }
    if (isWord(words, at, "the")) {
      span.organization += 0.7f;
      span.person -= 2;
      if (span.size() == 1) {
        // The Pirates are a team, and the Bundestag a body; a word alone may be anything.
        boolean several = isSeveral(words, span.begin) && !words.opens(span.begin);
        span.organization += several ? 0.9f : 0;
        span.nothing += several ? 0 : 0.5f;
      }
    } else if (isWord(words, at, "a") || isWord(words, at, "an")) {
      span.person -= 1.5f;
      span.place -= 1;
      span.nothing += 1;
    } else if (isWord(words, at, "of") && (words.is(at - 1, Mark.SETTLEMENT) || words.is(at - 1, Mark.DIRECTION))) {
      span.place += 2.5f;
    } else if (isWord(words, at, "of") && isWord(words, at - 1, KIN)
        || isWord(words, at, "to") && isWord(words, at - 1, "married")) {
      span.person += 2.5f;
    } else if (span.size() == 1 && isWord(words, at, "of") && isWord(words, at - 1, RULED)) {
      span.place += 1.5f;
    } else if (isWord(words, at, "of") && words.is(at - 1, Mark.ROLE)) {
      span.organization += 0.7f;
    } else if (isWord(words, at, "by") && isWord(words, at - 1, DONE)) {
      span.organization += 1.3f;
      span.person += 0.3f;
    } else if (isWord(words, at, "called") || isWord(words, at, "named")) {
      span.organization += words.is(at - 1, Mark.BODY) ? 2 : 0;
      span.person += words.is(at - 1, Mark.ROLE) ? 1.5f : 0;
      span.place += words.is(at - 1, Mark.SETTLEMENT) ? 2 : 0;
    } else if (isWord(words, at, "by")) {
      span.person += 0.5f;
      span.organization += 0.3f;
    }
  }

  private static void after(Span span, Words words, int at) {
    if (at >= words.size) {
      return;
    }
    int gap = words.gap[at];
    boolean next = words.isNext(at) && (gap & Words.POINT) == 0;
    if (next) {
      if (words.isSmall(at, Mark.SAY)) {
        span.person += span.size() == 1 ? 1.2f : 1;
        span.organization += 0.8f;
      } else if (isWord(words, at, "who") || isWord(words, at, "himself")) {
        span.person += 2.5f;
      } else if (words.isSmall(at, Mark.BUSINESS) || words.isSmall(at, Mark.ROLE)) {
        span.organization += 1.5f;
      } else if (words.isSmall(at, Mark.BODY)) {
        span.organization += 1.2f;
      } else if (words.isSmall(at, Mark.SETTLEMENT) && !words.is(at, Mark.DIRECTION)) {
        span.place += 1.2f;
      } else if (isWord(words, at, BEING)) {
        is(span, words, at + 1);
      } else if (words.shape[at] == Shape.SMALL && words.is(at, Mark.ORDINARY) && isVerb(words, at)) {
        span.person += 0.4f;
        span.organization += 0.2f;
      }
    } else if ((gap & Words.HYPHEN) != 0 && (isWord(words, at, "based") || isWord(words, at, "born"))) {
      span.place += 4;
    } else if ((gap & Words.COMMA) != 0) {
      comma(span, words, at);
    } else if ((gap & Words.OPEN) != 0 && words.shape[at] == Shape.CAPITALS && at + 1 < words.size
        && (words.gap[at + 1] & Words.CLOSE) != 0) {
      span.organization += 2.5f;
      span.person -= 1;
    }
    if ((gap & Words.POSSESSIVE) != 0) {
      span.nothing -= 0.2f;
    }
  }

  /** {@code Tarnwick is a small town}. */
  private static void is(Span span, Words words, int article) {
    boolean several = isWord(words, article - 1, "are") || isWord(words, article - 1, "were");
    if (!several && !isWord(words, article, ARTICLE)) {
      return;
    }
    kind(words, article + 1, 7).ifPresent(type -> add(span, type, 3, 3, 3));
  }

  /** What somebody or something is told to be, by the last noun of a phrase that says it: <i>a football club manager</i>. */
  private static Optional<Field> kind(Words words, int begin, int most) {
    Optional<Field> kind = Optional.empty();
    for (int at = begin; at < begin + most && words.runsOn(at) && !words.is(at, Mark.FUNCTION); at++) {
      if (words.isSmall(at, Mark.SETTLEMENT) && !words.is(at, Mark.DIRECTION)) {
        kind = Optional.of(Field.PLACE);
      } else if (words.isSmall(at, Mark.BODY)) {
        kind = Optional.of(Field.ORGANIZATION);
      } else if (words.isSmall(at, Mark.ROLE) || words.isSmall(at, Mark.TITLE)) {
        kind = Optional.of(Field.PERSON);
      }
    }
    return kind;
  }

  private static void add(Span span, Field type, float person, float organization, float place) {
    span.person += type.equals(Field.PERSON) ? person : 0;
    span.organization += type.equals(Field.ORGANIZATION) ? organization : 0;
    span.place += type.equals(Field.PLACE) ? place : 0;
  }

  /** Whether a word is in the plural; <i>Bosporus</i>, <i>Tunis</i> and <i>Inverness</i> are not. */
  private static boolean isSeveral(Words words, int at) {
    int last = words.end[at] - 1;
    return words.folded[last] == 's' && last > words.start[at] && "uis".indexOf(words.folded[last - 1]) < 0;
  }

  private static void comma(Span span, Words words, int at) {
    if (words.shape[at] == Shape.NUMBER && words.end[at] - words.start[at] == 2 && at + 1 < words.size
        && (words.gap[at + 1] & (Words.COMMA | Words.STOP)) != 0) {
      span.person += 2.5f;
    } else if (isWord(words, at, "who")) {
      span.person += 2;
    } else if (isWord(words, at, "which")) {
      span.organization += 0.8f;
      span.place += 0.4f;
    } else if (words.isSmall(at, Mark.ROLE)) {
      span.person += 2;
    } else if (isWord(words, at, ARTICLE)) {
      kind(words, at + 1, APPOSED).ifPresent(type -> add(span, type, 2, 1.5f, 1.5f));
    }
  }

  private static void itself(Span span, Words words) {
    int first = span.begin;
    if (span.size() == 1) {
      if (words.shape[first] == Shape.CAPITALS && !words.shouted) {
        span.organization += words.end[first] - words.start[first] <= 6 ? 0.9f : 0.4f;
        span.person -= 1;
      } else if (words.shape[first] == Shape.INITIAL) {
        span.nothing += 3;
      } else if (words.is(first, Mark.ORDINARY)) {
        span.nothing += words.opens(first) ? 2.5f : words.is(first, Mark.NAME) ? 1 : 1.4f;
      } else if (span.known.isEmpty() && isYear(words, span.stop)) {
        span.nothing += 2;
      } else if (words.opens(first)) {
        span.nothing += 0.4f;
      }
      return;
    }
    boolean ordinary = true;
    for (int at = first; at < span.stop; at++) {
      ordinary &= words.is(at, Mark.ORDINARY) && !words.is(at, Mark.NAME) && !words.is(at, Mark.GIVEN);
    }
    if (ordinary) {
      span.nothing += words.opens(first) ? 1.2f : 0.3f;
      span.person -= 0.5f;
    }
  }

  /** {@code in Octobe 1988}: a month, however damaged. */
  private static boolean isYear(Words words, int at) {
    return words.isNext(at) && words.shape[at] == Shape.NUMBER && words.end[at] - words.start[at] == 4;
  }

  private static boolean isVerb(Words words, int at) {
    char last = words.folded[words.end[at] - 1];
    return last == 'd' || last == 's' && words.folded[words.end[at] - 2] != 's';
  }

  private static boolean isWord(Words words, int at, List<String> any) {
    for (String word : any) {
      if (isWord(words, at, word)) {
        return true;
      }
    }
    return false;
  }

  static boolean isWord(Words words, int at, String word) {
    if (at < 0 || at >= words.size || words.end[at] - words.start[at] != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (words.folded[words.start[at] + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
