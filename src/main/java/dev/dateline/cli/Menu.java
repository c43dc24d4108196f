package dev.dateline.cli;

import java.util.List;
import java.util.Optional;

/**
 * The commands, in the order in which a newcomer needs them. A command is made only when it is called: reading the options
 * of all of them would take longer than a search.
 */
record Menu(String name, String what) {
  static final List<Menu> ALL = List.of(
      new Menu("demo", "Builds an archive of sample stories and shows two answers."),
      new Menu("add", "Reads stories into an archive, which it creates if need be."),
      new Menu("search", "Finds stories, with snippets, reasons and counts."),
      new Menu("facets", "The labels of one field with their counts."),
      new Menu("entity", "What the archive has on a person, organization, place or reference."),
      new Menu("show", "Stories whole: as printed, as mended, what was changed."),
      new Menu("explain", "How the score of one story came about."),
      new Menu("run", "Searches for a file of topics; prints a TREC run."),
      new Menu("stats", "Stories, fields, labels, size on disk."),
      new Menu("mend", "Learns anew how stories were damaged, and reads them again."),
      new Menu("names", "The rules by which names are merged, renamed, hidden and split."),
      new Menu("export", "Every story as a JSON line that can be added again."),
      new Menu("delete", "Takes stories out."),
      new Menu("quarantine", "What could not be added: lists, shows and adds it again."),
      new Menu("verify", "Reads every byte back and checks it."),
      new Menu("backup", "Copies the archive, also while it is written to."),
      new Menu("restore", "Makes an archive of a backup."),
      new Menu("recover", "Goes back to the newest saved state that is whole."),
      new Menu("rebuild", "Makes the archive anew from the stories that it keeps."),
      new Menu("limits", "Every bound there is, and what happens beyond it."));

  /** The command itself. A switch, for a score of references to constructors would cost a cold start ten milliseconds. */
  Command command(Terminal terminal) {
    return switch (name) {
      case "demo" -> new DemoCommand(terminal);
      case "add" -> new AddCommand(terminal);
      case "search" -> new SearchCommand(terminal);
      case "facets" -> new FacetsCommand(terminal);
      case "entity" -> new EntityCommand(terminal);
      case "show" -> new ShowCommand(terminal);
      case "explain" -> new ExplainCommand(terminal);
      case "run" -> new RunCommand(terminal);
      case "stats" -> new StatsCommand(terminal);
      case "mend" -> new MendCommand(terminal);
      case "names" -> new NamesCommand(terminal);
      case "export" -> new ExportCommand(terminal);
      case "delete" -> new DeleteCommand(terminal);
      case "quarantine" -> new QuarantineCommand(terminal);
      case "verify" -> new VerifyCommand(terminal);
      case "backup" -> new BackupCommand(terminal);
      case "restore" -> new RestoreCommand(terminal);
      case "recover" -> new RecoverCommand(terminal);
      case "rebuild" -> new RebuildCommand(terminal);
      case "limits" -> new LimitsCommand(terminal);
      default -> throw new IllegalStateException("no command is made for " + name);
    };
  }

  static Optional<Menu> named(String name) {
    return ALL.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(Menu::name).toList();
  }

  /** The page that {@code dateline --help} shows. */
  static String help(Style style) {
    StringBuilder page = new StringBuilder("Search for an archive of wire stories.\n\n")
        .append("Usage: dateline COMMAND [OPTIONS] …\n\n").append(style.heading("Commands")).append('\n');
    int width = Layout.widest(names());
    for (Menu each : ALL) {
      page.append("  ").append(style.bold(Layout.left(each.name, width))).append("  ").append(each.what).append('\n');
    }
    return page.append("""

        Every command takes --archive DIR (index-data/archive) and --help; most take --json for scripts.
        Options stand after the command; -- ends them.

        """).append(style.heading("Exit codes")).append("""

          0 all good                      5 disk full or I/O error
          1 done, some inputs quarantined 6 made by an incompatible version
          2 wrong usage                   7 interrupted
          3 the archive is locked        70 a bug
          4 unreadable or damaged
        """).toString();
  }
}
