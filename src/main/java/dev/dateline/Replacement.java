package dev.dateline;

import dev.dateline.lucene.LuceneEngine;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new archive, built in {@code NAME.new} beside the old one. It takes its place by two renames, with the old one as {@code
 * NAME.old} between them; after a crash there, one of the two is whole under its name or that one.
 */
final class Replacement implements Archive.Fresh {
  private final Path folder;
  private final Path built;
  private final Path old;
  private final Archive archive;
  private boolean settled;

  Replacement(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.built = this.folder.resolveSibling(this.folder.getFileName() + ".new");
    this.old = this.folder.resolveSibling(this.folder.getFileName() + ".old");
    checkNotHalfDone(this.folder);
    LuceneEngine.checkReplaceable(this.folder);
    LuceneEngine.checkReplaceable(built);
    LuceneEngine.checkReplaceable(old);
    delete(built);
    archive = Archive.create(built);
  }

  /** Refuses a folder that is not there because a crash came between the two renames: its archive waits under another name. */
  static void checkNotHalfDone(Path folder) {
    Path name = folder.toAbsolutePath().normalize();
    if (name.getFileName() == null || Files.exists(name)) {
      return;
    }
    Path old = name.resolveSibling(name.getFileName() + ".old");
    if (LuceneEngine.holdsArchive(old)) {
      throw new ArchiveException(Kind.DAMAGED, folder + " is not there, but " + old
          + " is: replacing it was cut short. Nothing was changed. Rename that folder to " + name.getFileName());
    }
  }

  @Override
  public Archive archive() {
    return archive;
  }

  @Override
  public void replace() {
    // Long after the beginning: somebody may have opened the old one to write, and would write on into nothing.
    LuceneEngine.checkReplaceable(folder);
    archive.commit();
    archive.close();
    settled = true;
    try {
      LuceneEngine.checkReplaceable(old);
      delete(old);
      move();
    } catch (IOException | ArchiveException e) {
      throw new ArchiveException(Kind.STORAGE,
          "the new archive is whole in " + built + ", but could not take the place of " + folder + ", which stays: "
              + e.getMessage(),
          e);
    }
    delete(old);
  }

  private void move() throws IOException {
    boolean moved = Files.exists(folder);
    if (moved) {
      Files.move(folder, old);
    }
    try {
      Files.move(built, folder);
    } catch (IOException e) {
      if (moved) {
        Files.move(old, folder);
      }
      throw e;
    }
  }

  @Override
  public void close() {
    archive.close();
    if (!settled) {
      delete(built);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new ArchiveException(Kind.STORAGE, folder + " could not be deleted: " + e.getMessage(), e);
    }
  }
}
