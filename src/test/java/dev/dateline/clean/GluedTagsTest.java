package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedTagsTest {
  private static final String STORY = "The Port of Belhaven buys two ferries, says Kim Mill, Norway's harbour master.";

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      BelhavenFerriesNorwayShipping                        | Belhaven;Ferries;Norway;Shipping
      BelhavenFerriesgeneral newsKim MillNorway            | Belhaven;Ferries;general news;Kim Mill;Norway
      BelhavenFerriesiNorwayShipping                       | Belhaven;Ferries;Norway;Shipping
      EUROPEEuropean UnionFerriesNorwayShipping            | EUROPE;European Union;Ferries;Norway;Shipping
      Asia-Pacificgeneral newsGovernment programsWar and unrestWorld news | Asia-Pacific;general news;Government programs;War and unrest;World news
      BBNOKim MillNorwayShippingWeather                    | BBNO;Kim Mill;Norway;Shipping;Weather
      ferriesharbournorwayshipping                         | ferries;harbour;norway;shipping
      harbour-masternorwayshipping                         | harbour-master;norway;shipping
      BelhavenPort of BelhavenShipping (coastal)Weather    | Belhaven;Port of Belhaven;Shipping (coastal);Weather
      2024 electionsBelhavenFerriesNorway                  | 2024 elections;Belhaven;Ferries;Norway
      """)
  void splits(String line, String labels) {
    assertThat(new GluedTags(Set.of()).split(line, STORY).orElseThrow().labels()).containsExactly(labels.split(";"));
  }

  @Test
  void labelsThatAreKnownAreKeptWhole() {
    String line = "BelhavenMcAllister Lineport newsShippingYachts";

    assertThat(
        new GluedTags(Set.of("McAllister Line", "Port news", "Yachts")).split(line, STORY).orElseThrow().labels())
        .containsExactly("Belhaven", "McAllister Line", "port news", "Shipping", "Yachts");
  }

  @Test
  void labelsInSmallLettersArePartedWhereTheArchiveKnowsThem() {
    assertThat(new GluedTags(Set.of("qx-oil", "zinc", "tal")).split("qx-oiltalzinc", STORY).orElseThrow().labels())
        .containsExactly("qx-oil", "tal", "zinc");
  }

  @Test
  void aSplitSaysHowSureItIs() {
    GluedTags knowing = new GluedTags(Set.of("Belhaven", "Ferries", "Norway"));

    assertThat(knowing.split("BelhavenFerriesNorway", STORY).orElseThrow().confidence()).isGreaterThan(0.95);
    assertThat(new GluedTags(Set.of()).split("QuaxVorpGrelTh bzibblewend xorgubbles", "").orElseThrow().confidence())
        .isLessThan(GluedTags.Split.SURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The ferry was late, and it rained.", "Belhaven Ferries Norway Shipping",
      "He uses an iPhone and eBay", "Antidisestablishmentarianism", "ferries to norway", "Belhaven",
      "McDonald and MacLeod of FitzGerald said no.", "", "A"})
  void proseIsNotSplit(String line) {
    assertThat(new GluedTags(Set.of()).split(line, STORY)).isEmpty();
  }

  @Test
  void aLongLineEndsSoon() {
    assertThat(new GluedTags(Set.of()).split("AbCd".repeat(480), STORY)).isNotEmpty();
    assertThat(new GluedTags(Set.of()).split("AbCd".repeat(5000), STORY)).isEmpty();
  }
}
