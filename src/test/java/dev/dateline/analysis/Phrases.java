package dev.dateline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A query as a phrase against one text, as an engine is meant to use what the analysis gives. */
final class Phrases {
  private static final Analysis ANALYSIS = new Analysis();

  private Phrases() {}

  /** Whether the text holds the query as a phrase, in printed terms only. */
  static boolean exactly(String query, String text) {
    List<Asked> asked = ANALYSIS.query(query);
    Positions words = ANALYSIS.text(text, true);
    for (int i = 0; i + asked.size() <= words.size(); i++) {
      boolean all = !asked.isEmpty();
      for (int j = 0; j < asked.size(); j++) {
        all &= holds(words.word(i + j), asked.get(j).exact());
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds the query as a phrase in any spelling. */
  static boolean usually(String query, String text) {
    return usually(ANALYSIS.query(query), ANALYSIS.text(text, true));
  }

  static boolean usually(List<Asked> asked, Positions words) {
    for (int i = 0; i < words.size(); i++) {
      if (!asked.isEmpty() && matches(asked, words, i)) {
        return true;
      }
    }
    return false;
  }

  static boolean holds(Word word, List<String> terms) {
    for (int i = 0; i < word.size(); i++) {
      if (terms.contains(word.term(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<Asked> asked, Positions words, int at) {
    if (asked.isEmpty()) {
      return true;
    }
    if (at >= words.size()) {
      return false;
    }
    Word word = words.word(at);
    List<Asked> rest = asked.subList(1, asked.size());
    Asked first = asked.getFirst();
    List<String> joined = first.usual().stream().filter(term -> term.startsWith("+")).toList();
    List<String> single = new ArrayList<>(first.usual());
    single.removeAll(joined);
    if (holds(word, single) && matches(rest, words, at + 1)) {
      return true;
    }
    if (holds(word, joined)) {
      for (int pieces = 2; pieces <= Terms.PIECES; pieces++) {
        if (matches(rest, words, at + pieces)) {
          return true;
        }
      }
    }
    for (int pieces = 2; pieces <= Math.min(Terms.PIECES, asked.size()); pieces++) {
      Asked solid = ANALYSIS.joined(asked.subList(0, pieces));
      if (holds(word, solid.usual()) && matches(asked.subList(pieces, asked.size()), words, at + 1)) {
        return true;
      }
    }
    for (List<Asked> parts : ANALYSIS.parted(first)) {
      if (at + 1 < words.size() && holds(word, parts.get(0).usual()) && holds(words.word(at + 1), parts.get(1).usual())
          && matches(rest, words, at + 2)) {
        return true;
      }
    }
    return false;
  }

  /** The terms of every position: {@code =jong|jong|+jongun =un|un}. */
  static String terms(String text, boolean english) {
    return terms(ANALYSIS.text(text, english));
  }

  static String terms(Positions words) {
    String[] terms = new String[words.size()];
    Arrays.setAll(terms, i -> words.word(i).toString());
    return String.join(" ", terms);
  }
}
