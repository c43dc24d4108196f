package dev.dateline.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * From readings to index terms: which stand at a story's position, and which satisfy a query's. The two must be read
 * together; a term that one side gives and the other never asks for is waste.
 */
final class Terms {
  /** A hyphenated word of more pieces is a phrase; nobody writes it solid. */
  static final int PIECES = 4;

  private Terms() {}

  /** The terms of a printed word in a story; empty if nothing is left of it. */
  static List<String> printed(Reading word, boolean english, boolean shouted) {
    if (word.plain().isEmpty()) {
      return List.of();
    }
    if (!word.isCapital()) {
      String printed = Layer.PRINTED.term(word.printed());
      String normalised = normalised(word, english, shouted);
      if (word.elided().isEmpty()) {
        return List.of(printed, normalised);
      }
      return List.of(printed, normalised, english ? Stems.english(word.elided()) : word.elided());
    }
    String capital = Layer.PRINTED.term(word.capital());
    if (word.dotted() || !shouted) {
      return List.of(capital, word.capitalPlain());
    }
    return List.of(Layer.PRINTED.term(word.printed()), capital, normalised(word, english, true), word.capitalPlain());
  }

  /** The term of the pieces of a hyphenated word written solid; empty where that would be a number. */
  static List<String> joined(List<Reading> pieces, boolean english) {
    String solid = solid(pieces);
    return isJoinable(solid)
        ? List.of(Layer.JOINED.term(english ? Stems.english(solid) : solid))
        : List.of();
  }

  /** What satisfies a word of a query, in a story of any language. */
  static Asked asked(String typed, boolean shouted) {
    Reading word = Reading.of(typed);
    boolean capital = word.isCapital();
    boolean small = !capital || shouted && !word.dotted();
    boolean either = !word.capital().isEmpty() && (capital || word.letters() == Reading.Letters.SMALL);
    SequencedSet<String> exact = new LinkedHashSet<>();
    SequencedSet<String> usual = new LinkedHashSet<>();
    if (small) {
      exact.add(Layer.PRINTED.term(word.printed()));
      usual.addAll(forms(word, shouted));
    }
    if (either) {
      exact.add(Layer.PRINTED.term(word.capital()));
      usual.add(word.capitalPlain());
    }
    if (isJoinable(word.plain())) {
      usual.add(Layer.JOINED.term(Stems.english(word.plain())));
      usual.add(Layer.JOINED.term(word.plain()));
    }
    boolean content = capital && !shouted || word.dotted() || !FunctionWords.contains(word.plain())
        || "may".equals(word.plain()) && word.letters() == Reading.Letters.MIXED;
    return new Asked(typed, List.copyOf(exact), List.copyOf(usual), content);
  }

  /** Neighbours of a query written solid. */
  static Asked solid(String typed, List<Reading> pieces) {
    boolean initials = pieces.stream()
        .allMatch(piece -> piece.plain().length() == 1 && piece.letters() == Reading.Letters.CAPITALS);
    Asked solid = asked(initials ? typed : solid(pieces), false);
    // The joined layer is what the neighbours themselves find, piece by piece, where they are printed with a hyphen.
    List<String> usual = solid.usual().stream().filter(term -> !term.startsWith(Layer.JOINED.prefix())).toList();
    return new Asked(typed, solid.exact(), usual, true);
  }

  private static List<String> forms(Reading word, boolean shouted) {
    String stem = Stems.english(word.plain());
    if (word.dotted() && !word.capital().isEmpty()) {
      return List.of();
    }
    List<String> forms = new ArrayList<>();
    if (isWhole(word, shouted)) {
      forms.add(word.plain());
      if (!stem.equals(word.plain())) {
        // Where AIDS is printed Aids it has a stem, which help and its aids share; its printed form they do not.
        forms.add(Layer.PRINTED.term(word.printed()));
      }
    } else {
      forms.add(stem);
      forms.add(word.plain());
    }
    return forms;
  }

  private static String normalised(Reading word, boolean english, boolean shouted) {
    if (word.dotted() && !word.capital().isEmpty()) {
      return word.capitalPlain();
    }
    return english && !isWhole(word, shouted) ? Stems.english(word.plain()) : word.plain();
  }

  /** Whether the word has no stem, being an acronym. */
  private static boolean isWhole(Reading word, boolean shouted) {
    return word.dotted() || word.acronym() && !shouted;
  }

  private static String solid(List<Reading> pieces) {
    StringBuilder solid = new StringBuilder();
    pieces.forEach(piece -> solid.append(piece.plain()));
    return solid.toString();
  }

  private static boolean isJoinable(String solid) {
    return solid.length() > 1 && solid.codePoints().anyMatch(Character::isLetter);
  }
}
