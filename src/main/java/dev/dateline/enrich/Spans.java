package dev.dateline.enrich;

import dev.dateline.enrich.Words.Shape;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the names in running text, by capitals, lists, titles, and the words that say what an organization or a place is. A run of
 * capitals is parted where a title or a known name parts it.
 */
final class Spans {
  /** No name has more words. */
  private static final int LONGEST = 12;

  private final Gazetteer gazetteer;
  private final Words words;
  private final List<Span> found = new ArrayList<>();

  private Spans(Gazetteer gazetteer, Words words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  static List<Span> of(Gazetteer gazetteer, Words words) {
    Spans spans = new Spans(gazetteer, words);
    spans.find();
    return spans.found;
  }

  private void find() {
    int at = words.dateline;
    while (at < words.size) {
      at = words.isCapital(at) && !words.isLoud(at) ? from(at) : at + 1;
    }
  }

  /** Finds what begins at a word; where to go on. */
  private int from(int at) {
    if (isSignature(at) || isTicker(at) || isRoman(at) && words.shape[at] == Shape.CAPITALS
        || words.is(at, Mark.SUFFIX) && (words.gap[at] & Words.COMMA) != 0
            && words.is(at, Mark.POINTED) | words.shape[at] == Shape.CAPITALS) {
      return at + 1;
    }
    Optional<Gazetteer.Found> known = gazetteer.longest(words, at, Math.min(words.size, at + LONGEST));
    boolean single = known.isEmpty() || known.get().stop() == at + 1;
    if (single && isNoStart(at)) {
      return at + 1;
    }
    int end = run(at);
    if (known.isPresent() && known.get().stop() >= end) {
      return known(at, known.get());
    }
    return Math.max(at + 1, segment(at, end, 0));
  }

  /** The agency's name below the last line. */
  private boolean isSignature(int at) {
    return at == words.size - 1 && at > words.dateline && isWord(at, "reuter", "reuters")
        && (words.gap[at] & (Words.STOP | Words.PARAGRAPH | Words.QUOTE | Words.POINT)) != 0;
  }

  /** {@code <IBM>} behind a company's name. */
  private boolean isTicker(int at) {
    return words.shape[at] != Shape.CAPITAL && words.start[at] > 0 && words.text[words.start[at] - 1] == '<'
        && words.end[at] < words.length && ".>".indexOf(words.text[words.end[at]]) >= 0;
  }

  /** Days, and the small words that begin a sentence or a headline. */
  private boolean isNoStart(int at) {
    if (words.is(at, Mark.CALENDAR)) {
      return !(words.is(at, Mark.GIVEN) && words.isNext(at + 1) && words.shape[at + 1] == Shape.CAPITAL
          && !words.is(at + 1, Mark.CALENDAR));
    }
    if (!words.is(at, Mark.FUNCTION)) {
      return false;
    }
    // A small word in capitals within small print is an acronym; as an initial, it may be somebody's.
    return words.shape[at] == Shape.CAPITAL
        || words.shape[at] == Shape.INITIAL && !words.isNext(at + 1) | words.text[words.end[at] - 1] != '.';
  }

  /** Where the run of capitals ends that begins at a word. */
  private int run(int begin) {
    int at = begin + 1;
    while (at < words.size && at - begin < LONGEST && words.runsOn(at)) {
      if (words.isCapital(at)) {
        if (words.is(at, Mark.CALENDAR) && !words.is(at, Mark.GIVEN)
            || words.is(at, Mark.FUNCTION) && words.shape[at] == Shape.CAPITAL || isAfterPoint(at)) {
          break;
        }
        at++;
      } else if (words.isSmall(at, Mark.PARTICLE) && words.isCapital(at + 1) && words.runsOn(at + 1)) {
        at += 2;
      } else if (words.isSmall(at, Mark.PARTICLE) && words.isSmall(at + 1, Mark.PARTICLE) && words.isCapital(at + 2)) {
        at += 3;
      } else if ((words.gap[at] & Words.HYPHEN) != 0 && at - begin >= 2 && words.is(begin, Mark.FAMILY)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** Some wires write a capital behind the point of <i>U.S.</i>, as if a sentence began. */
  private boolean isAfterPoint(int at) {
    return (words.gap[at] & Words.BLANK) != 0 && words.text[words.end[at - 1] - 1] == '.'
        && words.shape[at - 1] == Shape.CAPITALS
        && words.is(at, Mark.ORDINARY) && !words.is(at, Mark.TITLE)
        && !(words.isCapital(at + 1) && words.runsOn(at + 1))
        && !words.is(at, Mark.HEAD);
  }

  private int known(int begin, Gazetteer.Found known) {
    int stop = known.stop();
    if (known.known().is(Field.ORGANIZATION) && words.is(stop, Mark.SUFFIX) && words.isCapital(stop)
        && words.runsOn(stop)) {
      stop++;
    }
    Span span = new Span(words, begin, stop);
    know(span, known.known());
    add(span);
    return stop;
  }

  private static void know(Span span, Known known) {
    span.known = Optional.of(known);
    float points = known.weak() ? 1.2f : 4;
    if (known.type().isEmpty()) {
      span.nothing += points;
    } else if (known.is(Field.PLACE)) {
      span.place += points;
    } else if (known.is(Field.ORGANIZATION)) {
      span.organization += points;
    } else {
      span.person += points;
    }
  }

  private void add(Span span) {
    Clues.weigh(span);
    found.add(span);
  }

  private Optional<Gazetteer.Found> knownAt(int begin, int end) {
    return gazetteer.longest(words, begin, end);
  }

  /**
   * Parts a run and finds the names in it.
   *
   * @param before points for an organization that what stands behind the run gives
   * @return where to go on, which may lie behind the run
   */
  private int segment(int from, int end, float before) {
    int begin = opened(from, end);
    if (begin == from && begin + 2 < end && words.is(begin, Mark.MODIFIER) && words.is(begin + 1, Mark.GIVEN)
        && Clues.isWord(words, begin - 1, "of")) {
      person(begin + 1, end);
      return end;
    }
    if (begin >= end) {
      // The story may name somebody so elsewhere.
      if (from < end) {
        add(new Span(words, from, end));
      }
      return end;
    }
    if (begin > from && isNoStart(begin)) {
      return segment(begin + 1, end, before);
    }
    Optional<Gazetteer.Found> known = gazetteer.longest(words, begin, Math.min(words.size, begin + LONGEST));
    if (known.isPresent() && known.get().stop() >= end) {
      return known(begin, known.get());
    }
    int title = title(begin, end, known.map(Gazetteer.Found::stop).orElse(begin));
    if (title >= 0) {
      int left = title;
      while (left > begin && (words.is(left - 1, Mark.MODIFIER) || words.is(left - 1, Mark.TITLE)
          || words.is(left - 1, Mark.DEMONYM)) && !isKnownBefore(begin, left)) {
        left--;
      }
      boolean second = begin > 1 && Clues.isWord(words, begin - 1, "and") && words.is(begin - 2, Mark.MODIFIER);
      if (left > begin && !(second && left - begin == 1 && words.is(begin, Mark.ORDINARY))) {
        segment(begin, left, 2.5f);
      }
      if (title + 1 < end) {
        person(title + 1, end);
      }
      return end;
    }
    if (isAnd(end) && words.is(end - 1, Mark.MODIFIER) && title(end + 1, run(end + 1), end + 1) >= 0
        && knownAt(end - 1, end).isEmpty()) {
      int left = end - 1;
      while (left > begin && (words.is(left - 1, Mark.MODIFIER) || words.is(left - 1, Mark.DEMONYM))) {
        left--;
      }
      return left > begin ? Math.max(end, segment(begin, left, 2)) : end;
    }
    int event = event(begin, end);
    if (event > 0) {
      return event;
    }
    int organization = organization(begin, end);
    if (organization > 0) {
      return organization;
    }
    if (place(begin, end)) {
      return end;
    }
    if (known.isPresent() && known.get().stop() < end) {
      return afterKnown(begin, end, known.get(), before);
    }
    for (int at = begin + 1; at < end - 1; at++) {
      if ((words.gap[at] & Words.AMPERSAND) != 0 && at - begin > 1) {
        segment(begin, at, before);
        return segment(at, end, before);
      }
    }
    // Somebody, with what he is of: a known name at the end of the run stays with it, unless persons' names go before.
    Span span = new Span(words, begin, end);
    span.organization += before;
    asPerson(span);
    add(span);
    return end;
  }

  private boolean isKnownBefore(int begin, int stop) {
    for (int at = begin; at < stop; at++) {
      Optional<Gazetteer.Found> known = knownAt(at, stop);
      if (known.isPresent() && known.get().stop() == stop) {
        return known.get().known().type().isPresent();
      }
    }
    return false;
  }

  /** Behind the words that have a capital only because a sentence begins with them. */
  private int opened(int from, int end) {
    int at = from;
    while (at < end && (words.opens(at) || at > from) && words.shape[at] == Shape.CAPITAL && words.is(at, Mark.ORDINARY)
        && !words.is(at, Mark.TITLE) && !words.is(at, Mark.MODIFIER) && !words.is(at, Mark.DEMONYM)
        && !words.is(at, Mark.GIVEN) && (isBeforePerson(at, end) || !isPartOfBody(at, end))
        && !isRareBeforeName(at, end) && knownAt(at, end).isEmpty()) {
      if (at > from) {
        break;
      }
      at++;
    }
    return at;
  }

  /** {@code Joss Amery}: what few sentences begin with, and then one word that is nothing but a name, is rather somebody. */
  private boolean isRareBeforeName(int at, int end) {
    return end - at == 2 && !words.is(at, Mark.COMMON) && !words.is(at + 1, Mark.ORDINARY)
        && words.shape[at + 1] == Shape.CAPITAL && (words.gap[at + 1] & ~Words.BLANK) == 0;
  }

  /** Whether what follows is somebody's full name. */
  private boolean isBeforePerson(int at, int end) {
    return end - at > 2 && words.is(at + 1, Mark.GIVEN) && !hasBody(at + 1, end);
  }

  /** Whether an ordinary word may be a part of an organization's or a place's name with what follows. */
  private boolean isPartOfBody(int at, int end) {
    for (int next = at; next < end; next++) {
      if (words.is(next, Mark.HEAD) && (next > at || isOf(next + 1)) || words.is(next, Mark.SUFFIX) && next > at
          || words.is(next, Mark.GEO) && next > at) {
        return true;
      }
    }
    return end - at > 1 && words.is(at + 1, Mark.ORDINARY) || words.is(at, Mark.LEAD) && end - at > 1
        || words.is(at, Mark.DIRECTION) && end - at > 1;
  }

  /** The last title that a name follows, or that ends the run; -1 if there is none. */
  private int title(int begin, int end, int after) {
    for (int at = end - 1; at >= begin; at--) {
      if (!words.is(at, Mark.TITLE) || at < after && after > begin + 1) {
        continue;
      }
      boolean last = at + 1 == end;
      if (last
          ? words.is(at, Mark.WEAK) || end - begin == 1 && !words.is(at, Mark.POINTED) && !isRole(at)
          : words.is(at, Mark.WEAK) && !isPersonal(at + 1, end)) {
        continue;
      }
      if (!last
          && (hasBody(at + 1, end) || words.is(at, Mark.WEAK) && !words.is(at + 1, Mark.GIVEN) && hasBody(begin, at))) {
        continue;
      }
      return at;
    }
    return -1;
  }

  private boolean isRole(int at) {
    return words.is(at, Mark.ROLE) || words.is(at, Mark.TITLE) && words.is(at, Mark.ORDINARY);
  }

  private boolean hasBody(int begin, int end) {
    for (int at = begin; at < end; at++) {
      boolean schooled = at - begin >= 2 && isWord(at, "school", "college", "university");
      if ((words.is(at, Mark.HEAD) || words.is(at, Mark.SUFFIX)) && (schooled || !words.is(at, Mark.NAME)
          && !words.is(at, Mark.GIVEN))) {
        return true;
      }
    }
    return false;
  }

  /** {@code J.} or {@code J.R.} */
  private boolean isInitial(int at) {
    return words.shape[at] == Shape.INITIAL
        || words.shape[at] == Shape.CAPITALS && words.text[words.end[at] - 1] == '.'
            && words.end[at] - words.start[at] <= 6;
  }

  /** Whether the words look like somebody's name. */
  private boolean isPersonal(int begin, int end) {
    return words.is(begin, Mark.GIVEN) || isInitial(begin) || words.is(begin, Mark.FAMILY)
        || !words.is(begin, Mark.ORDINARY) && end - begin <= 3 && knownAt(begin, end).isEmpty();
  }

  private void person(int begin, int end) {
    int from = begin;
    while (from < end - 1 && words.is(from, Mark.TITLE) && !words.is(from, Mark.GIVEN)) {
      from++;
    }
    Span span = new Span(words, from, end);
    span.person += 5;
    span.titled = true;
    add(span);
  }

  private void asPerson(Span span) {
    int size = span.size();
    int begin = span.begin;
    boolean given = words.is(begin, Mark.GIVEN);
    if (size == 1) {
      span.person += given ? 1.1f : words.is(begin, Mark.NAME) && !words.is(begin, Mark.ORDINARY) ? 0.3f : 0;
      return;
    }
    if (size > 5) {
      return;
    }
    int last = span.stop - 1;
    boolean surname = words.shape[last] == Shape.CAPITAL && !words.is(last, Mark.BODY) && !words.is(last, Mark.HEAD);
    boolean initial = false;
    boolean particle = false;
    for (int at = begin; at < span.stop; at++) {
      initial |= isInitial(at) && at < last;
      particle |= words.isSmall(at, Mark.PARTICLE);
    }
    boolean roman = size > 1 && isRoman(last) && (given || words.is(begin, Mark.NAME));
    if (roman) {
      span.person += 3;
    } else if (given && surname) {
      span.person += words.is(last, Mark.ORDINARY) && !words.is(last, Mark.NAME) && words.is(begin, Mark.ORDINARY)
          ? 1.5f
          : 3;
    } else if (words.is(begin, Mark.FAMILY) && size == 3 && (words.gap[last] & Words.HYPHEN) != 0) {
      span.person += 3.5f;
    } else if (words.is(begin, Mark.FAMILY) && size <= 3 && !words.is(last, Mark.ORDINARY)) {
      span.person += 2;
    } else if (size <= 3 && surname && words.shape[begin] == Shape.CAPITAL && !words.is(begin, Mark.DEMONYM)) {
      boolean firstName = words.is(begin, Mark.NAME);
      boolean lastName = words.is(last, Mark.NAME) || words.is(last, Mark.GIVEN);
      boolean plain = words.is(begin, Mark.ORDINARY) || words.is(last, Mark.ORDINARY) && !lastName;
      span.person += firstName && lastName ? 1.7f : plain ? 0 : firstName || lastName ? 1.5f : 1;
    }
    if (initial && surname) {
      span.person += 1.5f;
    }
    if (particle && surname) {
      span.person += 1;
    }
  }

  /** The number of a king or of a third of the name. */
  private boolean isRoman(int at) {
    for (int i = words.start[at]; i < words.end[at]; i++) {
      if ("IVX".indexOf(words.text[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A known name with more behind it. */
  private int afterKnown(int begin, int end, Gazetteer.Found known, float before) {
    int stop = known.stop();
    boolean person = end - stop >= 2 && (words.is(stop, Mark.GIVEN) || words.shape[stop] == Shape.INITIAL);
    boolean hyphen = (words.gap[stop] & Words.HYPHEN) != 0;
    boolean given = (words.is(begin, Mark.GIVEN) || words.is(begin, Mark.FAMILY) && end - begin == 3)
        && stop == begin + 1
        && !hyphen;
    if (given) {
      Span span = new Span(words, begin, end);
      asPerson(span);
      add(span);
      return end;
    }
    Optional<Gazetteer.Found> next = knownAt(stop, end);
    if (person || hyphen || known.known().type().isEmpty() || next.isPresent() && next.get().stop() == end) {
      known(begin, known);
      return segment(stop, end, before);
    }
    if (words.is(begin, Mark.DEMONYM)) {
      return segment(stop, end, before);
    }
    Span span = new Span(words, begin, end);
    boolean team = end - stop == 1 && words.folded[words.end[end - 1] - 1] == 's' && known.known().is(Field.PLACE);
    span.organization += before + (team ? 2.5f : 1.5f);
    add(span);
    return end;
  }

  private boolean isOf(int at) {
    return at + 1 < words.size && words.isNext(at) && words.shape[at] == Shape.SMALL
        && (isWord(at, "of") || isWord(at, "for", "on") && !isWord(at - 1, "league", "party", "team", "club", "company",
            "group", "television", "news", "force", "forces", "police", "army", "bank"))
        && (words.isCapital(at + 1) && words.isNext(at + 1) && !words.is(at + 1, Mark.CALENDAR)
            || isWord(at + 1, "the") && words.isCapital(at + 2) && words.isNext(at + 2));
  }

  private boolean isWord(int at, String... any) {
    if (at >= words.size) {
      return false;
    }
    for (String word : any) {
      if (words.end[at] - words.start[at] == word.length() && word.charAt(0) == words.folded[words.start[at]]
          && words.key(at).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** An organization by the word that says so; where to go on, 0 if it is none. */
  private int organization(int begin, int end) {
    int both = joined(begin, end);
    if (both > 0) {
      return both;
    }
    int head = -1;
    boolean suffix = false;
    for (int at = end - 1; at >= begin; at--) {
      boolean ends = words.is(at, Mark.SUFFIX) && at > begin && words.shape[at] != Shape.INITIAL;
      if (ends || words.is(at, Mark.HEAD) && words.shape[at] != Shape.INITIAL) {
        head = at;
        suffix = ends;
        break;
      }
    }
    if (head < 0) {
      return 0;
    }
    int from = begin;
    if (words.is(from, Mark.DEMONYM) && isOffice(head) && knownAt(begin, end).isEmpty()) {
      from++;
    }
    int stop = end;
    if (head + 1 < end && head > begin && knownAt(head + 1, end).isEmpty() && words.is(head + 1, Mark.GIVEN)) {
      stop = head + 1;
    }
    boolean of = false;
    if (stop == end && isOf(end) && !suffix) {
      of = true;
      stop = extended(end);
    }
    if (!of && head == from && stop - from == 1) {
      return 0;
    }
    if (!suffix && !of && words.is(from, Mark.GIVEN) && stop - from == 2 && words.is(head, Mark.NAME)) {
      return 0;
    }
    if (from > 0 && words.isNext(from) && words.shape[from - 1] == Shape.NUMBER && isOrdinal(from - 1)) {
      from--;
    }
    if (isWord(head, "ministry")) {
      from = country(from).orElse(from);
    }
    Span span = new Span(words, from, stop);
    span.organization += suffix ? 4 : of ? 3 : 2.5f;
    if (!suffix && (words.is(stop - 1, Mark.GEO) || words.is(from, Mark.LEAD))) {
      span.place += 2;
    }
    add(span);
    if (stop < end) {
      return segment(stop, end, 0);
    }
    return stop;
  }

  /** {@code South Korea's Foreign Ministry}: where the country begins that a ministry is of. */
  private Optional<Integer> country(int begin) {
    if (begin == 0 || (words.gap[begin] & Words.POSSESSIVE) == 0 || found.isEmpty()) {
      return Optional.empty();
    }
    Span before = found.getLast();
    return before.stop == begin && before.known.map(known -> known.is(Field.PLACE)).orElse(false)
        ? Optional.of(before.begin)
        : Optional.empty();
  }

  /** {@code 65th}, as of a division. */
  private boolean isOrdinal(int at) {
    int last = words.end[at] - 1;
    return last - words.start[at] >= 2 && "thstndrd".contains(new String(words.folded, last - 1, 2));
  }

  private boolean isOffice(int at) {
    return isWord(at, "ministry", "parliament", "army", "navy", "congress", "senate", "treasury", "cabinet", "police",
        "guard",
        "force", "forces", "office", "assembly", "court", "command", "administration", "embassy", "television",
        "radio");
  }

  /** Behind what {@code of}, {@code for} or {@code on} adds to a name. */
  private int extended(int of) {
    int at = of + 1;
    if (!words.isCapital(at)) {
      at++;
    }
    Optional<Gazetteer.Found> known = knownAt(at, Math.min(words.size, at + LONGEST));
    int stop = known.map(Gazetteer.Found::stop).orElse(at + 1);
    int end = run(at);
    while (stop < end && !words.is(stop, Mark.TITLE)) {
      stop++;
    }
    if (isWord(stop, "and") && words.isNext(stop) && words.isCapital(stop + 1) && words.is(stop + 1, Mark.ORDINARY)
        && words.is(stop - 1, Mark.ORDINARY)) {
      return run(stop + 1);
    }
    return stop;
  }

  /**
   * {@code Sargent and Lundy Inc}, {@code Securities and Exchange Commission}: what a company's suffix joins, or ordinary words with a
   * word that says what they name.
   */
  private int joined(int begin, int end) {
    if (!isAnd(end)) {
      return 0;
    }
    int stop = run(end + 1);
    boolean names = end - begin <= 2 && words.is(stop - 1, Mark.SUFFIX) && stop - end <= 4;
    boolean heads = words.is(end - 1, Mark.ORDINARY) && words.is(end + 1, Mark.ORDINARY) && stop - end > 2
        && (words.is(stop - 1, Mark.SUFFIX) || words.is(stop - 1, Mark.HEAD)) && !words.is(end + 1, Mark.DEMONYM)
        && title(end + 1, stop, end + 1) < 0;
    if (!names && !heads || knownAt(end - 1, end).isPresent() || knownAt(begin, end).isPresent() && !heads
        || knownAt(end + 1, stop).isPresent()) {
      return 0;
    }
    if (isOf(stop) && !words.is(stop - 1, Mark.SUFFIX)) {
      stop = extended(stop);
    }
    Span span = new Span(words, begin, stop);
    span.organization += 3.5f;
    add(span);
    return stop;
  }

  private boolean isAnd(int at) {
    return (isWord(at, "and") && words.isNext(at) && words.isCapital(at + 1) && words.isNext(at + 1))
        && !words.is(at + 1, Mark.FUNCTION) && !words.is(at + 1, Mark.CALENDAR);
  }

  /** What happens, is won or is read has a name and is none of ours. */
  private int event(int begin, int end) {
    if (end - begin < 2 || !words.is(end - 1, Mark.EVENT) || words.is(end - 1, Mark.SUFFIX) || isOf(end)
        || words.is(begin, Mark.GIVEN) && end - begin == 2) {
      return 0;
    }
    Span span = new Span(words, begin, end);
    span.nothing += 4;
    add(span);
    return end;
  }

  private boolean place(int begin, int end) {
    if (end - begin < 2) {
      return false;
    }
    boolean ends = words.is(end - 1, Mark.GEO);
    boolean leads = words.is(begin, Mark.LEAD) && end - begin <= 3
        && knownAt(begin, end).map(known -> known.stop() == end).orElse(true);
    Optional<Gazetteer.Found> rest = knownAt(begin + 1, end);
    boolean directed = words.is(begin, Mark.DIRECTION) && rest.isPresent() && rest.get().stop() == end
        && rest.get().known().is(Field.PLACE);
    if (!ends && !leads && !directed) {
      return false;
    }
    if (ends && !directed && words.is(begin, Mark.GIVEN) && words.is(end - 1, Mark.HUMAN)
        && !(isWord(end - 1, "park", "street", "lake") && !words.opens(begin))) {
      return false;
    }
    Span span = new Span(words, begin, end);
    span.place += directed || ends ? 3 : 2;
    add(span);
    return true;
  }
}
