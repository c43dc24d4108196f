package dev.dateline;

import dev.dateline.lucene.LuceneEngine;
import java.nio.file.Path;

/** A new archive, built beside the old one, whose {@link Place} it takes when it is complete. */
final class Replacement implements Archive.Fresh {
  private final Place place;
  private final Archive archive;
  private boolean settled;

  Replacement(Path folder) {
    place = Place.of(folder);
    archive = Archive.create(place.built());
  }

  @Override
  public Archive archive() {
    return archive;
  }

  @Override
  public void replace() {
    // Long after the beginning: somebody may have opened the old one to write, and would write on into nothing.
    LuceneEngine.checkReplaceable(place.folder());
    // What the old one could not take is lost with it otherwise, for it may be kept nowhere else.
    new Quarantine(LuceneEngine.quarantine(place.folder())).copyTo(archive.kept());
    archive.commit();
    archive.close();
    settled = true;
    place.swap();
  }

  @Override
  public void close() {
    archive.close();
    if (!settled) {
      place.discard();
    }
  }
}
