package dev.dateline.search;

import dev.dateline.analysis.Analysis;
import dev.dateline.analysis.Asked;
import dev.dateline.query.Query;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One part of a query that a story can be shown to have: words in order, a pattern or near spelling, or a condition on a
 * field without text.
 *
 * @param field where it has to stand
 * @param typed the part as it was typed
 * @param words the positions of its words; none if it is a condition or a spelling alone
 * @param slop how many places the words may be out of order or apart
 * @param spelling the printed forms that do as well as the words
 * @param condition what the field has to hold, if it holds no text
 * @param unsure whether a reading of a damaged word that is not likely does as well
 * @param names what stands where somebody is named whom the words name, whatever he is called there: {@link Found.Name}
 */
record Clue(
    Field field,
    String typed,
    List<Asked> words,
    int slop,
    Optional<Spelling> spelling,
    Optional<Query> condition,
    boolean unsure,
    Set<String> names) {

  /** Words of fewer letters have too many near spellings. */
  private static final int MIN_NOISY_LETTERS = 4;

  /** The parts of a query that tell something, in its order; what a story must not have tells nothing. */
  static List<Clue> of(Query query, Tolerance tolerance, Analysis analysis, List<Found.Name> names,
      Map<String, List<String>> damaged) {
    List<Clue> clues = new ArrayList<>();
    Map<String, Set<String>> named = new LinkedHashMap<>();
    names.forEach(name -> named.put(name.field() + ":" + name.typed(), name.terms()));
    new Search(tolerance, analysis, damaged, clues, named, tolerance == Tolerance.NOISY).look(query);
    // What neighbouring plain words name together is a clue beside those of the words.
    named.forEach((typed, terms) -> {
      String words = typed.substring(typed.indexOf(':') + 1);
      if (typed.startsWith(Field.TEXT + ":") && clues.stream().noneMatch(clue -> clue.names.equals(terms))) {
        clues.add(new Clue(Field.TEXT, words, List.of(), 0, Optional.empty(), Optional.empty(), false, terms));
      }
    });
    return List.copyOf(clues);
  }

  /** The same words with one of them, typed solid, as two: {@code Kim Jong un} for {@code Kim Jongun}. */
  List<Clue> parted(Analysis analysis) {
    List<Clue> parted = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (List<Asked> pair : analysis.parted(words.get(i))) {
        List<Asked> more = new ArrayList<>(words);
        more.remove(i);
        more.addAll(i, pair);
        parted.add(
            new Clue(field, typed, List.copyOf(more), slop, Optional.empty(), Optional.empty(), unsure, Set.of()));
      }
    }
    return parted;
  }

  /** Whether it may stand in that field; plain words stand in what a reader sees. */
  boolean isIn(Field place) {
    return field.equals(place) || field.equals(Field.TEXT) && (place.isText() || place.isRead())
        || field.equals(Field.SAID) && place.isText();
  }

  /** The walk through a query. */
  private record Search(Tolerance tolerance, Analysis analysis, Map<String, List<String>> damaged, List<Clue> clues,
      Map<String, Set<String>> named, boolean unsure) {

    void look(Query query) {
      switch (query) {
        case Query.All all -> {
        }
        case Query.Boost boost -> look(boost.part());
        case Query.Bool bool -> {
          each(bool.must());
          each(bool.may());
        }
        case Query.Words words -> {
          List<Query> content = content(words);
          // Other plain words bear out a reading that alone is not likely enough.
          boolean borneOut = unsure || tolerance == Tolerance.USUAL && content.size() > 1;
          new Search(tolerance, analysis, damaged, clues, named, borneOut).each(content);
        }
        case Query.Said said -> {
          said.words().forEach(this::look);
          said.speakers().forEach(this::look);
        }
        case Query.Word word when isCondition(word.field()) -> condition(word.field(), word.text(), word);
        case Query.Phrase phrase when isCondition(phrase.field()) -> condition(phrase.field(), phrase.text(), phrase);
        case Query.Wildcard wild when isCondition(wild.field()) -> condition(wild.field(), wild.pattern(), wild);
        case Query.Fuzzy fuzzy when isCondition(fuzzy.field()) -> condition(fuzzy.field(), fuzzy.word(), fuzzy);
        case Query.Range range -> condition(range.field(), range.toString(), range);
        case Query.Word word -> words(word.field(), word.text(), 0);
        case Query.Phrase phrase -> words(phrase.field(), phrase.text(), phrase.slop());
        case Query.Wildcard wild -> add(new Clue(wild.field(), wild.pattern(), List.of(), 0,
            Optional.of(Spelling.pattern(wild.pattern())), Optional.empty(), false, Set.of()));
        case Query.Fuzzy fuzzy -> {
          List<Asked> asked = analysis.query(fuzzy.word());
          if (asked.size() == 1) {
            add(new Clue(fuzzy.field(), fuzzy.word() + "~" + fuzzy.edits(), List.of(), 0,
                Optional.of(Spelling.near(asked.getFirst(), fuzzy.edits())), Optional.empty(), false, Set.of()));
          } else {
            words(fuzzy.field(), fuzzy.word(), 0);
          }
        }
      }
    }

    /** What is asked a thousand times is looked for once. */
    private void each(List<Query> parts) {
      parts.stream().distinct().forEach(this::look);
    }

    /** Function words say nothing beside others. */
    private List<Query> content(Query.Words words) {
      List<Query> content = words.parts()
          .stream()
          .filter(part -> !(part instanceof Query.Word word
              && word.field().equals(Field.TEXT)
              && analysis.isFunctionWord(word.text())))
          .toList();
      return content.isEmpty() ? words.parts() : content;
    }

    /** Whether the field holds no text to look into. */
    private static boolean isCondition(Field field) {
      return field.equals(Field.ID)
          || field.equals(Field.SENT)
          || field.isDerived();
    }

    private void condition(Field field, String typed, Query condition) {
      add(new Clue(field, typed, List.of(), 0, Optional.empty(), Optional.of(condition), false, Set.of()));
    }

    private void words(Field field, String text, int slop) {
      List<Asked> asked = analysis.query(text);
      if (asked.isEmpty()) {
        return;
      }
      boolean noisy = tolerance == Tolerance.NOISY
          && asked.size() == 1
          && asked.getFirst().content()
          && text.length() >= MIN_NOISY_LETTERS;
      Optional<Spelling> near = noisy
          ? Optional.of(Spelling.near(asked.getFirst(), text.length() > 2 * MIN_NOISY_LETTERS ? 2 : 1)
              .or(damaged.getOrDefault(text, List.of())))
          : Optional.empty();
      boolean asUnsure = unsure && (tolerance == Tolerance.NOISY || asked.size() == 1);
      add(new Clue(field, text, asked, slop, near, Optional.empty(), asUnsure,
          named.getOrDefault(field + ":" + text, Set.of())));
    }

    private void add(Clue clue) {
      clues.add(clue);
    }
  }
}
