package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.About;
import dev.dateline.story.Dateline;
import dev.dateline.story.Edit;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Quotation;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final String BODY = "OBAN (XY) - The harbcur reopened for . Share this";
  private static final Story STORY = new Story("h-1", "Harbour reopens", BODY,
      List.of(new Edit.Cut(Part.BODY, 0, 12, Edit.What.DATELINE),
          new Edit.Mend(Part.BODY, 16, 23, "harbour", 0.98, "c for o"),
          new Edit.Hole(Part.BODY, 37),
          new Edit.Cut(Part.BODY, 39, 49, Edit.What.FURNITURE)),
      new Sent.Unknown("0000-00-00", "there is no such day"), OptionalLong.of(3),
      Optional.of(new Dateline("OBAN (XY) - ", "OBAN", Optional.of("XY"))), java.util.Map.of())
      .with(Field.TAG, "Ports").with(Field.PLACE, "Oban").with(Field.BYLINE, "M. Muir")
      .with(Field.more("desk"), "coast", "isles");

  @Test
  void showTellsEverything() {
    assertThat(Printed.by(out -> {
      try (var json = Json.on(out)) {
        StoryJson.shown(json, STORY);
        StoryJson.shown(json, Story.of("h-2", "Two", ""));
      }
    })).isEqualTo("""
        {"id":"h-1","title":"Harbour reopens","body":"The harbour reopened for .","sent":null,\
        "sentPrinted":"0000-00-00","version":3,"dateline":{"place":"OBAN","agency":"XY"},"byline":"M. Muir",\
        "language":null,"source":null,"section":null,"tags":["Ports"],\
        "entities":[{"type":"place","name":"Oban","aliases":[],"mentions":[]}],"quotations":[],"proposed":[],\
        "printed":{"title":"Harbour reopens","body":"OBAN (XY) - The harbcur reopened for . Share this"},\
        "mends":[{"field":"body","start":16,"end":23,"printed":"harbcur","mended":"harbour","confidence":0.98,\
        "why":"c for o"}],"holes":[37],"furniture":["Share this"],"damage":0.167,"x":{"desk":["coast","isles"]}}
        {"id":"h-2","title":"Two","body":"","sent":null,"version":null,"dateline":null,"byline":null,"language":null,\
        "source":null,"section":null,"tags":[],"entities":[],"quotations":[],"proposed":[],\
        "printed":{"title":"Two","body":""},"mends":[],"holes":[],\
        "furniture":[],"damage":0.0}
        """);
  }

  private static final String SAID = "\"No ferry today,\" said Ada Muir of CalFerry. Muir stayed home.";

  /** Ada Muir twice, once by her last name, and what she said. */
  private static final Story ABOUT = Story.of("h-3", "Fog", SAID).with(Field.PERSON, "Muir, Ada").withAbout(new About(
      List.of(new Mention(new Entity(Field.PERSON, "Ada Muir"), Part.BODY, 23, 31, true),
          new Mention(new Entity(Field.ORGANIZATION, "CalFerry"), Part.BODY, 35, 43, true),
          new Mention(new Entity(Field.PERSON, "Ada Muir"), Part.BODY, 45, 49, false)),
      List.of(new Quotation("Ada Muir", Part.BODY, 1, 16)), List.of("Ferries", "Weather")));

  @Test
  void showTellsWhomTheStoryNamesAndWhoSaidWhat() {
    assertThat(Printed.by(out -> {
      try (var json = Json.on(out)) {
        StoryJson.shown(json, ABOUT);
      }
    })).contains("""
        "entities":[{"type":"person","name":"Ada Muir","aliases":["Muir","Muir, Ada"],"mentions":[[23,31],[45,49]]},\
        {"type":"organization","name":"CalFerry","aliases":[],"mentions":[[35,43]]}],\
        "quotations":[{"speaker":"Ada Muir","field":"body","start":1,"end":16,"printed":"No ferry today,"}],\
        "proposed":["Ferries","Weather"],""");
    assertThat(Printed.by(out -> new StoryText(out, Style.PLAIN, StoryText.View.BOTH).print(ABOUT))).endsWith("""
        Who and what
          persons         Ada Muir (Muir, Muir, Ada)
          organizations   CalFerry
          tags proposed   Ferries · Weather
          said            Ada Muir: “No ferry today,”
        """);
  }

  @Test
  void aPersonSeesWhatWasChangedAndWhy() {
    assertThat(Printed.by(out -> new StoryText(out, Style.PLAIN, StoryText.View.BOTH).print(STORY))).isEqualTo("""
        Harbour reopens
        id: h-1
        sent: unknown, there is no such day (printed: 0000-00-00)
        version: 3
        dateline: OBAN (XY)
        tags: Ports
        place: Oban
        byline: M. Muir
        x.desk: coast · isles

        The harbcur [harbour] reopened for […].

        What was understood
          body 0–12       dateline: OBAN (XY) -
          body 16–23      harbcur → harbour  (98 % sure: c for o)
          body 37         words are missing here
          body 39–49      left out, not the story's: Share this
          damage          heavy, 16.7 %: 1 of 6 words
        """);
  }
}
