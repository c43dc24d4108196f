package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Verification;
import java.util.function.Supplier;

/** {@code rebuild}. */
final class RebuildCommand extends Command {
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  RebuildCommand(Terminal terminal) {
    super(terminal,
        "Makes the archive anew from the stories that it keeps, as this version reads them; takes the old one's place "
            + "when it has been read back and says the same.");
  }

  @Override
  public Integer call() {
    terminal.interruption().says(() -> "the archive in " + folder() + " is as it was");
    Verification verification;
    try (Progress progress = new Progress(terminal)) {
      verification = Archive.rebuild(folder(), stories -> {
        terminal.interruption().check();
        progress.saved(stories);
      });
    }
    if (json.get()) {
      VerifyCommand.json(out(), verification);
    } else {
      VerifyCommand.text(out(), terminal.style(), verification);
    }
    return GOOD;
  }
}
