package dev.dateline.disk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes so that a loss of power leaves each file whole or not there, and that what is in a folder is not lost with the folder's
 * own name. The interrupt of a caller harms nothing and stays set.
 */
public final class Lasting {
  /** What the name of a file ends with that is not whole yet. */
  public static final String PART = ".part";

  private Lasting() {}

  /** Writes a file whole, synced, in the place of what stood there; {@link #sync} of its folder makes that last. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + PART);
    // Not a channel, which an interrupt would close.
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      out.write(bytes);
      out.getFD().sync();
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the names in a folder last. */
  public static void sync(Path folder) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
          return;
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        } catch (AccessDeniedException e) {
          if (!System.getProperty("os.name").startsWith("Windows")) {
            throw e;
          }
          return; // Windows opens no folder, and keeps its names by itself
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Creates a folder, and those above it that are not there, and syncs the name of each that it has created. */
  public static void create(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    Files.createDirectories(folder);
    Path made = folder.toAbsolutePath();
    while (!made.equals(there)) {
      made = made.getParent();
      try {
        sync(made);
      } catch (AccessDeniedException e) {
        // Whoever may write in a folder but not list it cannot sync it either.
        System.getLogger(Lasting.class.getName()).log(System.Logger.Level.DEBUG, "not synced: " + made, e);
      }
    }
  }
}
