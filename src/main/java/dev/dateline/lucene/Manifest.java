package dev.dateline.lucene;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.Backup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup consists of: a file of lines beside its files, the last of which is the digest of those before, so that half a
 * manifest is none.
 *
 * @param files for each file, by its path in the backup, how long it is and its SHA-256
 */
record Manifest(Backup backup, Map<String, Entry> files) {
  /** The name of the file. */
  static final String NAME = "backup-manifest";

  private static final String FIRST = "dateline backup 1";

  /** What is known of a file. */
  record Entry(long length, String sha256) {}

  Manifest {
    files = new TreeMap<>(files);
  }

  /** Whether a folder holds a backup, by its manifest. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  String text() {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    text.append("saved ").append(backup.saved()).append('\n');
    text.append("stories ").append(backup.stories()).append('\n');
    text.append("digest ").append(backup.digest()).append('\n');
    files
        .forEach((name, entry) -> text.append("file ").append(entry.length).append(' ').append(entry.sha256).append(' ')
            .append(name).append('\n'));
    return text + "end " + hash(text.toString()) + "\n";
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Digest.sha().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The manifest in a folder.
   *
   * @throws ArchiveException if there is none, or not a whole one
   */
  static Manifest read(Path folder) throws IOException {
    String text;
    if (Files.isRegularFile(folder)) {
      throw new ArchiveException(Kind.USAGE, Format.shortened(folder)
          + " is a file, and a backup is a folder; nothing was changed. Name a folder that backup made");
    }
    try {
      text = Files.readString(folder.resolve(NAME));
    } catch (NoSuchFileException e) {
      throw new ArchiveException(Kind.USAGE, Format.shortened(folder) + " has no file " + NAME
          + ": it is no backup, or one that was cut short; nothing was changed. Name a folder that backup made", e);
    } catch (java.nio.charset.MalformedInputException e) {
      throw damaged(folder);
    }
    int end = text.lastIndexOf("\nend ") + 1;
    if (end == 0 || !text.substring(end).equals("end " + hash(text.substring(0, end)) + "\n")) {
      throw damaged(folder);
    }
    List<String> lines = text.substring(0, end).lines().toList();
    if (!lines.getFirst().equals(FIRST)) {
      throw new ArchiveException(Kind.INCOMPATIBLE,
          Format.shortened(folder) + " is a backup of another version; nothing was changed. Use that version");
    }
    Map<String, Entry> files = new TreeMap<>();
    long bytes = 0;
    for (String line : lines.subList(4, lines.size())) {
      String[] parts = line.split(" ", 4);
      files.put(parts[3], new Entry(Long.parseLong(parts[1]), parts[2]));
      bytes += Long.parseLong(parts[1]);
    }
    return new Manifest(new Backup(value(lines.get(1)), Long.parseLong(value(lines.get(2))), value(lines.get(3)),
        files.size(), bytes), files);
  }

  private static String value(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private static ArchiveException damaged(Path folder) {
    return new ArchiveException(Kind.DAMAGED, Format.shortened(folder) + " is a damaged backup: its " + NAME
        + " is not whole; nothing was changed. Take another backup");
  }
}
