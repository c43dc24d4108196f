package dev.dateline.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * An empty file that lies in an archive's folder from the first story that a process takes in until it closes the archive. Whoever
 * opens the archive next to write, and finds it, is told that what was not saved has to be added again. Nothing else depends on
 * it, so it is never synced, and that it cannot be written or deleted does no harm.
 */
final class Unfinished {
  /** The name of the file. */
  static final String NAME = "unfinished";

  private static final System.Logger LOG = System.getLogger(Unfinished.class.getName());

  private final Optional<Path> folder;

  /** @param folder empty for an archive that is in none */
  Unfinished(Optional<Path> folder) {
    this.folder = folder.filter(Files::isDirectory);
  }

  /** Whether a process was cut off that wrote to the folder. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /** Says so, of what is now open. */
  static void tell(Path folder, Directory directory) {
    try {
      LOG.log(System.Logger.Level.INFO, "Recovered: " + Format.shortened(folder) + " was not closed after it was last "
          + "written to; it is as it was last saved (" + Saved.told(SegmentInfos.readLatestCommit(directory))
          + "). If something was being added, add it again: nothing is added twice");
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, NAME, e);
    }
  }

  void begin() {
    attempt(path -> {
      if (!Files.exists(path)) {
        Files.createFile(path);
      }
    });
  }

  void end() {
    attempt(Files::deleteIfExists);
  }

  private interface Act {
    void on(Path file) throws IOException;
  }

  private void attempt(Act act) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      act.on(folder.get().resolve(NAME));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, NAME, e);
    }
  }
}
