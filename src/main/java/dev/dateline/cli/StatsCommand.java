package dev.dateline.cli;

import dev.dateline.Archive;
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

  StatsCommand(Terminal terminal) {
    super(terminal, "Stories, fields, labels, size on disk.");
  }

  @Override
  public Integer call() {
    try (Archive archive = reading()) {
      Stats stats = archive.stats();
      if (json.get()) {
        json(out(), stats);
      } else {
        text(out(), terminal.style(), stats);
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

  private static String cell(Map<Field, Long> counts, Field field) {
    return counts.containsKey(field) ? Layout.number(counts.getOrDefault(field, 0L)) : "";
  }

  static void json(Output out, Stats stats) {
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeNumberProperty("stories", stats.stories());
      counts(generator, "fields", stats.fields());
      counts(generator, "labels", stats.labels());
      counts(generator, "damage", Map.of());
      generator.writeNumberProperty("bytes", stats.bytes());
      Json.endLine(generator);
    }
  }

  private static void counts(JsonGenerator generator, String name, Map<Field, Long> counts) {
    generator.writeObjectPropertyStart(name);
    List<Field> fields = counts.keySet().stream().sorted().toList();
    fields.forEach(field -> generator.writeNumberProperty(field.name(), counts.getOrDefault(field, 0L)));
    generator.writeEndObject();
  }
}
