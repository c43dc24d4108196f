package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryAnalysisTest {
  private final Analysis analysis = new Analysis();

  @Test
  void leavesOutFurnitureAndTagsAndKeepsTheDateline() {
    String body = "SEOUL (AP) - Talks began. Read More: they Tags: grain, war ended";
    Positions words = body(body,
        cut(body, "SEOUL (AP) -", Edit.What.DATELINE),
        cut(body, "Read More:", Edit.What.FURNITURE),
        cut(body, "Tags: grain, war", Edit.What.TAGS));
    assertThat(Phrases.terms(words)).isEqualTo("=seoul|seoul =AP|AP =talks|talk =began|began =they|they =ended|end");
    assertThat(positions(words)).containsExactly(0, 1, 4, 5, 8, 11);
    assertThat(body.substring(words.start(4), words.end(4))).isEqualTo("they");
  }

  @Test
  void noWordReachesIntoACutAndCutsMayOverlap() {
    Positions words = body("Clickhere treaty", new Edit.Cut(Part.BODY, 0, 5, Edit.What.FURNITURE),
        new Edit.Cut(Part.BODY, 2, 4, Edit.What.FURNITURE), new Edit.Cut(Part.BODY, 3, 6, Edit.What.FURNITURE));
    assertThat(Phrases.terms(words)).isEqualTo("=ere|ere =treaty|treati");
  }

  @Test
  void aConfidentMendStandsBesideThePrintedWordsOwnTerms() {
    String body = "the tgbaty between RuCeia's men";
    Positions words = body(body, mend(body, "tgbaty", "treaty", 0.97), mend(body, "RuCeia", "Russia", 0.9));
    assertThat(Phrases.terms(words))
        .isEqualTo("=the|the =tgbaty|treati|tgbati =between|between =ruceia's|russia|ruceia =men|men");
    assertThat(Phrases.usually(analysis.query("treaty between Russia"), words)).isTrue();
    assertThat(Phrases.usually(analysis.query("tgbaty between RuCeia's"), words)).isTrue();
    assertThat(body.substring(words.start(1), words.end(1))).isEqualTo("tgbaty");
  }

  @Test
  void anUnlikelyMendStandsInALayerOfItsOwn() {
    String body = "the tgbaty";
    assertThat(Phrases.terms(body(body, mend(body, "tgbaty", "treaty", 0.49))))
        .isEqualTo("=the|the =tgbaty|tgbati|~treati");
  }

  @Test
  void aMendOfSeveralWordsStandsAtOnePosition() {
    String body = "he lived inthe city";
    Positions words = body(body, mend(body, "inthe", "in the", 1));
    assertThat(Phrases.terms(words)).isEqualTo("=he|he =lived|live =inthe|in|the|inth =city|citi");
    assertThat(positions(words)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aMendOfASplitWordStandsAtItsFirstPiece() {
    String body = "in Rus sia today";
    assertThat(Phrases.terms(body(body, mend(body, "Rus sia", "Russia", 1))))
        .isEqualTo("=in|in =rus|russia|rus =sia|sia =today|today");
    String swapped = "in th ecity today";
    assertThat(Phrases.terms(body(swapped, mend(swapped, "th ecity", "the city", 1))))
        .isEqualTo("=in|in =th|the|th =ecity|citi|eciti =today|today");
  }

  @Test
  void mendsApplyToTheirOwnPartAndSkipWhatWasCut() {
    Story story = Story.of("a", "Tgbaty", "Tgbaty tgbaty")
        .withEdits(List.of(new Edit.Mend(Part.TITLE, 0, 6, "Treaty", 1, "r"),
            new Edit.Cut(Part.BODY, 0, 6, Edit.What.FURNITURE),
            new Edit.Mend(Part.BODY, 0, 6, "Treaty", 1, "r"),
            new Edit.Mend(Part.BODY, 13, 13, "", 1, "r")));
    Analyzed analyzed = analysis.story(story);
    assertThat(Phrases.terms(analyzed.title())).isEqualTo("=tgbaty|treati|tgbati");
    assertThat(Phrases.terms(analyzed.body())).isEqualTo("=tgbaty|tgbati");
  }

  @Test
  void capitalsAreJudgedPartByPart() {
    Analyzed analyzed = analysis.story(Story.of("a", "UN CHIEF MEETS PUTIN", "The UN chief met him."));
    assertThat(analyzed.title().word(0)).hasToString("=un|=UN|un|UN");
    assertThat(analyzed.body().word(1)).hasToString("=UN|UN");
  }

  @Test
  void eachLabelIsAnalysedAlone() {
    Analyzed analyzed = analysis.story(
        Story.of("a", "Talks", "").with(Field.TAG, "North Korea", "grain exports").with(Field.more("desk"), "World"));
    assertThat(analyzed.labels().get(Field.TAG)).extracting(Phrases::terms)
        .containsExactly("=north|north =korea|korea", "=grain|grain =exports|export");
    assertThat(analyzed.labels().get(Field.more("desk"))).hasSize(1);
    assertThat(analyzed.body().size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
         ~ The ministers of both states were signing treaties          ~ true
         ~ Grain exports up                                            ~ true
         ~ Die Minister der beiden Staaten haben das Abkommen unterzeichnet und sind wieder nach Berlin gereist ~ false
         ~ Les ministres des deux pays ont signé un accord sur les relations politiques ~ false
         ~ Los ministros de los dos países firmaron un acuerdo para las relaciones     ~ false
         ~ Rio de Janeiro mayor greets Charles de Gaulle               ~ true
         ~ The mayor of São Paulo met Gonçalves in Brasília for talks of the states    ~ true
      de ~ The ministers of both states                                ~ false
      en ~ Les ministres des deux pays ont signé un accord             ~ true
      en-GB ~ ministers                                                ~ true
      und ~ The ministers of both states                               ~ true
      """)
  void stemsEnglishStoriesOnly(String language, String body, boolean english) {
    Story story = Story.of("a", "", body);
    Analyzed analyzed = analysis.story(language == null ? story : story.with(Field.LANGUAGE, language));
    assertThat(Phrases.terms(analyzed.body())).isEqualTo(Phrases.terms(body, english));
  }

  @Test
  void aQueryFindsInflectedWordsOfOtherLanguagesAsPrinted() {
    Analyzed analyzed = analysis.story(
        Story.of("a", "", "Les ministres des deux pays ont signé un accord").with(Field.LANGUAGE, "fr"));
    assertThat(Phrases.usually(analysis.query("ministres des"), analyzed.body())).isTrue();
  }

  private Positions body(String body, Edit... edits) {
    return analysis.story(Story.of("a", "", body).withEdits(List.of(edits))).body();
  }

  private static Edit.Cut cut(String body, String what, Edit.What kind) {
    return new Edit.Cut(Part.BODY, body.indexOf(what), body.indexOf(what) + what.length(), kind);
  }

  private static Edit.Mend mend(String body, String printed, String mended, double confidence) {
    int at = body.indexOf(printed);
    return new Edit.Mend(Part.BODY, at, at + printed.length(), mended, confidence, "r");
  }

  private static int[] positions(Positions words) {
    int[] positions = new int[words.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = words.position(i);
    }
    return positions;
  }
}
