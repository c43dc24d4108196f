package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.AddOptions;
import dev.dateline.Archive;
import dev.dateline.EntityPage;
import dev.dateline.EntityPage.Kin;
import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of entities, for people and for scripts; and what is said of a name that is several or none. */
class EntityTest {
  private static final EntityPage PAGE = new EntityPage(new Entity(Field.PERSON, "Ada Muir"), 1_204,
      List.of(new Facet.Count("Ada Muir", 900), new Facet.Count("Muir", 700)), 1_000,
      List.of(new Kin(Field.TAG, "Ferries", 420, 7.46)), List.of(new Kin(Field.PLACE, "Oban", 311, 123.4)),
      Optional.of(Instant.parse("2023-11-02T06:00:00Z")), Optional.of(Instant.parse("2024-01-31T23:00:00Z")),
      List.of(new Facet.Count("2023-11", 100), new Facet.Count("2024-01", 25), new Facet.Count("unknown", 7)),
      List.of(
          new Hit("h-9", "Ferry sails", Optional.of(Instant.parse("2024-01-31T23:00:00Z")), 0, List.of(), List.of()),
          new Hit("h-8", "", Optional.empty(), 0, List.of(), List.of())));

  @Test
  void aPersonReadsThePage() {
    assertThat(Printed.by(out -> EntityText.page(out, Style.PLAIN, PAGE))).isEqualTo("""
        Ada Muir  person, 1,204 stories, 2023-11-02 to 2024-01-31

          printed as      Ada Muir 900 · Muir 700
                          (of 1,000 stories)
          tags            Ferries 420 (×7.5)
          comes with      Oban 311 (×123)

        Stories by month
          2023-11  100 ██████████████████████████████████████████████████
          2024-01   25 █████████████

        Newest stories
          2024-01-31    Ferry sails  h-9
          date unknown  (no headline)  h-8
        """);
  }

  @Test
  void aScriptReadsTheSame() {
    assertThat(Printed.by(out -> {
      try (var json = Json.on(out)) {
        EntityJson.page(json, PAGE);
      }
    })).isEqualTo("""
        {"type":"person","name":"Ada Muir","stories":1204,\
        "aliases":[{"label":"Ada Muir","count":900},{"label":"Muir","count":700}],\
        "tags":[{"label":"Ferries","count":420,"lift":7.46}],\
        "names":[{"type":"place","label":"Oban","count":311,"lift":123.4}],\
        "first":"2023-11-02T06:00:00Z","last":"2024-01-31T23:00:00Z",\
        "months":[{"label":"2023-11","count":100},{"label":"2024-01","count":25},{"label":"unknown","count":7}],\
        "newest":[{"id":"h-9","title":"Ferry sails","sent":"2024-01-31T23:00:00Z"},{"id":"h-8","title":"","sent":null}]}
        """);
  }

  @TempDir
  private Path temp;

  private String archive() {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      archive.add(List.of(Story.of("a", "rain", "").with(Field.PERSON, "Ada Muir"),
          Story.of("b", "snow", "").with(Field.PERSON, "Ian Muir"),
          Story.of("c", "fog", "").with(Field.PERSON, "Ian Muir")),
          AddOptions.DEFAULT.withoutNames());
    }
    return folder.toString();
  }

  @Test
  void aNameThatSeveralHaveListsThem() {
    String folder = archive();
    assertThat(Screen.run("entity", "muir", "--archive", folder).out()).isEqualTo("""
        “muir” may be:
          Ian Muir  person        2 stories
          Ada Muir  person        1 story
        Give one of these names for its page.
        """);
    assertThat(Screen.run("entity", "muir", "--json", "--archive", folder).out()).isEqualTo("""
        {"candidates":[{"type":"person","name":"Ian Muir","stories":2},{"type":"person","name":"Ada Muir","stories":1}]}
        """);
    assertThat(Screen.run("entity", "ADA", "MUIR", "--archive", folder).out())
        .startsWith("Ada Muir  person, 1 story\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Ada Mur|no story names 'Ada Mur'; near it: Ada Muir (person)",
      "Qwertyuiop|no story names anybody or anything like 'Qwertyuiop'"})
  void aNameThatNobodyHasIsToldInALine(String name, String said) {
    Screen screen = Screen.run("entity", name, "--archive", archive());
    assertThat(screen.code).isEqualTo(Command.WRONG_USAGE);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.err()).contains(said);
  }

  @Test
  void aTypeThatIsNoneIsToldBeforeTheArchiveIsOpened() {
    assertThat(Screen.run("entity", "Muir", "--type", "persn", "--archive", "nowhere").err())
        .contains("--type persn is none of person, organization, place, reference; did you mean 'person'?");
  }
}
