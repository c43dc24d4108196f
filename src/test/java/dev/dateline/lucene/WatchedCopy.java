package dev.dateline.lucene;

import dev.dateline.search.Backup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;

/** Takes a backup and tells what it does to the disk. */
public final class WatchedCopy {
  private WatchedCopy() {}

  /** Told of each step before it is done, with paths in the backup. */
  public interface Watch {
    void creates(String folder);

    void writesAndSyncs(String file, byte[] bytes);

    void renames(String file, String to);

    void syncsNames(String folder);
  }

  /** Copies the newest saved state of the archive in a folder. */
  public static Backup backup(Path from, Path to, Watch watch) throws IOException {
    Copying.Disk disk = new Copying.Disk() {
      @Override
      public void create(Path folder) throws IOException {
        watch.creates(name(folder));
        Copying.Disk.super.create(folder);
      }

      @Override
      public void write(Path file, InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        watch.writesAndSyncs(name(file), all);
        Copying.Disk.super.write(file, new ByteArrayInputStream(all));
      }

      @Override
      public void rename(Path file, Path other) throws IOException {
        watch.renames(name(file), name(other));
        Copying.Disk.super.rename(file, other);
      }

      @Override
      public void syncNames(Path folder) throws IOException {
        watch.syncsNames(name(folder));
        Copying.Disk.super.syncNames(folder);
      }

      private String name(Path path) {
        return to.relativize(path).toString();
      }
    };
    try (FSDirectory directory = FSDirectory.open(from)) {
      return Copying.backup(from, to, disk, directory, Optional.empty());
    }
  }
}
