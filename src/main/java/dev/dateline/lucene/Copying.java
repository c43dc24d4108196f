package dev.dateline.lucene;

import dev.dateline.disk.Lasting;
import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Backup;
import dev.dateline.story.Limit;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * Copies a saved state out of an archive, and back. Every file is synced and read back from the disk before the {@link Manifest}
 * gets its name, so that a copy that was cut short is never taken for one. Not for a thread that may be interrupted.
 */
final class Copying {
  /** How often a state is looked for anew whose files a writer in another process has deleted meanwhile. */
  private static final int TRIES = 100;

  private static final int BUFFER = 1 << 16;

  private final Path from;
  private final Path to;
  private final Disk disk;
  private final Map<String, Manifest.Entry> copied = new TreeMap<>();

  private Copying(Path from, Path to, Disk disk) {
    this.from = from;
    this.to = to;
    this.disk = disk;
  }

  /** What a copy does to a disk: each step that a loss of power may come after. */
  interface Disk {
    /** The computer's own. */
    Disk REAL = new Disk() {
    };

    /** Creates a folder, and those above it that are not there; when this returns, they last. */
    default void create(Path folder) throws IOException {
      Lasting.create(folder);
    }

    /** Writes a new file; when this returns, its bytes last. */
    default void write(Path file, InputStream bytes) throws IOException {
      try (FileOutputStream out = new FileOutputStream(file.toFile())) {
        bytes.transferTo(out);
        out.getFD().sync();
      }
    }

    default void rename(Path file, Path to) throws IOException {
      Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** When this returns, the names in a folder last. */
    default void syncNames(Path folder) throws IOException {
      Lasting.sync(folder);
    }
  }

  /**
   * Copies the newest saved state of an archive.
   *
   * @param pins of the writer, if this process writes to the archive: they hold the state
   */
  static Backup backup(Path from, Path to, Disk disk, Directory directory, Optional<SnapshotDeletionPolicy> pins)
      throws IOException {
    checkFree(from, to);
    Copying copying = new Copying(from, to, disk);
    if (pins.isEmpty()) {
      return copying.newest(directory);
    }
    IndexCommit pinned = pins.get().snapshot();
    try {
      Map<String, IndexInput> files = new LinkedHashMap<>();
      SegmentInfos state = SegmentInfos.readCommit(directory, pinned.getSegmentsFileName());
      return copying.opened(directory, state, files);
    } finally {
      pins.get().release(pinned);
    }
  }

  private static void checkFree(Path from, Path to) {
    if (Format.of(to) != Format.Holds.NOTHING_THERE && Format.of(to) != Format.Holds.NOTHING) {
      throw new ArchiveException(Kind.USAGE, Format.shortened(to) + (Manifest.isIn(to)
          ? " holds a backup already"
          : " is not empty, or holds a backup that was cut short")
          + "; nothing was changed. Name an absent or empty folder");
    }
    if (to.toAbsolutePath().normalize().startsWith(from.toAbsolutePath().normalize())) {
      throw new ArchiveException(Kind.USAGE,
          Format.shortened(to) + " lies in the archive itself; nothing was changed. Name a folder outside of it");
    }
  }

  /** An open file stays readable after its deletion, so what counts is to open all files of one state. */
  private Backup newest(Directory directory) throws IOException {
    for (int i = 0;; i++) {
      try {
        return opened(directory, SegmentInfos.readLatestCommit(directory), new LinkedHashMap<>());
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (i == TRIES || !copied.isEmpty()) {
          throw e;
        }
      }
    }
  }

  private Backup opened(Directory directory, SegmentInfos state, Map<String, IndexInput> files) throws IOException {
    try {
      for (String file : Saved.files(state)) {
        files.put(file, directory.openInput(file, IOContext.READONCE));
      }
      return copy(state, files);
    } finally {
      IOUtils.close(files.values());
    }
  }

  private Backup copy(SegmentInfos state, Map<String, IndexInput> files) throws IOException {
    disk.create(to);
    for (Map.Entry<String, IndexInput> file : files.entrySet()) {
      write(file.getKey(), stream(file.getValue()));
    }
    Path refused = from.resolve(Format.QUARANTINE);
    if (Files.isDirectory(refused)) {
      disk.create(to.resolve(Format.QUARANTINE));
      try (Stream<Path> kept = Files.list(refused)) {
        for (Path file : kept.filter(path -> !path.toString().endsWith(Lasting.PART)).sorted().toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            write(Format.QUARANTINE + "/" + file.getFileName(), in);
          }
        }
      }
      disk.syncNames(to.resolve(Format.QUARANTINE));
    }
    disk.syncNames(to);
    Backup backup = check(to, copied, Saved.stories(state), Saved.at(state).orElse(""));
    byte[] manifest = new Manifest(backup, copied).text().getBytes(StandardCharsets.UTF_8);
    disk.write(to.resolve(Manifest.NAME + Lasting.PART), new ByteArrayInputStream(manifest));
    disk.rename(to.resolve(Manifest.NAME + Lasting.PART), to.resolve(Manifest.NAME));
    disk.syncNames(to);
    return backup;
  }

  /** Reads a copy back from the disk. */
  private static Backup check(Path copy, Map<String, Manifest.Entry> files, long stories, String saved)
      throws IOException {
    long bytes = 0;
    for (Map.Entry<String, Manifest.Entry> file : files.entrySet()) {
      checkFile(copy, file.getKey(), file.getValue());
      bytes += file.getValue().length();
    }
    try (Directory directory = FSDirectory.open(copy); DirectoryReader reader = DirectoryReader.open(directory)) {
      for (String file : files.keySet()) {
        Optional<String> wrong = file.contains("/") ? Optional.empty() : Saved.check(directory, file);
        if (wrong.isPresent()) {
          throw damaged(copy, "the archive's own " + wrong.get());
        }
      }
      if (reader.numDocs() != stories) {
        throw damaged(copy, "it has " + reader.numDocs() + " stories and should have " + stories);
      }
      return new Backup(saved, stories, Digest.of(reader), files.size(), bytes);
    }
  }

  private static void checkFile(Path copy, String name, Manifest.Entry entry) throws IOException {
    Path file = copy.resolve(name);
    if (!Files.exists(file)) {
      throw damaged(copy, name + " is missing");
    }
    if (Files.size(file) != entry.length()) {
      throw damaged(copy, name + " has " + Files.size(file) + " bytes and should have " + entry.length());
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = Digest.sha();
      in.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), sha));
      if (!HexFormat.of().formatHex(sha.digest()).equals(entry.sha256())) {
        throw damaged(copy, name + " is not as it was copied");
      }
    }
  }

  private static ArchiveException damaged(Path copy, String what) {
    return new ArchiveException(Kind.DAMAGED,
        Limit.fitting(Format.shortened(copy) + " is no good backup: " + what + ". Take another"));
  }

  private void write(String name, InputStream bytes) throws IOException {
    DigestInputStream digested = new DigestInputStream(bytes, Digest.sha());
    disk.write(to.resolve(name), digested);
    copied.put(name, new Manifest.Entry(Files.size(to.resolve(name)),
        HexFormat.of().formatHex(digested.getMessageDigest().digest())));
  }

  private static InputStream stream(IndexInput input) {
    return new InputStream() {
      private final byte[] one = new byte[1];

      @Override
      public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        int n = (int) Math.min(Math.min(length, BUFFER), input.length() - input.getFilePointer());
        if (n == 0 && length > 0) {
          return -1;
        }
        input.readBytes(into, at, n);
        return n;
      }
    };
  }

  /** Copies a backup into an absent or empty folder, as an archive that can be written to. */
  static Backup restore(Path backup, Path folder) throws IOException {
    Manifest manifest = Manifest.read(backup);
    Backup said = manifest.backup();
    if (!check(backup, manifest.files(), said.stories(), said.saved()).digest().equals(said.digest())) {
      throw damaged(backup, "its stories are not those that were copied");
    }
    Copying copying = new Copying(backup, folder, Disk.REAL);
    copying.disk.create(folder.resolve(Format.QUARANTINE));
    for (String name : manifest.files().keySet()) {
      try (InputStream in = Files.newInputStream(backup.resolve(name))) {
        copying.write(name, in);
      }
    }
    copying.disk.syncNames(folder.resolve(Format.QUARANTINE));
    copying.disk.syncNames(folder);
    List<String> wrong = manifest.files().keySet().stream()
        .filter(name -> !manifest.files().get(name).equals(copying.copied.get(name))).toList();
    if (!wrong.isEmpty()) {
      throw damaged(backup, wrong.getFirst() + " changed while it was copied");
    }
    check(folder, manifest.files(), said.stories(), said.saved());
    return said;
  }
}
