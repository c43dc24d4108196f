package dev.dateline.cli;

import dev.dateline.story.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code limits}. */
final class LimitsCommand extends Command {
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  LimitsCommand(Terminal terminal) {
    super(terminal, "Every bound there is, and what happens beyond it.");
  }

  @Override
  public Integer call() {
    if (json.get()) {
      json(out());
    } else {
      text(out());
    }
    return GOOD;
  }

  private static void text(Output out) {
    List<String> names = new ArrayList<>();
    List<String> bounds = new ArrayList<>();
    for (Limit limit : Limit.values()) {
      names.add(limit.label());
      // A year is no number of anything.
      bounds.add(limit.unit().isEmpty()
          ? Integer.toString(limit.value())
          : Layout.number(limit.value()) + " " + limit.unit());
    }
    int name = Layout.widest(names);
    int bound = Layout.widest(bounds);
    for (Limit limit : Limit.values()) {
      out.line(
          Layout.left(names.get(limit.ordinal()), name) + "  " + Layout.left(bounds.get(limit.ordinal()), bound) + "  "
              + limit.sentence());
    }
  }

  private static void json(Output out) {
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeArrayPropertyStart("limits");
      for (Limit limit : Limit.values()) {
        generator.writeStartObject();
        generator.writeStringProperty("name", limit.label());
        generator.writeNumberProperty("value", limit.value());
        generator.writeStringProperty("unit", limit.unit());
        generator.writeStringProperty("what", limit.sentence());
        generator.writeEndObject();
      }
      generator.writeEndArray();
      Json.endLine(generator);
    }
  }
}
