package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Backup;
import java.nio.file.Path;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code backup DIR}. */
final class BackupCommand extends Command {
  private final Supplier<String> copy = options.argument("DIR", "An absent or empty folder, which becomes the backup.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  BackupCommand(Terminal terminal) {
    super(terminal,
        "Copies the newest saved state of the archive, also while stories are added to it, reads the copy back, and "
            + "only then calls it a backup.");
  }

  @Override
  public Integer call() {
    Path folder = path("DIR", copy.get());
    try (Archive archive = reading()) {
      Backup backup = archive.backup(folder);
      print(out(), backup, json.get(), "copied to " + folder);
    }
    return GOOD;
  }

  static void print(Output out, Backup backup, boolean asJson, String what) {
    if (!asJson) {
      out.line(what + " and read back: " + Layout.stories(backup.stories())
          + (backup.saved().isEmpty() ? "" : ", saved " + backup.saved()) + "; "
          + Layout.count(backup.files(), "file", "files") + ", " + Layout.bytes(backup.bytes()) + "; digest "
          + backup.digest());
      return;
    }
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeStringProperty("saved", backup.saved());
      generator.writeNumberProperty("stories", backup.stories());
      generator.writeStringProperty("digest", backup.digest());
      generator.writeNumberProperty("files", backup.files());
      generator.writeNumberProperty("bytes", backup.bytes());
      Json.endLine(generator);
    }
  }
}
