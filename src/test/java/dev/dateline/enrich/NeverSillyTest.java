package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeverSillyTest {
  private static List<String> all(String title, String body) {
    return Found.in(title, body).about().entities().stream().map(Entity::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"They told us to use it.", "Turkey is eaten cold. The turkey was dry.",
      "Article numbers are printed inside.",
      "On Monday and in March it rained. May was dry.",
      "The post will come by boat on alternate Wednesdays, the harbour office said.",
      "However, Yesterday and Meanwhile were quiet.",
      "Trains run on Mondays. The Fridays after are free.",
      "He said she knew him.",
      "Officials said nothing. Analysts agreed. Profits rose.", "The Cold War ended.",
      "The English and the Japanese played.",
      "Police fired. Rebels fled. Prices rose.", "The President left. The Prime Minister stayed.",
      "A Christmas tree fell."})
  void nothingIsMadeOf(String body) {
    assertThat(all("", body)).isEmpty();
  }

  @Test
  void capitalsAloneNameNobodyInAnotherLanguage() {
    String text = "In Oslo regnet es seit Tagen, sagte Ingrid Sandmann. Das Graue Fischhaus und die Alte Hafenhalle stehen leer, "
        + "sagte auch Helma Quist.";
    Story story = Story.of("1", "", text).with(Field.LANGUAGE, "de").with(Field.PERSON, "Quist, Helma");
    assertThat(new NameFinder(Names.fresh()).enrich(story).about().entities()).extracting(Entity::name)
        .containsExactlyInAnyOrder("Oslo", "Ingrid Sandmann", "Helma Quist");
  }

  @Test
  void whatOnlyEndsLikeAPluralIsNoTeam() {
    assertThat(Found.of(Field.ORGANIZATION, "Ships passed the Velporus on Friday."))
        .isEmpty();
  }

  @Test
  void unIsNoPartOfAPersonAndKimUnNoOrganization() {
    Story story = Found.in("", "Kim Jong Un wrote to the UN. The U.N. answered Kim.");
    assertThat(Found.names(story, Field.PERSON)).containsExactly("Kim Jong Un");
    assertThat(Found.names(story, Field.ORGANIZATION)).containsExactly("United Nations");
    assertThat(Found.printed(story, "United Nations")).containsExactly("UN", "U.N.");
  }

  @Test
  void usIsTheCountryOnlyInCapitals() {
    assertThat(all("", "Give us a day, the US said.")).containsExactly("United States");
  }

  @Test
  void turkeyIsACountryWhereTheStorySpeaksOfOne() {
    assertThat(Found.of(Field.PLACE, "Ships sailed to Turkey. Turkish police watched.")).containsExactly("Turkey");
  }

  @Test
  void jordanIsAPlayerWhereHeIsNamedInFull() {
    Story story = Found.in("", "Michael Jordan scored 40 points. Jordan, 33, was tired. Fans of Jordan sang.");
    assertThat(Found.names(story, Field.PERSON)).containsExactly("Michael Jordan");
    assertThat(Found.names(story, Field.PLACE)).isEmpty();
  }

  @Test
  void jordanIsACountryWhereKingsRuleIt() {
    assertThat(Found.of(Field.PLACE, "Envoys arrived in Jordan. In Jordan, Jordanian papers were full of it."))
        .containsExactly("Jordan");
  }

  @Test
  void washingtonThePaperIsNoPlace() {
    Story story = Found.in("", "The Washington Post said so.");
    assertThat(Found.names(story, Field.PLACE)).isEmpty();
    assertThat(Found.names(story, Field.ORGANIZATION)).containsExactly("Washington Post");
  }

  @Test
  void aHeadlineInCapitalsNamesOnlyWhatIsKnown() {
    Story story = Found.in("BRANDT TELLS US FARMERS WHO PAYS; ITALY WAITS", "Helga Brandt spoke in Italy to farmers.");
    assertThat(Found.names(story, Field.PERSON)).containsExactly("Helga Brandt");
    assertThat(Found.printed(story, "Helga Brandt")).containsExactly("BRANDT", "Helga Brandt");
    assertThat(Found.names(story, Field.PLACE)).containsExactly("Italy");
    assertThat(Found.names(story, Field.ORGANIZATION)).isEmpty();
  }

  @Test
  void aHeadlineInTitleCaseMakesNoNameOfItsCapitals() {
    Story story = Found.in("Strong Farm Prices Lift Helga Brandt In Rome", "Helga Brandt farms near Rome.");
    assertThat(story.about().entities()).containsExactlyInAnyOrder(new Entity(Field.PERSON, "Helga Brandt"),
        new Entity(Field.PLACE, "Rome"));
  }

  @Test
  void aStoryInCapitalsKeepsNamesInNaturalCase() {
    Story story = Found.in("", "THE DELEGATES FROM SOUTH KOREA AND ITALY MET IN ROME AND SIGNED A PAPER ABOUT FISH.");
    assertThat(Found.names(story, Field.PLACE)).containsExactly("South Korea", "Italy", "Rome");
    assertThat(Found.names(story, Field.PERSON)).isEmpty();
  }

  @Test
  void aDemonymAloneIsNoPlace() {
    assertThat(all("", "The South Korean ship and two Danish boats sank.")).isEmpty();
  }

  @Test
  void aHeadlineWithinTheTextMakesNoNameOfItsCapitals() {
    Story story = Found.in("",
        """
            ROWING - ITALY WIN AGAIN, NORWAY LATE.
            Carla Benedetti
            ROME, Italy
            Italy won for the second time in the long race down the river, and the crews from Norway came in late on Sunday.""");
    assertThat(Found.names(story, Field.PERSON)).containsExactly("Carla Benedetti");
    assertThat(Found.names(story, Field.PLACE)).containsExactlyInAnyOrder("Italy", "Norway", "Rome");
    assertThat(Found.names(story, Field.ORGANIZATION)).isEmpty();
  }

  @Test
  void anAgencysSignatureIsNotWhatTheStoryIsAbout() {
    assertThat(all("", "Rain fell all day.\n REUTER")).isEmpty();
  }
}
