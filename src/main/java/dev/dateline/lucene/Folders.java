package dev.dateline.lucene;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/** Folders that last: what is synced in a folder is lost with it if the name of the folder itself was not. */
final class Folders {
  private Folders() {}

  /** Creates a folder, and those above it that are not there, and syncs the name of each that it has created. */
  static void create(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    Files.createDirectories(folder);
    Path made = folder.toAbsolutePath();
    while (!made.equals(there)) {
      made = made.getParent();
      try {
        IOUtils.fsync(made, true);
      } catch (AccessDeniedException e) {
        // Whoever may write in a folder but not list it cannot sync it either.
        System.getLogger(Folders.class.getName()).log(System.Logger.Level.DEBUG, "not synced: " + made, e);
      }
    }
  }
}
