package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Backup;
import java.util.function.Supplier;

/** {@code restore DIR}. */
final class RestoreCommand extends Command {
  private final Supplier<String> backup = options.argument("DIR", "A folder that backup made.");
  private final Supplier<Boolean> replace = options.flag("--replace",
      "Replace the archive that is there, when the copy is complete.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  RestoreCommand(Terminal terminal) {
    super(terminal, "Makes an archive of a backup, which is read through first.");
  }

  @Override
  public Integer call() {
    Backup restored = Archive.restore(path("DIR", backup.get()), folder(), replace.get());
    BackupCommand.print(out(), restored, json.get(), "restored to " + folder());
    return GOOD;
  }
}
