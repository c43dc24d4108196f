package dev.dateline.enrich;

import dev.dateline.enrich.Words.Shape;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names in what is printed with capitals throughout, where a capital says nothing: only those that the story's body or a list
 * knows.
 */
final class Headline {
  private static final int LONGEST = 7;

  private final Gazetteer gazetteer;
  private final Map<String, Form> forms;
  private final Map<String, Form> shorter;

  /** The words that names of the story begin with. */
  private final Set<String> firsts = new HashSet<>();

  /** Of the forms that the body has; those found later may be added to them. */
  Headline(Gazetteer gazetteer, Map<String, Form> forms) {
    this.gazetteer = gazetteer;
    this.forms = forms;
    this.shorter = shorter(forms.values());
    forms.keySet().forEach(this::first);
    shorter.keySet().forEach(this::first);
  }

  private void first(String key) {
    int blank = key.indexOf(' ');
    firsts.add(blank < 0 ? key : key.substring(0, blank));
  }

  /** The full name that a name of a headline is short for, if the body has one. */
  Optional<Form> full(String key) {
    return Optional.ofNullable(shorter.get(key));
  }

  /** Whether nearly all words of some length have a capital. */
  static boolean isCapitalized(Words words) {
    int small = 0;
    int capital = 0;
    for (int at = words.dateline; at < words.size; at++) {
      if (words.end[at] - words.start[at] > 3 && words.shape[at] != Shape.NUMBER && !words.is(at, Mark.FUNCTION)) {
        if (words.shape[at] == Shape.SMALL) {
          small++;
        } else {
          capital++;
        }
      }
    }
    return words.shouted || small * 4 <= capital;
  }

  /** The names found, each with its form: the body's, or a new one of a list. */
  List<Span> find(Words words, int begin, int end) {
    List<Span> spans = new ArrayList<>();
    for (int at = begin; at < end;) {
      Span best = null;
      StringBuilder key = new StringBuilder();
      int longest = words.isCapital(at) && firsts.contains(words.key(at)) ? Math.min(end, at + LONGEST) : at;
      for (int stop = at; stop < longest; stop++) {
        if (stop > at && !words.runsOn(stop)) {
          break;
        }
        key.append(stop > at ? " " : "").append(words.key(stop));
        Form form = forms.getOrDefault(key.toString(), shorter.get(key.toString()));
        if (form != null && form.type.isPresent() && !isSmallWord(words, at, stop)) {
          best = new Span(words, at, stop + 1);
        }
      }
      Optional<Gazetteer.Found> known = gazetteer.longest(words, at, end);
      if (known.isPresent() && (best == null || known.get().stop() > best.stop)
          && (!known.get().known().weak() || known.get().stop() - at > 1)
          && known.get().known().type().isPresent() && !isSmallWord(words, at, known.get().stop() - 1)) {
        best = new Span(words, at, known.get().stop());
        best.known = Optional.of(known.get().known());
        Field type = known.get().known().type().get();
        best.place = type.equals(Field.PLACE) ? 4 : 0;
        best.organization = type.equals(Field.ORGANIZATION) ? 4 : 0;
        best.person = type.equals(Field.PERSON) ? 4 : 0;
      }
      if (best != null) {
        spans.add(best);
        at = best.stop;
      } else {
        at++;
      }
    }
    return spans;
  }

  /** Shorter forms by which a headline may name those whom the body names in full: the last name, a company without its suffix. */
  private static Map<String, Form> shorter(Collection<Form> forms) {
    Map<String, Form> shorter = new HashMap<>();
    for (Form form : forms) {
      if (form.size() < 2 || form.full.isPresent()) {
        continue;
      }
      Span span = form.spans.getFirst();
      if (form.is(Field.PERSON)) {
        shorter.putIfAbsent(span.words.key(span.words.is(span.begin, Mark.FAMILY) ? span.begin : span.stop - 1), form);
      } else if (form.is(Field.ORGANIZATION) && span.words.is(span.stop - 1, Mark.SUFFIX)) {
        shorter.putIfAbsent(span.words.keys(span.begin, span.stop - 1), form);
      }
    }
    return shorter;
  }

  /** The town that a dateline begins with, where no list knows it. */
  static Optional<Span> town(Words words, List<Span> found) {
    int stop = 0;
    while (stop < words.dateline && stop < 5
        && (stop == 0 || (words.gap[stop] & ~(Words.BLANK | Words.POINT | Words.HYPHEN)) == 0)
        && words.isCapital(stop) && !words.is(stop, Mark.CALENDAR)) {
      stop++;
    }
    int end = stop;
    if (stop == 0 || found.stream().anyMatch(span -> span.begin < end)) {
      return Optional.empty();
    }
    Span town = new Span(words, 0, stop);
    town.place = 4;
    return Optional.of(town);
  }

  /** A single word that is an ordinary one, as {@code WHO} and {@code US} are in a text all in capitals. */
  private static boolean isSmallWord(Words words, int begin, int last) {
    return begin == last && words.isLoud(begin) && words.is(begin, Mark.FUNCTION);
  }
}
