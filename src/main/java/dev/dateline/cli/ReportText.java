package dev.dateline.cli;

import dev.dateline.AddReport;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What became of everything that was read, for people and for scripts. */
final class ReportText {
  /** How many quarantined inputs a person is shown; {@code --json} has all. */
  private static final int SHOWN = 20;

  private ReportText() {}

  static void text(Output out, Style style, AddReport report) {
    List<String> parts = new ArrayList<>();
    part(parts, report.added(), "added");
    part(parts, report.replaced(), "replaced");
    part(parts, report.unchanged(), "unchanged");
    part(parts, report.superseded(), "superseded");
    part(parts, report.quarantined().size(), "quarantined");
    out.line(style.bold("read " + Layout.stories(report.read())) + " in " + Layout.seconds(report.millis())
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)));
    report.notices().forEach(notice -> out.line(style.faint("note: " + Layout.safe(notice))));
    int shown = Math.min(SHOWN, report.quarantined().size());
    for (AddReport.Quarantined each : report.quarantined().subList(0, shown)) {
      out.line("quarantined: " + Layout.safe(
          each.where() + (each.id().isEmpty() ? "" : " (" + each.id() + ")") + ": " + each.reason()));
    }
    if (shown < report.quarantined().size()) {
      out.line("… and " + Layout.number(report.quarantined().size() - shown) + " more; --json lists them all");
    }
  }

  private static void part(List<String> parts, long number, String what) {
    if (number > 0) {
      parts.add(Layout.number(number) + " " + what);
    }
  }

  static void json(Output out, AddReport report) {
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeNumberProperty("read", report.read());
      generator.writeNumberProperty("added", report.added());
      generator.writeNumberProperty("replaced", report.replaced());
      generator.writeNumberProperty("unchanged", report.unchanged());
      generator.writeNumberProperty("superseded", report.superseded());
      generator.writeArrayPropertyStart("quarantined");
      for (AddReport.Quarantined each : report.quarantined()) {
        generator.writeStartObject();
        generator.writeStringProperty("where", each.where());
        generator.writeStringProperty("id", each.id());
        generator.writeStringProperty("reason", each.reason());
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeNumberProperty("millis", report.millis());
      Json.endLine(generator);
    }
  }
}
