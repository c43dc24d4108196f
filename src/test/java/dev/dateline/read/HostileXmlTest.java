package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileXmlTest {
  @TempDir
  Path folder;

  private static String feed(String title, String text) {
    return "<rss><channel><item><title>" + title + "</title><description>" + text
        + "</description></item></channel></rss>";
  }

  static Stream<String> formats() {
    return Wires.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFileCutAtAnyByteKeepsTheStoriesBeforeTheCut(String format) {
    byte[] whole = Wires.all().get(format).getBytes(StandardCharsets.ISO_8859_1);
    int before = 0;
    for (int cut = 1; cut < whole.length; cut++) {
      List<Read> reads = Reading.read(new StoryReader().forcing(format), Arrays.copyOf(whole, cut));
      int now = Reading.stories(reads).size();
      assertThat(reads).as("cut at %d", cut).isNotEmpty();
      assertThat(now).as("cut at %d", cut).isGreaterThanOrEqualTo(before);
      assertThat(Reading.rejected(reads)).as("cut at %d", cut).allSatisfy(none -> {
        assertThat(none.reason()).doesNotContain("Exception", "javax", "JAXP").isNotBlank();
        assertThat(none.origin().line()).isPositive();
      });
      before = now;
    }
    assertThat(Reading.stories(Reading.read(whole))).hasSizeGreaterThanOrEqualTo(before);
  }

  @Test
  void whatWasCutIsToldWithItsLineAndId() {
    String feed = Wires.ATOM.substring(0, Wires.ATOM.indexOf("Ferry sold") + 5);
    Rejected cut = Reading.rejected(Reading.read(feed)).getFirst();

    assertThat(cut.reason()).isEqualTo("ends inside a story");
    assertThat(cut.id()).contains("tag:hw.example,2024:2");
    assertThat(cut.origin().line()).isEqualTo(9);
  }

  @Test
  void noEntityIsExpandedAndNoFileIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hidden words");
    String bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;]>\">"
        + "<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!-- ' it's ]> -->]>";
    RawStory story = Reading.story(bomb + feed("A &x; &c;", "B"));

    assertThat(story.title()).isEqualTo("A &x; &c;");
    assertThat(Reading.story(bomb + feed("A", "B &x; ")).body()).doesNotContain("hidden");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      A &nbsp;&eacute;&mdash;&#8364;&#x20ac; | A \u00a0é—€€
      AT&T R&D                               | AT&T R&D
      3 < 4 &unknown; &                      | 3 < 4 &unknown; &
      a]]>b                                  | a]]>b
      caf&#233; &#150; &#0;&#7;!             | café – !
      """)
  void referencesAreReadAsTheyWereMeant(String written, String meant) {
    assertThat(Reading.story(feed(written, "B")).title()).isEqualTo(meant.replaceAll("\u00a0", "\u00a0"));
  }

  @Test
  void aGoodFeedMayWriteAnEntityAHundredThousandTimes() {
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 500; i++) {
      feed.append("<item><title>T").append(i).append("</title><description>").append("a &amp; b &lt; c ".repeat(200))
          .append("</description></item>");
    }
    assertThat(Reading.stories(Reading.read(feed + "</channel></rss>"))).hasSize(500);
  }

  @Test
  void depthAttributesNamesAndTagsAreBounded() {
    String deep = "<d>".repeat(5000);
    String many = "<item " + Stream.iterate(0, i -> i + 1).limit(5000).map(i -> "a" + i + "='x' ").toList() + ">";
    String name = "<" + "n".repeat(100_000) + ">";
    String tag = "<item a='" + "x".repeat(2_000_000) + "'>";

    assertThat(reason("<rss><channel><item>" + deep)).isEqualTo("elements nested deeper than 200 (limit xml-depth)");
    assertThat(reason("<rss><channel>" + many.replace("[", "").replace("]", "").replace(",", "")))
        .contains("more than 500 attributes (limit xml-attributes)");
    assertThat(reason("<rss><channel>" + name)).contains("a name longer than 500 characters (limit xml-name)");
    assertThat(reason("<rss><channel>" + tag)).isEqualTo("a tag of more than 1000000 characters (limit xml-tag)");
  }

  private static String reason(String file) {
    return Reading.rejected(Reading.read(file)).getFirst().reason();
  }

  @Test
  void aFileThatBreaksKeepsWhatStoodBeforeAndSaysWhere() {
    List<Read> reads = Reading
        .read("<rss><channel>\n<item><title>A</title></item>\n<item><title>B</item>\n</channel></rss>");

    assertThat(Reading.stories(reads)).extracting(RawStory::title).containsExactly("A");
    assertThat(Reading.rejected(reads)).singleElement().satisfies(none -> {
      assertThat(none.origin()).hasToString("in:3");
      assertThat(none.reason()).startsWith("broken XML at line 3, column ")
          .endsWith("the rest of the file is not read");
    });
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,utf-8,", "UTF-8,iso-8859-1,", "windows-1252,utf-8,", "windows-1252,iso-8859-1,",
      "UTF-8,utf-16,BOM",
      "UTF-16LE,utf-16,BOM", "UTF-16BE,utf-8,BOM", "UTF-8,,BOM", "windows-1252,no-such-set,"})
  void theBytesCountAndNotWhatTheFileSaysOfThem(String charset, String declared, String bom) {
    String declaration = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n";
    String file = (bom == null ? "" : "\ufeff") + declaration + feed("Zürich “opens” – 5 €", "B");

    assertThat(Reading.stories(Reading.read(file.getBytes(Charset.forName(charset)))).getFirst().title())
        .isEqualTo("Zürich “opens” – 5 €");
  }

  @ParameterizedTest
  @CsvSource({"windows-1251,Пожар в порту", "ISO-8859-2,Żółw w porcie", "Shift_JIS,港の火事", "GB2312,港口起火"})
  void otherEncodingsAreReadByTheirNames(String charset, String title) {
    String file = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + feed(title, "B");

    assertThat(Reading.stories(Reading.read(file.getBytes(Charset.forName(charset)))).getFirst().title())
        .isEqualTo(title);
  }

  @Test
  void aFeedOfAnyLengthIsReadInMemoryOfOneStory() {
    byte[] item = Reading.bytes("<item><title>Ferry</title><description><![CDATA[<p>" + "late &amp; wet ".repeat(400)
        + "</p>]]></description></item><!-- " + "x".repeat(2000) + " -->\n");
    int items = 3000;
    Iterator<ByteArrayInputStream> parts = Stream.concat(Stream.of(Reading.bytes("<rss><channel>")),
        Stream.concat(Collections.nCopies(items, item).stream(), Stream.of(Reading.bytes("</channel></rss>"))))
        .map(ByteArrayInputStream::new).iterator();
    InputStream in = new SequenceInputStream(new java.util.Enumeration<>() {
      @Override
      public boolean hasMoreElements() {
        return parts.hasNext();
      }

      @Override
      public InputStream nextElement() {
        return parts.next();
      }
    });
    long before = used();
    AtomicLong stories = new AtomicLong();
    AtomicLong most = new AtomicLong();
    new StoryReader().read(in, "in", read -> {
      if (read instanceof RawStory && stories.incrementAndGet() % 1000 == 999) {
        most.accumulateAndGet(used(), Math::max);
      }
    });

    assertThat(stories).hasValue(items);
    assertThat(item.length * (long) items).isGreaterThan(20_000_000);
    assertThat(most.get() - before).isLessThan(8_000_000);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
