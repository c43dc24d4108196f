package dev.dateline.evaluation;

import dev.dateline.enrich.NameFinder;
import dev.dateline.enrich.NameLearning;
import dev.dateline.enrich.Names;
import dev.dateline.mend.Learning;
import dev.dateline.mend.Mender;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Story;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How well persons, organizations, places and references are found, beside a look-up in plain lists; and what that costs. */
final class NameEvaluation {
  private static final double DAMAGE = 0.05;
  private static final long SEED = 1;
  private static final int WRONG = 200;
  private static final int LEARNT_FROM = 4_000;
  private static final int AGAIN = 2_000;

  private final DataFolder data;
  private final boolean missed;
  private final Consumer<String> say;
  private final Consumer<Table> show;

  NameEvaluation(DataFolder data, boolean missed, Consumer<String> say, Consumer<Table> show) {
    this.data = data;
    this.missed = missed;
    this.say = say;
    this.show = show;
  }

  void run() throws IOException {
    double loading = loading();
    if (data.wikiGold().isPresent()) {
      marked(data.wikiGold().get());
    } else {
      say.accept(data.withoutNames());
    }
    if (data.reuters().isEmpty()) {
      say.accept(data.withoutReuters());
    } else {
      reuters(loading);
    }
    if (data.seed().isPresent()) {
      show.accept(oneStory(data.seed().get()));
    } else {
      say.accept(data.withoutSeed());
    }
  }

  /** Seconds until a finder is there, the first in this process. */
  private static double loading() {
    long begun = System.nanoTime();
    new NameFinder(Names.fresh());
    return (System.nanoTime() - begun) / 1e9;
  }

  private void marked(Path file) throws IOException {
    List<Annotated> documents = Annotated.read(file);
    List<Story> whole = documents.stream().map(Annotated::story).toList();
    Table table = new Table("Names of a document, each once: " + documents.size() + " of WikiGold", "what", "precision",
        "recall",
        "F1", "names found", "marked");
    NamedSets plain = count(documents, whole, new LookUp()::find);
    NamedSets ours = count(documents, whole, new NameFinder(learnt(whole))::enrich);
    rows(table, "look-up", plain);
    rows(table, "ours", ours);
    for (Garbler.Kind kind : List.of(Garbler.Kind.WIRE, Garbler.Kind.RANDOM)) {
      Garbler garbler = new Garbler(kind, DAMAGE, SEED);
      List<Story> mended = mended(whole.stream().map(garbler::garble)
          .map(each -> Story.of(each.clean().id(), each.title().damaged(), each.body().damaged())).toList());
      String damage = ", 5 % " + kind.label() + ", mended";
      row(table, "look-up" + damage, count(documents, mended, new LookUp()::find).all());
      row(table, "ours" + damage, count(documents, mended, new NameFinder(learnt(mended))::enrich).all());
    }
    show.accept(table);
    if (missed) {
      ours.wrong().stream().limit(WRONG).forEach(say);
    }
  }

  private static void rows(Table table, String who, NamedSets sets) {
    for (Field type : NamedSets.TYPES) {
      row(table, who + ", " + type, sets.of(type));
    }
    row(table, who + ", all", sets.all());
  }

  private static void row(Table table, String who, NamedSets.Score score) {
    table.row(who, Table.number(score.precision(), 3), Table.number(score.recall(), 3), Table.number(score.f1(), 3),
        String.valueOf(score.found()), String.valueOf(score.gold()));
  }

  private static NamedSets count(List<Annotated> documents, List<Story> stories, UnaryOperator<Story> finder) {
    NamedSets sets = new NamedSets();
    for (int i = 0; i < documents.size(); i++) {
      sets.add(documents.get(i), finder.apply(stories.get(i)));
    }
    return sets;
  }

  private static Names learnt(List<Story> stories) {
    NameLearning learning = new NameLearning();
    stories.forEach(learning::add);
    return learning.learn();
  }

  private static List<Story> mended(List<Story> stories) {
    Learning learning = new Learning();
    stories.forEach(learning::add);
    Mender mender = new Mender(learning.learn());
    return stories.stream().map(mender::mend).toList();
  }

  /** What is found of whole stories, found again of the same ones damaged and mended. */
  private static void again(Table table, List<Story> whole) {
    NameFinder finder = new NameFinder(learnt(whole));
    List<Annotated> documents = whole.stream()
        .map(story -> new Annotated(story, Annotated.fullest(finder.enrich(story).about().entities()))).toList();
    for (Garbler.Kind kind : List.of(Garbler.Kind.WIRE, Garbler.Kind.RANDOM)) {
      Garbler garbler = new Garbler(kind, DAMAGE, SEED);
      List<Story> mended = mended(whole.stream().map(story -> {
        Garbled garbled = garbler.garble(story);
        return Story.of(story.id(), garbled.title().damaged(), garbled.body().damaged());
      }).toList());
      row(table, "ours, 5 % " + kind.label() + ", mended",
          count(documents, mended, new NameFinder(learnt(mended))::enrich).all());
    }
  }

  private void reuters(double loading) {
    List<Story> stories = Corpus.of(data.reuters()).stories();
    long begun = System.nanoTime();
    Names names = learnt(stories.subList(0, Math.min(LEARNT_FROM, stories.size())));
    double learning = (System.nanoTime() - begun) / 1e9;
    NameFinder finder = new NameFinder(names);
    List<Story> plain = stories.stream().map(new LookUp()::find).toList();
    List<Story> ours = stories.stream().map(finder::enrich).toList();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    begun = threads.getCurrentThreadCpuTime();
    stories.forEach(finder::enrich);
    double finding = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
    Table table = new Table(
        "What editors stated, found from the text alone: " + stories.size() + " stories of Reuters-21578",
        "what", "precision", "recall", "stated");
    for (Field type : List.of(Field.PLACE, Field.PERSON, Field.ORGANIZATION)) {
      Editors editors = new Editors(type);
      editors.row(table, "look-up, " + type, stories, plain);
      editors.row(table, "ours, " + type, stories, ours);
      if (missed) {
        editors.missed(stories, ours).forEach(say);
      }
    }
    show.accept(table);
    List<Story> sample = stories.subList(0, Math.min(AGAIN, stories.size()));
    Table again = new Table("What is found of " + sample.size() + " whole stories, found again of damaged ones", "what",
        "precision",
        "recall", "F1", "names found", "found of the whole");
    again(again, sample);
    show.accept(again);
    Table cost = new Table("What names cost", "measure", "value");
    cost.row("finding, ms of one processor a story", Table.number(finding * 1e3 / stories.size(), 3));
    cost.row("loading the gazetteers, s, first in the process", Table.number(loading, 2));
    cost.row("memory of the gazetteers, MB", Table.number(Gazetteers.megabytes(), 1));
    cost.row("learning names of " + LEARNT_FROM + " stories, s", Table.number(learning, 2));
    cost.row("names learnt", String.valueOf(names.size()));
    cost.row("what was learnt, MB", Table.number(names.bytes().length / 1048576.0, 2));
    show.accept(cost);
  }

  private static Table oneStory(Path file) {
    List<Story> read = new ArrayList<>();
    Corpus.each(file, read::add);
    Story story = new NameFinder(Names.fresh()).enrich(mended(read).getFirst());
    Map<Entity, Set<String>> spellings = new LinkedHashMap<>();
    for (Mention mention : story.about().mentions()) {
      spellings.computeIfAbsent(mention.entity(), none -> new LinkedHashSet<>())
          .add(story.printed(mention.part()).substring(mention.start(), mention.end()));
    }
    Table table = new Table("Names of the one story", "type", "name", "printed");
    for (Field type : Entity.TYPES) {
      spellings.forEach((entity, printed) -> {
        if (entity.type().equals(type)) {
          table.row(type.name(), entity.name(), String.join(" | ", printed));
        }
      });
    }
    story.about().quotations().forEach(quotation -> table.row("speaker", quotation.speaker(),
        shortened(story.printed(quotation.part()).substring(quotation.start(), quotation.end()))));
    return table;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + " …";
  }
}
