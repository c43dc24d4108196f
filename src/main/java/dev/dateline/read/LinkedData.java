package dev.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a page states about its article in JSON-LD (schema.org {@code NewsArticle} and its kin).
 *
 * <p>Of several articles the one with the most properties counts. Of broken JSON, what stood before the break.
 */
final class LinkedData {
  private static final Set<String> KINDS = Set.of("Article", "NewsArticle", "ReportageNewsArticle",
      "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
      "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle", "TechArticle", "Report", "BlogPosting",
      "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Review", "Recipe", "PressRelease");

  /** Objects that wrap others lie no deeper than this. */
  private static final int DEEP = 4;

  private final Map<String, JsonValue> values;

  private LinkedData(Map<String, JsonValue> values) {
    this.values = values;
  }

  static LinkedData of(List<String> scripts) {
    List<JsonValue.Keyed> articles = new ArrayList<>();
    scripts.forEach(script -> collect(script, articles));
    return new LinkedData(articles.stream().max((one, other) -> one.values().size() - other.values().size())
        .map(JsonValue.Keyed::values).orElse(Map.of()));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The properties that are stated, in order. */
  Set<String> names() {
    return values.keySet();
  }

  /** What one property says in words: its text, the texts of its list, or the names of its objects. */
  List<String> says(String name) {
    List<String> words = new ArrayList<>();
    Optional.ofNullable(values.get(name)).ifPresent(value -> words(value, words));
    return words;
  }

  Optional<String> first(String name) {
    return says(name).stream().findFirst();
  }

  /** The names of those objects of a property that are of one kind: Person, Place, Organization. */
  List<String> named(String name, String kind) {
    List<String> words = new ArrayList<>();
    JsonValue value = values.get(name);
    List<JsonValue> all = value instanceof JsonValue.Many many
        ? many.values()
        : value == null ? List.of() : List.of(value);
    for (JsonValue each : all) {
      if (each instanceof JsonValue.Keyed keyed && types(keyed).stream().anyMatch(type -> type.endsWith(kind))) {
        words(each, words);
      }
    }
    return words;
  }

  private static void words(JsonValue value, List<String> into) {
    switch (value) {
      case JsonValue.Text text -> {
        String plain = Parser.unescapeEntities(text.text(), false).strip();
        if (!plain.isEmpty()) {
          into.add(plain);
        }
      }
      case JsonValue.Literal literal -> into.add(literal.text());
      case JsonValue.Many many -> many.values().forEach(each -> words(each, into));
      case JsonValue.Keyed keyed -> keyed.get("name").or(() -> keyed.get("@value")).or(() -> keyed.get("url"))
          .filter(name -> !(name instanceof JsonValue.Keyed))
          .ifPresent(name -> words(name, into));
    }
  }

  private static void collect(String script, List<JsonValue.Keyed> into) {
    String json = script.strip().replaceFirst("^(?://)?\\s*<!(?:--|\\[CDATA\\[)", "").replaceFirst(";\\s*$", "");
    int from = 0;
    while (from < json.length() && "{[".indexOf(json.charAt(from)) < 0) {
      from++;
    }
    byte[] bytes = json.substring(from).getBytes(StandardCharsets.UTF_8);
    JsonValue.Keyed read = new JsonValue.Keyed(new LinkedHashMap<>(), 1);
    try (JsonParser parser = JsonValue.parser(bytes, 0, bytes.length)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          read = JsonValue.keyed(parser, 1);
          JsonValue.read(parser, read, 1);
          articles(read, 0, into);
          read = new JsonValue.Keyed(new LinkedHashMap<>(), 1);
        }
      }
    } catch (JacksonException e) {
      // What a page gets wrong in its JSON is no reason to lose the page: what was read so far counts.
      articles(read, 0, into);
    }
  }

  private static void articles(JsonValue value, int depth, List<JsonValue.Keyed> into) {
    if (depth > DEEP) {
      return;
    }
    switch (value) {
      case JsonValue.Many many -> many.values().forEach(each -> articles(each, depth + 1, into));
      case JsonValue.Keyed keyed -> {
        if (types(keyed).stream().anyMatch(KINDS::contains)) {
          into.add(keyed);
        } else {
          for (String wrapper : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
            keyed.get(wrapper).ifPresent(each -> articles(each, depth + 1, into));
          }
        }
      }
      case JsonValue.Text text -> {
      }
      case JsonValue.Literal literal -> {
      }
    }
  }

  private static List<String> types(JsonValue.Keyed keyed) {
    List<String> types = new ArrayList<>();
    keyed.get("@type").ifPresent(type -> words(type, types));
    return types.stream().map(type -> type.substring(type.lastIndexOf('/') + 1)).toList();
  }
}
