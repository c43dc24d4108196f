package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.Verification;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code verify}. */
final class VerifyCommand extends Command {
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  VerifyCommand(Terminal terminal) {
    super(terminal, "Reads every byte back and checks it; exit 4 if anything is wrong.");
  }

  @Override
  public Integer call() {
    try (Archive archive = reading()) {
      Verification verification = archive.verify();
      if (json.get()) {
        json(out(), verification);
      } else {
        text(out(), terminal.style(), verification);
      }
      return verification.sound() ? GOOD : DAMAGED;
    }
  }

  static void text(Output out, Style style, Verification verification) {
    out.line(style.bold(verification.sound()
        ? "sound"
        : "damaged: " + Layout.count(verification.faults().size(), "fault", "faults")) + ": "
        + Layout.stories(verification.stories()) + " read back whole, " + Layout.bytes(verification.bytes())
        + " checked; digest " + verification.digest());
    verification.faults().forEach(fault -> out.line("  " + Layout.safe(fault)));
    if (!verification.advice().isEmpty()) {
      out.line(verification.advice());
    }
  }

  static void json(Output out, Verification verification) {
    try (JsonGenerator generator = Json.on(out)) {
      generator.writeStartObject();
      generator.writeBooleanProperty("sound", verification.sound());
      generator.writeNumberProperty("stories", verification.stories());
      generator.writeNumberProperty("bytes", verification.bytes());
      generator.writeStringProperty("digest", verification.digest());
      Json.texts(generator, "faults", verification.faults());
      generator.writeStringProperty("advice", verification.advice());
      Json.endLine(generator);
    }
  }
}
