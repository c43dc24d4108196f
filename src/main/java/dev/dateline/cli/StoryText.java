package dev.dateline.cli;

import dev.dateline.story.Damage;
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
  private final View view;
  private boolean second;

  /** How a story's text is shown. */
  enum View {
    PRINTED, MENDED, BOTH
  }

  StoryText(Output out, Style style, View view) {
    this.out = out;
    this.style = style;
    this.view = view;
  }

  void print(Story story) {
    if (second) {
      out.line().line("─".repeat(Layout.WIDTH)).line();
    }
    second = true;
    String title = text(story, Part.TITLE);
    out.line(style.bold(title.isEmpty() ? "(no headline)" : Layout.safe(title)));
    facts(story);
    String body = text(story, Part.BODY);
    if (!body.isEmpty()) {
      out.line().line(Layout.safe(body, true));
    }
    AboutText.print(out, style, story);
    if (!story.edits().isEmpty()) {
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

  private String text(Story story, Part part) {
    return switch (view) {
      case PRINTED -> story.printed(part).strip();
      case MENDED -> story.mended(part);
      case BOTH -> both(story, part);
    };
  }

  /** The clean text as printed, with what damaged words read as in brackets behind them, and a mark where words are missing. */
  private static String both(Story story, Part part) {
    String printed = story.printed(part);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Edit edit : story.edits()) {
      if (edit.part() != part || edit.start() < from) {
        continue;
      }
      text.append(printed, from, edit.start());
      from = edit.start();
      switch (edit) {
        case Edit.Cut cut -> from = cut.end();
        case Edit.Hole hole -> text.append("[…]");
        case Edit.Repair repair -> {
          text.append(repair.text());
          from = repair.end();
        }
        case Edit.Mend mend -> {
          text.append(printed, from, mend.end()).append(" [").append(mend.mended())
              .append(mend.isSure() ? "]" : "?]");
          from = mend.end();
        }
        case Edit.Unreadable unreadable -> {
          text.append(printed, from, unreadable.end()).append(" [?]");
          from = unreadable.end();
        }
      }
    }
    return text.append(printed, from, printed.length()).toString().strip();
  }

  private void changes(Story story) {
    out.line().line(style.heading("What was understood"));
    for (Edit edit : story.edits()) {
      String where = edit.part().name().toLowerCase(Locale.ROOT) + " "
          + (edit.start() == edit.end() ? edit.start() : edit.start() + "–" + edit.end());
      out.line("  " + Layout.left(where, 16) + Layout.safe(change(story, edit)));
    }
    Damage damage = Damage.of(story);
    if (damage.damaged() > 0) {
      out.line("  " + Layout.left("damage", 16) + damage.level().label() + ", " + Layout.percent(damage.share()) + ": "
          + damage.damaged() + " of " + Layout.count(damage.words(), "word", "words"));
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
      case Edit.Unreadable unreadable -> printed + ": damaged, and nothing reads it for sure";
      case Edit.Mend mend -> printed + " → " + mend.mended() + "  (" + Layout.sure(mend.confidence()) + ": "
          + mend.reason() + ")";
    };
  }
}
