package dev.dateline.mend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Damage;
import dev.dateline.story.Edit;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {
  private static final Mender MENDER = new Mender(DamageModel.fresh());

  private static List<Edit.Mend> sure(Story story) {
    return story.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .filter(mend -> mend.isSure()).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void oneStoryAloneIsReadByItsOwnDamage(long seed) {
    String garbled = new Garble(seed, 7).text(Harbour.BODY, 0.25);
    Story mended = MENDER.mend(Story.of("1", Harbour.TITLE, garbled));
    String[] meant = Harbour.BODY.split(" ");
    String[] printed = garbled.split(" ");
    String[] read = mended.mended(Part.BODY).split(" ");
    int damaged = 0;
    int right = 0;
    int worse = 0;
    for (int i = 0; i < meant.length; i++) {
      damaged += printed[i].equals(meant[i]) ? 0 : 1;
      right += !printed[i].equals(meant[i]) && read[i].equals(meant[i]) ? 1 : 0;
      worse += printed[i].equals(meant[i]) && !read[i].equals(meant[i]) ? 1 : 0;
    }
    assertThat(damaged).as("seed " + seed).isGreaterThan(15);
    assertThat(right).as("right of " + damaged + ", seed " + seed).isGreaterThan(damaged * 8 / 10);
    assertThat(worse).as("whole words changed, seed " + seed).isZero();
  }

  /** The names are a letter off from commoner ones, beside words that are damaged. */
  @ParameterizedTest
  @ValueSource(strings = {"Vãlborg", "Torbêçk"})
  void aForeignNameStays(String name) {
    String garbled = new Garble(3, 7).text(Harbour.BODY, 0.25);
    Story mended = MENDER.mend(Story.of("1", Harbour.TITLE,
        garbled + " " + name + " Hale, the mayor, said so. " + name + " Hale said it twice."));
    assertThat(mended.edits().stream().filter(Edit.Mend.class::isInstance)).isNotEmpty();
    assertThat(mended.edits()).filteredOn(edit -> mended.printed(edit.part()).substring(edit.start(), edit.end())
        .equals(name)).isEmpty();
  }

  @Test
  void aWholeStoryIsGivenBackAsItIs() {
    Story story = Story.of("1", Harbour.TITLE, Harbour.BODY);
    assertThat(MENDER.mend(story)).isSameAs(story);
    assertThat(Damage.of(story).share()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a name              | The envoy met Kaluwitharana and Mbeki in Ouagadougou.
      slips               | The Untied States was untied; the goverment and the commitee recieved it.
      codes and acronyms  | Order 747B of the 3rd KZQW fleet was moved on the 11th, said TVRX and www.exmaple.com.
      another language    | Der Präsident hat gestern erklärt, dass die Verhandlungen über den Vertrag fortgesetzt werden.
      another alphabet    | Президент заявил вчера, что переговоры будут продолжены.
      inflected           | Microfinanciers renegotiated the multipolar Koreas.
      """)
  void whatIsNoDamageIsLeftAlone(String what, String text) {
    assertThat(sure(MENDER.mend(Story.of("1", "Report", text)))).as(what).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a hyphen                | com- pany          | company
      and a letter gone       | comp- ny           | company
      another mark            | com. pany          | company
      a mark inside           | com~pany           | company
      a mark for a letter     | minis*ry           | ministry
      strays between          | agree- l ment      | agreement
      a sentence's end        | U.S. and others    |
      two sentences           | the end. pany said |
      """)
  void aWordInPiecesIsPutTogether(String what, String printed, String read) {
    Story mended = MENDER.mend(Story.of("1", Harbour.TITLE,
        "Officials of the northern harbour said that the " + printed + " had retvrned to the port."));
    List<String> over = mended.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .filter(mend -> mend.end() - mend.start() > 6 && !mend.mended().equals("returned")).map(Edit.Mend::mended)
        .toList();
    assertThat(over).as(what).isEqualTo(read == null ? List.of() : List.of(read));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a name's            | Moody'e    | Moody's
      a noun's            | minister'e | minister's
      a sign inside       | die'd      |
      a sign too much     | Abbot't    |
      """)
  void aDamagedPossessiveIsReadWhereNothingElseReadsBetter(String what, String printed, String read) {
    Story mended = MENDER.mend(Story.of("1", Harbour.TITLE,
        "Officials of the northern harbour said that the " + printed + " office had retvrned to the port."));
    List<String> owners = mended.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .map(Edit.Mend::mended).filter(word -> word.endsWith("'s")).toList();
    assertThat(owners).as(what).isEqualTo(read == null ? List.of() : List.of(read));
  }

  @Test
  void titleIsMendedFurnitureIsNot() {
    Garble garble = new Garble(3, 7);
    String body = garble.text(Harbour.BODY, 0.3);
    String title = garble.text(Harbour.TITLE, 1);
    int from = body.indexOf("Economists".substring(4, 6));
    Story story = Story.of("1", title, body).withEdits(List.of(new Edit.Cut(Part.BODY, from, body.length(),
        Edit.What.FURNITURE)));
    Story mended = MENDER.mend(story);
    assertThat(mended.edits()).filteredOn(edit -> !(edit instanceof Edit.Cut) && edit.part() == Part.BODY)
        .allSatisfy(edit -> assertThat(edit.end()).isLessThanOrEqualTo(from));
    assertThat(mended.printed(Part.BODY)).isEqualTo(body);
    assertThat(mended.edits()).filteredOn(Edit.Mend.class::isInstance).anyMatch(edit -> edit.part() == Part.TITLE);
  }

  @Test
  void aStoryMendedTwiceReadsTheSame() {
    Story once = MENDER.mend(Story.of("1", Harbour.TITLE, new Garble(5, 7).text(Harbour.BODY, 0.3)));
    assertThat(MENDER.mend(once).edits()).isEqualTo(once.edits());
    assertThat(new Mender(DamageModel.fresh()).mend(once).edits()).isEqualTo(once.edits());
    assertThat(Damage.of(once).share()).isBetween(0.05, 0.4);
  }

  @Test
  void readingsOfAWordAddUpToOneAtMostAndTheLikeliestIsFirst() {
    Story mended = MENDER.mend(Story.of("1", Harbour.TITLE, new Garble(6, 7).text(Harbour.BODY, 0.3)));
    mended.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .collect(Collectors.groupingBy(Edit.Mend::start)).values().forEach(readings -> {
          assertThat(readings.stream().mapToDouble(Edit.Mend::confidence).sum()).isLessThan(1.0001);
          assertThat(readings).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
          assertThat(readings).allSatisfy(mend -> assertThat(mend.reason()).isNotBlank());
        });
  }

  @Test
  void aRefusedReadingIsNotGivenAgain() {
    Story damaged = Story.of("1", Harbour.TITLE, new Garble(2, 7).text(Harbour.BODY, 0.3));
    Edit.Mend mend = sure(MENDER.mend(damaged)).getFirst();
    String printed = damaged.printed(mend.part()).substring(mend.start(), mend.end());
    Mender told = new Mender(DamageModel.fresh().never(printed, mend.mended()));
    assertThat(told.mend(damaged).edits()).filteredOn(Edit.Mend.class::isInstance)
        .noneMatch(edit -> edit.start() == mend.start() && ((Edit.Mend) edit).mended().equals(mend.mended()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one word", "tokens", "noise", "base64"})
  void hardTextsAreBoundedAndStayAsPrinted(String what) {
    Random random = new Random(9);
    String text = switch (what) {
      case "one word" -> "bfkeq ".repeat(50_000);
      case "tokens" -> IntStream.range(0, 30_000).mapToObj(i -> Integer.toString(i * 7919 + 46_656, 36))
          .collect(Collectors.joining(" "));
      case "noise" -> IntStream.range(0, 2_000).mapToObj(i -> noise(random)).collect(Collectors.joining(" "));
      default -> java.util.Base64.getMimeEncoder().encodeToString(random.ints(6_000).mapToObj(Integer::toString)
          .collect(Collectors.joining()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    };
    Story story = Story.of("1", "", text);
    Story mended = Assertions.assertTimeout(Duration.ofSeconds(20), () -> MENDER.mend(story));
    assertThat(mended.body()).isEqualTo(text);
    assertThat(sure(mended).size()).isLessThanOrEqualTo(text.split("\\s+").length / 100);
  }

  private static String noise(Random random) {
    return random.ints(4 + random.nextInt(6), 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
