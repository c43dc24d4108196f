package dev.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.read.Origin;
import dev.dateline.read.RawStory;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {
  private final Cleaner cleaner = new Cleaner();

  private static RawStory raw(String title, String body, String... stated) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (int i = 0; i < stated.length; i += 2) {
      map.put(stated[i], List.of(stated[i + 1].split(";", -1)));
    }
    return new RawStory(new Origin("in", 1), "text", title, body, map);
  }

  private Story clean(String title, String body, String... stated) throws Unkeepable {
    return cleaner.clean(raw(title, body, stated));
  }

  @Test
  void readsAScrapedStoryWhole() throws Unkeepable {
    String body = """
        OSLO, Norway (NL) — The fjord froze on Monday.

        It thawed on Tuesday.



        Read More:

        Originally posted 2024-02-05 10:11:12.

        EuropegeneraL
        Comments (0)
        Add Comment""".replace("EuropegeneraL", "EuropeiFjordsNorwayOslo FjordWeather");
    Story story = clean("Fjord freezes", body);

    assertThat(story.printed(Part.BODY)).isEqualTo(body);
    assertThat(story.clean(Part.BODY)).isEqualTo("The fjord froze on Monday.\n\nIt thawed on Tuesday.");
    assertThat(story.dateline().orElseThrow().place()).isEqualTo("OSLO, Norway");
    assertThat(story.sent()).isEqualTo(new Sent.Known(Instant.parse("2024-02-05T10:11:12Z"), "2024-02-05 10:11:12"));
    assertThat(story.labels(Field.TAG)).containsExactly("Europe", "Fjords", "Norway", "Oslo Fjord", "Weather");
    assertThat(story.cut(Edit.What.FURNITURE)).containsExactly("Read More:", "Originally posted 2024-02-05 10:11:12.",
        "Comments (0)", "Add Comment");
    assertThat(story.id()).startsWith("sha256-").hasSize(27);
    assertThat(clean("Fjord freezes", body)).isEqualTo(story);
    assertThat(clean("Fjord freezes", body + "!").id()).isNotEqualTo(story.id());
  }

  @Test
  void aTagLineOfWhichItIsNotSureIsKeptAsItIs() throws Unkeepable {
    Story story = clean("Lines", "A tug sank.\n\nQuaxVorpGrelTh bzibblewend xorgubbles");

    assertThat(story.labels(Field.more("glued"))).containsExactly("QuaxVorpGrelTh bzibblewend xorgubbles");
    assertThat(story.cut(Edit.What.TAGS)).containsExactly("QuaxVorpGrelTh bzibblewend xorgubbles");
  }

  @Test
  void anImpossibleDateOfThePageIsKeptAsPrinted() throws Unkeepable {
    assertThat(clean("T", "Text.\n\nOriginally posted 0000-00-00 00:00:00.").sent())
        .isEqualTo(new Sent.Unknown("0000-00-00 00:00:00", "a date of zeros"));
    assertThat(clean("T", "Text.\n\nPublished: 5 May 2024", "sent", "2023-01-01").sent().printed())
        .isEqualTo("2023-01-01");
  }

  @Test
  void aReportersSentenceStays() throws Unkeepable {
    String body = "He said: Read more books.\n\nShe added a comment.\n\nAsked to share, he left.";

    assertThat(clean("T", body).edits()).isEmpty();
    assertThat(clean("Share", "Share").edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Tags: Courts; Local news; Property | Courts;Local news;Property
      Tags: Courts, Local news           | Courts;Local news
      Keywords: Courts                   | Courts
      Filed under: Courts | Courts
      """)
  void readsATagLine(String line, String tags) throws Unkeepable {
    Story story = clean("T", "The text.\n\n" + line);

    assertThat(story.labels(Field.TAG)).containsExactly(tags.split(";"));
    assertThat(story.cut(Edit.What.TAGS)).containsExactly(line);
  }

  @Test
  void readsLabelsAndTidiesThem() throws Unkeepable {
    Story story = clean("T", "B", "id", "a b\u0001c", "tag", " grain ;Oil \n seeds;grain;\u0007;", "byline",
        "By Ann Mill", "language", "EN_us", "desk copy", "x", "version", "3", "dateline", "Oslo", "topics", "YES");

    assertThat(story.id()).isEqualTo("a_b_c");
    assertThat(story.labels(Field.TAG)).containsExactly("grain", "Oil seeds");
    assertThat(story.labels(Field.BYLINE)).containsExactly("Ann Mill");
    assertThat(story.labels(Field.LANGUAGE)).containsExactly("en-us");
    assertThat(story.labels(Field.more("desk_copy"))).containsExactly("x");
    assertThat(story.labels(Field.more("topics"))).containsExactly("YES");
    assertThat(story.version()).isEqualTo(OptionalLong.of(3));
    assertThat(story.dateline().orElseThrow().place()).isEqualTo("Oslo");
    assertThat(story.edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "12,12", "-1,", "1.5,", "two,", "12345678901234567890,"})
  void aVersionIsAWholeNumber(String stated, Long version) throws Unkeepable {
    Story story = clean("T", "B", "version", stated);

    assertThat(story.version()).isEqualTo(version == null ? OptionalLong.empty() : OptionalLong.of(version));
    assertThat(story.labels(Field.more("version"))).isEqualTo(version == null ? List.of(stated) : List.of());
  }

  @Test
  void theDatelinePrintedInTheBodyCounts() throws Unkeepable {
    Story same = clean("T", "OSLO, Norway (NL) — Text.", "dateline", "OSLO, Norway (NL) —");
    Story other = clean("T", "OSLO, Norway (NL) — Text.", "dateline", "Bergen");

    assertThat(same.labels()).isEmpty();
    assertThat(same.cut(Edit.What.DATELINE)).containsExactly("OSLO, Norway (NL) —");
    assertThat(other.dateline().orElseThrow().place()).isEqualTo("OSLO, Norway");
    assertThat(other.labels(Field.more("dateline"))).containsExactly("Bergen");
  }

  @Test
  void nothingStatedTwiceIsLost() throws Unkeepable {
    Story story = clean("T", "B", "sent", "2024-06-20;2024-06-21", "id", "a;b", "dateline", "??");

    assertThat(story.labels(Field.more("sent"))).containsExactly("2024-06-21");
    assertThat(story.labels(Field.more("id"))).containsExactly("b");
    assertThat(story.labels(Field.more("dateline"))).containsExactly("??");
  }

  @Test
  void refusesWhatCannotBeKept() {
    assertThatThrownBy(() -> clean(" ", "\n")).isInstanceOf(Unkeepable.class).hasMessage("no text in it");
    assertThatThrownBy(() -> clean("T", "B", "id", "x\ud800"))
        .hasMessage("its id holds half a surrogate pair, which is no character: x\ufffd");
    assertThatThrownBy(() -> clean("T", "B", "id", "é".repeat(257)))
        .hasMessage("its id is 514 bytes long, and the longest that can be kept is 512 (limit id-bytes)");
    assertThatThrownBy(() -> clean("T", "B".repeat(10_000_000))).hasMessageContaining("too long (limit story-chars)");
  }

  @Test
  void halfAPairInTheTextBecomesTheSignForIt() throws Unkeepable {
    assertThat(clean("T\ud800", "\udc00B \ud83d\ude00").body()).isEqualTo("\ufffdB \ud83d\ude00");
  }

  @Test
  void theFillerOfReutersFlashesIsFurniture() throws Unkeepable {
    RawStory flash = new RawStory(new Origin("in", 1), "reuters-sgml", "LAMP SOLD", "Blah blah blah.", Map.of());

    assertThat(cleaner.clean(flash).clean(Part.BODY)).isEmpty();
  }

  @Test
  void noiseIsAlwaysAStoryWithItsCharacters() throws Unkeepable {
    String alphabet = "AbC dE—-(),.:\n\tZ0\u0001\u00c9\u4eac";
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder noise = new StringBuilder();
      for (int i = random.nextInt(300); i >= 0; i--) {
        noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Story story = clean("T", noise.toString(), "dateline", noise.toString(), "sent", noise.toString());
      assertThat(story.printed(Part.BODY)).as("seed %d", seed).isEqualTo(noise.toString());
    }
  }
}
