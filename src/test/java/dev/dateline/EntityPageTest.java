package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.EntityPage.Candidate;
import dev.dateline.EntityPage.Kin;
import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an archive has on somebody, and who may be meant by a name. Names are stated here, so that nothing hangs on finding them. */
class EntityPageTest {
  private static Archive archive;

  private static Story story(int number, String person, String tag, String place, String sent) {
    Story story = Story.of("e" + number, "rain again, part " + number, "it rained for " + number + " hours and then it stopped.")
        .with(Field.TAG, tag).with(Field.PLACE, place);
    Story named = person.isEmpty() ? story : story.with(Field.PERSON, person);
    return sent.isEmpty() ? named : named.withSent(new Sent.Known(Instant.parse(sent + "T08:00:00Z"), sent));
  }

  @BeforeAll
  static void add() {
    archive = Archive.inMemory();
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      stories.add(story(i, i % 2 == 0 ? "Ida Brandt" : "IDA BRANDT", "Rain", "Oban", "2024-0" + (1 + i / 3) + "-10"));
    }
    stories.add(story(8, "Ida Brandt", "Snow", "Oban", ""));
    for (int i = 9; i < 60; i++) {
      stories.add(story(i, i == 9 ? "Tomas Brandt" : i == 10 ? "Brandt Oy" : "", i % 5 == 0 ? "Rain" : "Sun",
          i % 17 == 0 ? "Oban" : "Porto", "2023-05-01"));
    }
    stories.add(Story.of("o", "rain", "it rained.").with(Field.ORGANIZATION, "Brandt Oy"));
    archive.add(stories);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @Test
  void aPageTellsFormsDatesAndStories() {
    EntityPage page = archive.entity(Field.PERSON, "ida brandt").orElseThrow();
    assertThat(page.entity().name()).isEqualTo("Ida Brandt");
    assertThat(page.stories()).isEqualTo(9);
    assertThat(page.read()).isEqualTo(9);
    assertThat(page.first()).contains(Instant.parse("2024-01-10T08:00:00Z"));
    assertThat(page.last()).contains(Instant.parse("2024-03-10T08:00:00Z"));
    assertThat(page.months()).extracting(Facet.Count::label, Facet.Count::count).containsExactlyInAnyOrder(
        org.assertj.core.groups.Tuple.tuple("2024-01", 3L), org.assertj.core.groups.Tuple.tuple("2024-02", 3L),
        org.assertj.core.groups.Tuple.tuple("2024-03", 2L), org.assertj.core.groups.Tuple.tuple("unknown", 1L));
    assertThat(page.newest()).hasSize(5).first().extracting(Hit::sent)
        .isEqualTo(java.util.Optional.of(Instant.parse("2024-03-10T08:00:00Z")));
    assertThat(archive.entity(Field.PERSON, "Nobody")).isEmpty();
    assertThat(archive.entity(Field.PLACE, "Ida Brandt")).isEmpty();
  }

  @Test
  void whatComesTogetherOftenerThanByChanceIsTold() {
    EntityPage page = archive.entity(Field.PERSON, "Ida Brandt").orElseThrow();
    // 12 stories have Oban, of 61, and all nine of hers.
    assertThat(page.names()).extracting(Kin::label).containsExactly("Oban");
    assertThat(page.names().getFirst().count()).isEqualTo(9);
    assertThat(page.names().getFirst().lift()).isCloseTo(9.0 * 61 / (9 * 12), within(1e-9));
    assertThat(page.tags()).extracting(Kin::label).containsExactly("Rain");
  }

  @Test
  void surpriseIsDunningsLogLikelihoodRatio() {
    // Manning and Schütze 1999, table 5.12: "most powerful", −2 log λ of 1291.42 (its 150 of 12593 and 932 among 14307668 words).
    assertThat(Directory.surprise(150, 12_593, 932, 14_307_668)).isCloseTo(1291.42, within(1.0));
    assertThat(Directory.surprise(10, 100, 100, 1_000)).isCloseTo(0, within(1e-9));
  }

  @Test
  void aNameThatSeveralHaveListsThemAndOneThatNobodyHasThoseNearIt() {
    assertThat(archive.entities("Brandt")).extracting(each -> each.entity().type() + " " + each.entity().name() + " "
        + each.stories() + " " + each.exact()).containsExactly("person Ida Brandt 9 false",
            "person Brandt Oy 1 false", "person Tomas Brandt 1 false", "organization Brandt Oy 1 false");
    assertThat(archive.entities("IDA  brandt")).singleElement().matches(Candidate::exact);
    assertThat(archive.entities("Brandt Oy")).extracting(each -> each.entity().type())
        .containsExactlyInAnyOrder(Field.PERSON, Field.ORGANIZATION);
    assertThat(archive.entities("Ida Brant")).extracting(each -> each.entity().name()).containsExactly("Ida Brandt");
    assertThat(archive.entities("Qwertyuiop")).isEmpty();
    assertThat(archive.entities(" ?! ")).isEmpty();
  }
}
