package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a word or a phrase finds, at the usual tolerance and at the exact one. */
public interface WordsContract extends EngineSubject {

  /** Each a story of its own, its id the name before the text. */
  List<Story> LINES = Arrays.stream("""
      hyphen: Envoys met Kim Jong-un in the capital
      blank: Envoys met Kim Jong Un in the capital
      solid: Envoys met Kim Jongun in the capital
      shout: ENVOYS MET KIM JONG-UN IN THE CAPITAL
      kim: Kim went home and Jong stayed
      dotted: The U.N. council voted
      capitals: The UN council voted
      french: C'est un vote
      states: A delegation from the US arrived
      statesdots: A delegation from the U.S. arrived
      pronoun: They told us nothing
      use: They use nothing
      owner: Brandt's tractor was found
      owner2: The tractor of Brandt was found
      article: Article 51 of the charter
      article5: Article 5 of the charter
      comma: A sum of 1,000 crowns
      plain: A sum of 1000 crowns
      accents: The Élysée in Zürich
      ascii: The Elysee in Zurich
      treaty: The treaty holds
      treaties: Both treaties hold
      joined: He stayed inthe house
      parted: He stayed in the house
      russian: Переговоры в Москве
      korean: 김정은 위원장
      """.lines().map(line -> line.split(": ", 2)).map(line -> Story.of(line[0], "", line[1])).toArray(Story[]::new))
      .toList();

  /** Text in quotation marks is a phrase, without them a word; {@code =} in front asks exactly. */
  static Search asked(String text) {
    boolean exact = text.startsWith("=");
    String typed = exact ? text.substring(1) : text;
    Query query = typed.startsWith("\"")
        ? new Query.Phrase(Field.TEXT, typed.substring(1, typed.length() - 1), 0)
        : typed.contains(" ") ? Query.words(typed) : new Query.Word(Field.TEXT, typed);
    return Search.of(query).tolerance(exact ? Tolerance.EXACT : Tolerance.USUAL).page(0, 100).counted();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
      // A name's spellings find each other, quoted and not.
      "\"Kim Jong-un\"   | blank hyphen shout solid",
      "\"Kim Jong Un\"   | blank hyphen shout solid",
      "\"Kim Jongun\"    | blank hyphen shout solid",
      "\"kim jong-un\"   | blank hyphen shout solid",
      "Jong-un           | blank hyphen shout solid",
      "Jongun            | blank hyphen shout solid",
      "\"met Kim Jongun in\"   | blank hyphen shout solid",
      "\"met Kim Jong-un in\"  | blank hyphen shout solid",
      "\"met Kim Jong Un in\"  | blank hyphen shout solid",
      "=\"Kim Jong-un\"  | blank hyphen shout",
      "Kim               | blank hyphen kim shout solid",
      // Acronyms.
      "UN                | capitals dotted shout",
      "U.N.              | capitals dotted shout",
      "un                | blank capitals dotted french hyphen shout",
      "\"UN council\"    | capitals dotted",
      "\"U.N. council\"  | capitals dotted",
      "US                | states statesdots",
      "U.S.              | states statesdots",
      "us                | pronoun states statesdots",
      "use               | use",
      "=UN               | capitals shout",
      "=U.N.             | dotted",
      // Possessives, numbers, accents.
      "Brandt            | owner owner2",
      "Brandt's          | owner owner2",
      "\"Brandt's tractor\" | owner",
      "\"Brandt tractor\"   | owner",
      "=Brandt           | owner2",
      "\"Article 51\"    | article",
      "\"article 5\"     | article5",
      "51                | article",
      "1,000             | comma plain",
      "1000              | comma plain",
      "\"1000 crowns\"   | comma plain",
      "Élysée            | accents ascii",
      "elysee            | accents ascii",
      "=zurich           | accents ascii",
      "\"Elysee in Zürich\" | accents ascii",
      // Stems are usual, not exact.
      "treaty            | treaties treaty",
      "treaties          | treaties treaty",
      "\"the treaties hold\" | treaty",
      "=treaty           | treaty",
      "=TREATY           | treaty",
      // Blanks lost or gained.
      "\"stayed in the house\" | joined parted",
      "\"in the house\"     | joined parted",
      // Other scripts.
      "москве            | russian",
      "\"Переговоры в Москве\" | russian",
      "김정은              | korean",
      // Not what was said.
      "\"Jong-un Kim\"   | ``",
      "\"capital the\"   | ``",
      "nobody            | ``",
      "…                 | ``"})
  default void wordsAndPhrasesFind(String text, String ids) {
    Engine engine = holding(LINES);
    Set<String> found = new TreeSet<>(EngineSubject.ids(engine, asked(text)));
    assertThat(String.join(" ", found)).isEqualTo(ids);
    assertThat(EngineSubject.every(engine, asked(text))).containsExactlyInAnyOrderElementsOf(found);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, far", "2, far farther swapped"})
  default void slopLetsWordsStandApart(int slop, String ids) {
    try (Engine engine = engine(Story.of("far", "", "wheat and exports rose"),
        Story.of("farther", "", "wheat and barley exports rose"), Story.of("swapped", "", "exports wheat"))) {
      Search search = Search.of(new Query.Phrase(Field.TEXT, "wheat exports", slop));
      assertThat(String.join(" ", new TreeSet<>(EngineSubject.ids(engine, search)))).isEqualTo(ids);
    }
  }

  @Test
  default void noPhraseSpansTitleAndBody() {
    try (Engine engine = engine(Story.of("s", "Wheat", "exports rose").with(Field.TAG, "grain", "trade"))) {
      for (String phrase : List.of("wheat exports", "rose grain", "grain trade")) {
        assertThat(EngineSubject.ids(engine, Search.of(new Query.Phrase(Field.TEXT, phrase, 9)))).as(phrase).isEmpty();
      }
    }
  }

  /** Furniture is never found; the dateline is; a surely mended word is found by its reading and as printed. */
  @Test
  default void editsTellWhatIsFound() {
    String body = "OSLO (KW) — The tgbaty holds. Read More: shoes";
    int word = body.indexOf("tgbaty");
    int more = body.indexOf("Read");
    Story story = Story.of("s", "Signed", body).withEdits(List.of(
        new Edit.Cut(Part.BODY, 0, body.indexOf("The"), Edit.What.DATELINE),
        new Edit.Mend(Part.BODY, word, word + 6, "treaty", 0.99, "r→g, e→b"),
        new Edit.Cut(Part.BODY, more, body.length(), Edit.What.FURNITURE)));
    try (Engine engine = engine(story)) {
      for (String found : List.of("Oslo", "treaty", "\"treaty holds\"", "tgbaty", "=tgbaty", "=\"the tgbaty holds\"")) {
        assertThat(EngineSubject.ids(engine, asked(found))).as(found).containsExactly("s");
      }
      for (String not : List.of("shoes", "=treaty", "\"holds read\"")) {
        assertThat(EngineSubject.ids(engine, asked(not))).as(not).isEmpty();
      }
    }
  }

  @Test
  default void storiesWithAllPlainWordsComeFirst() {
    try (Engine engine = engine(
        Story.of("one", "Wheat wheat wheat", "wheat wheat"),
        Story.of("across", "A wheat report", "with barley and much more about other things than either of the two"),
        Story.of("rare", "Saffron", "saffron saffron"),
        Story.of("tagged", "Report", "on wheat of all kinds and from everywhere").with(Field.TAG, "barley"),
        Story.of("none", "Copper", "copper"))) {
      List<String> found = EngineSubject.ids(engine, asked("the wheat of barley"));
      assertThat(found.subList(0, 2)).containsExactlyInAnyOrder("across", "tagged");
      assertThat(found.subList(2, found.size())).containsExactly("one");
      assertThat(EngineSubject.ids(engine, asked("wheat saffron"))).containsExactlyInAnyOrder("one", "across", "rare",
          "tagged");
      // Function words count where there is nothing else.
      assertThat(EngineSubject.ids(engine, asked("of the"))).containsExactlyInAnyOrder("across", "tagged");
    }
  }

  @Test
  default void nearSpellingsAreFoundWhereAskedFor() {
    try (Engine engine = engine(Story.of("right", "", "the ceasefire held"), Story.of("wrong", "", "the ceasfire held"),
        Story.of("worse", "", "the caesfire held"), Story.of("treaties", "", "treaties"),
        Story.of("treaty", "", "treaty"))) {
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Fuzzy(Field.TEXT, "ceasefire", 1))))
          .containsExactlyInAnyOrder("right", "wrong");
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Fuzzy(Field.TEXT, "Ceasefire", 2))))
          .containsExactlyInAnyOrder("right", "wrong", "worse");
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Fuzzy(Field.TEXT, "treatie", 1))))
          .containsExactlyInAnyOrder("treaties");
      assertThat(EngineSubject.ids(engine, Search.of(new Query.Fuzzy(Field.TEXT, "treatx", 1))))
          .containsExactlyInAnyOrder("treaty");
      assertThat(
          EngineSubject.ids(engine, Search.of(new Query.Word(Field.TEXT, "ceasefire")).tolerance(Tolerance.NOISY)))
          .startsWith("right").contains("wrong");
    }
  }

  @ParameterizedTest
  @CsvSource({"ceas*, fire held", "*FIRE, fire held", "c?asefire, fire", "h?ld, held", "h*d, held", "UN*, un union",
      "nothing*, ''", "*, fire held un union", "union\\*, ''"})
  default void patternsFindPrintedForms(String pattern, String ids) {
    Engine engine = holding(List.of(Story.of("fire", "", "ceasefire"), Story.of("held", "", "ceasfire held"),
        Story.of("un", "", "UN"), Story.of("union", "", "unions")));
    Set<String> found = new TreeSet<>(
        EngineSubject.ids(engine, Search.of(new Query.Wildcard(Field.TEXT, pattern))));
    assertThat(String.join(" ", found)).isEqualTo(ids);
  }
}
