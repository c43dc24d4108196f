package dev.dateline.cli;

import dev.dateline.AddReport;
import dev.dateline.Archive;
import dev.dateline.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code quarantine}, {@code quarantine show NAME} and {@code quarantine retry [NAME…]}. */
final class QuarantineCommand extends Command {
  private static final String SHOW = "show";
  private static final String RETRY = "retry";

  private final Supplier<List<String>> words = options.arguments(0, "WORD",
      "Nothing lists what is kept; show NAME prints it; retry [NAME…] adds it again. The beginning of a name is enough.");
  private final Supplier<Optional<String>> format = options.text("--format", "NAME",
      "With retry: read it as this format.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  QuarantineCommand(Terminal terminal) {
    super(terminal, "What could not be added, and is kept in the archive's folder: its bytes and the reason.");
  }

  @Override
  public Integer call() {
    List<String> all = words.get();
    List<String> names = all.subList(Math.min(1, all.size()), all.size());
    return switch (all.isEmpty() ? "" : all.getFirst()) {
      case "" -> list();
      case SHOW -> show(names);
      case RETRY -> retry(names);
      default -> throw new UsageError("quarantine " + all.getFirst() + ": expected nothing, show NAME or retry [NAME…]"
          + Near.hint(all.getFirst(), List.of(SHOW, RETRY)));
    };
  }

  private int list() {
    try (Archive archive = reading()) {
      List<Refused> all = archive.quarantine();
      if (json.get()) {
        json(out(), all);
      } else {
        text(out(), all);
      }
    }
    return GOOD;
  }

  static void text(Output out, List<Refused> all) {
    out.line(all.isEmpty() ? "nothing is quarantined" : Layout.count(all.size(), "input", "inputs") + " quarantined");
    for (Refused each : all) {
      out.line("  " + each.name() + "  " + Layout.safe(
          each.where() + (each.id().isEmpty() ? "" : " (" + each.id() + ")") + ": " + each.reason()));
    }
  }

  static void json(Output out, List<Refused> all) {
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeArrayPropertyStart("quarantined");
      for (Refused each : all) {
        generator.writeStartObject();
        generator.writeStringProperty("name", each.name());
        generator.writeStringProperty("where", each.where());
        generator.writeStringProperty("id", each.id());
        generator.writeStringProperty("reason", each.reason());
        generator.writeNumberProperty("bytes", each.bytes());
        generator.writeEndObject();
      }
      generator.writeEndArray();
      Json.endLine(generator);
    }
  }

  private int show(List<String> names) {
    if (names.size() != 1) {
      throw new UsageError("quarantine show: give one name, as quarantine lists them");
    }
    try (Archive archive = reading()) {
      byte[] bytes = archive.quarantined(names.getFirst());
      List<Refused> all = archive.quarantine();
      Refused refused = all.stream().filter(each -> each.name().startsWith(names.getFirst())).findFirst().orElseThrow();
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (json.get()) {
        try (JsonGenerator generator = Json.on(out())) {
          generator.writeStartObject();
          generator.writeStringProperty("name", refused.name());
          generator.writeStringProperty("where", refused.where());
          generator.writeStringProperty("id", refused.id());
          generator.writeStringProperty("reason", refused.reason());
          generator.writeStringProperty("text", text);
          Json.endLine(generator);
        }
      } else {
        out().line(Layout.safe(refused.where() + ": " + refused.reason()));
        out().line(Layout.count(refused.bytes(), "byte is kept", "bytes are kept") + " in "
            + folder().resolve("quarantine").resolve(refused.name() + ".bytes"));
        out().line();
        out().line(Layout.safe(text, true));
      }
    }
    return GOOD;
  }

  private int retry(List<String> names) {
    format.get().ifPresent(AddCommand::known);
    AddReport report;
    try (Archive archive = Archive.open(folder()); Progress progress = new Progress(terminal)) {
      terminal.interruption().says(progress::saved);
      report = archive.retry(names, format.get().map(progress.listening()::format).orElseGet(progress::listening));
    }
    if (json.get()) {
      ReportText.json(out(), report);
    } else {
      ReportText.text(out(), terminal.style(), report);
    }
    return report.quarantined().isEmpty() ? GOOD : QUARANTINED;
  }
}
