package dev.dateline;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes small files so that a crash leaves each whole or not there; the interrupt of a caller harms nothing and stays set. */
final class Disk {
  /** What the name of a file ends with that is not whole yet. */
  static final String PART = ".part";

  private Disk() {}

  /** Writes a file whole, synced, in the place of what stood there; {@link #sync} of its folder makes that last. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + PART);
    // Not a channel, which an interrupt would close.
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      out.write(bytes);
      out.getFD().sync();
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the names in a folder last. */
  static void sync(Path folder) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
          return;
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        } catch (java.nio.file.AccessDeniedException e) {
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
}
