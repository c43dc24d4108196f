package dev.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder: each name with the digest of its bytes. */
final class Manifest {
  private Manifest() {}

  static Map<String, String> of(Path folder) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.toList()) {
        files.put(folder.relativize(file).toString(),
            Files.isDirectory(file)
                ? "folder"
                : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The files of an archive that hold something, largest first. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toFile().length() > 0 && Files.isRegularFile(file))
          .sorted(java.util.Comparator.comparingLong((Path file) -> -file.toFile().length())).toList();
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
