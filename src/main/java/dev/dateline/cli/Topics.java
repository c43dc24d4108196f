package dev.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a file of topics: a line each, the id, a tab, the words. Empty lines are passed over. */
final class Topics {
  private Topics() {}

  /**
   * One topic.
   *
   * @param id one word
   * @param words plain words, not syntax
   */
  record Topic(String id, String words) {}

  /**
   * Reads all of a file, or of standard input for {@code -}, before anything is searched for.
   *
   * @throws UsageError naming the first line that is no topic
   */
  static List<Topic> read(String file, InputStream input) {
    Path path = Command.path("--topics", file);
    if (!file.equals("-") && !Files.isRegularFile(path) && !Files.exists(path)) {
      throw new UsageError("--topics " + file + ": there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw new UsageError("--topics " + file + ": a folder, where a file was expected");
    }
    try (InputStream stream = file.equals("-")
        ? new ByteArrayInputStream(input.readAllBytes())
        : Files
            .newInputStream(path)) {
      return parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the topics in " + file, e);
    }
  }

  private static List<Topic> parse(String file, String text) {
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    String[] lines = text.startsWith("\ufeff") ? text.substring(1).split("\n") : text.split("\n");
    for (String line : lines) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String where = file + ":" + number + ": ";
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new UsageError(where + "expected an id, a tab and the query, found no tab in '" + brief(line) + "'");
      }
      String id = line.substring(0, tab).strip();
      String words = line.substring(tab + 1).strip();
      if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
        throw new UsageError(where + "the id before the tab is one word, not '" + brief(id) + "'");
      }
      if (words.isEmpty()) {
        throw new UsageError(where + "topic " + id + " has no query after the tab");
      }
      if (!ids.add(id)) {
        throw new UsageError(where + "topic " + id + " stands in the file twice");
      }
      topics.add(new Topic(id, words));
    }
    return topics;
  }

  private static String brief(String text) {
    String line = text.strip();
    return line.length() <= 40 ? line : line.substring(0, 39) + "…";
  }
}
