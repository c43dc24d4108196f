package dev.dateline.evaluation;

import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, document by document, which of the marked names were found: type and name, each once. */
final class NamedSets {
  /** How many were found, how many of those are right, and how many there are. */
  record Score(int found, int right, int gold) {
    Score plus(Score other) {
      return new Score(found + other.found, right + other.right, gold + other.gold);
    }

    double precision() {
      return (double) right / found;
    }

    double recall() {
      return (double) right / gold;
    }

    double f1() {
      return 2.0 * right / (found + gold);
    }
  }

  static final List<Field> TYPES = List.of(Field.PERSON, Field.ORGANIZATION, Field.PLACE);

  private final Map<Field, Score> scores = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();

  NamedSets() {
    TYPES.forEach(type -> scores.put(type, new Score(0, 0, 0)));
  }

  /** Counts a document; the names found may stand in another print of it, a damaged and mended one. */
  void add(Annotated document, Story found) {
    Map<Entity, Set<String>> spellings = new LinkedHashMap<>();
    for (Mention mention : found.about().mentions()) {
      spellings.computeIfAbsent(mention.entity(), none -> new LinkedHashSet<>())
          .add(Annotated.fold(found.printed(mention.part()).substring(mention.start(), mention.end())));
    }
    for (Field type : TYPES) {
      Set<String> gold = new LinkedHashSet<>();
      document.gold().stream().filter(name -> name.type().equals(type)).forEach(name -> gold.add(name.name()));
      int all = gold.size();
      int right = 0;
      int told = 0;
      for (Map.Entry<Entity, Set<String>> each : spellings.entrySet()) {
        if (!each.getKey().type().equals(type)) {
          continue;
        }
        told++;
        Set<String> names = new LinkedHashSet<>(each.getValue());
        names.add(Annotated.fold(each.getKey().name()));
        names.retainAll(gold);
        if (names.isEmpty()) {
          wrong.add(document.story().id() + " " + type + " + " + each.getKey().name() + " " + each.getValue());
        } else {
          // Two gold spellings of one that we found as one are both found.
          all -= names.size() - 1;
          gold.removeAll(names);
          right++;
        }
      }
      gold.forEach(name -> wrong.add(document.story().id() + " " + type + " - " + name));
      scores.merge(type, new Score(told, right, all), Score::plus);
    }
  }

  Score of(Field type) {
    return scores.getOrDefault(type, new Score(0, 0, 0));
  }

  Score all() {
    return scores.values().stream().reduce(new Score(0, 0, 0), Score::plus);
  }

  /** What was told wrongly, and what was not told. */
  List<String> wrong() {
    return wrong;
  }
}
