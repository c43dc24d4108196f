package dev.dateline.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * A disk in memory that writes down everything that is done to it, in order, so that afterwards {@link Survivors} can tell for any
 * moment what a loss of power would have left. One run of a scenario so stands for a power cut at every one of its operations, and each
 * of them can be looked at again.
 */
final class PowerLossDisk extends BaseDirectory {
  /** In what pieces bytes reach the disk. */
  private static final int PIECE = 1_024;

  /** One thing that was done. Files are numbered as they are created; a name may come to mean another file. */
  sealed interface Event {
    record Created(String name, int file) implements Event {}

    record Written(int file, byte[] bytes) implements Event {}

    /** The file's bytes are safe. */
    record Synced(int file) implements Event {}

    /** Which names there are is safe. */
    record NamesSynced() implements Event {}

    record Renamed(String from, String to) implements Event {}

    record Deleted(String name) implements Event {}

    /** Not of the disk: a remark of whoever uses it. */
    record Noted(Object remark) implements Event {}
  }

  /** What is asked of the disk. */
  enum Call {
    CREATE, WRITE, SYNC, NAMES_SYNC, RENAME, DELETE, OPEN, READ
  }

  /** Asked before each call; what it throws is what the call throws, and nothing is done. */
  interface Trouble {
    void before(Call call, int bytes) throws IOException;
  }

  /** What the disk can fail to do without a word. */
  enum Ignored {
    BYTES_SYNC, NAMES_SYNC
  }

  private final Set<Ignored> ignored;
  private final List<Event> events = new ArrayList<>();
  private final Map<String, Integer> names = new TreeMap<>();
  private final List<ByteArrayOutputStream> files = new ArrayList<>();
  private volatile Trouble trouble = (call, bytes) -> {};
  private int temporary;

  PowerLossDisk(Ignored... ignored) {
    super(new SingleInstanceLockFactory());
    this.ignored = Set.of(ignored);
  }

  /** A disk on which files lie that are safe. */
  static PowerLossDisk holding(Map<String, byte[]> files) {
    PowerLossDisk disk = new PowerLossDisk();
    files.forEach((name, bytes) -> {
      int file = disk.create(name);
      disk.files.get(file).writeBytes(bytes);
      disk.events.add(new Event.Written(file, bytes));
      disk.events.add(new Event.Synced(file));
    });
    disk.events.add(new Event.NamesSynced());
    return disk;
  }

  /** From now on, calls can fail. */
  void trouble(Trouble maker) {
    trouble = maker;
  }

  synchronized void note(Object remark) {
    events.add(new Event.Noted(remark));
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized String[] listAll() {
    return names.keySet().toArray(String[]::new);
  }

  private int file(String name) throws NoSuchFileException {
    Integer file = names.get(name);
    if (file == null) {
      throw new NoSuchFileException(name);
    }
    return file;
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    file(name);
    trouble.before(Call.DELETE, 0);
    names.remove(name);
    events.add(new Event.Deleted(name));
  }

  @Override
  public synchronized long fileLength(String name) throws IOException {
    return files.get(file(name)).size();
  }

  private synchronized int create(String name) {
    int file = files.size();
    files.add(new ByteArrayOutputStream());
    names.put(name, file);
    events.add(new Event.Created(name, file));
    return file;
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    if (names.containsKey(name)) {
      throw new FileAlreadyExistsException(name);
    }
    trouble.before(Call.CREATE, 0);
    int file = create(name);
    return new OutputStreamIndexOutput("in memory: " + name, name, new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        append(file, java.util.Arrays.copyOfRange(bytes, from, from + length));
      }
    }, PIECE);
  }

  private synchronized void append(int file, byte[] bytes) throws IOException {
    trouble.before(Call.WRITE, bytes.length);
    files.get(file).writeBytes(bytes);
    events.add(new Event.Written(file, bytes));
  }

  @Override
  public synchronized IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
    return createOutput(IndexFileNames.segmentFileName(prefix, suffix + "_" + temporary++, "tmp"), context);
  }

  @Override
  public synchronized void sync(Collection<String> synced) throws IOException {
    for (String name : synced) {
      int file = file(name);
      trouble.before(Call.SYNC, 0);
      if (!ignored.contains(Ignored.BYTES_SYNC)) {
        events.add(new Event.Synced(file));
      }
    }
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    trouble.before(Call.NAMES_SYNC, 0);
    if (!ignored.contains(Ignored.NAMES_SYNC)) {
      events.add(new Event.NamesSynced());
    }
  }

  @Override
  public synchronized void rename(String from, String to) throws IOException {
    int file = file(from);
    trouble.before(Call.RENAME, 0);
    names.remove(from);
    names.put(to, file);
    events.add(new Event.Renamed(from, to));
  }

  @Override
  public synchronized IndexInput openInput(String name, IOContext context) throws IOException {
    int file = file(name);
    trouble.before(Call.OPEN, 0);
    ByteBuffer bytes = ByteBuffer.wrap(files.get(file).toByteArray());
    return new Readable(name, new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(bytes)), name));
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  @Override
  public void close() {
    isOpen = false;
  }

  /** A file, each read of which may fail. */
  private final class Readable extends FilterIndexInput {
    Readable(String name, IndexInput in) {
      super(name, in);
    }

    @Override
    public byte readByte() throws IOException {
      trouble.before(Call.READ, 1);
      return super.readByte();
    }

    @Override
    public void readBytes(byte[] into, int from, int length) throws IOException {
      trouble.before(Call.READ, length);
      super.readBytes(into, from, length);
    }

    @Override
    public Readable clone() {
      return new Readable("copy", in.clone());
    }

    @Override
    public IndexInput slice(String name, long offset, long length) throws IOException {
      return new Readable(name, in.slice(name, offset, length));
    }
  }
}
