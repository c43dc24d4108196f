package dev.dateline.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a JSON object says about a story, by {@link JsonKeys}.
 *
 * <p>Nothing is dropped: a key that is not known here, an object that says more than its name, and every value but the
 * first where a story has one only, are the story's own fields under their own key. What an editor decided about a story's
 * use is stated as other formats state it, too: {@code status}, {@code embargo}.
 */
final class JsonFields {
  /** How far inside an object its stories may lie. */
  private static final int DEEPEST = 4;

  private final JsonValue.Keyed object;
  private final Map<String, String> keys;
  private final Map<String, List<String>> stated = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  private JsonFields(JsonValue.Keyed object) {
    this.object = object;
    this.keys = JsonKeys.known(object);
  }

  /** The story that an object is, if it has a title or a body. */
  static Optional<RawStory> story(Origin origin, String format, JsonValue.Keyed object) {
    return ExportedLine.is(object)
        ? ExportedLine.story(origin, format, object)
        : new JsonFields(object).story(origin, format);
  }

  /** The object's id, if it says one. */
  static Optional<String> id(JsonValue.Keyed object) {
    Map<String, String> keys = JsonKeys.known(object);
    return JsonKeys.id(object).stream().flatMap(key -> Optional.ofNullable(keys.get(key)).stream())
        .flatMap(key -> object.get(key).stream()).flatMap(value -> labels(value).stream()).findFirst();
  }

  /** Whether an object with a title of its own is only the cover of a list of stories. */
  static boolean isCover(JsonValue.Keyed object) {
    JsonFields fields = new JsonFields(object);
    return fields.first(JsonKeys.BODY).isEmpty() && JsonKeys.LISTS.stream()
        .flatMap(key -> fields.value(key).stream())
        .anyMatch(
            value -> value instanceof JsonValue.Many many && many.values().stream().anyMatch(JsonFields::isStory));
  }

  /** The stories that the object wraps, in a list or by themselves, and what stands among them in a list. */
  static List<JsonValue> wrapped(JsonValue.Keyed object) {
    return wrapped(object, DEEPEST);
  }

  private static List<JsonValue> wrapped(JsonValue.Keyed object, int deep) {
    List<JsonValue> found = new ArrayList<>();
    for (JsonValue value : object.values().values()) {
      switch (value) {
        case JsonValue.Many many when many.values().stream().anyMatch(JsonFields::isStory) -> found.addAll(
            many.values());
        case JsonValue.Many many when deep > 1 -> many.values().stream()
            .filter(JsonValue.Keyed.class::isInstance).map(JsonValue.Keyed.class::cast)
            .forEach(each -> found.addAll(wrapped(each, deep - 1)));
        case JsonValue.Keyed keyed when deep < DEEPEST && isStory(keyed) -> found.add(keyed);
        case JsonValue.Keyed keyed when deep > 1 -> found.addAll(isStory(keyed)
            ? List.of(keyed)
            : wrapped(keyed,
                deep - 1));
        default -> {
        }
      }
    }
    return found;
  }

  /** Whether a value has a headline or a text; a bare description makes no story of something in a wrapper. */
  private static boolean isStory(JsonValue value) {
    if (!(value instanceof JsonValue.Keyed keyed)) {
      return false;
    }
    JsonFields fields = new JsonFields(keyed);
    return fields.first(JsonKeys.title(keyed)).isPresent() || fields.first(JsonKeys.BODY).isPresent();
  }

  private Optional<JsonValue> value(String known) {
    return Optional.ofNullable(keys.get(known)).flatMap(object::get);
  }

  private Optional<RawStory> story(Origin origin, String format) {
    String title = said(JsonKeys.title(object), " ");
    String body = said(JsonKeys.BODY, "\n\n");
    if (body.isEmpty()) {
      // Known by its role alone, as ninjs names it: body_ROLE, headline_ROLE, description_ROLE.
      body = saidBy(key -> key.startsWith("body") && !key.endsWith("count"));
    }
    if (title.isEmpty()) {
      title = saidBy(key -> key.startsWith("headline") && !key.endsWith("extended"));
    }
    boolean wire = JsonKeys.isWire(object);
    if (body.isEmpty() && (wire || !title.isEmpty())) {
      body = said(JsonKeys.SHORT_BODY, "\n\n");
    }
    if (title.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    one("id", JsonKeys.id(object));
    JsonKeys.ONE.forEach(this::one);
    object.values().forEach(this::rest);
    if (wire) {
      value("pubstatus").ifPresent(value -> add("status", labels(value)));
      Stream.of("embargoed", "embargo").flatMap(key -> value(key).stream()).limit(1)
          .forEach(value -> add("embargo", labels(value)));
    }
    return Optional.of(new RawStory(origin, format, title, body, stated));
  }

  private void add(String name, List<String> values) {
    values.stream().filter(value -> !stated.getOrDefault(name, List.of()).contains(value))
        .forEach(value -> RawStory.state(stated, name, value));
  }

  /** The text of the first of these keys that has any; of a list, all of it. */
  private String said(List<String> wanted, String between) {
    Optional<String> key = first(wanted);
    key.ifPresent(used::add);
    return key.map(found -> text(found, between)).orElse("");
  }

  private String saidBy(Predicate<String> wanted) {
    return said(keys.keySet().stream().filter(wanted)
        .sorted((a, b) -> Boolean.compare(b.endsWith("main"), a.endsWith("main"))).toList(), "\n\n");
  }

  /** The first of these keys, as written, that has a text. */
  private Optional<String> first(List<String> wanted) {
    return wanted.stream().flatMap(key -> Optional.ofNullable(keys.get(key)).stream())
        .filter(key -> !text(key, " ").isEmpty()).findFirst();
  }

  private String text(String key, String between) {
    JsonValue value = object.get(key).orElseThrow();
    String known = JsonKeys.known(key);
    if (value instanceof JsonValue.Many many && many.values().stream().anyMatch(JsonValue.Keyed.class::isInstance)) {
      return rendition(many);
    }
    String text = String.join(between, labels(value));
    boolean markup = known.contains("html") || known.contains("richtext");
    boolean title = known.startsWith("headline") || known.equals("title");
    return text.isBlank()
        ? ""
        : markup || !title && XmlText.hasTags(text) ? HtmlText.of(text) : text.stripTrailing();
  }

  /** Of several renditions: the one in HTML, for it has paragraphs; else the main one; else the first. */
  private static String rendition(JsonValue.Many many) {
    List<JsonValue.Keyed> all = many.values().stream().filter(JsonValue.Keyed.class::isInstance)
        .map(JsonValue.Keyed.class::cast).filter(each -> !says(each, "contenttype").contains("/xml"))
        .filter(each -> !says(each, "role").contains("credit")).toList();
    Stream<JsonValue.Keyed> html = all.stream().filter(each -> says(each, "contenttype").contains("html"));
    Stream<JsonValue.Keyed> main = all.stream().filter(each -> says(each, "role").equals("main"));
    return Stream.of(html, main, all.stream()).flatMap(each -> each)
        .map(each -> {
          String text = says(each, "value");
          return XmlText.hasTags(text) ? HtmlText.of(text) : text.strip();
        })
        .filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static String says(JsonValue.Keyed object, String known) {
    return Optional.ofNullable(JsonKeys.known(object).get(known)).flatMap(object::get)
        .filter(JsonFields::isPlain).map(value -> labels(value)).filter(values -> !values.isEmpty())
        .map(List::getFirst).orElse("");
  }

  private void one(String name, List<String> wanted) {
    for (String known : wanted) {
      String key = keys.getOrDefault(known, "");
      List<String> values = object.get(key).map(JsonFields::labels).orElse(List.of());
      if (!values.isEmpty() && !used.contains(key)) {
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
    String name = name(JsonKeys.known(key));
    if (!name.isEmpty()) {
      boolean list = name.equals("tag") && JsonKeys.known(key).startsWith("keyword");
      labels(value).stream()
          .flatMap(label -> list ? Stream.of(label.split("[,;]")).map(String::strip) : Stream.of(label))
          .forEach(label -> RawStory.state(stated, name, label));
      codes(value).forEach(
          code -> RawStory.state(stated, name.equals("tag") ? "subject" : name + "_code", code));
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

  /** The field that a key says something of; empty for the story's own. */
  private String name(String known) {
    String name = JsonKeys.MANY.getOrDefault(known, "");
    if (!name.isEmpty()) {
      return name;
    }
    for (Map.Entry<String, List<String>> other : JsonKeys.ELSE.entrySet()) {
      List<String> said = other.getValue().stream()
          .filter(key -> value(key).filter(value -> !labels(value).isEmpty()).isPresent()).toList();
      boolean usual = value(other.getKey()).filter(value -> !labels(value).isEmpty()).isPresent();
      if (!usual && !said.isEmpty() && said.getFirst().equals(known)) {
        return other.getKey();
      }
    }
    return "";
  }

  /** A name of its own for a key that would be taken for one of ours. */
  private static String own(String key) {
    boolean ours = key.equals("id") || JsonKeys.ONE.containsKey(key) || JsonKeys.MANY.containsValue(key);
    return ours ? "other_" + key : key;
  }

  /** What an object says beside its name and its code. */
  private void keepMore(String key, JsonValue value) {
    List<JsonValue> values = value instanceof JsonValue.Many many ? many.values() : List.of(value);
    for (JsonValue each : values) {
      boolean more = each instanceof JsonValue.Keyed keyed && (labels(keyed).isEmpty()
          || keyed.values().size() > 1 + codes(keyed).size()) || each instanceof JsonValue.Many;
      if (more) {
        RawStory.state(stated, own(key).equals("subject") ? "subject_more" : own(key), each.compact());
      }
    }
  }

  private static boolean isPlain(JsonValue value) {
    return value instanceof JsonValue.Text || value instanceof JsonValue.Literal;
  }

  private static List<String> codes(JsonValue value) {
    return switch (value) {
      case JsonValue.Many many -> many.values().stream().flatMap(each -> codes(each).stream()).toList();
      case JsonValue.Keyed keyed -> labelsUnder(keyed, JsonKeys.CODES);
      default -> List.of();
    };
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
      case JsonValue.Keyed keyed -> labelsUnder(keyed, JsonKeys.NAMES);
    };
  }

  private static List<String> labelsUnder(JsonValue.Keyed keyed, List<String> keys) {
    return keys.stream()
        .flatMap(name -> keyed.get(name).stream())
        .filter(JsonFields::isPlain)
        .flatMap(name -> labels(name).stream())
        .limit(1)
        .toList();
  }
}
