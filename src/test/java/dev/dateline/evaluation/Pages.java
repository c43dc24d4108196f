package dev.dateline.evaluation;

import dev.dateline.read.RawStory;
import dev.dateline.read.Read;
import dev.dateline.read.StoryReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the article is found in news pages, beside all the text of the page.
 *
 * <p>Two figures, both of words as {@code \w+}: the mean over pages of the F1 of single words, counted with repetition; and
 * the figure of the Zyte article extraction benchmark (github.com/scrapinghub/article-extraction-benchmark): runs of four
 * words, true and false ones as shares of their sum for each page, added over pages.
 */
final class Pages {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;

  private final Map<String, byte[]> pages = new HashMap<>();
  private final Map<String, String> truth = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  Pages(Path folder) throws IOException {
    JsonNode all = new JsonMapper().readTree(folder.resolve("ground-truth.json").toFile());
    for (String id : all.propertyNames()) {
      Path file = folder.resolve(id + ".html.gz");
      if (Files.exists(file)) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.put(id, in.readAllBytes());
        }
        truth.put(id, all.get(id).get("articleBody").asString());
        ids.add(id);
      }
    }
    ids.sort(null);
  }

  List<Table> tables() {
    Table bodies = new Table("Article body of " + ids.size() + " news pages", "system", "precision", "recall", "F1",
        "F1, even pages", "F1, odd pages", "runs of 4: precision", "recall", "F1");
    bodies.row(figures("dateline", id -> read(id).map(RawStory::body).orElse("")));
    bodies.row(figures("all text of the page (jsoup)",
        id -> Jsoup.parse(new String(pages.get(id), StandardCharsets.UTF_8)).body().text()));

    Table facts = new Table("Pages that state it, and it was read", "title", "sent", "byline", "section", "tags",
        "language",
        "source", "url", "MB/s");
    facts.row(share(story -> !story.title().isEmpty()), stated("sent"), stated("byline"), stated("section"),
        stated("tag"),
        stated("language"), stated("source"), stated("url"), Table.number(speed(), 1));
    return List.of(bodies, facts);
  }

  private Optional<RawStory> read(String id) {
    List<Read> reads = new ArrayList<>();
    new StoryReader().read(new ByteArrayInputStream(pages.get(id)), id, reads::add);
    return reads.stream().filter(RawStory.class::isInstance).map(RawStory.class::cast).findFirst();
  }

  private String stated(String field) {
    return share(story -> story.first(field).isPresent());
  }

  private String share(Predicate<RawStory> holds) {
    return Table.number((double) ids.stream().filter(id -> read(id).filter(holds).isPresent()).count() / ids.size(), 3);
  }

  private double speed() {
    long bytes = 0;
    long start = System.nanoTime();
    for (String id : ids) {
      bytes += pages.get(id).length;
      read(id);
    }
    return bytes / 1e6 / ((System.nanoTime() - start) / 1e9);
  }

  private String[] figures(String name, Function<String, String> system) {
    double[] sums = new double[3];
    double[] halves = new double[2];
    double[] runs = new double[3];
    for (int i = 0; i < ids.size(); i++) {
      String found = system.apply(ids.get(i));
      Overlap words = Overlap.of(truth.get(ids.get(i)), found, 1);
      sums[0] += words.precision();
      sums[1] += words.recall();
      sums[2] += words.f1();
      halves[i % 2] += words.f1();
      Overlap shingles = Overlap.of(truth.get(ids.get(i)), found, SHINGLE);
      double all = Math.max(1, shingles.both + shingles.onlyFound + shingles.onlyTrue);
      runs[0] += shingles.both / all;
      runs[1] += shingles.onlyFound / all;
      runs[2] += shingles.onlyTrue / all;
    }
    int n = ids.size();
    Overlap added = new Overlap(runs[0], runs[1], runs[2]);
    return new String[]{name, figure(sums[0] / n), figure(sums[1] / n), figure(sums[2] / n),
        figure(halves[0] / ((n + 1) / 2)), figure(halves[1] / (n / 2)), figure(added.precision()),
        figure(added.recall()),
        figure(added.f1())};
  }

  private static String figure(double value) {
    return Table.number(value, 4);
  }

  /** What two texts share. */
  record Overlap(double both, double onlyFound, double onlyTrue) {

    static Overlap of(String truth, String found, int run) {
      Map<String, Integer> left = counts(truth, run);
      Map<String, Integer> right = counts(found, run);
      double both = left.entrySet().stream()
          .mapToInt(each -> Math.min(each.getValue(), right.getOrDefault(each.getKey(), 0)))
          .sum();
      double onlyFound = right.values().stream().mapToInt(count -> count).sum() - both;
      return new Overlap(both, onlyFound, left.values().stream().mapToInt(count -> count).sum() - both);
    }

    double precision() {
      return both == 0 ? 0 : both / (both + onlyFound);
    }

    double recall() {
      return both == 0 ? 0 : both / (both + onlyTrue);
    }

    double f1() {
      return both == 0 ? 0 : 2 * both / (2 * both + onlyFound + onlyTrue);
    }

    private static Map<String, Integer> counts(String text, int run) {
      List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
      Map<String, Integer> counts = new HashMap<>();
      for (int i = 0; i + run <= words.size() || i == 0 && !words.isEmpty(); i++) {
        counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + run))), 1, Integer::sum);
      }
      return counts;
    }
  }
}
