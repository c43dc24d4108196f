package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Commands as scripts run them, on an archive in a folder. */
class EndToEndTest {
  private static final String STORIES = """
      {"id":"p-1","title":"Lock gates at Foxton repaired","body":"FOXTON, Jan 5 (XY) - Barges pass again.",\
      "sent":"2031-01-05T10:00:00Z","tags":["Canals","Repairs"],"places":["Foxton"],"mood":"glad"}
      {"id":"p-2","title":"Barge race draws a crowd","body":"Thousands watched the barge race.",\
      "sent":"2031-02-06","tags":["Canals","Sport"]}
      {"id":"p-3","title":"Bakers strike in Hull","body":"No bread was baked on Monday.","tags":["Labour"]}
      """;

  @TempDir
  private Path folder;
  private Path stories;
  private String archive = "";

  @BeforeEach
  void write() throws IOException {
    stories = Files.writeString(folder.resolve("stories.jsonl"), STORIES);
    archive = folder.resolve("archive").toString();
  }

  private Screen on(String command, String... args) {
    return Screen.run(line(command, args));
  }

  private String[] line(String command, String... args) {
    List<String> line = new ArrayList<>(List.of(command, "--archive", archive));
    line.addAll(List.of(args));
    return line.toArray(String[]::new);
  }

  private Screen added() {
    return on("add", stories.toString());
  }

  private static JsonNode json(Screen screen) {
    return new ObjectMapper().readTree(screen.out());
  }

  @Test
  void addTellsWhatBecameOfEverything() throws IOException {
    Screen first = on("add", stories.toString(), "--json");

    assertThat(first.code).as(first.err()).isZero();
    assertThat(json(first).get("read").asInt()).isEqualTo(3);
    assertThat(json(first).get("added").asInt()).isEqualTo(3);
    assertThat(first.err()).contains("committed 3\n").contains("note: ").contains("mood");

    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Screen second = on("add", stories.toString(), empty.toString(), "--json");

    assertThat(second.code).isEqualTo(1);
    assertThat(json(second).get("unchanged").asInt()).isEqualTo(3);
    assertThat(json(second).at("/quarantined/0/where").asString()).isEqualTo(empty + ":1");
    assertThat(json(second).at("/quarantined/0/reason").asString()).isEqualTo("empty");
    assertThat(json(second).get("read").asInt()).isEqualTo(4);
  }

  @Test
  void standardInputIsRead() {
    Screen screen = Screen.piped(STORIES, line("add", "-", "--json"));

    assertThat(screen.code).as(screen.err()).isZero();
    assertThat(json(screen).get("added").asInt()).isEqualTo(3);
  }

  @Test
  void anUnknownFormatIsSaidBeforeAnythingIsCreated() {
    Screen screen = on("add", stories.toString(), "--format", "telex");

    assertThat(screen.code).isEqualTo(2);
    assertThat(screen.err()).hasLineCount(1).contains("--format telex is none of ");
    assertThat(Path.of(archive)).doesNotExist();
  }

  @Test
  void searchAnswers() {
    added();

    Screen screen = on("search", "barge", "--facet", "tag:1", "--json");

    assertThat(screen.code).as(screen.err()).isZero();
    JsonNode answer = json(screen);
    assertThat(answer.get("query").asString()).isEqualTo("barge");
    assertThat(answer.get("total").asInt()).isEqualTo(2);
    assertThat(answer.get("exact").asBoolean()).isTrue();
    assertThat(answer.at("/facets/tag")).hasToString("[{\"label\":\"Canals\",\"count\":2}]");
    assertThat(answer.get("next").isNull()).isTrue();
    assertThat(on("search", "barge", "race", "crowd").out()).startsWith("2 stories for barge race crowd\n").contains(
        "  1. Barge race draws a crowd\n     2031-02-06 00:00 UTC · p-2\n");
  }

  @Test
  void pagesFollowOneAnotherByCursorAndFiltersHold() {
    added();

    JsonNode first = json(on("search", "*", "--sort", "newest", "--limit", "1", "--json"));
    JsonNode second = json(on("search", "*", "--sort", "newest", "--limit", "9", "--json", "--after", first.get("next")
        .asString()));

    assertThat(first.at("/hits/0/id").asString()).isEqualTo("p-2");
    assertThat(second.at("/hits/0/id").asString()).isEqualTo("p-1");
    assertThat(second.at("/hits/1/id").asString()).isEqualTo("p-3");
    assertThat(second.at("/hits/1/sent").isNull()).isTrue();
    assertThat(json(on("search", "", "--where", "tag=Sport", "--where", "tag=Labour", "--json")).get("total").asInt())
        .isEqualTo(2);
    assertThat(json(on("search", "*", "--not", "tag=Canals", "--json")).get("total").asInt()).isEqualTo(1);
    assertThat(json(on("search", "*", "--since", "2031-01-06", "--until", "2031-02-06", "--json")).get("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void facetsCount() {
    added();

    assertThat(on("facets", "tag", "--json").out()).isEqualTo("""
        {"field":"tag","labels":[{"label":"Canals","count":2},{"label":"Labour","count":1},\
        {"label":"Repairs","count":1},{"label":"Sport","count":1}],"total":3,"missing":0}
        """);
    assertThat(on("facets", "tag", "barge", "--prefix", "s", "--json").out()).isEqualTo("""
        {"field":"tag","labels":[{"label":"Sport","count":1}],"total":2,"missing":0}
        """);
  }

  @Test
  void showGoesInTheOrderAskedOrNotAtAll() {
    added();

    Screen both = on("show", "p-3", "p-1", "--json");
    Screen unknown = on("show", "p-3", "p-9", "--json");

    assertThat(both.out()).hasLineCount(2).startsWith("{\"id\":\"p-3\"").contains("\n{\"id\":\"p-1\"");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).hasLineCount(1).contains("there is no story 'p-9'");
  }

  @Test
  void aRunKeepsTheOrderOfItsTopics() throws IOException {
    added();
    Path topics = Files.writeString(folder.resolve("topics.tsv"), "9\tbarge race\n1\t\"bread\n");

    Screen screen = on("run", "--topics", topics.toString(), "--limit", "1");

    assertThat(screen.code).as(screen.err()).isZero();
    assertThat(screen.out()).containsPattern("\\A9 Q0 p-2 1 [0-9.E-]+ dateline\n1 Q0 p-3 1 [0-9.E-]+ dateline\n\\z");
  }

  @Test
  void whatIsExportedCanBeAddedAgain() throws IOException {
    added();
    Path exported = Files.writeString(folder.resolve("exported.jsonl"), on("export", "--all").out());

    assertThat(json(on("add", exported.toString(), "--json")).get("unchanged").asInt()).isEqualTo(3);
  }

  @Test
  void statsVerifyExplain() {
    added();

    assertThat(json(on("stats", "--json")).get("stories").asInt()).isEqualTo(3);
    assertThat(on("verify").out()).startsWith("sound: 3 stories read back whole");
    assertThat(on("explain", "p-2", "barge").out()).isNotBlank();
    assertThat(on("explain", "p-9", "barge").code).isEqualTo(2);
  }

  @Test
  void deleteAsksAPersonOnly() {
    added();

    Screen refused = Screen.typed("n\n", line("delete", "--query", "barge"));
    assertThat(refused.err()).isEqualTo("Take out 2 stories? [y/N] ");
    assertThat(refused.out()).isEqualTo("nothing taken out\n");
    assertThat(on("delete", "p-9", "p-1").code).isEqualTo(2);
    assertThat(Screen.typed("y\n", line("delete", "--query", "barge")).out()).isEqualTo("2 stories taken out\n");
    assertThat(on("delete", "p-3", "--json").out()).isEqualTo("{\"deleted\":1}\n");
    assertThat(json(on("stats", "--json")).get("stories").asInt()).isZero();
  }

  @Test
  void aFreshArchiveTakesThePlaceOfTheOldOneButNothingAtAllDoesNot() throws IOException {
    added();
    Path one = Files.writeString(folder.resolve("one.jsonl"), STORIES.lines().skip(2).findFirst().orElseThrow());
    Path empty = Files.createFile(folder.resolve("empty.txt"));

    Screen nothing = on("add", "--fresh", empty.toString());
    assertThat(nothing.code).isEqualTo(1);
    assertThat(nothing.err()).contains("the old archive in " + archive + " stays");
    assertThat(json(on("stats", "--json")).get("stories").asInt()).isEqualTo(3);

    Screen fresh = on("add", "--fresh", one.toString());
    assertThat(fresh.code).as(fresh.err()).isZero();
    assertThat(json(on("stats", "--json")).get("stories").asInt()).isEqualTo(1);
  }

  @Test
  void everyFailureHasItsExitCodeAndALine() throws IOException {
    assertFails(on("search", "barge"), 2, "there is no archive at " + archive);
    added();
    try (Archive writing = Archive.open(Path.of(archive))) {
      assertThat(writing.stats().stories()).isEqualTo(3);
      assertFails(added(), 3, archive);
    }
    assertFails(Screen.run("search", "barge", "--archive", folder.toString()), 2, folder.toString());
    assertFails(on("search", "barge", "--after", "nonsense"), 2, "nonsense");
    try (Stream<Path> files = Files.list(Path.of(archive))) {
      for (Path segment : files.filter(file -> file.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(segment, new byte[]{1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    assertFails(on("search", "barge"), 4, archive);
  }

  private static void assertFails(Screen screen, int code, String said) {
    assertThat(screen.code).as(screen.err()).isEqualTo(code);
    assertThat(screen.err()).startsWith("dateline: ").contains(said).hasLineCount(1)
        .hasSizeLessThanOrEqualTo(Layout.MESSAGE + 1);
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void anInterruptionSaysWhatWasSaved() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Screen.terminal(new ByteArrayOutputStream(), err, false, "");
    terminal.interruption().ask();

    assertThat(new Dateline(terminal).run(line("add", stories.toString()))).isEqualTo(7);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).last().asString().startsWith("dateline: interrupted: ")
        .contains("saved");
  }

  @Test
  void theDemoAnswersBothQuestions() throws IOException {
    Path two = Files.writeString(folder.resolve("two.jsonl"), """
        {"id":"d-1","title":"Judges weigh Article 51","body":"Counsel read Article 51 aloud.","tags":["Courts"]}
        {"id":"d-2","title":"Envoy meets Kim Jong Un","body":"Kim Jong-un received the envoy.","tags":["Diplomacy"]}
        """);

    Screen screen = on("demo", two.toString());

    assertThat(screen.code).as(screen.err()).isZero();
    assertThat(screen.out()).startsWith("read 2 stories").contains("1 story for \"Article 51\"", "Courts  1",
        "1 story for \"Kim Jong-un\"", "Diplomacy  1");
  }
}
