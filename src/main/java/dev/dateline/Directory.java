package dev.dateline;

import dev.dateline.EntityPage.Candidate;
import dev.dateline.EntityPage.Kin;
import dev.dateline.analysis.NameKey;
import dev.dateline.query.Query;
import dev.dateline.search.Engine;
import dev.dateline.search.Facet;
import dev.dateline.search.Found;
import dev.dateline.search.Hit;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.search.Sort;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks people and things up in an archive. Works through the engine's searches and counts alone, so that labels that are one stand
 * for each other here as they do there.
 */
final class Directory {
  /** Stories that are read for the forms of a name; more show hardly another. */
  private static final int READ = 1_000;

  /** Labels of each field that are looked at for what comes together. */
  private static final int LOOKED_AT = 60;

  /** What comes together but once says nothing. */
  private static final int LEAST = 2;

  /** What is less surprising happens by chance oftener than once in a thousand times (χ² of one degree of freedom). */
  private static final double SURPRISING = 10.83;

  private static final int SHOWN = 15;
  private static final int NEWEST = 5;
  private static final int CANDIDATES = 20;

  private final Engine engine;

  Directory(Engine engine) {
    this.engine = engine;
  }

  /** Who may be meant by a name: those of that name if there are any, else those whose name holds it, else those of names near it. */
  List<Candidate> candidates(String typed) {
    String name = typed.strip();
    if (words(name).isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Field type : Entity.TYPES) {
      exact(type, name).ifPresent(candidates::add);
    }
    Set<String> words = words(name);
    for (Field type : candidates.isEmpty() ? Entity.TYPES : List.<Field>of()) {
      labels(type, new Query.Phrase(type, name, 0)).stream()
          .filter(each -> words(each.entity().name()).containsAll(words)).forEach(candidates::add);
    }
    for (Field type : candidates.isEmpty() ? Entity.TYPES : List.<Field>of()) {
      List<Query> near = words.stream().<Query>map(word -> new Query.Fuzzy(type, word, edits(word))).toList();
      labels(type, near.size() == 1 ? near.getFirst() : new Query.Bool(near, List.of(), List.of())).stream()
          .filter(each -> words.stream().allMatch(word -> isNear(word, words(each.entity().name()))))
          .forEach(candidates::add);
    }
    return candidates.stream().sorted(Comparator.comparingLong(Candidate::stories).reversed()).limit(CANDIDATES)
        .toList();
  }

  /** The words of a name, in small letters without accents. */
  private static Set<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }

  private static int edits(String word) {
    return word.length() < 6 ? 1 : 2;
  }

  private static boolean isNear(String word, Set<String> others) {
    return others.stream().anyMatch(other -> distance(word, other) <= edits(word));
  }

  /** Letters to change, add or leave out (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  private Optional<Candidate> exact(Field type, String name) {
    long stories = count(all(type, name));
    return stories == 0
        ? Optional.empty()
        : Optional.of(new Candidate(new Entity(type, shown(type, name)), stories, true));
  }

  /** The label that a name is shown under. */
  private String shown(Field type, String name) {
    List<Facet.Count> labels = engine
        .labels(new Labels(type, Search.of(new Query.Phrase(type, name, 0)).where(type, name), "",
            false, LOOKED_AT))
        .labels();
    String key = NameKey.of(type, name);
    return labels.stream().map(Facet.Count::label).filter(label -> NameKey.of(type, label).equals(key)).findFirst()
        .or(() -> labels.stream().map(Facet.Count::label).findFirst()).orElse(name);
  }

  private List<Candidate> labels(Field type, Query query) {
    return engine.labels(new Labels(type, Search.of(query), "", false, LOOKED_AT)).labels().stream()
        .map(label -> new Candidate(new Entity(type, label.label()), label.count(), false)).toList();
  }

  private static Search all(Field type, String label) {
    return Search.of(new Query.All()).where(type, label);
  }

  private long count(Search search) {
    return engine.find(search.page(0, 0).counted()).total();
  }

  Optional<EntityPage> page(Field type, String name) {
    Search all = all(type, name);
    long stories = count(all);
    if (stories == 0) {
      return Optional.empty();
    }
    Entity entity = new Entity(type, shown(type, name));
    Aliases aliases = aliases(entity, all);
    Together together = new Together(entity, stories, count(Search.of(new Query.All())));
    return Optional.of(new EntityPage(entity, stories, aliases.counts, aliases.read, together.with(List.of(Field.TAG)),
        together.with(Entity.TYPES), sent(all.sort(Sort.OLDEST)), sent(all.sort(Sort.NEWEST)),
        engine.labels(new Labels(Field.MONTH, all, "", true, Integer.MAX_VALUE)).labels(), newest(all)));
  }

  private Optional<Instant> sent(Search search) {
    return engine.find(search.page(0, 1).headlinesOnly()).matches().stream().findFirst().flatMap(Found.Match::sent);
  }

  private List<Hit> newest(Search all) {
    return engine.find(all.sort(Sort.NEWEST).page(0, NEWEST).headlinesOnly()).matches().stream()
        .map(match -> new Hit(match.id(), match.title(), match.sent(), 0, List.of(), List.of())).toList();
  }

  private record Aliases(List<Facet.Count> counts, long read) {}

  private Aliases aliases(Entity entity, Search all) {
    String key = NameKey.of(entity.type(), entity.name());
    Map<String, Long> counts = new HashMap<>();
    long read;
    try (Stream<Found.Match> matches = engine.every(all)) {
      read = matches.limit(READ).flatMap(match -> match.story().stream()).peek(story -> {
        for (Named named : Named.in(story)) {
          if (named.entity().type().equals(entity.type()) && named.has(key)) {
            Set<String> forms = new HashSet<>(named.aliases());
            forms.addAll(named.printed(story));
            forms.forEach(form -> counts.merge(form, 1L, Long::sum));
          }
        }
      }).count();
    }
    List<Facet.Count> ordered = counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(form -> new Facet.Count(form.getKey(), form.getValue())).toList();
    return new Aliases(ordered, read);
  }

  /** What comes together with an entity, in which of so many stories of an archive. */
  private final class Together {
    private final Entity entity;
    private final long stories;
    private final long archive;

    Together(Entity entity, long stories, long archive) {
      this.entity = entity;
      this.stories = stories;
      this.archive = archive;
    }

    private record Scored(Kin kin, double score) {}

    /**
     * Labels of some fields. In the order of Dunning's log-likelihood ratio (1993, "Accurate Methods for the Statistics of Surprise and
     * Coincidence"), which unlike the lift does not take what came together twice for what belongs together.
     */
    List<Kin> with(List<Field> fields) {
      List<Scored> scored = new ArrayList<>();
      for (Field field : fields) {
        for (Facet.Count label : among(field)) {
          if (label.count() >= LEAST) {
            score(field, label.label()).ifPresent(scored::add);
          }
        }
      }
      return scored.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(SHOWN).map(Scored::kin)
          .toList();
    }

    private List<Facet.Count> among(Field field) {
      // Counts of a field ignore a filter on it; there the name is asked for.
      Search search = field.equals(entity.type())
          ? Search.of(new Query.Phrase(field, entity.name(), 0))
          : all(entity.type(), entity.name());
      return engine.labels(new Labels(field, search, "", false, LOOKED_AT)).labels();
    }

    private Optional<Scored> score(Field field, String label) {
      boolean same = field.equals(entity.type());
      if (same && NameKey.of(field, label).equals(NameKey.of(field, entity.name()))) {
        return Optional.empty();
      }
      long others = count(all(field, label));
      long both = count(same
          ? Search.of(new Query.Phrase(field, label, 0)).where(entity.type(), entity.name())
          : all(field, label).where(entity.type(), entity.name()));
      double lift = (double) both * archive / ((double) stories * others);
      double score = surprise(both, stories, others, archive);
      return both < LEAST || lift <= 1 || score < SURPRISING
          ? Optional.empty()
          : Optional.of(new Scored(new Kin(field, label, both, lift), score));
    }
  }

  /** Twice the logarithm of how much likelier the four counts are if the two hang together. */
  static double surprise(long both, long one, long other, long all) {
    return 2 * (cell(both, one, other, all) + cell(one - both, one, all - other, all)
        + cell(other - both, all - one, other, all) + cell(all - one - other + both, all - one, all - other, all));
  }

  private static double cell(long count, long row, long column, long all) {
    return count <= 0 ? 0 : count * Math.log((double) count * all / ((double) row * column));
  }
}
