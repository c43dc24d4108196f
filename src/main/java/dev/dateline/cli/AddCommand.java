package dev.dateline.cli;

import dev.dateline.AddOptions;
import dev.dateline.AddReport;
import dev.dateline.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add PATH…}. */
@CommandLine.Command(description = "Reads stories from files and folders into an archive, which it creates if need be. "
    + "The format of each file is told by its content.", sortOptions = false)
final class AddCommand extends Command {
  static final String STANDARD_INPUT = "-";

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; - is standard input.")
  private List<String> paths = List.of();

  @Option(names = "--format", paramLabel = "NAME", description = "Read everything as this format.")
  private Optional<String> format = Optional.empty();

  @Option(names = "--fresh", description = "Build a new archive beside the old one, and replace it when complete.")
  private boolean fresh;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  AddCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    Path folder = folder();
    Sources sources = Sources.of(paths, terminal.in());
    AddReport report;
    try (Progress progress = new Progress(terminal)) {
      report = fresh ? afresh(terminal, folder, sources, options(progress)) : added(folder, sources, progress);
    }
    print(report);
    return report.quarantined().isEmpty() ? GOOD : QUARANTINED;
  }

  private AddOptions options(Progress progress) {
    return format.map(progress.listening()::format).orElseGet(progress::listening);
  }

  private AddReport added(Path folder, Sources sources, Progress progress) {
    terminal.interruption().says(progress::saved);
    try (Archive archive = Archive.openOrCreate(folder)) {
      return sources.addTo(archive, options(progress));
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
    if (json) {
      report.notices().forEach(notice -> terminal.note("note: " + notice));
      ReportText.json(out(), report);
    } else {
      ReportText.text(out(), terminal.style(), report);
    }
  }
}
