package dev.dateline;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A folder that keeps what could not be taken: for each, {@code NAME.bytes} with what stood there and {@code NAME.txt} with where
 * it was, its id and the reason, a line each. The name follows from where and what, so that a second try keeps nothing twice.
 */
record Quarantine(Path folder) {

  void keep(String where, String id, String reason, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      String name = name(where, bytes);
      write(name + ".bytes", bytes);
      write(name + ".txt", (where + "\n" + id + "\n" + reason + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (ClosedByInterruptException e) {
      throw new ArchiveException(Kind.INTERRUPTED, "interrupted while what was refused at " + where + " was kept", e);
    } catch (IOException e) {
      throw new ArchiveException(Kind.STORAGE,
          where + " was refused (" + reason + "), and its bytes could not be kept in "
              + folder + ": " + e.getMessage(),
          e);
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path whole = folder.resolve(name);
    Path part = folder.resolve(name + ".part");
    Files.write(part, bytes);
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String name(String where, byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(where.getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
      return HexFormat.of().formatHex(sha.digest(), 0, 10);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
