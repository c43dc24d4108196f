package dev.dateline.cli;

import dev.dateline.story.Dateline;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A story for people: what it states, how it reads, how it is printed where that differs, and what was changed and why. */
final class StoryText {
  private final Output out;
  private final Style style;
  private boolean second;

  StoryText(Output out, Style style) {
    this.out = out;
    this.style = style;
  }

  void print(Story story) {
    if (second) {
      out.line().line("─".repeat(Layout.WIDTH)).line();
    }
    second = true;
    String title = story.mended(Part.TITLE);
    out.line(style.bold(title.isEmpty() ? "(no headline)" : Layout.safe(title)));
    facts(story);
    String body = story.mended(Part.BODY);
    if (!body.isEmpty()) {
      out.line().line(Layout.safe(body, true));
    }
    if (!story.edits().isEmpty()) {
      printed(story);
      changes(story);
    }
  }

  private void facts(Story story) {
    List<String> facts = new ArrayList<>();
    facts.add("id: " + story.id());
    facts.add("sent: " + sent(story.sent()));
    story.version().ifPresent(version -> facts.add("version: " + version));
    story.dateline().ifPresent(dateline -> facts.add("dateline: " + dateline(dateline)));
    story.labels().forEach((field, labels) -> facts.add(label(field) + ": " + String.join(" · ", labels)));
    facts.forEach(fact -> out.line(style.faint(Layout.safe(fact))));
  }

  private static String label(Field field) {
    return field.equals(Field.TAG) ? "tags" : field.name();
  }

  private static String sent(Sent sent) {
    return switch (sent) {
      case Sent.Known known -> Layout.date(sent.instant());
      case Sent.Unknown unknown -> "unknown, " + unknown.reason()
          + (unknown.printed().isBlank() ? "" : " (printed: " + unknown.printed() + ")");
    };
  }

  private static String dateline(Dateline dateline) {
    return dateline.place() + dateline.agency().map(agency -> " (" + agency + ")").orElse("");
  }

  private void printed(Story story) {
    out.line().line(style.heading("As printed"));
    out.line(Layout.safe(story.title()));
    out.line(Layout.safe(story.body().strip(), true));
  }

  private void changes(Story story) {
    out.line().line(style.heading("What was understood"));
    for (Edit edit : story.edits()) {
      String where = edit.part().name().toLowerCase(Locale.ROOT) + " "
          + (edit.start() == edit.end() ? edit.start() : edit.start() + "–" + edit.end());
      out.line("  " + Layout.left(where, 16) + Layout.safe(change(story, edit)));
    }
    Damage damage = Damage.of(story);
    if (damage.mends() > 0) {
      out.line("  " + Layout.left("damage", 16) + Layout.percent(damage.share()) + ": "
          + Layout.count(damage.mends(), "mend", "mends") + " in " + Layout.count(damage.words(), "word", "words"));
    }
  }

  private static String change(Story story, Edit edit) {
    String printed = story.printed(edit.part()).substring(edit.start(), edit.end()).strip();
    return switch (edit) {
      case Edit.Cut cut -> switch (cut.what()) {
        case DATELINE -> "dateline: " + printed;
        case TAGS -> "tags: " + printed;
        case FURNITURE -> "left out, not the story's: " + printed;
      };
      case Edit.Repair repair -> printed.replaceAll("\\s+", " ") + " → " + repair.text() + "  (" + repair.why() + ")";
      case Edit.Hole hole -> "words are missing here";
      case Edit.Mend mend -> printed + " → " + mend.mended() + "  (" + Math.round(mend.confidence() * 100)
          + " % sure: " + mend.reason() + ")";
    };
  }
}
