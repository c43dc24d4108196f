package dev.dateline.evaluation;

import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes stories as JSON lines, so that an archive takes damaged ones in by the same door as whole ones. */
final class JsonStories {
  private static final Map<Field, String> KEYS = Map.of(Field.TAG, "tags", Field.PLACE, "places", Field.PERSON,
      "people", Field.ORGANIZATION, "orgs");

  private JsonStories() {}

  /** Writes stories as they are. */
  static Path write(List<Story> stories, Path to) throws IOException {
    return write(stories.stream().map(Garbled::whole), to);
  }

  /** Writes damaged stories, one at a time. */
  static Path garble(List<Story> stories, Garbler garbler, Path to) throws IOException {
    return write(stories.stream().map(garbler::garble), to);
  }

  private static Path write(Stream<Garbled> stories, Path to) throws IOException {
    JsonMapper json = new JsonMapper();
    try (BufferedWriter lines = Files.newBufferedWriter(to)) {
      for (Garbled story : (Iterable<Garbled>) stories::iterator) {
        lines.write(json.writeValueAsString(object(story)));
        lines.newLine();
      }
    }
    return to;
  }

  /** What the sender stated besides the text stays whole. */
  private static Map<String, Object> object(Garbled story) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", story.clean().id());
    object.put("title", story.title().damaged());
    object.put("body", story.body().damaged());
    if (story.clean().sent() instanceof Sent.Known sent) {
      object.put("sent", sent.at().toString());
    }
    KEYS.forEach((field, key) -> {
      if (!story.clean().labels(field).isEmpty()) {
        object.put(key, story.clean().labels(field));
      }
    });
    return object;
  }
}
