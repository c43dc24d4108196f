package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.Damages;
import dev.dateline.search.Facet;
import dev.dateline.search.Labels;
import dev.dateline.search.Stats;
import dev.dateline.story.Field;
import java.util.List;
import java.util.function.Supplier;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** {@code stats}. */
final class StatsCommand extends Command {
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  /** How many substitutions a person is shown, and how many a script. */
  private static final int SHOWN = 12;

  private static final int ALL = 1_000;

  StatsCommand(Terminal terminal) {
    super(terminal, "Stories, fields, labels, size on disk.");
  }

  @Override
  public Integer call() {
    try (Archive archive = reading()) {
      Stats stats = archive.stats();
      Damages damages = archive.damages(json.get() ? ALL : SHOWN);
      List<Facet.Count> levels = archive.labels(Labels.of(Field.DAMAGE)).labels();
      if (json.get()) {
        json(out(), stats, damages, levels);
      } else {
        text(out(), terminal.style(), stats);
        damage(out(), terminal.style(), damages, levels);
      }
    }
    return GOOD;
  }

  static void text(Output out, Style style, Stats stats) {
    out.line(style.bold(Layout.stories(stats.stories())) + (stats.superseded() == 0
        ? ""
        : " and " + Layout.count(stats.superseded(), "earlier version", "earlier versions")) + ", "
        + Layout.bytes(stats.bytes()) + " on disk");
    TreeSet<Field> fields = new TreeSet<>(stats.fields().keySet());
    fields.addAll(stats.labels().keySet());
    if (fields.isEmpty()) {
      return;
    }
    int width = Layout.widest(fields.stream().map(Field::name).toList());
    out.line().line(style.heading(Layout.left("field", width)) + style.faint(
        Layout.right("stories", 12) + Layout.right("labels", 12)));
    for (Field field : fields) {
      out.line((Layout.left(field.name(), width) + Layout.right(cell(stats.fields(), field), 12)
          + Layout.right(cell(stats.labels(), field), 12)).stripTrailing());
    }
  }

  /** How many stories are damaged, and what their damage is like. */
  static void damage(Output out, Style style, Damages damages, List<Facet.Count> levels) {
    if (levels.isEmpty()) {
      return;
    }
    out.line().line(style.heading("damage") + "  " + String.join(", ",
        levels.stream().map(level -> level.label() + " " + Layout.number(level.count())).toList()));
    if (damages.older() > 0) {
      out.line(style.faint(Layout.stories(damages.older()) + " read by what was learnt earlier; dateline mend reads "
          + (damages.older() == 1 ? "it" : "them") + " anew"));
    }
    for (Damages.Substitution each : damages.substitutions()) {
      out.line("  " + Layout.left(each.change(), 10) + Layout.right(Layout.number(each.count()), 8) + "  "
          + Layout.safe(String.join(", ", each.examples())));
    }
    damages.refused().forEach((word, readings) -> out
        .line("  never     " + Layout.safe(word + " = " + String.join(", ", readings))));
  }

  private static String cell(Map<Field, Long> counts, Field field) {
    return counts.containsKey(field) ? Layout.number(counts.getOrDefault(field, 0L)) : "";
  }

  static void json(Output out, Stats stats, Damages damages, List<Facet.Count> levels) {
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeNumberProperty("stories", stats.stories());
      counts(generator, "fields", stats.fields());
      counts(generator, "labels", stats.labels());
      damage(generator, damages, levels);
      generator.writeNumberProperty("bytes", stats.bytes());
      Json.endLine(generator);
    }
  }

  private static void damage(JsonGenerator generator, Damages damages, List<Facet.Count> levels) {
    generator.writeObjectPropertyStart("damage");
    levels.forEach(level -> generator.writeNumberProperty(level.label(), level.count()));
    generator.writeNumberProperty("learntFrom", damages.stories());
    generator.writeNumberProperty("readEarlier", damages.older());
    generator.writeArrayPropertyStart("substitutions");
    for (Damages.Substitution each : damages.substitutions()) {
      generator.writeStartObject();
      generator.writeStringProperty("change", each.change());
      generator.writeNumberProperty("count", each.count());
      Json.texts(generator, "examples", each.examples());
      generator.writeEndObject();
    }
    generator.writeEndArray();
    generator.writeObjectPropertyStart("never");
    damages.refused().forEach((word, readings) -> Json.texts(generator, word, readings));
    generator.writeEndObject();
    generator.writeEndObject();
  }

  private static void counts(JsonGenerator generator, String name, Map<Field, Long> counts) {
    generator.writeObjectPropertyStart(name);
    List<Field> fields = counts.keySet().stream().sorted().toList();
    fields.forEach(field -> generator.writeNumberProperty(field.name(), counts.getOrDefault(field, 0L)));
    generator.writeEndObject();
  }
}
