package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.story.Story;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code show ID…}. */
final class ShowCommand extends Command {
  private final Supplier<List<String>> ids = options.arguments(1, "ID", "The stories to show.");
  private final Supplier<StoryText.View> view = options.choice("--text", "HOW", StoryText.View.BOTH,
      "printed, mended, or both (the usual): damaged words with what they read as behind them.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON, one story a line.");

  ShowCommand(Terminal terminal) {
    super(terminal, "Stories whole: as printed, as mended, and what was changed and why.");
  }

  @Override
  public Integer call() {
    try (Archive archive = reading()) {
      List<Story> stories = Ids.all(archive, ids.get());
      if (json.get()) {
        try (JsonGenerator generator = Json.on(out())) {
          stories.forEach(story -> StoryJson.shown(generator, story));
        }
      } else {
        StoryText text = new StoryText(out(), terminal.style(), view.get());
        stories.forEach(text::print);
      }
    }
    return GOOD;
  }
}
