package dev.dateline.enrich;

import dev.dateline.enrich.Words.Shape;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a story refers to of laws, treaties, resolutions and courts' cases: numbered parts with the law that they are of, laws by
 * their name, and cases by their parties. A part that is named with its law once is meant where its number stands alone.
 */
final class References {
  private static final Set<String> PARTS = Set.of("article", "articles", "section", "sections", "chapter", "title",
      "rule", "clause",
      "paragraph", "amendment", "annex", "protocol", "directive", "resolution", "regulation", "proposition", "measure",
      "decree");

  /** Parts that are printed small as well. */
  private static final List<String> SMALL_PARTS = List.of("resolution", "article", "section");

  private static final Set<String> LAWS = Set.of("act", "treaty", "charter", "convention", "conventions", "protocol",
      "constitution",
      "accord", "accords", "agreement", "pact", "code", "amendment", "law", "laws", "directive", "declaration",
      "statute", "bill",
      "resolution", "covenant");

  /** Laws that stand before what they are about: <i>Treaty on European Union</i>. */
  private static final Set<String> LEADING = Set.of("treaty", "convention", "covenant", "act", "declaration",
      "agreement",
      "constitution", "charter", "protocol");

  /** Between a part of a law and the law. */
  static final String OF = " of the ";

  /** Laws that are named after whom they are of, and as well before: <i>Charter of the United Nations</i>. */
  private static final Set<String> OWNED = Set.of("charter", "constitution", "statute");

  private static final Set<String> LINKS = Set.of("of", "on", "for", "the", "and", "against", "to");

  /**
   * A reference as it stands in a text.
   *
   * @param name the words, or the fuller ones that they are short for
   */
  record Reference(Words words, int begin, int stop, String name, boolean whole) {
    /** The part alone, folded, of what is named with its law; all of it, if it is not. */
    String part() {
      int of = name.indexOf(OF);
      return Letters.fold(of < 0 ? name : name.substring(0, of));
    }

    /** The law that a part is named with. */
    Optional<String> law() {
      int of = name.indexOf(OF);
      return of < 0 || !Character.isDigit(name.charAt(of - 1)) && !Character.isUpperCase(name.charAt(of - 1))
          ? Optional.empty()
          : Optional.of(name.substring(of + OF.length()));
    }

    Reference meaning(String full) {
      return full.equals(name) ? this : new Reference(words, begin, stop, full, false);
    }
  }

  private final Gazetteer gazetteer;
  private final Words words;
  private final List<Reference> found = new ArrayList<>();

  private References(Gazetteer gazetteer, Words words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** What the texts of a story refer to, by the fullest name that the story, or else the archive, has for it. */
  static List<Reference> of(Gazetteer gazetteer, Names names, List<Words> texts) {
    List<Reference> all = new ArrayList<>();
    for (Words words : texts) {
      References references = new References(gazetteer, words);
      references.find();
      all.addAll(references.found);
    }
    return new Laws(names, all).named(all);
  }

  private void find() {
    int at = 0;
    while (at < words.size) {
      int next = words.isCapital(at) || isSmallPart(at) ? from(at) : at + 1;
      at = Math.max(next, at + 1);
    }
  }

  private boolean isSmallPart(int at) {
    for (String part : SMALL_PARTS) {
      if (Clues.isWord(words, at, part)) {
        return true;
      }
    }
    return false;
  }

  private int from(int at) {
    if (words.is(at, Mark.LAW)
        && PARTS.contains(words.key(at))
        && isNumber(at + 1)) {
      return part(at);
    }
    if (!words.isCapital(at) || words.is(at, Mark.CALENDAR)) {
      return at + 1;
    }
    if (words.is(at, Mark.LAW) && LEADING.contains(words.key(at)) && !words.shouted) {
      int stop = about(at);
      if (stop > at) {
        found.add(new Reference(words, at, stop, lawName(at, stop), true));
        return stop;
      }
    }
    if (words.is(at, Mark.FUNCTION) && words.shape[at] == Shape.CAPITAL) {
      return at + 1;
    }
    int end = run(at);
    if (end < words.size && isVersus(end) && words.isCapital(end + 1)) {
      int stop = run(end + 1);
      found.add(new Reference(words, at, stop, words.written(at, stop), true));
      return stop;
    }
    law(at, end);
    return end;
  }

  private boolean isNumber(int at) {
    return at < words.size && words.isNext(at)
        && (words.shape[at] == Shape.NUMBER
            || words.shape[at] == Shape.CAPITALS && words.written(at, at + 1).matches("[IVXL]{1,6}")
            || words.shape[at] == Shape.INITIAL && words.written(at, at + 1).matches("[IVX]"));
  }

  private int part(int at) {
    int begin = at;
    // The body whose resolution it is belongs to its name.
    if (words.key(at).startsWith("resolution") || words.key(at).equals("directive")) {
      while (begin > 0 && words.runsOn(begin) && words.isCapital(begin - 1) && !words.is(begin - 1, Mark.FUNCTION)
          && at - begin < 5) {
        begin--;
      }
    }
    int stop = at + 2;
    if (Clues.isWord(words, stop, "of") && words.isNext(stop)) {
      int law = Clues.isWord(words, stop + 1, "the") ? stop + 2 : stop + 1;
      if (law < words.size && words.isNext(law) && words.isCapital(law)) {
        int end = lawEnd(law);
        if (end > law) {
          String name = lawName(law, end);
          found.add(new Reference(words, begin, end, capital(words.written(begin, stop)) + OF + name, true));
          if (end - law > 1) {
            found.add(new Reference(words, law, end, name, true));
          }
          return end;
        }
      }
    }
    found.add(new Reference(words, begin, stop, capital(words.written(begin, stop)), true));
    return stop;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code U.N. Charter} and {@code Charter of the United Nations} as <i>United Nations Charter</i>: whose it is, in full, before it. */
  private String lawName(int begin, int end) {
    if (OWNED.contains(words.key(begin)) && Clues.isWord(words, begin + 1, "of")) {
      int whose = Clues.isWord(words, begin + 2, "the") ? begin + 3 : begin + 2;
      Optional<Known> known = known(whose, end);
      if (known.isPresent()) {
        return known.get().name() + " " + words.written(begin, begin + 1);
      }
    }
    if (end - begin > 1 && OWNED.contains(words.key(end - 1))) {
      return known(begin, end - 1).map(known -> known.name() + " " + words.written(end - 1, end))
          .orElseGet(() -> words.written(begin, end));
    }
    return words.written(begin, end);
  }

  /** The country or body that is named by just these words. */
  private Optional<Known> known(int begin, int end) {
    return gazetteer.longest(words, begin, end).filter(found -> found.stop() == end).map(Gazetteer.Found::known)
        .filter(known -> known.is(Field.PLACE) || known.is(Field.ORGANIZATION));
  }

  /** Where a law's name ends that begins at a word, its own word last or first; the word itself if it is no law. */
  private int lawEnd(int begin) {
    int end = run(begin);
    for (int at = end - 1; at >= begin; at--) {
      if (LAWS.contains(words.key(at))) {
        return at + 1;
      }
    }
    return LEADING.contains(words.key(begin)) ? Math.max(begin, about(begin)) : begin;
  }

  private void law(int begin, int end) {
    int from = begin;
    while (from < end && words.opens(from) && words.is(from, Mark.FUNCTION)) {
      from++;
    }
    if (end - from < 2 || words.shouted || words.shape[end - 1] != Shape.CAPITAL || !words.is(end - 1, Mark.LAW)
        || !LAWS.contains(words.key(end - 1))
        || gazetteer.longest(words, from, Math.min(words.size, end + 6)).map(known -> known.stop() >= end)
            .orElse(false)) {
      return;
    }
    if (words.key(end - 1).equals("bill") && words.is(from, Mark.GIVEN)) {
      return;
    }
    if (isTaught(from, end)) {
      return;
    }
    found.add(new Reference(words, from, end, lawName(from, end), true));
  }

  /** {@code Academy of International Law}: law is what a body is for. */
  private boolean isTaught(int begin, int end) {
    for (int at = begin; at + 1 < end; at++) {
      if (words.is(at, Mark.HEAD) && Clues.isWord(words, at + 1, "of") && Clues.isWord(words, end - 1, "law")) {
        return true;
      }
    }
    return false;
  }

  /** Where <i>Treaty on the Non-Proliferation of Nuclear Weapons</i> ends that begins at a word; the word if none does. */
  private int about(int begin) {
    int at = begin + 1;
    if (!(Clues.isWord(words, at, "of") || Clues.isWord(words, at, "on") || Clues.isWord(words, at, "for")
        || Clues.isWord(words, at, "against")) || !words.isNext(at)) {
      return begin;
    }
    int stop = begin;
    while (at < words.size && words.runsOn(at) && at - begin < 12) {
      if (words.isCapital(at) && !words.is(at, Mark.CALENDAR)) {
        stop = at + 1;
      } else if (!LINKS.contains(words.key(at))) {
        break;
      }
      at++;
    }
    return stop;
  }

  private int run(int begin) {
    int at = begin + 1;
    while (at < words.size && words.runsOn(at) && (words.isCapital(at) && !words.is(at, Mark.CALENDAR)
        || Clues.isWord(words, at, "of") && words.isCapital(at + 1) && words.runsOn(at + 1))) {
      at++;
    }
    return at;
  }

  private boolean isVersus(int at) {
    return Clues.isWord(words, at, "v") && words.isNext(at) && at + 1 < words.size
        && (words.gap[at + 1] & (Words.POINT | Words.STOP)) != 0
        && words.end[at] < words.length && words.text[words.end[at]] == '.';
  }
}
