package dev.dateline.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the collections lie that are measured with: the folder named by the system property {@code data}, or by {@code
 * DATELINE_DATA} in the environment.
 */
public final class DataFolder {
  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
  private static final String REUTERS = "reuters21578";
  private static final String CRANFIELD = "cranfield";
  private static final String PAGES = "web_pages";
  private static final String NEWSPAPERS = "bln600";
  private static final String SEED = "seed";
  private static final String WIRES = "wire_formats";
  private static final String NAMES = "ner";

  private final Optional<Path> folder;

  private DataFolder(Optional<Path> folder) {
    this.folder = folder;
  }

  public static DataFolder named() {
    String property = System.getProperty("data", "").strip();
    String environment = Optional.ofNullable(System.getenv("DATELINE_DATA")).orElse("").strip();
    String named = property.isEmpty() ? environment : property;
    return new DataFolder(named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named)));
  }

  /** The files of Reuters-21578, in order; none if they are not there. */
  public List<Path> reuters() {
    return place(REUTERS).map(DataFolder::sgml).orElse(List.of());
  }

  private static List<Path> sgml(Path place) {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.getFileName().toString().matches("reut2-\\d+\\.sgm(\\.gz)?")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("listing " + place + " failed", e);
    }
  }

  /** The folder of the Cranfield collection. */
  Optional<Path> cranfield() {
    return place(CRANFIELD).filter(place -> Files.exists(place.resolve("docs.jsonl"))
        && Files.exists(place.resolve("queries.tsv")) && Files.exists(place.resolve("qrels.txt")));
  }

  /** The folder of news pages whose articles are known. */
  Optional<Path> pages() {
    return place(PAGES).filter(place -> Files.exists(place.resolve("ground-truth.json")));
  }

  /** The articles of BLN600. */
  Optional<Path> newspapers() {
    return place(NEWSPAPERS).map(place -> place.resolve("train.jsonl")).filter(Files::isRegularFile);
  }

  /** WikiGold: documents with their names marked. */
  Optional<Path> wikiGold() {
    return place(NAMES).map(place -> place.resolve("wikigold.conll.txt")).filter(Files::isRegularFile);
  }

  /** The one story that the project was begun for. */
  Optional<Path> seed() {
    return place(SEED).map(place -> place.resolve("putin-kim-deal.txt")).filter(Files::isRegularFile);
  }

  /** The folder of wire files and its index. */
  Optional<Path> wires() {
    return place(WIRES).filter(place -> Files.exists(place.resolve("INDEX.tsv")));
  }

  /** The names of Media Topics. */
  Optional<List<String>> topics() throws IOException {
    return texts("vocab", "mediatopic.json", "Name (en-GB)");
  }

  /** The texts of the web pages, as people took them out. */
  Optional<List<String>> pageTexts() throws IOException {
    return texts("web_pages", "ground-truth.json", "articleBody");
  }

  private Optional<List<String>> texts(String place, String name, String key) throws IOException {
    Optional<Path> file = place(place).map(found -> found.resolve(name)).filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    JSON.readTree(Files.readString(file.get())).forEach(each -> texts.add(each.path(key).asString("")));
    return Optional.of(texts);
  }

  private Optional<Path> place(String name) {
    return folder.map(named -> named.resolve(name)).filter(Files::isDirectory);
  }

  private String looked(String name) {
    return folder.map(named -> named.resolve(name).toString())
        .orElse("the folder '" + name + "' of the one that DATELINE_DATA or -Ddata=FOLDER names; neither is set");
  }

  /** What to say where Reuters is missing. */
  public String withoutReuters() {
    return """
        skipped, no data: Reuters-21578
          looked for: %s
          expected:   reut2-000.sgm to reut2-021.sgm, gzipped or not
          to be had:  "Reuters-21578 Text Categorization Collection" of the UCI Machine Learning Repository, or
                      David D. Lewis's pages (reuters21578.tar.gz); free for research
        """.formatted(looked(REUTERS));
  }

  /** What to say where the wire files are missing. */
  String withoutWires() {
    return """
        skipped, no data: wire files
          looked for: %s
          expected:   INDEX.tsv (path, tab, format; paths from here) and the files that it names
          to be had:  the examples and test files in the public repositories of the IPTC, Superdesk, APA, dpa, and of the
                      feed parsers gofeed and Rome
        """
        .formatted(looked(WIRES));
  }

  /** What to say where Cranfield is missing. */
  String withoutCranfield() {
    return """
        skipped, no data: Cranfield
          looked for: %s
          expected:   docs.jsonl (id, title, body), queries.tsv (topic, tab, words), qrels.txt (topic 0 id grade; above 0 is
                      relevant)
          to be had:  the test collections page of the Information Retrieval Group, University of Glasgow (cran.tar.gz), or
                      ir_datasets as "cranfield"; the topics are numbered from 1 in their order
        """
        .formatted(looked(CRANFIELD));
  }

  /** What to say where the news pages are missing. */
  String withoutPages() {
    return """
        skipped, no data: news pages
          looked for: %s
          expected:   ground-truth.json (id: url, articleBody) and ID.html.gz of each page
          to be had:  the article extraction benchmark of Zyte on GitHub (article-extraction-benchmark)
        """.formatted(looked(PAGES));
  }

  /** What to say where BLN600 is missing. */
  String withoutNewspapers() {
    return """
        skipped, no data: BLN600
          looked for: %s
          expected:   train.jsonl, an article a line: id, ocr (as the machine read it), gold (as people did)
          to be had:  Booth et al., "BLN600: A Parallel Corpus of Machine/Human Transcribed Nineteenth Century Newspaper
                      Texts", LREC-COLING 2024; the corpus lies in the repository of the University of Sheffield
        """.formatted(looked(NEWSPAPERS));
  }

  /** What to say where the one story is missing. */
  String withoutSeed() {
    return """
        skipped, no data: the one story
          looked for: %s
          expected:   putin-kim-deal.txt, a scraped story of the Associated Press of 20 June 2024 with letters replaced
          to be had:  not in public; any one damaged story under that name is measured the same way
        """.formatted(looked(SEED));
  }

  /** What to say where the marked names are missing. */
  String withoutNames() {
    return """
        skipped, no data: WikiGold
          looked for: %s
          expected:   wikigold.conll.txt, a word and its mark a line, -DOCSTART- between documents
          to be had:  Balasuriya et al., "Named Entity Recognition in Wikipedia", 2009; CC BY 4.0, in many public repositories
        """
        .formatted(looked(NAMES));
  }
}
