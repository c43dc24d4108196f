package dev.dateline.lucene;

import dev.dateline.search.ArchiveException.Kind;
import dev.dateline.search.ArchiveException;
import dev.dateline.story.Limit;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** Tells what a folder holds, and says what is wrong with one that cannot be opened. Reads only. */
final class Format {
  /** The layout of {@link Schema} that this version writes and reads. */
  static final int NUMBER = 2;

  /** The oldest layout of which the kept stories can be read, to make a new archive of them. */
  static final int OLDEST = 1;

  private static final String KEY = "dateline.format";
  private static final String LUCENE = "lucene.version";

  /** The names of save records. */
  static final String RECORD = "segments_[0-9a-z]+";

  /** What a record is called that cannot be read and was set aside, so that the archive goes on from another. */
  static final String ASIDE = "damaged_";

  /** The longest path that a message quotes whole, in UTF-16 code units. */
  private static final int PATH = 110;

  /** The most of an error's own words that a message quotes. */
  private static final int QUOTED = 100;

  /** Beside the index in an archive's folder: the bytes of what could not be taken. */
  static final String QUARANTINE = "quarantine";

  private Format() {}

  /** What a folder can hold. */
  enum Holds {
    /** It does not exist. */
    NOTHING_THERE,
    /** It is empty. */
    NOTHING,
    /** An archive begun, and never saved. */
    BEGUN,
    /** An index with a save record; whose, its user data tells. */
    INDEX,
    /** Files of an index without a save record. */
    REMAINS,
    /** Something else. */
    OTHER
  }

  static Holds of(Path folder) {
    if (!Files.exists(folder)) {
      return Holds.NOTHING_THERE;
    }
    if (!Files.isDirectory(folder)) {
      return Holds.OTHER;
    }
    List<String> names = names(folder);
    if (names.stream().anyMatch(name -> name.matches(RECORD))) {
      return Holds.INDEX;
    }
    if (names.isEmpty()) {
      return Holds.NOTHING;
    }
    boolean begun = names.stream()
        .allMatch(name -> name.equals(IndexWriter.WRITE_LOCK_NAME) || name.startsWith("pending_segments")
            || name.equals(QUARANTINE) || name.equals(Unfinished.NAME));
    if (begun) {
      return Holds.BEGUN;
    }
    return names.stream().allMatch(Format::isOurs) ? Holds.REMAINS : Holds.OTHER;
  }

  /** Whether a name in an archive's folder is one that an archive makes. */
  static boolean isOurs(String name) {
    return name.matches("_[0-9a-z]+(_.*)?\\..+|pending_segments_[0-9a-z]+")
        || name.matches(RECORD) || name.startsWith(Learnt.FILE) || name.equals(IndexWriter.WRITE_LOCK_NAME)
        || name.equals(QUARANTINE) || name.equals(Unfinished.NAME)
        || name.startsWith(ASIDE) && name.substring(ASIDE.length()).matches(RECORD);
  }

  /** A folder's path as a message quotes it: its end, if it is very long. */
  static String shortened(Path folder) {
    String path = folder.toString();
    return path.length() <= PATH ? path : "…" + path.substring(path.length() - PATH);
  }

  static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw explain(folder, e);
    }
  }

  static void checkReplaceable(Path folder) {
    switch (of(folder)) {
      case NOTHING_THERE, NOTHING, BEGUN -> {
        return;
      }
      case INDEX, REMAINS -> {
        List<String> foreign = names(folder).stream().filter(name -> !isOurs(name)).toList();
        if (!foreign.isEmpty()) {
          throw new ArchiveException(Kind.USAGE, folder + " holds '" + foreign.getFirst()
              + "', which no archive makes, and would be replaced as a whole; nothing was changed. Move it away first");
        }
        checkOurs(folder);
      }
      case OTHER -> throw new ArchiveException(Kind.USAGE,
          folder + " holds something that is no archive; nothing was changed. Name an absent or empty folder");
    }
  }

  /** An index there must be an archive of ours, readable or not, and nobody may be writing to it. */
  private static void checkOurs(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      if (of(folder) == Holds.INDEX && SegmentInfos.readLatestCommit(directory).getUserData().get(KEY) == null) {
        throw new ArchiveException(Kind.USAGE,
            folder + " holds a Lucene index that is no Dateline archive; nothing was changed. Name another folder");
      }
      directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
    } catch (LockObtainFailedException e) {
      throw explain(folder, e);
    } catch (IOException e) {
      // Damaged, but ours by its names: replacing it is what was asked for.
      System.getLogger(Format.class.getName()).log(System.Logger.Level.WARNING,
          "{0} is damaged, and may be replaced: {1}", folder, plainly(e.getMessage()));
    }
  }

  /** Notes in the next commit which layout it has, and more. */
  static void stamp(IndexWriter writer, Map<String, String> more) {
    Map<String, String> data = new HashMap<>(more);
    data.put(KEY, Integer.toString(NUMBER));
    data.put(LUCENE, Version.LATEST.toString());
    writer.setLiveCommitData(data.entrySet());
  }

  /** Refuses an index that is not an archive of this layout. */
  static void check(Path folder, Map<String, String> userData) {
    check(folder, userData, NUMBER);
  }

  /** Refuses an index that is not an archive of this layout, nor of one that is older but not older than {@code oldest}. */
  static void check(Path folder, Map<String, String> userData, int oldest) {
    String number = userData.get(KEY);
    if (number == null) {
      throw new ArchiveException(Kind.USAGE,
          folder + " holds a Lucene index that is no Dateline archive; nothing was changed. Name another folder");
    }
    if (number.equals(Integer.toString(NUMBER))) {
      return;
    }
    boolean older = number.matches("[0-9]{1,6}") && Integer.parseInt(number) < NUMBER;
    if (!older) {
      throw new ArchiveException(Kind.INCOMPATIBLE, shortened(folder) + " has archive format " + quoted(number)
          + " and was made by a newer version; this one reads " + NUMBER + ". Nothing was changed. Use that version");
    }
    if (Integer.parseInt(number) < oldest) {
      throw new ArchiveException(Kind.INCOMPATIBLE, shortened(folder) + " has archive format " + number
          + " and was made by an older version; this one reads " + NUMBER
          + ". Nothing was changed. Make a new one of the "
          + "stories that it keeps: dateline rebuild");
    }
  }

  /** Why an archive could not be opened or read, in words. */
  static ArchiveException explain(Path folder, Throwable met) {
    Throwable thrown = unwrapped(met);
    return switch (thrown) {
      case ArchiveException known -> known;
      case LockObtainFailedException e -> new ArchiveException(Kind.LOCKED, folder
          + " is being written by another process; reading is still possible. Wait for it or stop it, and do not delete "
          + IndexWriter.WRITE_LOCK_NAME, e);
      case IndexFormatTooNewException e -> otherVersion(folder, "a newer", e);
      case IndexFormatTooOldException e when Objects.equals(e.getMinVersion(), CodecUtil.CODEC_MAGIC) ->
        damaged(folder, file(e.getResourceDescription()) + "does not begin as an archive's files do", e);
      case IndexFormatTooOldException e -> otherVersion(folder, "an older", e);
      case IndexNotFoundException e -> new ArchiveException(Kind.DAMAGED, folder
          + " has files of an archive but no save record (segments_N); nothing was changed. Restore a copy: dateline restore",
          e);
      case ClosedByInterruptException e -> interrupted(folder, e);
      case ThreadInterruptedException e -> interrupted(folder, e);
      case CorruptIndexException e ->
        damaged(folder, file(e.getResourceDescription()) + plainly(e.getOriginalMessage()), e);
      case EOFException e -> damaged(folder, "a file ends too early", e);
      case NoSuchFileException e when String.valueOf(e.getFile()).endsWith(IndexWriter.WRITE_LOCK_NAME) ->
        new ArchiveException(Kind.STORAGE, shortened(folder) + ", or its " + IndexWriter.WRITE_LOCK_NAME
            + ", was taken away while it was written to. What was saved before is not touched", e);
      case NoSuchFileException e -> damaged(folder, file(e.getFile()) + "is missing", e);
      case AccessDeniedException e -> new ArchiveException(Kind.STORAGE,
          Limit.fitting("no permission for " + shortened(Path.of(e.getFile())) + " as user "
              + System.getProperty("user.name")
              + "; nothing was changed. Reading an archive needs the right to read its folder, writing that to write"),
          e);
      case IOException e when isUnpacking(e) -> damaged(folder, "packed data cannot be unpacked", e);
      case IOException e ->
        new ArchiveException(Kind.STORAGE, folder + " cannot be read: " + plainly(e.getMessage()), e);
      default -> new ArchiveException(Kind.DAMAGED, folder + " cannot be read: " + plainly(thrown.toString())
          + ". Check it: dateline verify; if that finds nothing, please report this", thrown);
    };
  }

  /**
   * What Lucene runs into where the bytes are not those that it wrote: it reads past an end, or (with assertions enabled)
   * finds itself where it should never be.
   */
  static boolean isDamage(Throwable thrown) {
    return switch (thrown) {
      case CorruptIndexException e -> true;
      case EOFException e -> true;
      case IOException e -> isUnpacking(e);
      case IndexOutOfBoundsException e -> true;
      case NegativeArraySizeException e -> true;
      case NullPointerException e -> true;
      case AssertionError e -> isOfLucene(e);
      case ArithmeticException e -> isOfLucene(e);
      case IllegalArgumentException e -> isOfLucene(e);
      default -> false;
    };
  }

  /** What to throw for what was met while an archive was read; what is no fault of its bytes or its disk is thrown on. */
  static ArchiveException met(Path folder, Throwable thrown) {
    return switch (unwrapped(thrown)) {
      case RuntimeException e when !isDamage(e) -> throw e;
      case Error e when !isDamage(e) -> throw e;
      default -> explain(folder, thrown);
    };
  }

  /** Lucene wraps what its files say in runtime exceptions of several kinds; what they say is what counts. */
  static Throwable unwrapped(Throwable thrown) {
    return switch (thrown) {
      case ArchiveException known -> known;
      case RuntimeException e when e.getCause() instanceof IOException failed -> failed;
      default -> thrown;
    };
  }

  /** Work that was done on another thread comes back as a copy, with the first as its cause. */
  private static boolean isOfLucene(Throwable thrown) {
    return isOf(thrown, "org.apache.lucene.") || thrown.getCause() != null && isOfLucene(thrown.getCause());
  }

  private static boolean isOf(Throwable thrown, String room) {
    StackTraceElement[] at = thrown.getStackTrace();
    return at.length > 0 && at[0].getClassName().startsWith(room);
  }

  /** Lucene's unpacking says with a plain exception that bytes make no sense. */
  private static boolean isUnpacking(IOException e) {
    return isOf(e, "org.apache.lucene.util.compress.");
  }

  private static ArchiveException damaged(Path folder, String what, IOException e) {
    // To go back would give up stories; they are whole, and most of what was learnt can be learnt of them again.
    String goOn = what.startsWith(Learnt.FILE)
        ? "dateline rebuild makes the archive anew of its stories, and says what it could not take over"
        : Saved.readable(folder)
            .map(state -> "dateline recover goes back to the newest state that can be read: " + state)
            .orElse("Restore a copy (dateline restore), or add the stories again");
    return new ArchiveException(Kind.DAMAGED,
        Limit.fitting(shortened(folder) + " is damaged: " + what + ". Nothing was changed. " + goOn), e);
  }

  /** Which of the two it is, the bytes do not tell. */
  private static ArchiveException otherVersion(Path folder, String which, IOException e) {
    String goOn = Saved.readable(folder)
        .map(state -> "; if they are, dateline recover goes back to the newest state that can be read: " + state)
        .orElse("");
    return new ArchiveException(Kind.INCOMPATIBLE, Limit.fitting(shortened(folder) + " was made by " + which
        + " version, or its first bytes are damaged. Nothing was changed. Use that version" + goOn), e);
  }

  private static ArchiveException interrupted(Path folder, Exception e) {
    return new ArchiveException(Kind.INTERRUPTED, "interrupted while " + folder + " was read; nothing was changed", e);
  }

  /** The file that Lucene speaks of, out of {@code BufferedChecksumIndexInput(MemorySegmentIndexInput(path="…/_0.cfs"))}. */
  private static String file(String resource) {
    Matcher file = Pattern
        .compile("[^/\\\\\"]*[/\\\\](_[^/\\\\\")]+|learnt_[^/\\\\\")]+|segments_[0-9a-z]+|write\\.lock)")
        .matcher(resource);
    String last = "";
    while (file.find()) {
      last = file.group(1) + ": ";
    }
    return last;
  }

  static String plainly(@Nullable String message) {
    return quoted(message == null
        ? "no reason given"
        : message.replaceAll("[ (]*(resource=|MMapDirectory@).*", "").strip());
  }

  private static String quoted(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
  }
}
