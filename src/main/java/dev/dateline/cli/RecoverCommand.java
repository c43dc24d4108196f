package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Recovery;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code recover}. */
final class RecoverCommand extends Command {
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  RecoverCommand(Terminal terminal) {
    super(terminal,
        "Has a damaged archive go on from the newest saved state that is whole: the newest itself, or the one before, "
            + "which is kept for that. What only a damaged state has is given up; try restore first.");
  }

  @Override
  public Integer call() {
    Recovery recovery = Archive.recover(folder());
    if (json.get()) {
      json(out(), recovery);
    } else {
      text(out(), recovery);
    }
    return GOOD;
  }

  static void text(Output out, Recovery recovery) {
    out.line("goes on from " + Layout.stories(recovery.stories())
        + (recovery.saved().isEmpty() ? "" : ", saved " + recovery.saved()));
    if (recovery.faults().isEmpty()) {
      out.line("the newest saved state is whole; nothing was given up");
    }
    recovery.faults().forEach(fault -> out.line("  given up: " + Layout.safe(fault)));
  }

  static void json(Output out, Recovery recovery) {
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeStringProperty("saved", recovery.saved());
      generator.writeNumberProperty("stories", recovery.stories());
      Json.texts(generator, "faults", recovery.faults());
      Json.endLine(generator);
    }
  }
}
