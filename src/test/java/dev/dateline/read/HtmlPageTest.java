package dev.dateline.read;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  private static final String HEAD = """
      <title>Harbour bridge opens after nine years - The Harbour Post</title>
      <meta property="og:title" content="Harbour bridge opens after nine years">
      <meta property="og:site_name" content="The Harbour Post">
      <meta property="article:published_time" content="2024-03-05T06:00:00+01:00">
      <meta name="author" content="Ann Mill">
      <meta property="article:tag" content="Bridges"><meta property="article:tag" content="Harbour">
      <meta name="description" content="It cost twice what was planned.">
      <link rel="canonical" href="https://post.example/bridge">
      """;

  private static final String LEDE = "The bridge over the harbour opened on Tuesday, nine years after the first stone "
      + "was laid, and the mayor crossed it first, on foot, in the rain.";
  private static final String SECOND = "It cost twice what the council had planned, said Jo Park, who led the inquiry, "
      + "because the ground under the east pier was softer than anyone had thought.";
  private static final String LAST = "Ferries will run until June, the port said, for those who do not trust it yet.";

  private static final String PAGE = """
      <!DOCTYPE html><html lang="en-GB"><head>%s</head><body class="has-sidebar">
      <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World, business, and the rest of the news</a></li></ul></nav>
      <div class="page with-sidebar"><div class="col">
      <h1>Harbour bridge opens after nine years</h1>
      <div class="byline">By Ann Mill</div><div class="share-bar"><a>Share</a> <a>Tweet</a></div>
      <figure><img><figcaption>The mayor, wet, on the new bridge on Tuesday. Photo: L. Sand, Port Agency.</figcaption></figure>
      <div class="text"><p>%s</p>
      <p>Read more: <a href="/x">Why the old bridge fell, and who had warned of it</a></p>
      <h2>Twice the price</h2>
      <p>%s</p><ul><li>East pier: 40 million</li><li>West pier: 12 million</li></ul>
      <table><tr><th>Year</th><th>Cost</th></tr><tr><td>2015</td><td>20</td></tr></table>
      <blockquote>We would build it again, the engineer said.</blockquote>
      <div class="newsletter-signup"><p>Get our letter each morning, free, in your inbox, and never miss a bridge.</p></div>
      <p>%s</p><p><em>Ann Mill covers the harbour for The Harbour Post, with help from its readers.</em></p></div>
      <div class="comments"><p>I never believed, in all these years, that I would live to see it, but here we are, friends.</p></div>
      </div><aside><h3>Most read</h3><p>A cat, a dog, and a long story about neither of them, told by a man at a bar.</p></aside>
      </div><footer><p>The Harbour Post, all rights reserved, and so on, at great length, for lawyers only.</p></footer>
      </body></html>
      """
      .formatted("%s", LEDE, SECOND, LAST);

  private static String page(String head) {
    return PAGE.formatted(head);
  }

  @Test
  void findsTheArticleAndLeavesTheFurniture() {
    RawStory story = Reading.story(page(HEAD));

    assertThat(story.format()).isEqualTo("html");
    assertThat(story.title()).isEqualTo("Harbour bridge opens after nine years");
    assertThat(story.body()).isEqualTo(String.join("\n\n", LEDE, "Twice the price", SECOND, "East pier: 40 million",
        "West pier: 12 million", "Year\tCost", "2015\t20", "We would build it again, the engineer said.", LAST));
    assertThat(story.first("note").orElseThrow()).startsWith("Ann Mill covers the harbour");
  }

  @Test
  void readsWhatMetaElementsState() {
    RawStory story = Reading.story(page(HEAD));

    assertThat(story.stated("sent")).containsExactly("2024-03-05T06:00:00+01:00");
    assertThat(story.stated("byline")).containsExactly("Ann Mill");
    assertThat(story.stated("tag")).containsExactly("Bridges", "Harbour");
    assertThat(story.stated("source")).containsExactly("The Harbour Post");
    assertThat(story.stated("language")).containsExactly("en-GB");
    assertThat(story.stated("url")).containsExactly("https://post.example/bridge");
    assertThat(story.stated("description")).containsExactly("It cost twice what was planned.");
    assertThat(story.stated("id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"@type\":\"NewsArticle\",%s}",
      "[{\"@type\":\"WebSite\",\"name\":\"S\"},{\"@type\":[\"Thing\",\"http://schema.org/NewsArticle\"],%s}]",
      "{\"@graph\":[{\"@type\":\"Person\",\"name\":\"P\"},{\"@type\":\"NewsArticle\",%s}]}",
      "<!-- {\"@type\":\"NewsArticle\",%s};",
      "{\"@type\":\"NewsArticle\",%s,\"broken\":{\"x\":[1,}"})
  void readsLinkedDataInEveryWrapping(String json) {
    String data = """
        "headline":"Bridge &amp; toll","datePublished":"2024-03-05","dateModified":"2025-01-01",
        "author":[{"@type":"Person","name":"Ann Mill"},{"@type":"Person","name":"Jo Park"}],"articleSection":"City",
        "keywords":"toll, bridge","publisher":{"@type":"Organization","name":"Post"},"inLanguage":"en",
        "contentLocation":{"@type":"Place","name":"Oslo"},"about":{"@type":"Person","name":"L. Sand"},"wordCount":812""";
    RawStory story = Reading.story(page("<script type='application/ld+json'>" + json.formatted(data) + "</script>"));

    assertThat(story.title()).isEqualTo("Bridge & toll");
    assertThat(story.stated("sent")).containsExactly("2024-03-05");
    assertThat(story.stated("modified")).containsExactly("2025-01-01");
    assertThat(story.stated("byline")).containsExactly("Ann Mill", "Jo Park");
    assertThat(story.stated("section")).containsExactly("City");
    assertThat(story.stated("tag")).containsExactly("toll", "bridge");
    assertThat(story.stated("source")).containsExactly("Post");
    assertThat(story.stated("place")).containsExactly("Oslo");
    assertThat(story.stated("person")).containsExactly("L. Sand");
    assertThat(story.stated("wordCount")).containsExactly("812");
    assertThat(story.body()).startsWith(LEDE);
  }

  @Test
  void readsMicrodataAndTimes() {
    String page = """
        <html><body><div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Bridge opens</h1>
        <span itemprop="author" itemscope><span itemprop="name">Ann Mill</span></span>
        <time itemprop="datePublished" datetime="2024-03-05">Tuesday</time><p>%s</p></div></body></html>
        """.formatted(LEDE);
    RawStory story = Reading.story(page);

    assertThat(story.title()).isEqualTo("Bridge opens");
    assertThat(story.stated("sent")).containsExactly("2024-03-05");
    assertThat(story.stated("byline")).containsExactly("Ann Mill");
    assertThat(story.body()).isEqualTo(LEDE);
  }

  @Test
  void takesTheStatedBodyWhereThePageShowsNone() {
    String page = "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\","
        + "\"articleBody\":\"" + LEDE + "\"}</script></head><body><div id=app></div></body></html>";

    assertThat(Reading.story(page).body()).isEqualTo(LEDE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '/', textBlock = """
      Bridge opens - The Post   / Bridge opens / Bridge opens
      Bridge opens | The Post   / Bridge opens / Bridge opens
      Bridge - a long story     / Tolls        / Tolls
      """)
  void theMainHeadingTellsWhereTheHeadlineEnds(String window, String heading, String title) {
    String page = "<html><head><title>" + window + "</title></head><body><h1>" + heading + "</h1><p>" + LEDE
        + "</p></body>";

    assertThat(Reading.story(page).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"<html><p>Hello</p></html>,Hello", "<p>Hello,Hello", "<!-- x --> <!DOCTYPE html><body><p>Hello,Hello",
      "<meta charset=utf-8><p>Hello,Hello", "<?xml version='1.0'?><html><body><p>Hello</p></body></html>,Hello"})
  void knowsAPageByItsBeginning(String page, String body) {
    RawStory story = Reading.story(page);

    assertThat(story.format()).isEqualTo("html");
    assertThat(story.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html></html>",
      "<html><head><title>Log in</title></head><body><form>Name</form></body></html>",
      "<html><body><ul><li><a href=a>One story</a></li><li><a href=b>Another story</a></li></ul></body></html>"})
  void aPageWithoutAnArticleIsRejectedAndSaysSo(String page) {
    assertThat(Reading.rejected(Reading.read(page))).singleElement()
        .satisfies(none -> assertThat(none.reason()).startsWith("a page without an article"));
  }

  @ParameterizedTest
  @CsvSource({"windows-1251,Мост открыли в Осло.", "Shift_JIS,橋が開いた。", "gb2312,大桥通车了。", "EUC-KR,다리가 열렸다.",
      "iso-8859-1,Brücke – “offen”.", "utf-8,Brücke – 橋.", "koi8-r,Мост открыли."})
  void readsTheEncodingThatThePageDeclares(String label, String text) {
    String page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=" + label
        + "'></head><body><p>"
        + text + "</p></body></html>";
    // Latin-1 is Windows-1252 to browsers.
    Charset charset = Charset.forName(label.equals("iso-8859-1") ? "windows-1252" : label);

    assertThat(Reading.stories(Reading.read(page.getBytes(charset)))).singleElement()
        .satisfies(story -> assertThat(story.body()).isEqualTo(text));
    // A page that is UTF-8 is so whatever it says.
    assertThat(Reading.story(page).body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<span itemprop=name>", "<div class='related quote'>", "<blockquote>",
      "<table><tr><td>",
      "<ul><li>", "<b><p>", "<a href=x>", "<div hidden>"})
  @Timeout(value = 20, unit = SECONDS)
  void isBoundedWhenNestedWithoutEnd(String tag) {
    String page = "<html><body><p>" + LEDE + "</p>" + tag.repeat(50_000) + LEDE;

    assertThat(Reading.read(page)).hasSize(1);
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void isBoundedInAttributesAndNames() {
    StringBuilder attributes = new StringBuilder("<div");
    for (int i = 0; i < 50_000; i++) {
      attributes.append(" a").append(i).append("=1");
    }
    String names = "<div class='" + "ad caption ".repeat(20_000) + "'>x</div>";
    String page = "<html><body>" + attributes + ">" + names + "<p>" + LEDE + "</p></div></body></html>";

    assertThat(Reading.story(page).body()).isEqualTo(LEDE);
  }

  @Test
  void isReadUpToEveryCut() {
    byte[] page = page(HEAD).getBytes(StandardCharsets.UTF_8);
    for (int cut = 1; cut < page.length; cut += 31) {
      List<Read> reads = Reading.read(java.util.Arrays.copyOf(page, cut));
      assertThat(reads).as("cut at %d", cut).hasSize(1);
    }
  }

  @Test
  void keepsThePostsThatAStoryQuotes() {
    String page = "<html><body><div class=story><p>" + LEDE
        + "</p><div class=social-embed><blockquote><p>Crossed it, got wet!"
        + "</p></blockquote></div><p>" + SECOND + "</p></div></body></html>";

    assertThat(Reading.story(page).body()).isEqualTo(LEDE + "\n\nCrossed it, got wet!\n\n" + SECOND);
  }

  @Test
  void linesApartByBreaksAreParagraphsAndVerbatimTextKeepsItsLines() {
    String page = "<html><body><div>" + LEDE + "<br><br>" + SECOND + "<br>" + LAST
        + "<pre>One\n  two</pre></div></body></html>";

    assertThat(Reading.story(page).body()).isEqualTo(LEDE + "\n\n" + SECOND + "\n" + LAST + "\n\nOne\ntwo");
  }
}
