package dev.dateline.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which key of a JSON object says what about a story: our own names, and those of IPTC ninjs.
 *
 * <p>Nothing is dropped: a key that is not known here, an object that says more than its name, and every value but the
 * first where a story has one only, are the story's own fields under their own key.
 */
final class JsonFields {
  private static final List<String> ID = List.of("id", "uri", "guid");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> BODY = List.of("body", "body_text", "body_xhtml", "body_html");

  /** What a story has one of: the first key that says it counts. */
  private static final Map<String, List<String>> ONE = ordered(Map.of("id", ID, "sent",
      List.of("sent", "date", "versioncreated", "firstcreated"), "version", List.of("version"), "dateline",
      List.of("dateline", "located"), "slug", List.of("slug", "slugline")));

  /** What a story has many of: every key that says it counts. */
  private static final Map<String, String> MANY = Map.ofEntries(Map.entry("tag", "tag"), Map.entry("tags", "tag"),
      Map.entry("topics", "tag"), Map.entry("subjects", "tag"), Map.entry("subject", "tag"),
      Map.entry("keywords", "tag"), Map.entry("keyword", "tag"), Map.entry("place", "place"),
      Map.entry("places", "place"), Map.entry("person", "person"), Map.entry("persons", "person"),
      Map.entry("people", "person"), Map.entry("org", "organization"), Map.entry("orgs", "organization"),
      Map.entry("organization", "organization"), Map.entry("organizations", "organization"),
      Map.entry("organisation", "organization"), Map.entry("organisations", "organization"),
      Map.entry("byline", "byline"), Map.entry("language", "language"), Map.entry("source", "source"),
      Map.entry("section", "section"), Map.entry("url", "url"));

  /** Keys under which an object keeps what it is called. */
  private static final List<String> NAMES = List.of("name", "label", "literal");

  private final JsonValue.Keyed object;
  private final Map<String, List<String>> stated = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  private JsonFields(JsonValue.Keyed object) {
    this.object = object;
  }

  /** The story that an object is, if it has a title or a body. */
  static Optional<RawStory> story(Origin origin, String format, JsonValue.Keyed object) {
    return new JsonFields(object).story(origin, format);
  }

  /** The object's id, if it says one. */
  static Optional<String> id(JsonValue.Keyed object) {
    return ID.stream().flatMap(key -> object.get(key).stream()).flatMap(value -> labels(value).stream()).findFirst();
  }

  /** The list that the object wraps, itself or one object further in: one that holds a story. */
  static List<JsonValue> wrapped(JsonValue.Keyed object) {
    List<JsonValue> found = new ArrayList<>();
    for (JsonValue value : object.values().values()) {
      if (value instanceof JsonValue.Many many && many.values().stream().anyMatch(JsonFields::isStory)) {
        found.addAll(many.values());
      } else if (value instanceof JsonValue.Keyed inner) {
        inner.values().values().forEach(
            deeper -> {
              if (deeper instanceof JsonValue.Many many && many.values().stream().anyMatch(JsonFields::isStory)) {
                found.addAll(many.values());
              }
            });
      }
    }
    return found;
  }

  private static boolean isStory(JsonValue value) {
    return value instanceof JsonValue.Keyed keyed && !(first(keyed, TITLE).isEmpty() && first(keyed, BODY).isEmpty());
  }

  private Optional<RawStory> story(Origin origin, String format) {
    String title = said(TITLE, " ");
    String body = said(BODY, "\n\n");
    if (title.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    ONE.forEach(this::one);
    object.values().forEach(this::rest);
    return Optional.of(new RawStory(origin, format, title, body, stated));
  }

  /** The text of the first of these keys that has any; of a list, all of it. */
  private String said(List<String> keys, String between) {
    Optional<String> key = first(object, keys);
    key.ifPresent(used::add);
    return key.map(found -> text(object, found, between)).orElse("");
  }

  private static Optional<String> first(JsonValue.Keyed object, List<String> keys) {
    return keys.stream().filter(key -> !text(object, key, " ").isEmpty()).findFirst();
  }

  private static String text(JsonValue.Keyed object, String key, String between) {
    Optional<JsonValue> value = object.get(key);
    if (value.isEmpty()) {
      return "";
    }
    String text = String.join(between, labels(value.get()));
    boolean markup = key.equals("body_xhtml") || key.equals("body_html");
    return text.isBlank() ? "" : markup ? HtmlText.of(text) : text.stripTrailing();
  }

  private void one(String name, List<String> keys) {
    for (String key : keys) {
      List<String> values = object.get(key).map(JsonFields::labels).orElse(List.of());
      if (!values.isEmpty()) {
        RawStory.state(stated, name, values.getFirst());
        keepMore(key, object.values().get(key));
        values.stream().skip(1).forEach(value -> RawStory.state(stated, own(key), value));
        used.add(key);
        return;
      }
    }
  }

  private void rest(String key, JsonValue value) {
    if (used.contains(key)) {
      return;
    }
    String name = MANY.get(key);
    if (name != null) {
      labels(value).forEach(label -> RawStory.state(stated, name, label));
      keepMore(key, value);
      return;
    }
    switch (value) {
      case JsonValue.Text text -> RawStory.state(stated, own(key), text.text());
      case JsonValue.Literal literal -> RawStory.state(stated, own(key), literal.text());
      case JsonValue.Many many when many.values().stream().allMatch(JsonFields::isPlain) -> labels(many).forEach(
          label -> RawStory.state(stated, own(key), label));
      case JsonValue.Many many -> RawStory.state(stated, own(key), many.compact());
      case JsonValue.Keyed keyed -> RawStory.state(stated, own(key), keyed.compact());
    }
  }

  /** A name of its own for a key that would be taken for one of ours. */
  private static String own(String key) {
    return ONE.containsKey(key) || MANY.containsValue(key) ? "other_" + key : key;
  }

  /** What an object says beside its name. */
  private void keepMore(String key, JsonValue value) {
    List<JsonValue> values = value instanceof JsonValue.Many many ? many.values() : List.of(value);
    for (JsonValue each : values) {
      boolean more = each instanceof JsonValue.Keyed keyed && (keyed.values().size() > 1 || labels(keyed).isEmpty())
          || each instanceof JsonValue.Many;
      if (more) {
        RawStory.state(stated, own(key), each.compact());
      }
    }
  }

  private static boolean isPlain(JsonValue value) {
    return value instanceof JsonValue.Text || value instanceof JsonValue.Literal;
  }

  /** What a value says in words: itself, its items, or its name. */
  private static List<String> labels(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text -> text.text().isBlank() ? List.of() : List.of(text.text());
      case JsonValue.Literal literal -> List.of(literal.text());
      case JsonValue.Many many -> many.values().stream()
          .filter(each -> !(each instanceof JsonValue.Many))
          .flatMap(each -> labels(each).stream())
          .toList();
      case JsonValue.Keyed keyed -> NAMES.stream()
          .flatMap(name -> keyed.get(name).stream())
          .filter(JsonFields::isPlain)
          .flatMap(name -> labels(name).stream())
          .limit(1)
          .toList();
    };
  }

  private static Map<String, List<String>> ordered(Map<String, List<String>> map) {
    return new TreeMap<>(map);
  }
}
