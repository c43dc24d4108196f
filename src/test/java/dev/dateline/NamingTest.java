package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.Enricher;
import dev.dateline.search.Labels;
import dev.dateline.search.Search;
import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who and what stories are about is told as they come in, told anew by {@code mend}, and not at all where that is asked. */
class NamingTest {
  /** A ship that only this newsroom would take for an organization. */
  private static final Enricher SHIPS = story -> {
    List<Mention> mentions = new ArrayList<>(story.about().mentions());
    int at = story.body().indexOf("Blue Heron");
    if (at >= 0) {
      mentions.add(new Mention(new Entity(Field.ORGANIZATION, "MV Blue Heron"), Part.BODY, at, at + 10, true));
    }
    return story.withAbout(new About(mentions, story.about().quotations(), story.about().proposed()));
  };

  private static Story heron(String id) {
    return Story.of(id, "A ferry is late", "The Blue Heron left the pier an hour late in fog.");
  }

  private static List<String> ships(Archive archive, String id) {
    return archive.story(id).orElseThrow().about().labels(Field.ORGANIZATION).stream()
        .filter("MV Blue Heron"::equals).toList();
  }

  @Test
  void anOwnEnricherNamesWhatIsAddedAndWhatIsPut() {
    try (Archive archive = Archive.inMemory().enrichedBy(SHIPS)) {
      archive.add(List.of(heron("added")));
      archive.put(heron("put"));
      assertThat(ships(archive, "added")).hasSize(1);
      assertThat(ships(archive, "put")).hasSize(1);
    }
  }

  @Test
  void mendHasEarlierStoriesNamedByALaterEnricher(@TempDir Path temp) {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      archive.add(List.of(heron("one")));
      assertThat(ships(archive, "one")).isEmpty();
    }
    try (Archive archive = Archive.open(folder).enrichedBy(SHIPS)) {
      assertThat(archive.mend().changed()).isEqualTo(1);
      assertThat(ships(archive, "one")).hasSize(1);
      assertThat(archive.mend().changed()).isZero();
    }
    Archive.rebuild(folder, stories -> {}, SHIPS);
    try (Archive archive = Archive.readOnly(folder)) {
      assertThat(ships(archive, "one")).as("rebuilt").hasSize(1);
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.mend().changed()).as("the enricher is gone").isEqualTo(1);
      assertThat(ships(archive, "one")).isEmpty();
    }
  }

  @Test
  void nothingButWhatItIsAboutIsTakenFromAnEnricher() {
    try (Archive archive = Archive.inMemory().enrichedBy(story -> Story.of("other", "Other", "Other text"))) {
      archive.add(List.of(heron("one")));
      assertThat(archive.story("one").orElseThrow().body()).contains("Blue Heron");
      assertThat(archive.story("other")).isEmpty();
    }
  }

  @Test
  void aStoryThatAnEnricherFailsAtIsAccountedFor() {
    try (Archive archive = Archive.inMemory().enrichedBy(story -> {
      if (story.id().equals("bad")) {
        throw new IllegalStateException("no such ship");
      }
      return story;
    })) {
      AddReport report = archive.add(List.of(heron("good"), heron("bad")));
      assertThat(report.added()).isEqualTo(1);
      assertThat(report.quarantined()).singleElement().satisfies(each -> {
        assertThat(each.id()).isEqualTo("bad");
        assertThat(each.reason()).contains("no such ship");
      });
    }
  }

  @Test
  void namesCanBeLeftOutAndFoundLater() {
    try (Archive archive = Archive.inMemory().enrichedBy(SHIPS)) {
      String line = "{\"id\":\"one\",\"title\":\"A ferry is late\",\"body\":\"The Blue Heron left late.\"}\n";
      archive.add(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "one.jsonl",
          AddOptions.DEFAULT.withoutNames());
      assertThat(archive.story("one").orElseThrow().about()).isEqualTo(About.NOTHING);
      assertThat(archive.damages(1).older()).isEqualTo(1);
      archive.mend();
      assertThat(ships(archive, "one")).hasSize(1);
      assertThat(archive.damages(1).older()).isZero();
    }
  }

  /** Stories of two kinds, of which some have tags. */
  private static List<Story> kinds(int from, int to, boolean tagged) {
    List<Story> stories = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean ferry = i % 2 == 0;
      Story story = Story.of("k" + i, (ferry ? "Ferry delayed " : "Orchard opens ") + i, ferry
          ? "The ferry left the pier late, with fog over the harbour and passengers on deck " + i + " times."
          : "Growers picked apples in the orchard before frost, with ladders and crates " + i + " times.");
      stories.add(tagged ? story.with(Field.TAG, ferry ? "Ferries" : "Orchards") : story);
    }
    return stories;
  }

  @Test
  void tagsAreProposedForUntaggedStoriesInAFieldOfTheirOwn(@TempDir Path temp) {
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      List<Story> coming = new ArrayList<>(kinds(0, 80, true));
      coming.addAll(kinds(80, 84, false));
      archive.add(coming);
      assertThat(archive.story("k80").orElseThrow().about().proposed()).containsExactly("Ferries");
      assertThat(archive.story("k80").orElseThrow().labels(Field.TAG)).isEmpty();
      assertThat(archive.story("k2").orElseThrow().about().proposed()).isEmpty();
    }
    try (Archive archive = Archive.open(folder)) {
      archive.put(kinds(91, 92, false).getFirst());
      assertThat(archive.story("k91").orElseThrow().about().proposed()).as("what was learnt is kept")
          .containsExactly("Orchards");
      assertThat(archive.labels(new Labels(Field.TAG, Search.of(""), "", false, 10)).total()).isEqualTo(80);
    }
  }

  @Test
  void tagsThatCameLateAreProposedByMend() {
    try (Archive archive = Archive.inMemory()) {
      archive.add(kinds(80, 84, false));
      archive.add(kinds(0, 80, true), AddOptions.DEFAULT.withoutNames());
      assertThat(archive.story("k80").orElseThrow().about().proposed()).isEmpty();
      archive.mend();
      assertThat(archive.story("k80").orElseThrow().about().proposed()).containsExactly("Ferries");
    }
  }
}
