package dev.dateline.evaluation;

import dev.dateline.Archive;
import dev.dateline.analysis.NameKey;
import dev.dateline.enrich.NameFinder;
import dev.dateline.enrich.Names;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whether the spellings of one name become one, and those of two persons stay two; beside equality of letters, case aside. */
final class Merging {
  private static final int NAMES = 500;
  private static final double DAMAGE = 0.05;
  private static final int CLEAN_STORIES = 6;

  private final long seed;
  private final boolean missed;
  private final Consumer<String> out;

  Merging(long seed, boolean missed, Consumer<String> out) {
    this.seed = seed;
    this.missed = missed;
    this.out = out;
  }

  /** How many of so many are one, to us and by letters. */
  private static final class Tally {
    int all;
    int ours;
    int plain;

    void add(boolean joined, boolean equal) {
      all++;
      ours += joined ? 1 : 0;
      plain += equal ? 1 : 0;
    }

    void row(Table table, String name) {
      table.row(name, Integer.toString(all), Table.number((double) ours / all, 4),
          Table.number((double) plain / all, 4));
    }
  }

  Table table() {
    Variants variants = new Variants(seed);
    List<Variants.Name> names = variants.names(NAMES);
    Map<String, Function<Variants.Name, List<String>>> ways = new LinkedHashMap<>();
    ways.put("order", variants::order);
    ways.put("hyphens", variants::hyphens);
    ways.put("titles", variants::titles);
    ways.put("capitals", variants::capitals);
    ways.put("accents", variants::accents);
    ways.put("transliteration", variants::transliterations);
    ways.put("possessive", variants::possessives);
    Table table = new Table(
        "Spellings of one name, of " + NAMES + " names; and pairs of persons who share a surname; seed " + seed,
        "",
        "pairs", "joined", "equal letters");
    Tally all = new Tally();
    ways.forEach((way, of) -> {
      Tally tally = new Tally();
      for (Variants.Name name : names) {
        for (String variant : of.apply(name)) {
          boolean joined = same(name.full(), variant);
          tell(joined, way, name.full(), variant);
          tally.add(joined, equal(name.full(), variant));
          all.add(joined, equal(name.full(), variant));
        }
      }
      tally.row(table, way);
    });
    initials(names, all, table);
    garbled(names, all, table);
    all.row(table, "all variants");
    namesakes(variants, table);
    return table;
  }

  private void tell(boolean right, String way, String name, String variant) {
    if (missed && !right) {
      out.accept(way + ": " + name + " / " + variant);
    }
  }

  private static boolean same(String one, String other) {
    return NameKey.of(Field.PERSON, one).equals(NameKey.of(Field.PERSON, other));
  }

  private static boolean equal(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static Story told(String id, Variants.Name name, String again) {
    return Story.of(id, "",
        "SEOUL - " + name.full() + " arrived in the capital on Monday to meet officials of the ministry. \"We "
            + "shall see what can be done,\" " + again + " told reporters at the airport after the talks had ended.");
  }

  /** Initials within one story are the finder's, which has the whole name before it. */
  private void initials(List<Variants.Name> names, Tally all, Table table) {
    NameFinder finder = new NameFinder(Names.fresh());
    Tally tally = new Tally();
    for (Variants.Name name : names) {
      String initial = Variants.initial(name);
      Story story = finder.enrich(told("i", name, initial));
      int at = story.body().indexOf(initial);
      boolean joined = story.about().mentions().stream()
          .anyMatch(
              mention -> mention.start() >= at - 1 && mention.start() < at + initial.length() && is(mention, name));
      tell(joined, "initials", name.full(), initial);
      tally.add(joined, false);
      all.add(joined, false);
    }
    tally.row(table, "initials within a story");
  }

  private static boolean is(Mention mention, Variants.Name name) {
    Entity entity = mention.entity();
    return entity.type().equals(Field.PERSON) && same(entity.name(), name.full());
  }

  /** Garbled names, in an archive that has each whole in a few stories, as they read once mended. */
  private void garbled(List<Variants.Name> names, Tally all, Table table) {
    List<Story> stories = new ArrayList<>();
    Garbler garbler = new Garbler(Garbler.Kind.WIRE, DAMAGE, seed);
    Map<String, String> printed = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Variants.Name name = names.get(i);
      for (int k = 0; k < CLEAN_STORIES; k++) {
        stories.add(told("n" + i + "-" + k, name, name.full()));
      }
      Garbled garbled = garbler.garble(told("g" + i, name, name.full()));
      String body = garbled.body().damaged();
      int start = garbled.clean().body().indexOf(name.full());
      int from = garbled.body().damagedStart(start);
      int to = garbled.body().damagedEnd(start + name.full().length());
      String here = body.substring(Math.min(from, to), Math.max(from, to));
      if (!here.equals(name.full()) && !body.contains(name.full())) {
        printed.put("g" + i, here);
        stories.add(Story.of("g" + i, "", body));
      }
    }
    Tally tally = new Tally();
    try (Archive archive = Archive.inMemory()) {
      archive.add(stories);
      archive.mend();
      printed.forEach((id, here) -> {
        Variants.Name name = names.get(Integer.parseInt(id.substring(1)));
        boolean joined = archive.story(id).orElseThrow().about().mentions().stream()
            .anyMatch(mention -> is(mention, name));
        tell(joined, "garbling", name.full(), here);
        tally.add(joined, false);
        all.add(joined, false);
      });
    }
    tally.row(table, "garbled, 5 % wire");
  }

  private void namesakes(Variants variants, Table table) {
    NameFinder finder = new NameFinder(Names.fresh());
    Tally alone = new Tally();
    Tally together = new Tally();
    for (List<Variants.Name> pair : variants.namesakes(NAMES)) {
      String one = pair.getFirst().full();
      String other = pair.getLast().full();
      boolean joined = same(one, other);
      tell(!joined, "namesakes", one, other);
      alone.add(joined, equal(one, other));
      Story story = finder.enrich(told("p", pair.getFirst(), other));
      int at = story.body().indexOf(other);
      together.add(story.about().mentions().stream()
          .anyMatch(mention -> mention.start() >= at && mention.start() < at + other.length()
              && is(mention, pair.getFirst())),
          equal(one, other));
    }
    alone.row(table, "different persons, one surname");
    together.row(table, "the same in one story");
  }
}
