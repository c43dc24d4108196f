package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.MendReport;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code mend} and {@code mend --never WORD=READING}. */
final class MendCommand extends Command {
  private final Supplier<Optional<String>> never = options.text("--never", "WORD=READING",
      "Refuse for good that WORD is read as READING; learns nothing anew.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  MendCommand(Terminal terminal) {
    super(terminal,
        "Learns anew how the archive's stories were damaged and whom they name, and reads them again. What is printed "
            + "is never changed. May be stopped at any time and run again.");
  }

  @Override
  public Integer call() {
    Optional<String[]> refused = never.get().map(MendCommand::parted);
    try (Archive archive = Archive.open(folder())) {
      terminal.interruption().says(() -> "what was read anew is kept; run it again for the rest");
      print(refused.map(pair -> archive.never(pair[0], pair[1])).orElseGet(archive::mend));
    }
    return GOOD;
  }

  private static String[] parted(String pair) {
    String[] parts = pair.split("=", -1);
    if (parts.length != 2 || !isWord(parts[0]) || !isWord(parts[1])) {
      throw new UsageError("--never " + pair + ": expected WORD=READING, each one word, as in tgbaty=treaty");
    }
    return parts;
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().noneMatch(Character::isWhitespace);
  }

  private void print(MendReport report) {
    if (!json.get()) {
      out().line("looked at " + Layout.stories(report.stories()) + " in " + Layout.seconds(report.millis()) + ": "
          + (report.changed() == 0
              ? "nothing else is understood of any"
              : Layout.number(report.changed()) + " are understood otherwise now"));
      return;
    }
    try (JsonGenerator generator = Json.on(out())) {
      generator.writeStartObject();
      generator.writeNumberProperty("stories", report.stories());
      generator.writeNumberProperty("changed", report.changed());
      generator.writeNumberProperty("millis", report.millis());
      Json.endLine(generator);
    }
  }
}
