package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import dev.dateline.story.Limit;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands that keep an archive, as scripts run them. */
class KeepingTest {
  private static final String STORIES = """
      {"id":"p-1","title":"Lock gates at Foxton repaired","body":"FOXTON, Jan 5 (XY) - Barges pass again.","tags":["Canals"]}
      {"id":"p-2","title":"Barge race draws a crowd","body":"Thousands watched the barge race.","tags":["Canals","Sport"]}
      {"id":"p-3","title":"Bakers strike in Hull","body":
      """;

  @TempDir
  private Path folder;
  private Path stories = Path.of("");
  private String archive = "";

  @BeforeEach
  void add() throws IOException {
    stories = Files.writeString(folder.resolve("stories.jsonl"), STORIES);
    archive = folder.resolve("archive").toString();
    Screen added = on("add", stories.toString());
    assertThat(added.code).as(added.err()).isEqualTo(1);
  }

  private Screen on(String command, String... args) {
    List<String> line = new ArrayList<>(List.of(command, "--archive", archive));
    line.addAll(List.of(args));
    return Screen.run(line.toArray(String[]::new));
  }

  private static JsonNode json(Screen screen) {
    return new ObjectMapper().readTree(screen.out());
  }

  private static void assertFails(Screen screen, int code, String said) {
    assertThat(screen.code).as(screen.err()).isEqualTo(code);
    assertThat(screen.err()).startsWith("dateline: ").contains(said).hasLineCount(1)
        .hasSizeLessThanOrEqualTo(Layout.MESSAGE + 1);
    assertThat(screen.out()).isEmpty();
  }

  private List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(archive))) {
      return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
          .sorted(Comparator.comparing(Path::toString)).toList();
    }
  }

  @Test
  void theQuarantineIsListedShownAndTriedAgain() throws IOException {
    JsonNode listed = json(on("quarantine", "--json"));
    String name = listed.at("/quarantined/0/name").asString();
    assertThat(listed.at("/quarantined").size()).isEqualTo(1);
    assertThat(listed.at("/quarantined/0/where").asString()).isEqualTo(stories + ":3");
    assertThat(on("quarantine").out()).startsWith("1 input quarantined\n  " + name + "  " + stories + ":3 (p-3): ");

    Screen shown = on("quarantine", "show", name.substring(0, 8));
    assertThat(shown.out()).contains("Bakers strike in Hull").contains(stories + ":3");
    assertThat(json(on("quarantine", "show", name, "--json")).get("text").asString()).contains("Bakers strike");

    Screen again = on("quarantine", "retry", "--json");
    assertThat(again.code).isEqualTo(1);
    assertThat(json(again).get("read").asInt()).isEqualTo(1);

    Files.writeString(Path.of(archive).resolve("quarantine").resolve(name + ".bytes"),
        "{\"id\":\"p-3\",\"title\":\"Bakers strike in Hull\"}");
    Screen taken = on("quarantine", "retry", name);
    assertThat(taken.code).as(taken.err()).isZero();
    assertThat(taken.err()).contains("committed 3");
    assertThat(on("quarantine").out()).isEqualTo("nothing is quarantined\n");

    assertFails(on("quarantine", "show", name), 2, "nothing is quarantined under");
    assertFails(on("quarantine", "shwo", name), 2, "show NAME or retry");
  }

  /** Files as a crash may leave them: what is not needed is in nobody's way, what may have been a save is said and not passed over. */
  @ParameterizedTest
  @CsvSource({"pending_segments_z, 0, 0", "pending_segments_z, 90, 0", "segments_z, 0, 4", "segments_z, 90, 4"})
  void recordsThatACrashHasLeft(String name, int bytes, int code) throws IOException {
    Path left = Files.write(Path.of(archive).resolve(name), new byte[bytes]);
    String more = Files.writeString(folder.resolve("more.jsonl"), "{\"id\":\"p-9\",\"title\":\"Another barge\"}\n")
        .toString();
    if (code == 0) {
      assertThat(on("search", "barge").code).isZero();
      assertThat(on("add", more).code).isZero();
    } else {
      for (Screen refused : List.of(on("search", "barge"), on("add", more), on("verify"))) {
        assertFails(refused, code, "dateline recover");
        assertThat(refused.err()).contains("2 stories", "othing was changed");
      }
      assertThat(Files.readAllBytes(left)).hasSize(bytes);
      assertThat(on("recover").code).isZero();
      assertThat(on("add", more).code).isZero();
    }
    assertThat(json(on("verify", "--json")).get("stories").asInt()).isEqualTo(3);
  }

  @Test
  void aBackupIsTakenAndRestored() throws IOException {
    String copy = folder.resolve("copy").toString();
    Screen backup = on("backup", copy, "--json");
    assertThat(backup.code).as(backup.err()).isZero();
    String digest = json(on("verify", "--json")).get("digest").asString();
    assertThat(json(backup).get("digest").asString()).isEqualTo(digest);
    assertThat(json(backup).get("stories").asInt()).isEqualTo(2);
    assertFails(on("backup", copy), 2, "holds a backup already");
    assertFails(on("restore", copy), 2, "holds an archive already");
    assertFails(on("add", stories.toString(), "--fresh", "--archive", copy), 2, "--archive");

    Files.write(records().getLast(), new byte[]{1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
    assertFails(on("search", "barge"), 4, "dateline recover");
    Screen restored = on("restore", copy, "--replace");
    assertThat(restored.out()).contains("restored to " + archive).contains(digest);
    assertThat(json(on("verify", "--json")).get("digest").asString()).isEqualTo(digest);
    assertThat(json(on("search", "barge", "--json")).get("total").asInt()).isEqualTo(2);

    Files.delete(Path.of(copy).resolve("backup-manifest"));
    assertFails(on("restore", copy, "--replace"), 2, "no backup, or one that was cut short");
  }

  @Test
  void aDamagedArchiveGoesOnFromTheStateBefore() throws IOException {
    Files.write(records().getLast(), new byte[]{1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
    assertFails(on("verify"), 4, "dateline recover");
    Screen recovered = on("recover");
    assertThat(recovered.code).as(recovered.err()).isZero();
    assertThat(recovered.out()).startsWith("goes on from ").contains("given up: " + records().getFirst().getFileName()
        .toString().substring(0, 9));
    assertThat(on("verify").code).isZero();
    assertThat(json(on("recover", "--json")).get("faults").isEmpty()).isTrue();
    assertThat(on("add", stories.toString()).code).isEqualTo(1);
    assertThat(json(on("search", "barge", "--json")).get("total").asInt()).isEqualTo(2);
  }

  @Test
  void anArchiveIsMadeAnew() {
    String digest = json(on("verify", "--json")).get("digest").asString();
    Screen rebuilt = on("rebuild", "--json");
    assertThat(rebuilt.code).as(rebuilt.err()).isZero();
    assertThat(rebuilt.err()).contains("committed 2");
    assertThat(json(rebuilt).get("digest").asString()).isEqualTo(digest);
    assertThat(json(on("quarantine", "--json")).at("/quarantined").size()).isEqualTo(1);
  }

  @Test
  void whatIsExportedSaysTheSame() throws IOException {
    Path lines = Files.writeString(folder.resolve("export.jsonl"), on("export", "--all").out());
    String other = folder.resolve("other").toString();
    assertThat(Screen.run("add", "--archive", other, lines.toString()).code).isZero();
    assertThat(json(Screen.run("verify", "--archive", other, "--json")).get("digest"))
        .isEqualTo(json(on("verify", "--json")).get("digest"));
  }

  @Test
  void whoeverWritesIsNotDisturbed() {
    try (Archive writer = Archive.open(Path.of(archive))) {
      for (Screen screen : List.of(on("recover"), on("rebuild"), on("quarantine", "retry"), on("delete", "p-1"))) {
        assertFails(screen, 3, "another process");
      }
      assertThat(on("backup", folder.resolve("beside").toString()).code).isZero();
      assertThat(on("quarantine").code).isZero();
      writer.put(Story.of("p-9", "Headline", ""));
      assertThat(writer.commit()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"recover", "rebuild", "verify", "quarantine", "export"})
  void whereThereIsNoArchiveNothingIsMade(String command) {
    Path none = folder.resolve("none");
    assertFails(Screen.run(command, "--archive", none.toString()), 2, "no archive at");
    assertThat(none).doesNotExist();
  }

  @Test
  void everyLimitIsListed() {
    Screen text = Screen.run("limits");
    JsonNode all = json(Screen.run("limits", "--json"));
    assertThat(all.at("/limits").size()).isEqualTo(Limit.values().length);
    for (Limit limit : Limit.values()) {
      assertThat(text.out()).contains(limit.label(), limit.sentence());
    }
    assertThat(text.out()).contains("query-chars").contains("4,000 characters");
    assertThat(text.out().lines().map(line -> line.codePointCount(0, line.length())))
        .allSatisfy(length -> assertThat(length).isLessThanOrEqualTo(150));
  }
}
