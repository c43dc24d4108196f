package dev.dateline.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a page states in fields. JSON-LD comes before microdata, that before OpenGraph and meta elements, and those
 * before what only stands in the page.
 *
 * <p>{@code sent} is the time of publishing: the time of change that pages state is often that of a touch by their
 * system, years later. It is kept as {@code modified}.
 */
final class PageFacts {
  private static final Pattern SITE = Pattern
      .compile("\\s+[|\u2013\u2014\u00b7\u2022-]\\s+[^|\u2013\u2014\u00b7\u2022]{1,60}");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+|www\\.\\S+|@\\w+|\\d+");

  /** A byline with a date in it is a line of several things. */
  private static final Pattern DATED = Pattern.compile("(?s).*\\b(?:19|20)\\d\\d\\b.*");

  /** What systems write where they know nothing: the first day of .NET's calendar, a date of zeros, an address. */
  private static final Pattern PLACEHOLDER = Pattern.compile("000[01]-0[01].*|null|undefined|https?://\\S+#\\S*");

  /** Properties of JSON-LD that are understood here, or say nothing about the story. */
  private static final Set<String> USED = Set.of("@context", "@type", "@id", "headline", "datePublished", "author",
      "creator", "articleSection", "keywords", "inLanguage", "publisher", "url", "articleBody", "mainEntityOfPage",
      "dateline", "dateModified", "description", "isPartOf", "potentialAction", "speakable", "about", "mentions",
      "contentLocation", "locationCreated", "hasPart", "version", "identifier", "image", "thumbnailUrl", "comment",
      "video", "review", "associatedMedia");

  private final PageMarks marks;
  private final LinkedData data;
  private final Map<String, List<String>> stated = new LinkedHashMap<>();

  private PageFacts(PageMarks marks, LinkedData data) {
    this.marks = marks;
    this.data = data;
  }

  static Map<String, List<String>> of(PageMarks marks, LinkedData data) {
    return new PageFacts(marks, data).state();
  }

  /** What the page calls its article, best first; empty for none. */
  static List<String> titles(PageMarks marks, LinkedData data) {
    Set<String> titles = new LinkedHashSet<>();
    data.says("headline").stream().limit(1).forEach(titles::add);
    marks.said("itemprop:headline").stream().limit(1).forEach(titles::add);
    String site = marks.first("og:site_name").orElse("");
    for (String name : List.of("og:title", "twitter:title", "title")) {
      marks.said(name).stream().limit(1).forEach(title -> titles.add(withoutSite(title, site)));
    }
    // The main heading says where the headline ends and the site's name begins.
    for (String heading : marks.said("h1")) {
      Optional<String> first = titles.stream().findFirst();
      if (first.isPresent() && !heading.isEmpty() && first.get().startsWith(heading)
          && SITE.matcher(first.get().substring(heading.length())).matches()) {
        return front(heading, titles);
      }
    }
    // A page with one main heading and no other statement is called by it, not by its window's title.
    if (marks.said("h1").size() == 1) {
      String heading = marks.said("h1").getFirst();
      if (titles.size() == 1 && marks.said("og:title").isEmpty() && data.isEmpty()) {
        return front(heading, titles);
      }
      titles.add(heading);
    }
    titles.remove("");
    return List.copyOf(titles);
  }

  private static List<String> front(String first, Set<String> rest) {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(first);
    titles.addAll(rest);
    return List.copyOf(titles);
  }

  private static String withoutSite(String title, String site) {
    if (!site.isEmpty() && title.length() > site.length() && title.endsWith(site)) {
      String shorter = title.substring(0, title.length() - site.length()).replaceFirst("[\\s|\u2013\u2014\u00b7:-]+$",
          "");
      return shorter.isEmpty() ? title : shorter;
    }
    return title;
  }

  private Map<String, List<String>> state() {
    one("sent", data.says("datePublished"), marks.said("itemprop:datepublished"), said("article:published_time",
        "og:published_time", "article:published", "datepublished", "pubdate", "publish-date", "publish_date",
        "publishdate",
        "date.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date",
        "sailthru.date",
        "article.published", "cxenseparse:recs:publishtime", "originalpublicationdate", "ptime", "date",
        "dc.date.created"),
        marks.said("time"), said("itemprop:datecreated"));
    one("modified", data.says("dateModified"), marks.said("itemprop:datemodified"), said("article:modified_time",
        "og:updated_time", "article:modified", "lastmod", "last-modified", "dcterms.modified"));
    all("byline", this::isName, data.says("author"), data.says("creator"), marks.said("itemprop:author"),
        said("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"),
        marks.said("rel:author"),
        marks.said("byline"));
    all("section", value -> !ADDRESS.matcher(value).matches(), data.says("articleSection"),
        marks.said("itemprop:articlesection"),
        said("article:section", "section", "parsely-section", "dc.subject.section"));
    all("tag", value -> true, split(data.says("keywords")), split(marks.said("itemprop:keywords")),
        marks.said("article:tag"),
        split(said("news_keywords", "keywords", "parsely-tags", "sailthru.tags", "dc.subject")));
    one("language", data.says("inLanguage"), marks.said("lang"), said("og:locale", "content-language", "language"));
    one("source", data.says("publisher"), said("og:site_name", "application-name", "dc.publisher"),
        marks.said("itemprop:publisher"));
    one("url", said("canonical"), said("og:url"), data.says("url"), data.says("mainEntityOfPage"));
    one("dateline", data.says("dateline"));
    one("version", data.says("version"));
    one("description", data.says("description"), said("og:description", "description", "twitter:description"),
        marks.said("itemprop:description"));
    for (String property : List.of("about", "mentions")) {
      data.named(property, "Person").forEach(name -> RawStory.state(stated, "person", name));
      data.named(property, "Organization").forEach(name -> RawStory.state(stated, "organization", name));
      data.named(property, "Place").forEach(name -> RawStory.state(stated, "place", name));
    }
    data.says("contentLocation").forEach(name -> RawStory.state(stated, "place", name));
    data.says("locationCreated").forEach(name -> RawStory.state(stated, "location_created", name));
    data.says("identifier").forEach(name -> RawStory.state(stated, "identifier", name));
    data.names().stream().filter(name -> !stated.containsKey(name)
        && USED.stream().noneMatch(name::equalsIgnoreCase))
        .forEach(name -> data.says(name).forEach(value -> RawStory.state(stated, name, value)));
    return stated;
  }

  private List<String> said(String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      values.addAll(marks.said(name));
    }
    return values;
  }

  /** The first value of the first list that has any; a placeholder only where there is nothing else. */
  @SafeVarargs
  private void one(String name, List<String>... lists) {
    Optional<String> placeholder = Optional.empty();
    for (List<String> list : lists) {
      for (String value : list) {
        if (!PLACEHOLDER.matcher(value).matches()) {
          RawStory.state(stated, name, value);
          return;
        }
        placeholder = placeholder.or(() -> Optional.of(value));
      }
    }
    placeholder.ifPresent(value -> RawStory.state(stated, name, value));
  }

  /** Every value of the first list that has any that will do, each once. */
  @SafeVarargs
  private void all(String name, Predicate<String> isOne, List<String>... lists) {
    for (List<String> list : lists) {
      Set<String> seen = new LinkedHashSet<>();
      for (String value : list) {
        if (isOne.test(value) && seen.add(value.toLowerCase(Locale.ROOT))) {
          RawStory.state(stated, name, value);
        }
      }
      if (!seen.isEmpty()) {
        return;
      }
    }
  }

  private boolean isName(String value) {
    return value.length() <= 120 && !ADDRESS.matcher(value).matches() && !DATED.matcher(value).matches();
  }

  private static List<String> split(List<String> values) {
    List<String> found = new ArrayList<>();
    for (String value : values) {
      boolean list = values.size() == 1 || value.split("[;,]", 4).length > 2;
      for (String each : list ? value.split("\\s*[;,]\\s*") : new String[]{value}) {
        if (!each.isBlank()) {
          found.add(each.strip());
        }
      }
    }
    return found;
  }
}
