package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WireFormatsTest {

  static Stream<Arguments> samples() {
    String lateAndRain = "The ferry was late.\n\nIt rained.";
    return Stream.of(
        Arguments.of("newsml-g2", Wires.G2_ITEM, "Ferry runs late",
            "The ferry was late again.\n\nIt rained\u00a0hard.\nNobody sang."),
        Arguments.of("newsml-1", Wires.NEWSML_1, "Ferry runs late", lateAndRain),
        Arguments.of("nitf", Wires.NITF, "Ferry runs late",
            "PORT ELLEN (HW) — The ferry was late, said Joan Pier.\n\nMon\tlate\nTue\tlater"),
        Arguments.of("rss", Wires.RSS, "Ferry & pier étude", "The ferry was late.\n\nIt rained & blew."),
        Arguments.of("atom", Wires.ATOM, "Ferry late", lateAndRain),
        Arguments.of("rdf", Wires.RDF, "Ferry runs late", "The ferry was late."),
        Arguments.of("iptc7901", Wires.IPTC7901, "Ferry runs late",
            "Port Ellen (hw) - The ferry was late on Thursday, as it\noften is.\n\nIt rained."),
        Arguments.of("anpa-1312", Wires.ANPA, "Ferry runs late on Thursday",
            "\t   PORT ELLEN (AP) _ The ferry was late.\n\n\t   It rained."),
        Arguments.of("zczc", Wires.ZCZC, "Ferry runs late",
            "PORT ELLEN, June 20 HW - The ferry was late.\n   It rained."),
        Arguments.of("mail", Wires.MAIL, "Ferry runs late – again", "The ferry was late, café shut."),
        Arguments.of("xml", Wires.OTHER, "Ferry runs late", lateAndRain),
        Arguments.of("json", Wires.NINJS, "Ferry runs late", lateAndRain));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTitleAndBodyOfItsOwn(String format, String file, String title, String body) {
    RawStory story = Reading.story(file);

    assertThat(story.format()).isEqualTo(format);
    assertThat(story.title()).isEqualTo(title);
    assertThat(story.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      newsml-g2 | id            | urn:newsml:harbour.example:20240620:ferry
      newsml-g2 | version       | 3
      newsml-g2 | sent          | 2024-06-20T07:12:00+02:00
      newsml-g2 | created       | 2024-06-19T22:00:00+02:00
      newsml-g2 | status        | withheld
      newsml-g2 | embargo       | 2024-06-20T09:00:00+02:00
      newsml-g2 | ednote        | Adds the mayor
      newsml-g2 | previous      | urn:newsml:harbour.example:20240620:ferry 2
      newsml-g2 | byline        | By Ann Mill
      newsml-g2 | creator       | Ann Mill
      newsml-g2 | dateline      | PORT ELLEN, June 20 (HW) -
      newsml-g2 | source        | Isle Press
      newsml-g2 | provider      | Harbour Wire
      newsml-g2 | language      | en
      newsml-g2 | tag           | ferry;shipping
      newsml-g2 | subject       | medtop:20000337
      newsml-g2 | person        | Joan Pier
      newsml-g2 | organization  | Isle Lines
      newsml-g2 | place         | Islay
      newsml-g2 | slug          | FERRY-DELAY
      newsml-g2 | urgency       | 4
      newsml-g2 | subtitle      | Passengers wait
      newsml-g2 | caption       | The pier
      newsml-g2 | audience.qcode| aud:1
      nitf      | id            | hw.77
      nitf      | version       | 2
      nitf      | sent          | 20240620T051200Z
      nitf      | byline        | By Ann Mill
      nitf      | byline_title  | Sea correspondent
      nitf      | dateline      | PORT ELLEN
      nitf      | tag           | boats;Travel
      nitf      | subject       | 10005000
      nitf      | person        | Joan Pier
      nitf      | place         | Port Ellen;Bowmore;Scotland
      nitf      | source        | HW
      nitf      | section       | Travel
      nitf      | language      | en
      nitf      | slug          | ferry-key
      nitf      | ednote        | Embargo lifted
      nitf      | urgency       | 5
      nitf      | status        | usable
      nitf      | priority      | r
      nitf      | doc_title     | FERRY SLUG
      nitf      | subtitle      | Passengers wait
      newsml-1  | id            | urn:newsml:hw.example:20240620:f1:2
      newsml-1  | version       | 2
      newsml-1  | sent          | 20240620T071200+0200
      newsml-1  | status        | Usable
      newsml-1  | byline        | By Ann Mill
      newsml-1  | dateline      | PORT ELLEN, June 20 (HW) -
      newsml-1  | source        | Harbour Wire
      newsml-1  | tag           | 10005000;ferry
      newsml-1  | subject       | 10005000
      newsml-1  | place         | Port Ellen
      newsml-1  | language      | en
      newsml-1  | slug          | ferry-delay
      newsml-1  | urgency       | 4
      newsml-1  | envelope.Priority | 3
      rss       | id            | hw-1
      rss       | sent          | Thu, 20 Jun 2024 05:12:00 GMT
      rss       | url           | https://hw.example/1
      rss       | byline        | Ann Mill
      rss       | tag           | Ferries;Weather
      rss       | source        | Harbour Wire
      rss       | language      | en-gb
      rss       | summary       | Short.
      rss       | comments      | none
      atom      | id            | tag:hw.example,2024:1
      atom      | sent          | 2024-06-20T05:12:00Z
      atom      | published     | 2024-06-19T20:00:00Z
      atom      | byline        | Ann Mill
      atom      | tag           | Ferries
      atom      | subject       | fer
      atom      | url           | https://hw.example/1
      atom      | link_related  | https://x.example
      atom      | language      | en
      atom      | source        | Harbour Wire
      rdf       | id            | https://hw.example/1
      rdf       | sent          | 2024-06-20T05:12:00Z
      rdf       | tag           | Ferries
      iptc7901  | sent          | 2024-06-20T05:12:00Z
      iptc7901  | byline        | By Ann Mill, hw
      iptc7901  | slug          | Isle-ferry/Delay
      iptc7901  | urgency       | 3
      iptc7901  | category      | i
      iptc7901  | take          | 1ST LEAD
      anpa-1312 | sent          | 2024-06-20T05:12:00Z
      anpa-1312 | byline        | By ANN MILL
      anpa-1312 | byline_title  | Sea Writer
      anpa-1312 | slug          | BC-Isle-Ferry
      anpa-1312 | ednote        | AP Photo XX101
      zczc      | slug          | Ferry Delay
      zczc      | subject       | 10005000
      zczc      | source        | HW
      mail      | id            | one@hw.example
      mail      | sent          | Thu, 20 Jun 2024 07:12:00 +0200
      mail      | byline        | Ann Mill
      mail      | attachment    | pier.jpg (image/jpeg)
      xml       | id            | a1
      xml       | sent          | 2024-06-20
      xml       | byline        | Ann Mill
      xml       | mood          | grey
      json      | id            | urn:hw:1
      json      | sent          | 2024-06-20T05:12:00Z
      json      | version       | 2
      json      | title         | ferry-1
      json      | byline        | By Ann Mill
      json      | status        | usable
      json      | embargo       | 2024-06-20T07:00:00Z
      json      | tag           | shipping
      json      | subject       | 20000337
      json      | person        | Joan Pier
      json      | source        | Isle Press
      json      | dateline      | Port Ellen
      """)
  void statesWhatTheFormatStates(String format, String field, String values) {
    String file = samples().filter(sample -> sample.get()[0].equals(format)).map(sample -> (String) sample.get()[1])
        .findFirst().orElseThrow();

    assertThat(Reading.story(file).stated(field)).isEqualTo(List.of(values.split(";")));
  }

  @ParameterizedTest
  @CsvSource({"newsml-1", "rss", "atom", "rdf", "iptc7901", "zczc", "xml"})
  void aFileMayHoldSeveralStories(String format) {
    String file = samples().filter(sample -> sample.get()[0].equals(format)).map(sample -> (String) sample.get()[1])
        .findFirst().orElseThrow();

    assertThat(Reading.stories(Reading.read(file))).extracting(RawStory::title).hasSize(2).endsWith("Ferry sold");
  }

  @Test
  void ofAMessageEachItemIsReadAndAPackageWithoutTextIsNamed() {
    List<Read> reads = Reading.read(Wires.all().get("newsml-g2"));

    assertThat(Reading.stories(reads)).singleElement()
        .satisfies(story -> assertThat(story.stated("message.sender")).containsExactly("hw"));
    assertThat(Reading.rejected(reads)).singleElement().satisfies(none -> {
      assertThat(none.id()).contains("p");
      assertThat(none.reason()).isEqualTo("a package of 1 item without a headline or text of its own");
      assertThat(new String(none.bytes(), StandardCharsets.UTF_8)).startsWith("<packageItem guid=\"p\">");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <newsItem guid="x"><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem> | remoteContent
      <knowledgeItem guid="x"/>        | a knowledgeItem, which describes codes and is no story
      <newsMessage><header/></newsMessage> | a newsMessage with no item in it
      <rss><channel/></rss>            | a feed with no item in it
      <feed><entry><id>x</id></entry></feed> | an entry of a feed with neither title nor text
      <NewsML><NewsItem/></NewsML>     | a NewsItem with neither headline nor text
      <nitf><body/></nitf>             | an NITF document with neither headline nor text
      <stock><price>3</price></stock>  | XML of a kind that is not known (its root is stock)
      <?xml version="1.0"?>            | no element in it
      """)
  void whatIsNoStoryIsRejectedInPlainWords(String file, String reason) {
    assertThat(Reading.read(file)).singleElement().isInstanceOfSatisfying(Rejected.class,
        none -> assertThat(none.reason()).contains(reason));
  }

  @ParameterizedTest
  @CsvSource({"newsml-g2", "nitf"})
  void aKnownStoryIsReadInAnyWrapper(String format) {
    String inner = format.equals("nitf") ? Wires.NITF : Wires.G2_ITEM;
    RawStory story = Reading.story("<?xml version='1.0'?><!-- x --><delivery><part>" + inner + "</part></delivery>");

    assertThat(story.format()).isEqualTo(format);
    assertThat(story.title()).isEqualTo("Ferry runs late");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"version":"1.1","title":"HW","items":[{"id":"1","title":"A","content_html":"<p>B</p>"}]}  | 1 | A | B
      {"data":{"items":[{"meta":{},"item":{"uri":"1","headline":"A","versioncreated":"x"}}]}}     | 1 | A |
      {"urn":"1","version_created":"x","headline":"A","article_html":"<p>B</p>"}                  | 1 | A | B
      {"@type":"NewsArticle","id":"1","headline":"A","articleBody":"B"}                           | 1 | A | B
      {"uri":"1","versioncreated":"x","headline_main":"A","body_main":"B"}                        | 1 | A | B
      {"guid":"1","pubstatus":"usable","headline":"A","description_text":"B"}                     | 1 | A | B
      """)
  void readsTheJsonOfNewsrooms(String json, String id, String title, String body) {
    RawStory story = Reading.story(json);

    assertThat(story.first("id")).contains(id);
    assertThat(story.title()).isEqualTo(title);
    assertThat(story.body()).isEqualTo(body == null ? "" : body);
  }
}
