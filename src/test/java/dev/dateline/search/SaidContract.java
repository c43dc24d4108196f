package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.story.About;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Quotation;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who said what: words within quotations, and in one quotation with who is quoted. */
public interface SaidContract extends EngineSubject {

  /** A story whose text has quotations as {@code {Name|words}}; the words are printed in quotation marks. */
  static Story story(String id, String text) {
    StringBuilder body = new StringBuilder();
    List<Quotation> quotations = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
      int bar = text.indexOf('|', at);
      int end = text.indexOf('}', bar);
      body.append(text, from, at).append('"');
      int start = body.length();
      body.append(text, bar + 1, end);
      quotations.add(new Quotation(text.substring(at + 1, bar), Part.BODY, start, body.length()));
      body.append('"');
      from = end + 1;
    }
    body.append(text.substring(from));
    return Story.of(id, "Wheat talks", body.toString()).withAbout(new About(List.of(), quotations, List.of()));
  }

  List<Story> STORIES = List.of(
      story("a", "{Ida Brandt|The wheat treaty is dead,} Brandt said. Tomas Reyes spoke of barley."),
      story("b",
          "{Tomas Reyes|No treaty without wheat.} {Ida Brandt|Barley prices fell again.} The treaty was signed."),
      story("c", "The wheat treaty was signed. {Kim Jong-un|Rain helps.} Brandt was not there."),
      story("d", "Nobody was quoted about the wheat treaty by Ida Brandt."));

  static String found(Engine engine, String query) {
    return String.join(" ", new TreeSet<>(EngineSubject.ids(engine, Search.of(query))));
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {
      "said:treaty, a b", "said:\"wheat treaty\", a", "said:signed, ``", "said:wheat, a b", "said:talks, ``",
      "said:treat*, a b", "by:Brandt, a b", "by:\"Ida Brandt\", a b", "`by:\"Brandt, Ida\"`, a b",
      "by:\"Ida Reyes\", ``",
      "speaker:Reyes, b", "said:treaty by:Brandt, a", "said:treaty by:Reyes, b", "said:barley by:\"Ida Brandt\", b",
      "said:\"barley prices\" by:Brandt, b", "said:wheat said:treaty by:Reyes, b",
      "said:wheat said:barley by:Brandt, ``",
      "+said:treaty +by:Brandt, a", "said:treaty AND by:Brandt, a", "by:Brandt said:treaty, a",
      "said:treaty AND by:Kim, ``", "by:\"Kim Jong Un\", c", "said:rain by:\"Jong Un Kim\", c", "said:rained by:Kim, c",
      "said:treaty -by:Reyes, a", "said:treaty OR by:Kim, a b c", "said:nothing by:Brandt, ``",
      "said:treaty by:Nobody, ``"})
  default void whatIsSaidAndByWhomStandsInOneQuotation(String query, String ids) {
    assertThat(found(holding(STORIES), query)).isEqualTo(ids);
  }

  @Test
  default void exactlyAsPrintedWhereThatIsAsked() {
    Engine engine = holding(STORIES);
    assertThat(EngineSubject.ids(engine, Search.of("said:treaties by:Brandt"))).containsExactly("a");
    assertThat(EngineSubject.ids(engine, Search.of("said:treaties by:Brandt").tolerance(Tolerance.EXACT))).isEmpty();
    assertThat(EngineSubject.ids(engine, Search.of("said:rain by:\"Jong Un Kim\"").tolerance(Tolerance.EXACT)))
        .isEmpty();
    assertThat(EngineSubject.ids(engine, Search.of("said:rain by:\"Kim Jong-un\"").tolerance(Tolerance.EXACT)))
        .containsExactly("c");
  }

  @Test
  default void aMendedWordIsSaidToo() {
    Story story = story("m", "{Ida Brandt|The wheat tgbaty is dead.}");
    int at = story.body().indexOf("tgbaty");
    Engine engine = holding(List.of(story.withEdits(
        List.of(new Edit.Mend(Part.BODY, at, at + 6, "treaty", 0.97, "r→g, e→b")))));
    assertThat(found(engine, "said:\"wheat treaty\" by:Brandt")).isEqualTo("m");
    assertThat(found(engine, "said:\"wheat treaty is\"")).isEqualTo("m");
  }

  @Test
  default void longQuotationsAndManyStayApart() {
    StringBuilder text = new StringBuilder("{Ida Brandt|first " + "word ".repeat(1_500) + "last}");
    for (int i = 0; i < 40; i++) {
      text.append(" and {").append(i % 2 == 0 ? "Tomas Reyes" : "Ida Brandt").append("|number n").append(i).append("}");
    }
    Engine engine = holding(List.of(story("long", text.toString())));
    assertThat(found(engine, "said:first by:Brandt")).isEqualTo("long");
    assertThat(found(engine, "said:first by:Reyes")).isEmpty();
    for (int i = 0; i < 40; i++) {
      assertThat(found(engine, "said:n" + i + " by:Reyes")).as("n" + i).isEqualTo(i % 2 == 0 ? "long" : "");
      assertThat(found(engine, "said:n" + i + " by:Brandt")).as("n" + i).isEqualTo(i % 2 == 1 ? "long" : "");
    }
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
      "said:treaty; a; 11-17", "said:treaty; b; 4-10", "said:treaty by:Brandt; a; 11-17", "said:barley; b; 28-34"})
  default void marksFallWithinQuotations(String query, String id, String mark) {
    Engine engine = holding(STORIES);
    Query parsed = Query.parse(query).query();
    Story story = engine.story(id).orElseThrow();
    Excerpt excerpt = new Excerpts(parsed, Tolerance.USUAL, engine.analysis()).of(story);
    Snippet body = excerpt.snippets().stream().filter(each -> each.field().equals(Field.BODY)).findFirst()
        .orElseThrow();
    assertThat(body.marks()).extracting(each -> each.start() + "-" + each.end()).containsExactly(mark);
    assertThat(excerpt.why()).first().satisfies(why -> assertThat(why.matched()).isEqualToIgnoringCase(why.query()));
  }

  @Test
  default void whoIsQuotedIsCounted() {
    Engine engine = holding(STORIES);
    assertThat(engine.labels(new Labels(Field.SPEAKER, Search.of(""), "", false, 10)).labels())
        .extracting(each -> each.label() + " " + each.count())
        .containsExactly("Ida Brandt 2", "Kim Jong-un 1", "Tomas Reyes 1");
  }
}
