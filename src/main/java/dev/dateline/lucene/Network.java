package dev.dateline.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Says, once for each folder, that a network file system may grant a lock twice and may not have saved what it says to have. */
final class Network {
  private static final List<String> TYPES = List.of("nfs", "cifs", "smb", "afs", "ncp", "ceph", "lustre", "gluster",
      "sshfs",
      "webdav", "davfs");

  private static final Set<Path> WARNED = ConcurrentHashMap.newKeySet();

  private Network() {}

  /** What tells the type of the file system that holds a folder. */
  interface Types {
    String of(Path folder) throws IOException;
  }

  static void warn(Path folder) {
    warning(folder, path -> Files.getFileStore(path).type())
        .ifPresent(text -> System.getLogger(Network.class.getName()).log(System.Logger.Level.WARNING, text));
  }

  /** What to say of a folder, the first time that it is asked about. */
  static Optional<String> warning(Path folder, Types types) {
    String type;
    try {
      type = types.of(folder);
    } catch (IOException e) {
      return Optional.empty(); // whatever cannot be looked at will say so when it is opened
    }
    String small = type.toLowerCase(Locale.ROOT);
    String plain = small.startsWith("fuse.") ? small.substring("fuse.".length()) : small;
    boolean network = TYPES.stream().anyMatch(plain::startsWith);
    return network && WARNED.add(folder.toAbsolutePath().normalize())
        ? Optional.of(Format.shortened(folder) + " is on a network file system (" + type
            + "): neither its lock nor what it says to have saved can be relied on there; keep archives on a local disk")
        : Optional.empty();
  }
}
