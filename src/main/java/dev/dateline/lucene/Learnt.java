package dev.dateline.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.StringHelper;

/**
 * What an archive has learnt, each under a name, as files beside the index that a commit names in its user data. A file is
 * written and synced before the commit that names it, and never changed, so that stories and what was learnt of them are saved
 * by one act. That does what documents inside the index would, which every count and search would then have to leave out.
 *
 * <p>For threads that may write; reading needs no lock.
 */
final class Learnt {
  /** What the names of the files begin with. */
  static final String FILE = "learnt_";

  private static final String KEY = "dateline.learnt.";
  private static final String CODEC = "DatelineLearnt";
  private static final int VERSION = 1;

  private final Directory directory;
  private final Map<String, String> files = new HashMap<>();

  /** What the newest commit of a directory names. */
  Learnt(Directory directory) throws IOException {
    this.directory = directory;
    if (DirectoryReader.indexExists(directory)) {
      files.putAll(named(SegmentInfos.readLatestCommit(directory).getUserData()));
    }
  }

  /** The files that a commit's user data names, by what is in them. */
  static Map<String, String> named(Map<String, String> userData) {
    Map<String, String> named = new HashMap<>();
    userData.forEach((key, file) -> {
      if (key.startsWith(KEY)) {
        named.put(key.substring(KEY.length()), file);
      }
    });
    return named;
  }

  /** What of a commit's user data is said of what was learnt, as {@link #userData} says it. */
  static Map<String, String> said(Map<String, String> userData) {
    Map<String, String> said = new HashMap<>(userData);
    said.keySet().removeIf(key -> !key.startsWith(KEY));
    return said;
  }

  /** Under which names something was learnt. */
  synchronized Set<String> names() {
    return Set.copyOf(files.keySet());
  }

  /** What the next commit has to say. */
  synchronized Map<String, String> userData() {
    Map<String, String> data = new HashMap<>();
    files.forEach((name, file) -> data.put(KEY + name, file));
    return data;
  }

  synchronized Optional<byte[]> read(String name) throws IOException {
    String file = files.get(name);
    if (file == null) {
      return Optional.empty();
    }
    try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
      CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
      int length = in.readVInt();
      if (length < 0 || length > in.length()) {
        throw new CorruptIndexException("it is said to be of " + length + " bytes", in);
      }
      byte[] bytes = new byte[length];
      in.readBytes(bytes, 0, bytes.length);
      CodecUtil.checkFooter(in);
      return Optional.of(bytes);
    }
  }

  /** Puts bytes in the place of what was learnt under the name; the next commit saves them. */
  synchronized void write(String name, byte[] bytes) throws IOException {
    String file = FILE + name + "_" + StringHelper.idToString(StringHelper.randomId()) + ".bin";
    try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      out.writeVInt(bytes.length);
      out.writeBytes(bytes, bytes.length);
      CodecUtil.writeFooter(out);
    }
    directory.sync(List.of(file));
    files.put(name, file);
  }

  /** Deletes the files that neither a commit nor the next one names. */
  synchronized void sweep(Collection<? extends IndexCommit> commits) throws IOException {
    Set<String> used = new HashSet<>(files.values());
    for (IndexCommit commit : commits) {
      used.addAll(named(commit.getUserData()).values());
    }
    for (String file : directory.listAll()) {
      if (file.startsWith(FILE) && !used.contains(file)) {
        directory.deleteFile(file);
      }
    }
  }
}
