package dev.dateline.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A story as an archive exports it, which says so by a key of its own. Nothing in it is guessed: the texts are taken to the
 * character, markup included, and the story's own fields stand apart, under their own names, in {@code x}.
 */
final class ExportedLine {
  private static final String MARK = "dateline.export";
  private static final String VERSION = "1";

  /** The keys of what a story states, each with the name that readers state it by. */
  private static final Map<String, String> NAMES = names();

  private ExportedLine() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String same : List.of("id", "sent", "version", "dateline", "byline", "language", "source", "section", "slug",
        "url")) {
      names.put(same, same);
    }
    names.put("tags", "tag");
    names.put("places", "place");
    names.put("people", "person");
    names.put("orgs", "organization");
    names.put("subjects", RawStory.PATHS);
    return names;
  }

  /** Whether the object is one, of a version that is read here. */
  static boolean is(JsonValue.Keyed object) {
    return object.get(MARK).filter(value -> values(value).equals(List.of(VERSION))).isPresent();
  }

  /** The story; empty if the object has no text. */
  static Optional<RawStory> story(Origin origin, String format, JsonValue.Keyed object) {
    String title = first(object, "title");
    String body = first(object, "body");
    if (title.isBlank() && body.isBlank()) {
      return Optional.empty();
    }
    Map<String, List<String>> stated = new LinkedHashMap<>();
    NAMES.forEach((key, name) -> object.get(key).ifPresent(value -> add(stated, name, value)));
    if (object.get("x").orElse(null) instanceof JsonValue.Keyed own) {
      own.values().forEach((name, value) -> add(stated, name, value));
    }
    return Optional.of(new RawStory(origin, format, title, body, stated));
  }

  private static void add(Map<String, List<String>> stated, String name, JsonValue value) {
    stated.computeIfAbsent(name, none -> new ArrayList<>()).addAll(values(value));
  }

  private static String first(JsonValue.Keyed object, String key) {
    return object.get(key).map(ExportedLine::values).filter(values -> !values.isEmpty()).map(List::getFirst).orElse("");
  }

  private static List<String> values(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text -> List.of(text.text());
      case JsonValue.Literal literal -> List.of(literal.text());
      case JsonValue.Many many -> many.values().stream().flatMap(each -> values(each).stream()).toList();
      case JsonValue.Keyed keyed -> List.of(keyed.compact());
    };
  }
}
