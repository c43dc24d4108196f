package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.story.Story;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code show ID…}. */
@CommandLine.Command(description = "Stories whole: as printed, as mended, and what was changed and why.", sortOptions = false)
final class ShowCommand extends Command {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "The stories to show.")
  private List<String> ids = List.of();

  @Option(names = "--json", description = "Print JSON, one story a line.")
  private boolean json;

  ShowCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (Archive archive = reading()) {
      List<Story> stories = Ids.all(archive, ids);
      if (json) {
        try (JsonGenerator generator = Json.on(out())) {
          stories.forEach(story -> StoryJson.shown(generator, story));
        }
      } else {
        StoryText text = new StoryText(out(), terminal.style());
        stories.forEach(text::print);
      }
    }
    return GOOD;
  }
}
