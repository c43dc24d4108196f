package dev.dateline.cli;

import dev.dateline.AddOptions;
import dev.dateline.AddReport;
import dev.dateline.Archive;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is to be read: files and folders, and standard input where it was named. All of it is known to be there. */
record Sources(List<String> names, InputStream input) {

  /**
   * Looks whether everything is there.
   *
   * @throws UsageError naming the first that is not
   */
  static Sources of(List<String> names, InputStream input) {
    if (names.indexOf(AddCommand.STANDARD_INPUT) != names.lastIndexOf(AddCommand.STANDARD_INPUT)) {
      throw new UsageError("standard input, -, can be read only once");
    }
    for (String name : names) {
      if (!name.equals(AddCommand.STANDARD_INPUT)) {
        Path path = Command.path("PATH", name);
        if (name.isEmpty() || !Files.exists(path)) {
          throw new UsageError("there is no file or folder '" + name + "'");
        }
      }
    }
    return new Sources(List.copyOf(names), input);
  }

  /** Reads all of it, in the order named. */
  AddReport addTo(Archive archive, AddOptions options) {
    AddReport report = new AddReport(0, 0, 0, 0, 0, List.of(), List.of(), 0);
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      if (name.equals(AddCommand.STANDARD_INPUT)) {
        report = sum(report, flush(archive, paths, options));
        report = sum(report, archive.add(input, name, options));
      } else {
        paths.add(Path.of(name));
      }
    }
    return sum(report, flush(archive, paths, options));
  }

  private static AddReport flush(Archive archive, List<Path> paths, AddOptions options) {
    AddReport report = paths.isEmpty()
        ? new AddReport(0, 0, 0, 0, 0, List.of(), List.of(), 0)
        : archive.add(List.copyOf(paths), options);
    paths.clear();
    return report;
  }

  static AddReport sum(AddReport a, AddReport b) {
    List<AddReport.Quarantined> quarantined = new ArrayList<>(a.quarantined());
    quarantined.addAll(b.quarantined());
    List<String> notices = new ArrayList<>(a.notices());
    b.notices().stream().filter(notice -> !a.notices().contains(notice)).forEach(notices::add);
    return new AddReport(a.read() + b.read(), a.added() + b.added(), a.replaced() + b.replaced(),
        a.unchanged() + b.unchanged(), a.superseded() + b.superseded(), quarantined, notices, a.millis() + b.millis());
  }
}
