package dev.dateline;

import dev.dateline.disk.Lasting;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that keeps what could not be taken: for each, {@code NAME.bytes} with what stood there and {@code NAME.txt} with where,
 * its id and the reason, a line each. The name follows from where and what, so that a second try keeps nothing twice. All of it
 * is synced before what was read beside it is said to be saved.
 */
final class Quarantine {
  /** How long a name is. */
  static final int NAME = 20;

  private static final String BYTES = ".bytes";
  private static final String NOTE = ".txt";

  private final Path folder;
  private boolean unsynced;

  Quarantine(Path folder) {
    this.folder = folder;
  }

  synchronized void keep(String where, String id, String reason, byte[] bytes) {
    String name = name(where, bytes);
    byte[] note = (line(where) + "\n" + line(id) + "\n" + line(reason) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      // Also for what is there already: the process that kept it may have been cut off before it was synced.
      unsynced = true;
      if (Files.exists(folder.resolve(name + NOTE)) && Files.exists(folder.resolve(name + BYTES))) {
        return;
      }
      Lasting.write(folder.resolve(name + BYTES), bytes);
      // The note is last: without it there is nothing.
      Lasting.write(folder.resolve(name + NOTE), note);
    } catch (IOException e) {
      throw new ArchiveException(Kind.STORAGE,
          where + " was refused (" + reason + "), and its bytes could not be kept in "
              + folder + ": " + e.getMessage() + ". What was saved before is intact",
          e);
    }
  }

  /** Makes all that was kept last. */
  synchronized void sync() {
    if (!unsynced) {
      return;
    }
    try {
      Lasting.sync(folder);
      Lasting.sync(folder.toAbsolutePath().getParent());
      unsynced = false;
    } catch (IOException e) {
      throw new ArchiveException(Kind.STORAGE,
          "what was refused could not be kept in " + folder + ": " + e.getMessage()
              + ". What was saved before is intact",
          e);
    }
  }

  /** All that is kept, in the order of where it stood. */
  List<Refused> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Refused> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(NOTE) && Files.exists(folder.resolve(base(name) + BYTES))) {
          all.add(read(base(name)));
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    all.sort(Refused.ORDER);
    return all;
  }

  private static String base(String note) {
    return note.substring(0, note.length() - NOTE.length());
  }

  private Refused read(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name + NOTE));
    return new Refused(name, lines.isEmpty() ? "" : lines.get(0), lines.size() < 2 ? "" : lines.get(1),
        lines.size() < 3 ? "" : lines.get(2), Files.size(folder.resolve(name + BYTES)));
  }

  /** The bytes of what is kept under a name. */
  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name + BYTES));
    } catch (NoSuchFileException e) {
      throw new ArchiveException(Kind.USAGE, "nothing is quarantined under " + name + "; quarantine lists the names",
          e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Takes out what has been taken into the archive. */
  synchronized void delete(List<String> names) {
    try {
      for (String name : names) {
        // The note first: bytes alone are nothing any more.
        Files.deleteIfExists(folder.resolve(name + NOTE));
        Files.deleteIfExists(folder.resolve(name + BYTES));
      }
      if (!names.isEmpty()) {
        Lasting.sync(folder);
      }
    } catch (IOException e) {
      throw new ArchiveException(Kind.STORAGE,
          "what was taken could not be taken out of " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Copies all that is kept into the quarantine of another archive. */
  void copyTo(Quarantine other) {
    for (Refused each : list()) {
      other.keep(each.where(), each.id(), each.reason(), bytes(each.name()));
    }
    other.sync();
  }

  private ArchiveException unreadable(IOException e) {
    return new ArchiveException(Kind.STORAGE, folder + " cannot be read: " + e.getMessage(), e);
  }

  /** A value on one line. */
  private static String line(String value) {
    return value.replaceAll("[\\r\\n\\u0085\\u2028\\u2029]+", " ");
  }

  private static String name(String where, byte[] bytes) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(absolute(where).getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
      return HexFormat.of().formatHex(sha.digest(), 0, NAME / 2);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** One place under one name, from whichever folder it was named. */
  private static String absolute(String where) {
    try {
      return Path.of(where).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return where; // no path, or a system whose paths have no colon
    }
  }
}
