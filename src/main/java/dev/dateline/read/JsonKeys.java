package dev.dateline.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which key of a JSON object says what: our own, those of IPTC ninjs 1 to 3, of Superdesk, AP's media API, dpa's digital
 * wires, JSON Feed and schema.org's {@code NewsArticle}. A key is known however its words are joined: {@code
 * versionCreated}, {@code versioncreated} and {@code version_created} are one.
 */
final class JsonKeys {
  private static final List<String> PLAIN_ID = List.of("id", "uri", "guid", "urn", "uuid", "_id");
  private static final List<String> WIRE_ID = List.of("uri", "guid", "urn", "id", "uuid", "_id");
  private static final List<String> PLAIN_TITLE = List.of("title", "headline", "headlines", "headlinemain");
  private static final List<String> WIRE_TITLE = List.of("headline", "headlines", "headlinemain", "title");

  /** Keys that hold the whole text; the rest hold it shortened, for want of it. */
  static final List<String> BODY = List.of("body", "bodyxhtml", "bodyhtml", "bodyrichtext", "bodytext", "bodymain",
      "bodies", "articlehtml", "contenthtml", "contenttext", "articlebody", "content", "text", "nitf");
  static final List<String> SHORT_BODY = List.of("descriptiontext", "descriptionhtml", "descriptionrichtext",
      "descriptioncaption", "descriptions", "description", "caption", "abstract", "lead", "summary");

  /** What a story has one of: the first key that says it counts. */
  static final Map<String, List<String>> ONE = ordered();

  /** What a story has many of: every key that says it counts. */
  static final Map<String, String> MANY = Map.ofEntries(Map.entry("tag", "tag"), Map.entry("tags", "tag"),
      Map.entry("topics", "tag"), Map.entry("subjects", "tag"), Map.entry("subject", "tag"),
      Map.entry("keywords", "tag"), Map.entry("keyword", "tag"), Map.entry("dpasubjectnames", "tag"),
      Map.entry("keywordnames", "tag"), Map.entry("place", "place"), Map.entry("places", "place"),
      Map.entry("geosubjectnames", "place"), Map.entry("poinames", "place"), Map.entry("person", "person"),
      Map.entry("persons", "person"), Map.entry("people", "person"), Map.entry("org", "organization"),
      Map.entry("orgs", "organization"), Map.entry("organization", "organization"),
      Map.entry("organizations", "organization"), Map.entry("organisation", "organization"),
      Map.entry("organisations", "organization"), Map.entry("company", "organization"), Map.entry("byline", "byline"),
      Map.entry("language", "language"), Map.entry("source", "source"), Map.entry("section", "section"),
      Map.entry("desknames", "section"), Map.entry("url", "url"));

  /** What is said under another key where the usual one is missing. */
  static final Map<String, List<String>> ELSE = Map.of("byline", List.of("by", "bylines", "authors", "author",
      "creator"), "source", List.of("infosource", "infosources", "sources", "provider", "publisher"), "language",
      List.of("inlanguage", "lang"), "section", List.of("articlesection"), "url", List.of("link", "permalink", "weburl",
          "canonicalurl"));

  /** Keys under which an object keeps what it is called. */
  static final List<String> NAMES = List.of("name", "label", "literal", "by", "value", "title", "term",
      "text");

  /** Keys under which an object keeps its code. */
  static final List<String> CODES = List.of("code", "qcode");

  /** Keys under which a feed or an answer keeps its stories, also where it has a title of its own. */
  static final List<String> LISTS = List.of("items", "item", "entries", "articles", "stories", "docs", "documents",
      "results", "hits", "data", "news");

  private JsonKeys() {}

  /** The object's keys as they are known here, each with the key as written. */
  static Map<String, String> known(JsonValue.Keyed object) {
    Map<String, String> known = new LinkedHashMap<>();
    object.values().keySet().forEach(key -> known.putIfAbsent(known(key), key));
    return known;
  }

  static String known(String key) {
    String word = key.toLowerCase(Locale.ROOT);
    return word.substring(0, Math.min(1, word.length())) + word.substring(Math.min(1, word.length()))
        .replaceAll("[_-]", "");
  }

  /** Whether an object speaks as newsrooms do: its title, if it has one, is then no headline. */
  static boolean isWire(JsonValue.Keyed object) {
    return object.values().keySet().stream().map(JsonKeys::known)
        .anyMatch(key -> key.equals("versioncreated") || key.equals("pubstatus") || key.equals("headlines")
            || key.equals("bodies"));
  }

  static List<String> id(JsonValue.Keyed object) {
    return isWire(object) ? WIRE_ID : PLAIN_ID;
  }

  static List<String> title(JsonValue.Keyed object) {
    return isWire(object) ? WIRE_TITLE : PLAIN_TITLE;
  }

  private static Map<String, List<String>> ordered() {
    Map<String, List<String>> one = new LinkedHashMap<>();
    one.put("dateline", List.of("dateline", "located"));
    one.put("sent", List.of("sent", "date", "versioncreated", "datemodified", "modified", "updated", "updatedat",
        "publishedat", "published", "datepublished", "publishdate", "pubdate", "firstpublished", "firstcreated",
        "contentcreated", "created", "createdate", "datecreated", "_updated", "_created"));
    one.put("slug", List.of("slug", "slugline"));
    one.put("version", List.of("version"));
    return one;
  }
}
