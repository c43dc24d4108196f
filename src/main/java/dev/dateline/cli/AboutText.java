package dev.dateline.cli;

import dev.dateline.Named;
import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Quotation;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;

/** Who and what a story is about, for people. */
final class AboutText {
  private static final int COLUMN = 16;

  /** The most of a quotation that is shown, in characters; the story itself has the rest. */
  private static final int QUOTED = 160;

  private AboutText() {}

  static void print(Output out, Style style, Story story) {
    // What its sender stated alone stands with the other labels.
    List<Named> all = Named.in(story).stream().filter(each -> !each.mentions().isEmpty()).toList();
    About about = story.about();
    if (all.isEmpty() && about.quotations().isEmpty() && about.proposed().isEmpty()) {
      return;
    }
    out.line().line(style.heading("Who and what"));
    for (Field type : Entity.TYPES) {
      row(out, plural(type),
          all.stream().filter(each -> each.entity().type().equals(type)).map(AboutText::named).toList());
    }
    row(out, "tags proposed", about.proposed());
    for (Quotation quotation : about.quotations()) {
      String said = story.printed(quotation.part()).substring(quotation.start(), quotation.end()).strip()
          .replaceAll("\\s+", " ");
      row(out, "said", List.of(quotation.speaker() + ": “" + shortened(said) + "”"));
    }
  }

  private static String plural(Field type) {
    return type.name() + "s";
  }

  private static String named(Named named) {
    return named.entity().name()
        + (named.aliases().isEmpty() ? "" : " (" + String.join(", ", named.aliases()) + ")");
  }

  private static String shortened(String text) {
    if (text.length() <= QUOTED) {
      return text;
    }
    int space = text.lastIndexOf(' ', QUOTED);
    return text.substring(0, space < QUOTED / 2 ? QUOTED : space) + " …";
  }

  /** A name of a row and what stands in it, over as many lines as it needs; what fits on a line is not parted. */
  static void row(Output out, String name, List<String> items) {
    int width = Layout.WIDTH - COLUMN - 2;
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String item = Layout.safe(items.get(i)) + (i + 1 < items.size() ? " ·" : "");
      pieces.addAll(item.length() <= width ? List.of(item) : List.of(item.split(" ")));
    }
    StringBuilder line = new StringBuilder();
    String before = Layout.left(name, COLUMN);
    for (String piece : pieces) {
      if (!line.isEmpty() && line.length() + 1 + piece.length() > width) {
        out.line("  " + before + line);
        before = " ".repeat(COLUMN);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(piece);
    }
    if (!line.isEmpty()) {
      out.line("  " + before + line);
    }
  }
}
