package dev.dateline.bench;

import dev.dateline.evaluation.Corpus;
import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a larger archive's stories of a small one's: each copy has its own ids and its own year, and half of the rarer words
 * have an ending of the copy's, so that the vocabulary grows as that of a larger archive would.
 */
final class Copies {
  /** A word in at most this share of the stories is rare, and may be varied. */
  private static final double RARE = 0.001;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
  private static final Map<Field, String> KEYS = Map.of(Field.TAG, "tags", Field.PLACE, "places", Field.PERSON,
      "people", Field.ORGANIZATION, "orgs");

  private final JsonMapper json = new JsonMapper();
  private final Map<String, Integer> frequency = new HashMap<>();
  private long stories;

  /** Writes the copies as files of JSON lines, a file of each file and copy; returns them in order. */
  static List<Path> write(List<Path> files, int copies, Path folder) throws IOException {
    Copies made = new Copies();
    files.forEach(file -> Corpus.each(file, made::learn));
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      for (int i = 0; i < files.size(); i++) {
        Path to = folder.resolve(String.format(Locale.ROOT, "%03d-%03d.jsonl", copy, i));
        made.write(files.get(i), copy, to);
        written.add(to);
      }
    }
    return written;
  }

  private void learn(Story story) {
    stories++;
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(story.body());
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    words.forEach(word -> frequency.merge(word, 1, Integer::sum));
  }

  private void write(Path file, int copy, Path to) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(to)) {
      Corpus.each(file, story -> {
        try {
          lines.write(json.writeValueAsString(object(story, copy)));
          lines.newLine();
        } catch (IOException e) {
          throw new UncheckedIOException("writing " + to + " failed", e);
        }
      });
    }
  }

  private Map<String, Object> object(Story story, int copy) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", copy == 0 ? story.id() : story.id() + "-" + copy);
    object.put("title", varied(story.title(), copy));
    object.put("body", varied(story.body(), copy));
    if (story.sent() instanceof Sent.Known sent) {
      object.put("sent", sent.at().plus(Duration.ofDays(365L * copy)).toString());
    }
    story.labels().forEach((field, labels) -> object.put(
        field.isMore() ? field.name().substring(Field.MORE.length()) : KEYS.getOrDefault(field, field.name()),
        // A story's own fields hold its sender's numbers, which no two copies would share.
        copy > 0 && field.isMore() ? labels.stream().map(label -> label + " " + copy).toList() : labels));
    return object;
  }

  private String varied(String text, int copy) {
    if (copy == 0) {
      return text;
    }
    String ending = "x" + (char) ('a' + copy % 26);
    return WORD.matcher(text).replaceAll(match -> {
      String word = match.group();
      String small = word.toLowerCase(Locale.ROOT);
      boolean rare = frequency.getOrDefault(small, 0) <= Math.max(2, stories * RARE);
      return rare && (31 * small.hashCode() + copy * 7919 & 8) == 0 ? word + ending : word;
    });
  }
}
