package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReutersSgmlTest {

  @Test
  void keepsEverythingThatIsStated() {
    RawStory story = Reading.stories(Reading.read(Reading.SGML)).get(1);

    assertThat(story.format()).isEqualTo("reuters-sgml");
    assertThat(story.origin()).hasToString("in:11");
    assertThat(story.title()).isEqualTo("MALTA BUYS RYE");
    assertThat(story.body()).isEqualTo("""
            VALLETTA, May 4 - Malta bought rye & oats from
        traders on Monday.
            Deliveries begin in June.
         Reuter""");
    assertThat(story.stated("id")).containsExactly("8");
    assertThat(story.stated("sent")).containsExactly("4-MAY-1988 10:11:12.13");
    assertThat(story.stated("tag")).containsExactly("grain", "rye");
    assertThat(story.stated("place")).containsExactly("malta");
    assertThat(story.stated("person")).containsExactly("doe");
    assertThat(story.stated("organization")).containsExactly("ec");
    assertThat(story.stated("exchanges")).containsExactly("lse");
    assertThat(story.stated("byline")).containsExactly("By Ann Mill, Reuters");
    assertThat(story.stated("dateline")).containsExactly("VALLETTA, May 4 -");
    assertThat(story.stated("oldid")).containsExactly("80");
    assertThat(story.stated("lewissplit")).containsExactly("TRAIN");
    assertThat(story.stated("cgisplit")).containsExactly("TRAINING-SET");
    assertThat(story.stated("topics")).containsExactly("YES");
    assertThat(story.stated("transmission").getFirst()).startsWith("C G").endsWith("BC-MALTA-RYE   05-04 0099");
    assertThat(story.stated()).doesNotContainKey("companies");
  }

  @Test
  void aFlashHasItsStarsBesideItsTitle() {
    RawStory flash = Reading.story(Reading.SGML);

    assertThat(flash.title()).isEqualTo("LIGHTHOUSE LAMP <LL> SOLD FOR 3 MLN DLRS");
    assertThat(flash.body()).isEqualTo("Blah blah blah.");
    assertThat(flash.stated("mark")).containsExactly("******");
    assertThat(flash.stated("type")).containsExactly("BRIEF");
  }

  @Test
  void anUnprocessedStoryHasItsFirstLineAsTitle() {
    RawStory story = Reading.story("""
        <REUTERS NEWID="9">
        <TEXT TYPE="UNPROC">&#2;
        LEAD STOCKS - MAY 4
            Warehouse A.....12 vs....13
         Warehouse B.....N.A.

         Reuter
        &#3;
        </TEXT>
        </REUTERS>
        """);

    assertThat(story.title()).isEqualTo("LEAD STOCKS - MAY 4");
    assertThat(story.body())
        .isEqualTo("    Warehouse A.....12 vs....13\n Warehouse B.....N.A.\n\n Reuter");
  }

  @Test
  void codesThatRanIntoTheDateStandApart() {
    RawStory story = Reading.story(
        "<REUTERS NEWID=\"9\">\n<DATE>27-MAR-1987 13:04:26.14F RM</DATE>\n<TEXT><TITLE>A</TITLE></TEXT></REUTERS>");

    assertThat(story.stated("sent")).containsExactly("27-MAR-1987 13:04:26.14");
    assertThat(story.stated("date_note")).containsExactly("F RM");
  }

  @Test
  void aStoryWithoutTextIsRejectedWithItsId() {
    List<Read> reads = Reading.read("<REUTERS NEWID=\"9\">\n<TEXT TYPE=\"UNPROC\">&#2;\n&#3;</TEXT>\n</REUTERS>\n");

    assertThat(reads).singleElement().isInstanceOfSatisfying(Rejected.class, none -> {
      assertThat(none.id()).contains("9");
      assertThat(none.reason()).isEqualTo("no text in it");
    });
  }

  @Test
  void aStoryThatLostItsEndDoesNotSwallowTheNext() {
    String broken = Reading.SGML.replaceFirst("</TEXT>\n</REUTERS>\n", "");
    List<Read> reads = Reading.read(broken);

    assertThat(Reading.rejected(reads)).singleElement().satisfies(none -> {
      assertThat(none.id()).contains("7");
      assertThat(none.origin().line()).isEqualTo(2);
      assertThat(none.reason()).isEqualTo("the next story begins inside this one");
    });
    assertThat(Reading.stories(reads)).extracting(story -> story.first("id").orElse("")).containsExactly("8");
  }

  @Test
  void textOutsideAnyStoryIsNotDropped() {
    List<Read> reads = Reading.read(Reading.SGML + "A line that strayed.\n\nAnd one more.\n");

    assertThat(reads).hasSize(3);
    assertThat(reads.getLast()).isInstanceOfSatisfying(Rejected.class, none -> {
      assertThat(none.reason()).isEqualTo("text outside any story");
      assertThat(none.origin().line()).isEqualTo(31);
      assertThat(new String(none.bytes(), StandardCharsets.UTF_8)).contains("strayed").contains("one more");
    });
  }

  @Test
  void aByteOfLatin1DoesNotKillTheStory() {
    byte[] bytes = Reading.SGML.replace("oats", "M\u00fcsli").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Reading.stories(Reading.read(bytes)).get(1).body()).contains("rye & M\u00fcsli");
  }

  @Test
  void manyStoriesOnOneLineAreTold() {
    String one = "<REUTERS NEWID=\"%d\"><TEXT><TITLE>T</TITLE><BODY>B</BODY></TEXT></REUTERS>";

    assertThat(Reading.stories(Reading.read(one.formatted(1) + one.formatted(2) + " " + one.formatted(3))))
        .extracting(story -> story.first("id").orElse(""))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aTagOfTheTextThatIsCutIsAReason() {
    assertThat(Reading.rejected(Reading.read("<REUTERS NEWID=\"1\">\n<TEXT TY</REUTERS>\n"))).singleElement()
        .satisfies(none -> assertThat(none.reason()).isEqualTo("no text in it"));
  }
}
