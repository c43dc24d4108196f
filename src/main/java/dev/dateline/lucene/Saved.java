package dev.dateline.lucene;

import dev.dateline.search.ArchiveException;
import dev.dateline.search.ArchiveException.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The states that a folder has saved: one record each, {@code segments_N}, the newest and the one before. Each record but the
 * first names the one before it, which stays beside it; so an archive from which somebody took the newest record is told from
 * one that was never saved again.
 */
final class Saved {
  private static final System.Logger LOG = System.getLogger(Saved.class.getName());
  private static final String BEFORE = "dateline.before";
  static final String AT = "dateline.saved";

  private Saved() {}

  /** What a record says of itself: when it was saved, and which one stands before it. */
  static Map<String, String> said(Optional<String> before) {
    Map<String, String> said = new HashMap<>();
    said.put(AT, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    before.ifPresent(record -> said.put(BEFORE, record));
    return said;
  }

  /** When a state was saved, as its record says. */
  static Optional<String> at(SegmentInfos record) {
    return Optional.ofNullable(record.getUserData().get(AT));
  }

  static long stories(SegmentInfos record) {
    return record.asList().stream().mapToLong(segment -> segment.info.maxDoc() - segment.getDelCount()).sum();
  }

  /** The names of the records in a directory, the newest first. */
  static List<String> records(Directory directory) throws IOException {
    return Arrays.stream(directory.listAll()).filter(name -> name.matches(Format.RECORD))
        .sorted(Comparator.comparingLong(SegmentInfos::generationFromSegmentsFileName).reversed()).toList();
  }

  /** Every file that a state needs, its record included. */
  static Set<String> files(SegmentInfos record) throws IOException {
    Set<String> files = new TreeSet<>(record.files(true));
    files.addAll(Learnt.named(record.getUserData()).values());
    return files;
  }

  /** Refuses an archive from which a record was taken away: perhaps the newest, with the stories of the last save. */
  static void check(Path folder, Directory directory) throws IOException {
    while (true) {
      SegmentInfos newest = SegmentInfos.readLatestCommit(directory);
      Optional<String> before = Optional.ofNullable(newest.getUserData().get(BEFORE));
      List<String> there = records(directory);
      if (before.isEmpty() || there.contains(before.get())) {
        return;
      }
      // Beside a writer, the one before goes when a newer one has come.
      if (there.getFirst().equals(newest.getSegmentsFileName())) {
        throw new ArchiveException(Kind.DAMAGED,
            Format.shortened(folder) + " lacks a save record: one older or newer than "
                + newest.getSegmentsFileName()
                + " was taken away, and with it perhaps the last save; nothing was changed. "
                + "Put it back, or go on from " + told(newest) + ": dateline recover");
      }
    }
  }

  /** {@code 1,234 stories, saved 2024-06-20T05:12:00Z}. */
  static String told(SegmentInfos record) {
    long stories = stories(record);
    return stories + (stories == 1 ? " story" : " stories") + at(record).map(when -> ", saved " + when).orElse("");
  }

  /** The newest state of which every byte is whole; each that is not is named, with what is wrong, in {@code faults}. */
  static Optional<SegmentInfos> newestWhole(Directory directory, List<String> faults) throws IOException {
    for (String record : records(directory)) {
      List<String> found = new ArrayList<>();
      Optional<SegmentInfos> state = read(directory, record, found);
      if (state.isPresent()) {
        for (String file : files(state.get())) {
          check(directory, file).ifPresent(found::add);
        }
        if (found.isEmpty()) {
          return state;
        }
      }
      faults.add(String.join("; ", found));
    }
    return Optional.empty();
  }

  /** The newest state of a folder that can at least be opened and lacks no file, in words. */
  static Optional<String> readable(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty(); // opening it would make it
    }
    try (Directory directory = FSDirectory.open(folder)) {
      for (String record : records(directory)) {
        try (DirectoryReader reader = DirectoryReader.open(new Record(directory, record))) {
          SegmentInfos state = SegmentInfos.readCommit(directory, reader.getIndexCommit().getSegmentsFileName());
          if (Set.of(directory.listAll()).containsAll(files(state))) {
            return Optional.of(told(state));
          }
        } catch (IOException | RuntimeException e) {
          LOG.log(System.Logger.Level.DEBUG, record, e);
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, folder.toString(), e);
    }
    return Optional.empty();
  }

  /** A state by the name of its record, for Lucene lists none where one of them cannot be read. */
  private static final class Record extends IndexCommit {
    private final Directory directory;
    private final String name;

    Record(Directory directory, String name) {
      this.directory = directory;
      this.name = name;
    }

    @Override
    public String getSegmentsFileName() {
      return name;
    }

    @Override
    public Collection<String> getFileNames() {
      return List.of(name);
    }

    @Override
    public Directory getDirectory() {
      return directory;
    }

    @Override
    public void delete() {
      throw new UnsupportedOperationException("only looked at");
    }

    @Override
    public boolean isDeleted() {
      return false;
    }

    @Override
    public int getSegmentCount() {
      return 0;
    }

    @Override
    public long getGeneration() {
      return SegmentInfos.generationFromSegmentsFileName(name);
    }

    @Override
    public Map<String, String> getUserData() {
      return Map.of();
    }
  }

  /** A record; empty if it cannot be read, with the reason in {@code faults}. */
  static Optional<SegmentInfos> read(Directory directory, String record, List<String> faults) throws IOException {
    try {
      return Optional.of(SegmentInfos.readCommit(directory, record));
    } catch (IOException | RuntimeException e) {
      faults.add(record + ": " + Format.plainly(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Reads a file against its checksum; what is wrong with it, or nothing. A file that is not there is missing. */
  static Optional<String> check(Directory directory, String file) {
    try (ChecksumIndexInput input = directory.openChecksumInput(file)) {
      if (input.length() < CodecUtil.footerLength()) {
        return Optional.of(file + ": ends too early");
      }
      input.seek(input.length() - CodecUtil.footerLength());
      CodecUtil.checkFooter(input);
      return Optional.empty();
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.of(file + ": is missing");
    } catch (IOException | RuntimeException e) {
      return Optional.of(file + ": " + Format.plainly(e.getMessage()));
    }
  }

  /** Whether a name is that of a record. */
  static boolean isRecord(String file) {
    return file.startsWith(IndexFileNames.SEGMENTS);
  }
}
