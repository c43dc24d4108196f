package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.search.ArchiveException;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;

/** Finds stories by the ids that were typed. */
final class Ids {
  private Ids() {}

  /** The stories, in the order asked; where one is not there, nothing is done with the others either. */
  static List<Story> all(Archive archive, List<String> ids) {
    List<Story> stories = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String id : ids) {
      archive.story(id).ifPresentOrElse(stories::add, () -> unknown.add(id));
    }
    if (!unknown.isEmpty()) {
      int more = unknown.size() - 1;
      throw new ArchiveException(ArchiveException.Kind.USAGE, "there is no story '" + unknown.getFirst() + "'"
          + (more == 0 ? "" : ", nor " + Layout.number(more) + " more of the " + ids.size() + " asked for")
          + "; a search shows the ids");
    }
    return stories;
  }
}
