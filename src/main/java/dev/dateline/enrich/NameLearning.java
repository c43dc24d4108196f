package dev.dateline.enrich;

import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Learns an archive's names from its stories, told one by one: a name that one story calls <i>President</i> is a person in the others.
 * Memory is bounded, however many they are: some tens of MB, let go with this object. Thread-safe.
 */
public final class NameLearning {
  /** Names counted at a time; when there are more, those seen once are forgotten. */
  private static final int MOST = 200_000;

  /** The points from which a name is clear in a story. */
  private static final float CLEAR = 3;

  /** Of those who share a last name, one is meant by it if so much of the stories is about him; of a law's part likewise. */
  private static final double MEANT = 0.8;

  /** In so many stories at least. */
  private static final int OFTEN = 3;

  private final NameFinder finder = new NameFinder(Names.fresh());
  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, Map<String, Integer>> fullNames = new HashMap<>();

  /** Takes in a story, best as it was mended. */
  public void add(Story story) {
    NameFinder.Read read = finder.read(story);
    synchronized (this) {
      read.forms().values().forEach(this::count);
      read.references().stream().filter(reference -> reference.law().filter(law -> law.indexOf(' ') > 0).isPresent())
          .collect(Collectors.toMap(References.Reference::part, References.Reference::name, (one, other) -> one))
          .forEach(this::known);
    }
  }

  private void count(Form form) {
    if (form.type.isEmpty() || form.known.isPresent() && !form.known.get().weak()) {
      return;
    }
    boolean person = form.is(Field.PERSON);
    float points = person ? form.person : form.is(Field.ORGANIZATION) ? form.organization : form.place;
    if (points < CLEAR) {
      return;
    }
    Names.Kind kind = person
        ? Names.Kind.PERSON
        : form.is(Field.ORGANIZATION) ? Names.Kind.ORGANIZATION : Names.Kind.PLACE;
    if (counts.size() >= MOST) {
      counts.values().removeIf(count -> count[0] + count[1] + count[2] < 2);
      fullNames.values().removeIf(full -> full.values().stream().allMatch(count -> count < 2));
    }
    if (counts.size() < MOST) {
      counts.computeIfAbsent(form.key, none -> new int[Names.Kind.values().length])[kind.ordinal()]++;
      if (person && form.size() > 1 && !form.shortened) {
        known(form.key.substring(form.key.lastIndexOf(' ') + 1), form.written());
      }
    }
  }

  /** A story has the full name of somebody by the last, or of a part of a law. */
  private void known(String shorter, String full) {
    if (fullNames.size() < MOST) {
      fullNames.computeIfAbsent(shorter, none -> new HashMap<>()).merge(full, 1, Integer::sum);
    }
  }

  /** What was learnt; more may be added after, and learnt again. */
  public synchronized Names learn() {
    Map<String, Names.Learnt> kinds = new HashMap<>();
    counts.forEach((key, count) -> {
      int best = 0;
      for (int kind = 1; kind < count.length; kind++) {
        best = count[kind] > count[best] ? kind : best;
      }
      int others = count[0] + count[1] + count[2] - count[best];
      if (count[best] > 2 * others) {
        kinds.put(key, new Names.Learnt(Names.Kind.values()[best], count[best] - others));
      }
    });
    Map<String, String> full = new HashMap<>();
    fullNames.forEach((last, known) -> {
      int all = known.values().stream().mapToInt(count -> count).sum();
      known.entrySet().stream()
          .filter(each -> each.getValue() >= OFTEN && each.getValue() >= MEANT * all)
          .forEach(each -> full.put(last, each.getKey()));
    });
    return new Names(kinds, full);
  }
}
