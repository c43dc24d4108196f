package dev.dateline.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a format states about one story, while it is gathered. Blank values are none; the same is said once. */
final class Statements {
  /** Names that a story's own further field may not take from a field that is understood. */
  private static final Set<String> OURS = Set.of("id", "sent", "version", "dateline", "tag", "person", "organization",
      "place", "source", "section", "byline", "language", "slug", "url");

  /** The longest value that is kept as it is: what is longer is a picture or a program, not a statement. */
  private static final int LONGEST = 30_000;

  private static final Pattern STAMP = Pattern.compile("\\d{8}T?\\d*.*|\\d{4}-\\d\\d-\\d\\d.*");

  private final Map<String, List<String>> stated = new LinkedHashMap<>();
  private String title = "";
  private String body = "";

  String title() {
    return title;
  }

  String body() {
    return body;
  }

  /** Sets the title, if it has none yet. */
  void title(String text) {
    title = title.isEmpty() ? text.strip() : title;
  }

  /** Sets the body, if it has none yet. */
  void body(String text) {
    body = body.isEmpty() ? text.stripTrailing() : body;
  }

  boolean has(String name) {
    return stated.containsKey(name);
  }

  /** What was said first under a name. */
  Optional<String> first(String name) {
    return stated.getOrDefault(name, List.of()).stream().findFirst();
  }

  void add(String name, String value) {
    String text = value.strip();
    if (!text.isEmpty() && !stated.getOrDefault(name, List.of()).contains(text)) {
      RawStory.state(stated, name, text.length() > LONGEST ? shortened(text) : text);
    }
  }

  void add(String name, Optional<String> value) {
    value.ifPresent(text -> add(name, text));
  }

  void add(String name, Stream<String> values) {
    values.forEach(value -> add(name, value));
  }

  /** States what is said first, if nothing was said yet. */
  void ifNone(String name, Stream<String> values) {
    if (!has(name)) {
      values.filter(value -> !value.isBlank()).findFirst().ifPresent(value -> add(name, value));
    }
  }

  void ifNone(String name, Optional<String> value) {
    ifNone(name, value.stream());
  }

  /** States the dateline as printed, if none was; a date that a machine wrote there is none. */
  void dateline(String line) {
    if (isStamp(line)) {
      own("dateline_date", line);
    } else {
      ifNone("dateline", Optional.of(line));
    }
  }

  static boolean isStamp(String text) {
    return STAMP.matcher(text).matches();
  }

  /** A field of the story's own, under a name that is not taken for one that is understood. */
  void own(String name, String value) {
    add(OURS.contains(name) ? "other_" + name : name, value);
  }

  /** Keeps, as the story's own fields, what of an element nobody asked for. */
  void rest(XmlElement element) {
    element.unasked(this::own);
  }

  /** The story, if it has any text. */
  Optional<RawStory> story(Origin origin, String format) {
    return title.isBlank() && body.isBlank()
        ? Optional.empty()
        : Optional.of(new RawStory(origin, format, title, body, stated));
  }

  private static String shortened(String text) {
    return text.substring(0, 200) + "… (" + text.length() + " characters)";
  }
}
