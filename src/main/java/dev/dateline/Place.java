package dev.dateline;

import dev.dateline.disk.Lasting;
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
 * Where an archive stands, and the two names beside it that replacing it takes: {@code NAME.new}, in which the new one is made,
 * and {@code NAME.old}, which the old one bears between two renames; after a crash there, one of the two is whole under its name
 * or that one.
 */
record Place(Path folder, Path built, Path old) {

  /** The place of a folder, with nothing in {@code NAME.new}; refuses what must not be replaced. */
  static Place of(Path named) {
    Path folder = named.toAbsolutePath().normalize();
    Place place = new Place(folder, folder.resolveSibling(folder.getFileName() + ".new"), old(folder));
    checkNotHalfDone(folder);
    LuceneEngine.checkReplaceable(folder);
    LuceneEngine.checkReplaceable(place.built);
    LuceneEngine.checkReplaceable(place.old);
    delete(place.built);
    return place;
  }

  private static Path old(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".old");
  }

  /** Refuses a folder that is not there because a crash came between the two renames: its archive waits under another name. */
  static void checkNotHalfDone(Path folder) {
    Path name = folder.toAbsolutePath().normalize();
    if (name.getFileName() == null || Files.exists(name)) {
      return;
    }
    Path old = old(name);
    if (LuceneEngine.holdsArchive(old)) {
      throw new ArchiveException(Kind.DAMAGED, folder + " is not there, but " + old
          + " is: replacing it was cut short. Nothing was changed. Rename that folder to " + name.getFileName());
    }
  }

  /** Has what was built take the folder's name; what stood there is deleted when that has lasted. */
  void swap() {
    try {
      LuceneEngine.checkReplaceable(old);
      delete(old);
      move();
      Lasting.sync(folder.getParent());
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

  /** Deletes what was built. */
  void discard() {
    delete(built);
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
