package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.NameRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code names} and {@code names --rules FILE}. */
final class NamesCommand extends Command {
  private final Supplier<Optional<String>> rules = options.text("--rules", "FILE",
      "Put the rules of this file in the place of all rules before; an empty file takes them back.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  NamesCommand(Terminal terminal) {
    super(terminal, "The rules by which names are merged, renamed, hidden and split; prints them as a file of rules.");
  }

  @Override
  public Integer call() {
    if (rules.get().isEmpty()) {
      try (Archive archive = reading()) {
        print(archive.rules(), OptionalInt.empty());
      }
      return GOOD;
    }
    Path file = path("--rules", rules.get().get());
    NameRules read = NameRules.parse(text(file), rules.get().get());
    try (Archive archive = Archive.open(folder())) {
      print(read, OptionalInt.of(archive.rule(read)));
    }
    return GOOD;
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageError(
          "--rules " + file + ": cannot be read (" + e.getClass().getSimpleName() + "); give a file of rules");
    }
  }

  private void print(NameRules read, OptionalInt stories) {
    if (!json.get()) {
      out().text(read.toString());
      stories.ifPresent(count -> terminal.note(Layout.count(read.rules().size(), "rule", "rules") + " in force; "
          + (count == 0 ? "no story" : Layout.stories(count)) + " read again"));
      return;
    }
    try (JsonGenerator generator = Json.on(out())) {
      generator.writeStartObject();
      Json.texts(generator, "rules", read.rules().stream().map(NameRules.Rule::toString).toList());
      stories.ifPresent(count -> generator.writeNumberProperty("reread", count));
      Json.endLine(generator);
    }
  }
}
