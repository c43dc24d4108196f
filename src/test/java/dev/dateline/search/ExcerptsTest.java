package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.dateline.analysis.Analysis;
import dev.dateline.query.Query;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptsTest {
  private static final Analysis ANALYSIS = new Analysis();

  private static final String BODY = """
      RIVERTON (WN) — Envoys of the two treaties met on Monday, and
      Kim Jong-un's aide, who spoke at the U.N. in May, sat beside them.

      Article 51 of the charter was read aloud. The delegates of TuCkey left early. Nobody asked about the grain.""";

  private static final Story STORY = story();

  private static Story story() {
    int mended = BODY.indexOf("TuCkey");
    return Story.of("r-1", "Harbour talks open in Riverton", BODY)
        .withEdits(List.of(new Edit.Cut(Part.BODY, 0, BODY.indexOf("Envoys"), Edit.What.DATELINE),
            new Edit.Mend(Part.BODY, mended, mended + 6, "Turkey", 0.96, "C for r")))
        .with(Field.TAG, "North Korea", "Diplomacy")
        .with(Field.BYLINE, "Ana Petrov")
        .withSent(new Sent.Known(Instant.parse("2024-06-20T05:12:00Z"), "June 20"));
  }

  /** The query → the marked characters of each snippet → each reason as how:query=matched. */
  @ParameterizedTest
  @CsvSource(delimiter = '→', nullValues = "-", value = {
      "envoys → body:Envoys → PRINTED:envoys=Envoys",
      "treaty → body:treaties → NORMALISED:treaty=treaties",
      "the treaty of → body:treaties → NORMALISED:treaty=treaties",
      "\"met on Monday\" → body:met on Monday → PRINTED:met on Monday=met on Monday",
      "\"met Monday\"~1 → body:met|Monday → PRINTED:met Monday=met on Monday",
      "\"Monday met\"~3 → body:met|Monday → PRINTED:Monday met=met on Monday",
      "\"met Monday\" → body: → -",
      "\"Monday and Kim\" → body:Monday, and Kim → PRINTED:Monday and Kim=Monday, and Kim",
      "\"Kim Jong-un\" → body:Kim Jong-un's → NORMALISED:Kim Jong-un=Kim Jong-un's",
      "\"Kim Jong Un\" → body:Kim Jong-un's → NORMALISED:Kim Jong Un=Kim Jong-un's",
      "\"Kim Jongun\" → body:Kim Jong-un's → NORMALISED:Kim Jongun=Kim Jong-un's",
      "Jong-un → body:Jong-un's → NORMALISED:Jong-un=Jong-un's",
      "UN → body:U.N. → NORMALISED:UN=U.N.",
      "U.N. → body:U.N. → PRINTED:U.N.=U.N.",
      "\"Article 51\" → body:Article 51 → PRINTED:Article 51=Article 51",
      "turkey → body:TuCkey → MENDED:turkey=TuCkey",
      "TuCkey → body:TuCkey → PRINTED:TuCkey=TuCkey",
      "\"delegates of Turkey\" → body:delegates of TuCkey → MENDED:delegates of Turkey=delegates of TuCkey",
      "tre*ies → body:treaties → EXPANDED:tre*ies=treaties",
      "gr?in → body:grain → EXPANDED:gr?in=grain",
      "graim~1 → body:grain → EXPANDED:graim~1=grain",
      "garin~1 → body:grain → EXPANDED:garin~1=grain",
      "grxxn~1 → body: → -",
      "harbour → title:Harbour;body: → PRINTED:harbour=Harbour",
      "title:talks → title:talks;body: → PRINTED:talks=talks",
      "body:talks → body: → -",
      "tag:korea → body:;tag:Korea → PRINTED:korea=Korea",
      "tag:\"North Korea\" → body:;tag:North Korea → PRINTED:North Korea=North Korea",
      "diplomacy grain → body:grain;tag:Diplomacy → PRINTED:diplomacy=Diplomacy, PRINTED:grain=grain",
      "byline:petrov → body:;byline:Petrov → PRINTED:petrov=Petrov",
      "petrov → body: → -",
      "riverton → title:Riverton;body: → PRINTED:riverton=Riverton",
      "WN → body: → PRINTED:WN=WN",
      "sent:2024-06 grain → body:grain → FILTER:sent:2024-06=2024-06-20T05:12:00Z, PRINTED:grain=grain",
      "sent:2025 OR grain → body:grain → PRINTED:grain=grain",
      "id:r-1 → body: → FILTER:r-1=r-1",
      "month:2024-06 → body: → FILTER:2024-06=2024-06",
      "tag:[a TO e] tag:* → body: → FILTER:tag:*=North Korea",
      "tag:[A TO E] → body: → FILTER:tag:[A TO E]=Diplomacy",
      "grain -envoys → body:grain → PRINTED:grain=grain",
      "+grain^3 (envoys OR nothing) → body:Envoys|grain → PRINTED:grain=grain, PRINTED:envoys=Envoys",
      "* → body: → -",
      "the → body:the|the|the → PRINTED:the=the"})
  void showsWhatMatches(String query, String marked, String why) {
    Excerpt excerpt = excerpt(query, Tolerance.USUAL, STORY);
    assertThat(excerpt.snippets()
        .stream()
        .map(snippet -> snippet.field() + ":" + marked(snippet))
        .collect(Collectors.joining(";"))).isEqualTo(marked);
    assertThat(excerpt.why()
        .stream()
        .map(each -> each.how() + ":" + each.query() + "=" + each.matched())
        .collect(Collectors.joining(", "))).isEqualTo(why == null ? "" : why);
  }

  @ParameterizedTest
  @CsvSource({"treaty, EXACT, ''", "treaties, EXACT, treaties", "turkey, EXACT, ''", "UN, EXACT, ''",
      "grein, USUAL, ''", "grein, NOISY, grain", "gron, NOISY, ''", "Jongun, EXACT, ''", "Jong-un, USUAL, Jong-un's"})
  void keepsToTheTolerance(String query, Tolerance tolerance, String matched) {
    assertThat(excerpt(query, tolerance, STORY).why().stream().map(Why::matched).collect(Collectors.joining()))
        .isEqualTo(matched);
  }

  @Test
  void saysHowSureAMendIs() {
    assertThat(excerpt("turkey", Tolerance.USUAL, STORY).why()).containsExactly(
        new Why("turkey", "TuCkey", Why.How.MENDED, 0.96, "Turkey: C for r"));
  }

  @Test
  void findsWordsPrintedSolid() {
    Story solid = Story.of("s", "Visit", "The guest was Kim Jongun himself.");
    assertThat(marked(excerpt("\"Kim Jong-un\"", Tolerance.USUAL, solid).snippets().getFirst()))
        .isEqualTo("Kim Jongun");
  }

  @Test
  void leavesOutCutsAndMakesWhiteSpaceOneSpace() {
    Snippet body = excerpt("kim", Tolerance.USUAL, STORY).snippets().getFirst();
    assertThat(body.text()).startsWith("Envoys of the two treaties met on Monday, and Kim Jong-un's aide");
    String text = "Wheat fell.\n\nShare on social media\n\nRye rose\n  sharply  today.";
    int cut = text.indexOf("Share");
    Story story = Story.of("c", "Grain", text).withEdits(List.of(
        new Edit.Cut(Part.BODY, cut, text.indexOf("Rye"), Edit.What.FURNITURE)));
    Snippet shown = excerpt("\"rye rose sharply\" share", Tolerance.USUAL, story).snippets().getFirst();
    assertThat(shown.text()).isEqualTo("Wheat fell. Rye rose sharply today.");
    assertThat(marked(shown)).isEqualTo("Rye rose sharply");
  }

  @Test
  void choosesPassagesThatCoverTheQueryInOrderOfReading() {
    String filler = "Nothing else of note was said that day by anybody in the hall. ".repeat(8);
    Story story = Story.of("p", "Day", "A comet passed. " + filler + "The comet and the probe met. " + filler
        + "A shuttle came back. " + filler + "The comet went.");
    List<Snippet> snippets = excerpt("shuttle comet probe", Tolerance.USUAL, story).snippets();
    assertThat(snippets).hasSize(2);
    assertThat(marked(snippets.get(0))).isEqualTo("comet|probe");
    assertThat(marked(snippets.get(1))).isEqualTo("shuttle");
    assertThat(snippets).allSatisfy(snippet -> {
      assertThat(snippet.text()).endsWith(".");
      assertThat(snippet.text().charAt(0)).isUpperCase();
      assertThat(snippet.text().length()).isBetween(100, 260);
    });
    assertThat(snippets.get(1).text()).contains("A shuttle came back.");
  }

  @Test
  void showsTheBeginningWhereNothingMatches() {
    Story story = Story.of("b", "Title", "First sentence of it. " + "And then more of the same. ".repeat(20));
    Snippet snippet = excerpt("absent", Tolerance.USUAL, story).snippets().getFirst();
    assertThat(snippet.text()).startsWith("First sentence").endsWith("same.").hasSizeBetween(150, 200);
    assertThat(snippet.marks()).isEmpty();
    assertThat(excerpt("title", Tolerance.USUAL, Story.of("t", "Title", "")).snippets()).hasSize(1);
  }

  @Test
  void marksLieOnThePrintedCharactersOfAnyStory() {
    String[] pieces = {"Kim", "Jong-un", "Jong Un", "treaty", "treaties", "U.N.", "UN", "of", "the", "wheat", "\n",
        "\n\n",
        ". The", "…", "-", "“", "平壌", "😀", "é", "\u00a0", "Article 51", "x".repeat(300), "?!"};
    String[] queries = {"wheat treaty", "\"Kim Jong Un\" UN", "\"treaty of wheat\"~4 the", "tre* kim~1 51", "平壌 -wheat",
        "\"article 51\" OR (un AND jongun)", "*", "tag:wheat wheat"};
    long seed = 42;
    Random random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      String text = random(random, pieces, 60);
      Story story = Story.of("s", random(random, pieces, 5) + "x", text).with(Field.TAG, "wheat " + round);
      story = story.withEdits(edits(random, text));
      String query = queries[random.nextInt(queries.length)];
      Excerpt excerpt = excerpt(query, Tolerance.values()[random.nextInt(3)], story);
      for (Snippet snippet : excerpt.snippets()) {
        String shown = shown(snippet.field().equals(Field.TITLE)
            ? story.clean(Part.TITLE)
            : snippet.field().equals(Field.BODY) ? story.clean(Part.BODY) : story.labels(snippet.field()).getFirst());
        int at = 0;
        boolean sound = shown.contains(snippet.text()) && snippet.text().equals(snippet.text().strip());
        for (Snippet.Mark mark : snippet.marks()) {
          sound &= mark.start() >= at && mark.end() > mark.start() && mark.end() <= snippet.text().length()
              && Character.isLetterOrDigit(snippet.text().codePointAt(mark.start()));
          at = mark.end();
        }
        if (!sound) {
          fail("seed %d, round %d: %s in '%s' for %s".formatted(seed, round, snippet, shown, query));
        }
      }
    }
  }

  private static List<Edit> edits(Random random, String text) {
    List<Edit> edits = new ArrayList<>();
    int at = 0;
    while (at < text.length() && random.nextInt(3) > 0) {
      int start = at + random.nextInt(text.length() - at);
      int end = start + random.nextInt(Math.min(40, text.length() - start) + 1);
      edits.add(new Edit.Cut(Part.BODY, start, end, Edit.What.values()[random.nextInt(3)]));
      at = end + 1;
    }
    return edits;
  }

  private static String random(Random random, String[] pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(most); n > 0; n--) {
      text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(8) == 0 ? "  " : " ");
    }
    return text.toString();
  }

  private static String shown(String clean) {
    StringBuilder shown = new StringBuilder();
    for (char c : clean.toCharArray()) {
      if (!View.isSpace(c)) {
        shown.append(c);
      } else if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
        shown.append(' ');
      }
    }
    return shown.toString();
  }

  private static Excerpt excerpt(String query, Tolerance tolerance, Story story) {
    return new Excerpts(Query.parse(query).query(), tolerance, ANALYSIS).of(story);
  }

  private static String marked(Snippet snippet) {
    return snippet.marks()
        .stream()
        .map(mark -> snippet.text().substring(mark.start(), mark.end()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void wordsThatAreMissingAreShownMissing() {
    String body = "She described the as a gift, and paid for its , in coins.";
    Story holed = Story.of("h", "Gifts", body).withEdits(List.of(new Edit.Hole(Part.BODY, body.indexOf("as a")),
        new Edit.Hole(Part.BODY, body.indexOf(", in"))));
    Snippet snippet = new Excerpts(Query.parse("\"described the as\" coins").query(), Tolerance.USUAL, ANALYSIS)
        .of(holed)
        .snippets().getFirst();

    assertThat(snippet.text()).isEqualTo("She described the […] as a gift, and paid for its […], in coins.");
    assertThat(snippet.marks().stream().map(mark -> snippet.text().substring(mark.start(), mark.end())))
        .containsExactly("described the […] as", "coins");
  }
}
