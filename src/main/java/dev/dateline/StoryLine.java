package dev.dateline;

import dev.dateline.read.RawStory;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * A story as one line of JSON, in the words of the format that {@code add} reads: what was printed and stated, and nothing of what
 * was understood, for that is understood again. The line says that it is one, so that its reader guesses nothing.
 */
final class StoryLine {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Half a surrogate pair, for which a story may have been refused, is written as what it is. */
  private static final JsonFactory ESCAPING = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What the reader calls the fields that hold lists. */
  private static final Map<String, Field> LISTS = ordered("tags", Field.TAG, "places", Field.PLACE, "people",
      Field.PERSON, "orgs", Field.ORGANIZATION, "subjects", Field.SUBJECT);

  private static final Map<String, Field> SINGLES = ordered("byline", Field.BYLINE, "language", Field.LANGUAGE,
      "source",
      Field.SOURCE, "section", Field.SECTION, "slug", Field.SLUG, "url", Field.URL);

  private StoryLine() {}

  /** The line, with its end. */
  static String of(Story story) {
    StringWriter line = new StringWriter(256 + story.body().length());
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      write(json, story);
    }
    return line.append('\n').toString();
  }

  private static void write(JsonGenerator json, Story story) {
    json.writeStartObject();
    json.writeNumberProperty("dateline.export", 1);
    json.writeStringProperty("id", story.id());
    json.writeStringProperty("title", story.title());
    json.writeStringProperty("body", story.body());
    String sent = story.sent().instant().map(Object::toString).orElse(story.sent().printed());
    if (!sent.isBlank()) {
      json.writeStringProperty("sent", sent);
    }
    if (story.version().isPresent()) {
      json.writeNumberProperty("version", story.version().getAsLong());
    }
    // A dateline that stands in the text is found there again.
    if (story.cut(Edit.What.DATELINE).isEmpty()) {
      story.dateline().ifPresent(dateline -> json.writeStringProperty("dateline", dateline.printed()));
    }
    SINGLES.forEach((name, field) -> values(json, name, stated(story, field)));
    LISTS.forEach((name, field) -> {
      if (!story.labels(field).isEmpty()) {
        list(json, name, story.labels(field));
      }
    });
    List<Map.Entry<Field, List<String>>> own = story.labels().entrySet().stream()
        .filter(label -> label.getKey().isMore() && !label.getKey().equals(Field.TOLD)
            && !label.getKey().equals(Field.GLUED))
        .toList();
    if (!own.isEmpty()) {
      json.writeObjectPropertyStart("x");
      own.forEach(label -> values(json, label.getKey().name().substring(Field.MORE.length()), label.getValue()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** A story that could not be kept, as its format states it. */
  static byte[] of(RawStory raw) {
    StringWriter line = new StringWriter(256 + raw.body().length());
    try (JsonGenerator json = ESCAPING.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      raw.stated().forEach((name, values) -> values(json, name, values));
      json.writeStringProperty("title", raw.title());
      json.writeStringProperty("body", raw.body());
      json.writeEndObject();
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The labels that were stated; what was told from the text is told again. */
  private static List<String> stated(Story story, Field field) {
    return story.labels(Field.TOLD).contains(field.name()) ? List.of() : story.labels(field);
  }

  private static void values(JsonGenerator json, String name, List<String> values) {
    if (values.size() == 1) {
      json.writeStringProperty(name, values.getFirst());
    } else if (!values.isEmpty()) {
      list(json, name, values);
    }
  }

  private static void list(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static Map<String, Field> ordered(Object... pairs) {
    Map<String, Field> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (Field) pairs[i + 1]);
    }
    return map;
  }
}
