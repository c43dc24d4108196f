package dev.dateline.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The files under a path, in name order, each real file once.
 *
 * <p>Only links can lead to a place twice. So it is enough to remember where links led to, and where the walk began:
 * what lies under one of these is, or was, reached by itself. Memory does not grow with the number of files.
 */
final class FileWalk {
  private final Consumer<Path> file;
  private final Consumer<? super Read> sink;
  private final Set<Path> roots = new HashSet<>();

  private final Predicate<Path> leftOut;

  /** @param leftOut folders to pass over in silence */
  FileWalk(Consumer<Path> file, Consumer<? super Read> sink, Predicate<Path> leftOut) {
    this.leftOut = leftOut;
    this.file = file;
    this.sink = sink;
  }

  void walk(Path start) {
    Path real;
    try {
      real = start.toRealPath();
    } catch (IOException e) {
      reject(start, plainly(e));
      return;
    }
    roots.add(real);
    visit(start);
  }

  private void visit(Path path) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      reject(path, plainly(e));
      return;
    }
    if (attributes.isDirectory() && leftOut.test(path)) {
      return;
    }
    if (attributes.isDirectory()) {
      members(path).forEach(this::member);
    } else if (attributes.isRegularFile()) {
      file.accept(path);
    } else {
      reject(path, "a pipe or a device, not a file; give its content on standard input");
    }
  }

  private void member(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        Path real = path.toRealPath();
        if (roots.stream().anyMatch(real::startsWith)) {
          if (Files.isDirectory(real)) {
            reject(path, "a link to " + real + ", which is read at its own place");
          }
          return;
        }
        roots.add(real);
      } else if (roots.size() > 1 && roots.contains(path.toRealPath())) {
        return;
      }
    } catch (IOException e) {
      reject(path, plainly(e));
      return;
    }
    visit(path);
  }

  private List<Path> members(Path folder) {
    List<Path> members = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(members::add);
    } catch (IOException e) {
      reject(folder, plainly(e));
    } catch (DirectoryIteratorException e) {
      reject(folder, plainly(e.getCause()));
    }
    Collections.sort(members);
    return members;
  }

  private void reject(Path path, String reason) {
    sink.accept(new Rejected(new Origin(path.toString(), 1), Optional.empty(), reason, new byte[0]));
  }

  /** What a file system says, as to a colleague. */
  static String plainly(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "may not be read: permission denied";
      case NoSuchFileException missing -> "does not exist, or is a link to what does not exist";
      case FileSystemLoopException loop -> "a link that leads back to itself";
      case FileSystemException other when other.getReason() != null -> other.getReason().contains("symbolic links")
          ? "a link that leads back to itself"
          : "cannot be read: " + other.getReason();
      default -> "cannot be read: " + failure.getMessage();
    };
  }
}
