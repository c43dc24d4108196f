package dev.dateline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders, whole. */
final class Trees {
  /** Where Linux keeps files in memory. A kill leaves what was written there as on any disk, and each sync takes no time. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private Trees() {}

  /** A new folder that is quick to write; to be deleted. */
  static Path quick(String name) {
    try {
      return Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, name) : Files.createTempDirectory(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file with its bytes, by its name. */
  static Map<String, byte[]> files(Path folder) {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
