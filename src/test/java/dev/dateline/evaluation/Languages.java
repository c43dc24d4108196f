package dev.dateline.evaluation;

import dev.dateline.clean.Cleaner;
import dev.dateline.clean.Unkeepable;
import dev.dateline.read.RawStory;
import dev.dateline.read.Read;
import dev.dateline.read.StoryReader;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How often the language of a story is told, and rightly: of wire files whose stories state it, the statement taken off before; of
 * Reuters, all in English. A text that stands in several files counts once.
 */
final class Languages {
  /** Codes for what is told under another one. */
  private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "norsk", "no", "in", "id", "iw", "he",
      "fil", "tl");

  private final Cleaner cleaner = new Cleaner();
  private final StoryReader reader = new StoryReader();
  private final PrintStream out;
  private final Map<String, Told> rows = new TreeMap<>();
  private final Set<String> texts = new HashSet<>();
  private final boolean missed;

  Languages(PrintStream out, boolean missed) {
    this.out = out;
    this.missed = missed;
  }

  void wires(Path folder) throws IOException {
    for (String line : Files.readAllLines(folder.resolve("INDEX.tsv"))) {
      Path file = folder.resolve(line.split("\t")[0]);
      if (Files.isRegularFile(file)) {
        reader.read(file, each(raw -> raw.first("language").ifPresent(stated -> count(raw, "wires ", stated))));
      }
    }
  }

  void reuters(List<Path> files) throws IOException {
    for (Path file : files) {
      reader.read(file, each(raw -> count(raw, "Reuters ", "en")));
    }
  }

  private static Consumer<Read> each(Consumer<RawStory> sink) {
    return read -> {
      if (read instanceof RawStory raw) {
        sink.accept(raw);
      }
    };
  }

  private void count(RawStory raw, String of, String stated) {
    String code = stated.strip().toLowerCase(Locale.ROOT).split("[-_]")[0];
    String language = SAME.getOrDefault(code, code);
    if (!texts.add(raw.title() + "\n" + raw.body())) {
      return;
    }
    Map<String, List<String>> unsaid = new HashMap<>(raw.stated());
    unsaid.remove("language");
    try {
      Story story = cleaner
          .clean(new RawStory(raw.origin(), raw.format(), raw.title(), raw.body(), unsaid));
      Optional<String> told = story.label(Field.LANGUAGE);
      rows.computeIfAbsent(of + language, none -> new Told()).add(told, language);
      if (missed && told.filter(language::equals).isEmpty()) {
        out.println((told.isEmpty() ? "untold: " : "told " + told.get() + ": ") + language + " " + raw.origin().where()
            + " " + raw.title());
      }
    } catch (Unkeepable e) {
      // No text, no language.
    }
  }

  Table table() {
    Table table = new Table("The language of a story, told from its text", "stated", "stories", "told", "share told",
        "told right", "of those told");
    Told all = new Told();
    rows.forEach((language, row) -> {
      row.show(language, table);
      all.add(row);
    });
    all.show("all", table);
    return table;
  }

  private static final class Told {
    private int stories;
    private int told;
    private int right;

    void add(Optional<String> language, String stated) {
      stories++;
      told += language.isPresent() ? 1 : 0;
      right += language.filter(stated::equals).isPresent() ? 1 : 0;
    }

    void add(Told other) {
      stories += other.stories;
      told += other.told;
      right += other.right;
    }

    void show(String name, Table table) {
      table.row(name, "" + stories, "" + told, Table.number(told / (double) stories, 3), "" + right,
          told == 0 ? "" : Table.number(right / (double) told, 4));
    }
  }
}
