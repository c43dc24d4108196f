package dev.dateline.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evaluation as a command: how well the archive ranks, and how well it mends, beside plain Lucene on the same stories and
 * questions.
 *
 * <p>Parts, to be named as arguments; those of ranking, if none is; {@code all} is every one:
 *
 * <ul>
 *   <li>{@code known}: known-item search on Reuters-21578, four words of a story, three seeds of 500 queries each, 1000 deep.
 *       With {@code --queries FILE}, the queries of that file ({@code id}, tab, words) in their place.
 *   <li>{@code kinds}: the same with two and eight words, the first sentence and the title, 100 deep.
 *   <li>{@code tags}: how many labels of glued lines come out right.
 *   <li>{@code holes}: how many of the places are found where words were lost, and how many of those found are none.
 *   <li>{@code languages}: how often a story's language is told, and rightly.
 *   <li>{@code cranfield}: long questions with judgements, 1000 deep.
 *   <li>{@code pages}: the article's body and fields of news pages.
 *   <li>{@code formats}: what is read of real wire files, format by format; not part of all.
 *   <li>{@code mend}: Reuters-21578 garbled in every way of {@link Garbler.Kind} and at five rates; what is still found, and
 *       which mends are right. {@code --kinds wire,ocr} and {@code --rates 2,5,20} take some.
 *   <li>{@code bln600}: newspapers as a machine read them.
 *   <li>{@code seed}: one damaged story by itself; with {@code --pairs FILE}, counted.
 *   <li>{@code merging}: whether the spellings of one name become one, and namesakes stay apart; needs no data.
 *   <li>{@code cost}: what mending costs.
 *   <li>{@code names}: persons, organizations and places of documents in which people marked them, whole and damaged; places, people
 *       and organizations that the editors of Reuters stated; the names of the one story; and what finding names costs.
 *   <li>{@code proposals}: how many of the tags proposed for Reuters stories are those that editors gave.
 * </ul>
 *
 * {@code quick} takes 4,000 stories of Reuters for {@code mend} and {@code cost}, and only the rates that the project set
 * itself a bar at; {@code alone} leaves plain Lucene out of {@code mend}. {@code --missed} lists the questions whose answer the
 * archive did not find, and mends that are wrong. Data: see {@link DataFolder}.
 */
public final class Evaluation {
  private static final long[] SEEDS = {1, 2, 3};
  private static final int QUERIES = 500;
  private static final int DEEP = 1_000;
  private static final int SHALLOW = 100;

  private final PrintStream out;
  private final List<Table> tables = new ArrayList<>();

  Evaluation(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    Arguments asked;
    try {
      asked = Arguments.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Evaluation evaluation = new Evaluation(System.out);
    DataFolder data = DataFolder.named();
    if (asked.any(List.of("known", "kinds"))) {
      if (data.reuters().isEmpty()) {
        System.out.println(data.withoutReuters());
      } else {
        evaluation.reuters(data.reuters(), asked.parts(), asked.queries(), asked.missed());
      }
    }
    if (asked.parts().contains("cranfield")) {
      if (data.cranfield().isEmpty()) {
        System.out.println(data.withoutCranfield());
      } else {
        evaluation.cranfield(data.cranfield().get(), asked.missed());
      }
    }
    if (asked.parts().contains("pages")) {
      if (data.pages().isEmpty()) {
        System.out.println(data.withoutPages());
      } else {
        new Pages(data.pages().get()).tables().forEach(evaluation::show);
      }
    }
    if (asked.parts().contains("formats")) {
      if (data.wires().isEmpty()) {
        System.out.println(data.withoutWires());
      } else {
        new Formats(data.wires().get(), System.out).tables(asked.missed()).forEach(evaluation::show);
      }
    }
    if (asked.parts().contains("tags") || asked.parts().contains("holes")) {
      if (data.reuters().isEmpty()) {
        System.out.println(data.withoutReuters());
      } else {
        evaluation.cleaning(data, asked.parts());
      }
    }
    if (asked.parts().contains("languages")) {
      evaluation.languages(data, asked.missed());
    }
    if (asked.parts().contains("names")) {
      new NameEvaluation(data, asked.missed(), System.out::println, evaluation::show).run();
    }
    if (asked.parts().contains("proposals")) {
      if (data.reuters().isEmpty()) {
        System.out.println(data.withoutReuters());
      } else {
        evaluation.show(new Proposals(data.reuters()).table());
      }
    }
    if (asked.parts().contains("merging")) {
      // The rules were corrected by the misses of the first seed's names, and of no other's.
      for (long seed : SEEDS) {
        evaluation.show(new Merging(seed, asked.missed(), System.out::println).table());
      }
    }
    new MendEvaluation(asked, data, System.out::println, evaluation::show).run();
    if (!evaluation.tables.isEmpty()) {
      System.out.println("The same as Markdown:\n");
      evaluation.tables.forEach(table -> System.out.println(table.markdown()));
    }
  }

  private void reuters(List<Path> files, List<String> parts, Optional<Path> queries, boolean missed)
      throws IOException {
    Corpus corpus = Corpus.of(files);
    KnownItems items = new KnownItems(corpus);
    Path folder = Files.createTempDirectory("dateline-evaluation");
    try (Ranker ours = new Dateline(folder.resolve("archive"), files);
        Ranker plain = Plain.defaults(corpus.stories());
        Ranker tuned = Plain.tuned(corpus.stories(), 0.5f, 0.3f, 0)) {
      List<Ranker> rankers = List.of(ours, plain, tuned);
      String stories = corpus.stories().size() + " stories of Reuters-21578";
      if (parts.contains("known")) {
        Map<String, List<Topic>> sets = new LinkedHashMap<>();
        if (queries.isPresent()) {
          sets.put(queries.get().getFileName().toString(), items.topics(queries.get()));
        } else {
          for (long seed : SEEDS) {
            sets.put("seed " + seed, items.topics(KnownItems.Kind.FOUR_WORDS, QUERIES, seed));
          }
        }
        show(known("Known-item search, 4 words of a story, " + stories, sets, rankers, DEEP, missed));
      }
      if (parts.contains("kinds")) {
        for (KnownItems.Kind kind : KnownItems.Kind.values()) {
          if (kind != KnownItems.Kind.FOUR_WORDS) {
            Map<String, List<Topic>> sets = new LinkedHashMap<>();
            for (long seed : SEEDS) {
              sets.put("seed " + seed, items.topics(kind, QUERIES, seed));
            }
            show(known("Known-item search, " + kind.label() + ", " + stories, sets, rankers, SHALLOW, missed));
          }
        }
      }
    } finally {
      delete(folder);
    }
  }

  private void cleaning(DataFolder data, List<String> parts) throws IOException {
    if (parts.contains("tags")) {
      show(new GluedLines(data.reuters(), data.topics()).table(SEEDS[0]));
    }
    if (parts.contains("holes")) {
      Map<String, List<String>> texts = new LinkedHashMap<>();
      texts.put("Reuters", LostWords.bodies(data.reuters()));
      data.pageTexts().ifPresent(pages -> texts.put("web pages", pages));
      show(new LostWords().table(texts, SEEDS[0]));
    }
  }

  private void languages(DataFolder data, boolean missed) throws IOException {
    Languages languages = new Languages(out, missed);
    if (data.wires().isEmpty()) {
      out.println(data.withoutWires());
    } else {
      languages.wires(data.wires().get());
    }
    if (data.reuters().isEmpty()) {
      out.println(data.withoutReuters());
    } else {
      languages.reuters(data.reuters());
    }
    show(languages.table());
  }

  private void cranfield(Path data, boolean missed) throws IOException {
    List<Path> files = List.of(data.resolve("docs.jsonl"));
    Corpus corpus = Corpus.of(files);
    List<Topic> topics = Judgements.topics(data.resolve("queries.tsv"), data.resolve("qrels.txt"));
    Path folder = Files.createTempDirectory("dateline-evaluation");
    try (Ranker ours = new Dateline(folder.resolve("archive"), files);
        Ranker plain = Plain.defaults(corpus.stories());
        Ranker tuned = Plain.tuned(corpus.stories(), 2.0f, 0.75f, 0.5f)) {
      show(judged("Long questions, " + topics.size() + " of Cranfield, " + corpus.stories().size() + " stories", topics,
          List.of(ours, plain, tuned), missed));
    } finally {
      delete(folder);
    }
  }

  /** One row a ranker; the first is set against each other. */
  Table known(String title, Map<String, List<Topic>> sets, List<Ranker> rankers, int depth, boolean missed) {
    List<String> heads = new ArrayList<>(List.of("system", "MRR", "95 %", "first − this, 95 %"));
    heads.addAll(sets.keySet());
    heads.addAll(List.of("first hit", "in 100", "queries"));
    Table table = new Table(title, heads.toArray(String[]::new));
    List<Topic> all = sets.values().stream().flatMap(List::stream).toList();
    Optional<Scores> first = Optional.empty();
    for (Ranker ranker : rankers) {
      Scores scores = Scores.of(ranker, all, depth);
      List<String> cells = head(scores.name(), scores.reciprocal(), first.map(Scores::reciprocal));
      int from = 0;
      for (List<Topic> set : sets.values()) {
        cells.add(figure(Bootstrap.mean(Arrays.copyOfRange(scores.reciprocal(), from, from + set.size()))));
        from += set.size();
      }
      cells.addAll(List.of(figure(Bootstrap.mean(scores.first())), figure(Bootstrap.mean(scores.recall())),
          Integer.toString(all.size())));
      table.row(cells.toArray(String[]::new));
      if (first.isEmpty()) {
        first = Optional.of(scores);
        tell(scores, missed);
      }
    }
    return table;
  }

  Table judged(String title, List<Topic> topics, List<Ranker> rankers, boolean missed) {
    Table table = new Table(title, "system", "MAP", "95 %", "first − this, 95 %", "nDCG@10", "MRR", "R@100");
    Optional<Scores> first = Optional.empty();
    for (Ranker ranker : rankers) {
      Scores scores = Scores.of(ranker, topics, DEEP);
      List<String> cells = head(scores.name(), scores.precision(), first.map(Scores::precision));
      cells.addAll(List.of(figure(Bootstrap.mean(scores.gain())), figure(Bootstrap.mean(scores.reciprocal())),
          figure(Bootstrap.mean(scores.recall()))));
      table.row(cells.toArray(String[]::new));
      if (first.isEmpty()) {
        first = Optional.of(scores);
        tell(scores, missed);
      }
    }
    return table;
  }

  private static List<String> head(String name, double[] values, Optional<double[]> first) {
    Bootstrap.Interval interval = Bootstrap.interval(values);
    String difference = first.map(ours -> Bootstrap.difference(ours, values))
        .map(Evaluation::range).orElse("");
    return new ArrayList<>(List.of(name, figure(Bootstrap.mean(values)), range(interval), difference));
  }

  private static String figure(double value) {
    return Table.number(value, 4);
  }

  private static String range(Bootstrap.Interval interval) {
    return Table.number(interval.low(), 3) + " to " + Table.number(interval.high(), 3);
  }

  private void tell(Scores scores, boolean missed) {
    if (missed) {
      scores.missed().forEach(
          topic -> out.println("missed " + topic.id() + ": " + topic.text() + "  (" + topic.relevant() + ")"));
    }
  }

  private void show(Table table) {
    tables.add(table);
    out.println(table.plain());
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
