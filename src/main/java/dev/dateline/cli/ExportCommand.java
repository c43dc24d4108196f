package dev.dateline.cli;

import dev.dateline.Archive;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code export}. */
@CommandLine.Command(description = "Every story as a JSON line, as printed and stated, that can be added again.", sortOptions = false)
final class ExportCommand extends Command {
  @Option(names = "--all", description = "Earlier versions too, which are kept but not searched.")
  private boolean all;

  @Option(names = "--json", hidden = true, description = "It is always JSON.")
  private boolean json;

  ExportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Archive archive = reading(); JsonGenerator generator = Json.on(out())) {
      archive.export(all, story -> StoryJson.exported(generator, story));
    }
    return GOOD;
  }
}
