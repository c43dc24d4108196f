package dev.dateline.cli;

import dev.dateline.AddOptions;
import dev.dateline.AddReport;
import dev.dateline.Archive;
import dev.dateline.search.ArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code add PATH…}. */
final class AddCommand extends Command {
  static final String STANDARD_INPUT = "-";

  private final Supplier<List<String>> paths = options.arguments(1, "PATH", "Files and folders; - is standard input.");
  private final Supplier<Optional<String>> format = options.text("--format", "NAME", "Read everything as this format.");
  private final Supplier<Boolean> printed = options.flag("--as-printed",
      "Take every word as it is printed: read no damaged one.");
  private final Supplier<Boolean> nameless = options.flag("--no-names",
      "Look for no names, quotations and tags in the text.");
  private final Supplier<Boolean> fresh = options.flag("--fresh",
      "Build a new archive beside the old one, and replace it when complete.");
  private final Supplier<List<String>> vocabularies = options.texts("--vocabulary", "FILE",
      "Read labels by this vocabulary of codes, names and aliases (repeatable).");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  AddCommand(Terminal terminal) {
    super(terminal, "Reads stories from files and folders into an archive, which it creates if need be. "
        + "The format of each file is told by its content.");
  }

  @Override
  public Integer call() {
    Path folder = folder();
    format.get().ifPresent(AddCommand::known);
    Sources sources = Sources.of(paths.get(), terminal.in());
    AddReport report;
    try (Progress progress = new Progress(terminal)) {
      report = fresh.get() ? afresh(terminal, folder, sources, listening(progress)) : added(folder, sources, progress);
    }
    print(report);
    return report.quarantined().isEmpty() ? GOOD : QUARANTINED;
  }

  private AddOptions listening(Progress progress) {
    AddOptions listening = progress.listening();
    for (String name : vocabularies.get()) {
      try {
        listening = listening.vocabulary(path("--vocabulary", name));
      } catch (NoSuchFileException e) {
        throw new UsageError("--vocabulary " + name + ": there is no such file");
      } catch (IOException e) {
        throw new UsageError("--vocabulary " + name + ": " + e.getMessage());
      }
    }
    if (printed.get()) {
      listening = listening.asPrinted();
    }
    if (nameless.get()) {
      listening = listening.withoutNames();
    }
    return format.get().map(listening::format).orElse(listening);
  }

  static void known(String name) {
    List<String> formats = Archive.formats();
    if (!formats.contains(name)) {
      throw new UsageError("--format " + name + " is none of " + String.join(", ", formats) + Near.hint(name, formats));
    }
  }

  private AddReport added(Path folder, Sources sources, Progress progress) {
    terminal.interruption().says(progress::saved);
    try (Archive archive = Archive.openOrCreate(folder)) {
      try {
        return sources.addTo(archive, listening(progress));
      } catch (ArchiveException e) {
        if (e.kind() == ArchiveException.Kind.INTERRUPTED) {
          progress.saved(archive.commit()); // what was read until then need not be read again
        }
        throw e;
      }
    }
  }

  /** Builds a new archive that takes the old one's place; an old one is never replaced by nothing at all. */
  static AddReport afresh(Terminal terminal, Path folder, Sources sources, AddOptions options) {
    terminal.interruption().says(() -> "the archive in " + folder + " is as it was");
    try (Archive.Fresh fresh = Archive.fresh(folder)) {
      AddReport report = sources.addTo(fresh.archive(), options);
      if (report.added() == 0 && !isEmpty(folder)) {
        terminal.note("note: no story could be read, so the old archive in " + folder + " stays");
      } else {
        fresh.replace();
      }
      return report;
    }
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false; // what cannot be looked at is not to be replaced
    }
  }

  private void print(AddReport report) {
    if (json.get()) {
      report.notices().forEach(notice -> terminal.note("note: " + notice));
      ReportText.json(out(), report);
    } else {
      ReportText.text(out(), terminal.style(), report);
    }
  }
}
