package dev.dateline.lucene;

import dev.dateline.search.Engine;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;

/** The embedded engine over a disk that a test made. */
public final class OnDisk {
  private static final Path NAME = Path.of("the disk of a test");

  private OnDisk() {}

  public static Engine create(Directory disk) {
    return LuceneEngine.on(disk, NAME, LuceneEngine.config(OpenMode.CREATE));
  }

  public static Engine open(Directory disk) {
    return LuceneEngine.on(disk, NAME, LuceneEngine.config(OpenMode.APPEND));
  }

  /** As Lucene opens unless told otherwise: what is not there is made, and what cannot be found is erased. */
  public static Engine createOrAppend(Directory disk) {
    return LuceneEngine.on(disk, NAME, LuceneEngine.config(OpenMode.CREATE_OR_APPEND));
  }
}
