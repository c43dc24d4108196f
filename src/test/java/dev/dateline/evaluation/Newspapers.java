package dev.dateline.evaluation;

import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real damage: newspapers of 1834 to 1894 as a machine read them, beside what people read (BLN600, Booth et al. 2024). The
 * machine's texts are added as one archive, which learns from them alone; people's are only compared with.
 */
final class Newspapers {
  private static final int DEPTH = 100;
  private static final long SEED = 1;

  private final Path folder;
  private final int wrong;
  private final Consumer<String> progress;
  private final List<Story> read = new ArrayList<>();
  private final List<Story> gold = new ArrayList<>();

  /**
   * @param wrong how many wrong mends to show
   * @param progress told what was done
   */
  Newspapers(Path articles, Path folder, int wrong, Consumer<String> progress) throws IOException {
    this.folder = folder;
    this.wrong = wrong;
    this.progress = progress;
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(articles)) {
      JsonNode article = json.readTree(line);
      String id = article.get("id").asString();
      read.add(Story.of(id, "", article.get("ocr").asString()));
      gold.add(Story.of(id, "", article.get("gold").asString()));
    }
  }

  List<Table> measure() throws IOException {
    Path readFile = JsonStories.write(read, folder.resolve("ocr.jsonl"));
    Path goldFile = JsonStories.write(gold, folder.resolve("gold.jsonl"));
    Corpus people = Corpus.of(List.of(goldFile));
    List<Topic> topics = new KnownItems(people).topics(KnownItems.Kind.FOUR_WORDS, gold.size(), SEED);
    try (Dateline machine = new Dateline(folder.resolve("ocr"), List.of(readFile));
        Dateline whole = new Dateline(folder.resolve("gold"), List.of(goldFile))) {
      progress.accept("newspapers are in");
      Table found = new Table("BLN600, known items, " + read.size() + " articles, " + topics.size()
          + " questions of people's text, MRR", "system", "people's text", "machine's text", "kept");
      row(found, topics, "Dateline, usual", whole, machine);
      row(found, topics, "Dateline, noisy", whole.noisy(), machine.noisy());
      try (Peers before = new Peers(people.stories());
          Peers after = new Peers(Corpus.of(List.of(readFile)).stories())) {
        before.rankers()
            .forEach((peer, ranker) -> row(found, topics, ranker.name(), ranker, after.rankers().get(peer)));
      }
      return List.of(errors(machine), found);
    }
  }

  private static void row(Table table, List<Topic> topics, String name, Ranker whole, Ranker damaged) {
    double before = Bootstrap.mean(Scores.of(whole, topics, DEPTH).reciprocal());
    double after = Bootstrap.mean(Scores.of(damaged, topics, DEPTH).reciprocal());
    table.row(name, Table.number(before, 4), Table.number(after, 4), Table.number(after / before, 3));
  }

  private Table errors(Dateline machine) {
    Verdicts verdicts = new Verdicts();
    double[] removed = new double[gold.size()];
    long before = 0;
    long after = 0;
    long characters = 0;
    for (int i = 0; i < gold.size(); i++) {
      String truth = Corpus.fold(gold.get(i).body());
      Story kept = machine.archive().story(gold.get(i).id()).orElseThrow();
      int errors = EditDistance.between(truth, Corpus.fold(read.get(i).body()));
      int left = EditDistance.between(truth, Corpus.fold(mended(kept)));
      removed[i] = errors == 0 ? 0 : (double) (errors - left) / errors;
      before += errors;
      after += left;
      characters += truth.length();
      verdicts.judge(kept, Part.BODY, EditDistance.align(kept.body(), gold.get(i).body()));
    }
    verdicts.wrong().stream().limit(wrong).forEach(verdict -> progress.accept(verdict.told()));
    Table table = new Table("BLN600, what mending does to the text, " + gold.size() + " articles", "measure", "value");
    table.row("character error rate, as the machine read", Retention.percent((double) before / characters, 3));
    table.row("character error rate, mended", Retention.percent((double) after / characters, 3));
    table.row("errors removed, of all", Retention.percent(1 - (double) after / before, 2));
    table.row("errors removed, mean of articles", Retention.percent(Bootstrap.mean(removed), 2));
    table.row("articles better / worse", Arrays.stream(removed).filter(share -> share > 0).count() + " / "
        + Arrays.stream(removed).filter(share -> share < 0).count());
    table.row("words damaged", Retention.percent(verdicts.damagedShare(), 2));
    table.row("words surely mended", Retention.percent(verdicts.mendedShare(), 2));
    table.row("sure mends", Long.toString(verdicts.sure()));
    table.row("sure mends that are right", Table.number(verdicts.precision(), 4));
    table.row("damaged words recovered", Table.number(verdicts.recall(), 3));
    table.row("calibration error", Table.number(verdicts.calibrationError(), 3));
    return table;
  }

  /** The printed text with its mends: what was taken for a dateline or furniture stays, for people read it too. */
  static String mended(Story story) {
    return story.withEdits(story.edits().stream().filter(Edit.Mend.class::isInstance).toList()).mended(Part.BODY);
  }
}
