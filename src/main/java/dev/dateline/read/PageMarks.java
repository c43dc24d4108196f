package dev.dateline.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a page's markup says about the page, collected in one walk: meta elements, microdata, times, JSON-LD. */
final class PageMarks implements NodeVisitor {
  private static final Set<String> PROPERTIES = Set.of("headline", "name", "datepublished", "datemodified",
      "datecreated", "author", "articlesection", "keywords", "inlanguage", "publisher", "description", "url");

  /** A byline has no more characters than this, nor has a headline. */
  private static final int LONGEST_NAME = 300;
  private static final int MOST_NODES = 100;

  /** By name, in lower case: of meta elements, and of microdata with {@code itemprop:} before it. */
  private final Map<String, List<String>> said = new LinkedHashMap<>();
  private final List<String> linkedData = new ArrayList<>();

  private PageMarks() {}

  static PageMarks of(Document page) {
    PageMarks marks = new PageMarks();
    page.traverse(marks);
    return marks;
  }

  List<String> linkedData() {
    return linkedData;
  }

  List<String> said(String name) {
    return said.getOrDefault(name, List.of());
  }

  /** The first thing said under the first of these names that says any. */
  Optional<String> first(String... names) {
    for (String name : names) {
      if (!said(name).isEmpty()) {
        return Optional.of(said(name).getFirst());
      }
    }
    return Optional.empty();
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element) || element.attributesSize() == 0 && !element.nameIs("h1")
        && !element.nameIs("title")) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> {
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
          String name = element.attr(key);
          if (!name.isEmpty()) {
            say((key.equals("itemprop") ? "itemprop:" : "") + name.toLowerCase(Locale.ROOT), element.attr("content"));
          }
        }
      }
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical")) {
          say("canonical", element.attr("href"));
        }
      }
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          linkedData.add(element.data());
        }
      }
      case "html" -> say("lang", element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang"));
      case "title" -> say("title", element.text());
      case "h1" -> say("h1", name(element));
      case "time" -> {
        String when = element.attr("datetime");
        say("time", when.isEmpty() ? name(element) : when);
        property(element);
      }
      default -> {
        property(element);
        byline(element);
      }
    }
  }

  private void property(Element element) {
    String property = element.attr("itemprop");
    if (property.isEmpty()) {
      return;
    }
    for (String name : property.toLowerCase(Locale.ROOT).split(" ", 4)) {
      if (PROPERTIES.contains(name)) {
        String value = element.attr("content");
        value = value.isEmpty() ? element.attr("datetime") : value;
        say("itemprop:" + name, value.isEmpty() ? name(element) : value);
      }
    }
  }

  private void byline(Element element) {
    if (element.attr("rel").equalsIgnoreCase("author")) {
      say("rel:author", name(element));
    } else if (element.hasClass("byline") || element.hasClass("author-name") || element.hasClass("author")) {
      String text = name(element);
      if (text.regionMatches(true, 0, "by ", 0, 3) || !element.hasClass("author")) {
        say("byline", text);
      }
    }
  }

  /** The text of an element that holds no more than a name; nothing, where it holds more. */
  private static String name(Element element) {
    // A walk of its own, and a bounded one: an element may hold all the page.
    Name name = new Name();
    NodeTraversor.filter(name, element);
    return name.text.length() > LONGEST_NAME || name.nodes > MOST_NODES
        ? ""
        : name.text.toString().strip().replaceAll("\\s+", " ");
  }

  private static final class Name implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private int nodes;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node instanceof Element inner && inner.isBlock()) {
        text.append(' ');
      }
      return text.length() > LONGEST_NAME || ++nodes > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }

  private void say(String name, String value) {
    String plain = value.strip();
    if (!plain.isEmpty()) {
      said.computeIfAbsent(name, key -> new ArrayList<>()).add(plain);
    }
  }
}
