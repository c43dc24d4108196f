package dev.dateline.read;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One item of RSS, with the modules that news sites use: {@code dc}, {@code content}, {@code media}, {@code atom}.
 *
 * <p>What the channel says once, its language and its name as the source, holds for each item that says nothing else.
 */
final class RssItem {
  private final XmlElement item;
  private final XmlElement frame;
  private final Statements said = new Statements();

  private RssItem(XmlElement item, XmlElement frame) {
    this.item = item;
    this.frame = frame;
  }

  static Read read(XmlElement item, XmlElement frame, Origin origin, String format) {
    RssItem read = new RssItem(item, frame);
    read.state();
    read.said.rest(item);
    Optional<RawStory> story = read.said.story(origin, format);
    return story.isPresent()
        ? story.get()
        : XmlStories.rejected(item, origin, read.said.first("id"), "an item of a feed with neither title nor text");
  }

  /** Elements of RSS itself, or of the module with that usual prefix. */
  private Stream<XmlElement> of(String prefix, String name) {
    String own = prefix.isEmpty() ? item.prefix() : prefix;
    return item.each(name).filter(element -> element.prefix().equals(own));
  }

  private Stream<String> text(String prefix, String name) {
    return of(prefix, name).map(XmlElement::text).filter(text -> !text.isEmpty());
  }

  private void state() {
    said.title(Stream.of(text("", "title"), text("dc", "title"), text("media", "title")).flatMap(each -> each)
        .findFirst().map(RssItem::line).orElse(""));
    text("dc", "title").filter(title -> !title.equals(said.title())).forEach(title -> said.own("dc_title", title));
    bodies();
    String link = text("", "link").findFirst().orElse("");
    Optional<String> about = item.attribute("rdf:about");
    said.ifNone("id", Stream.of(text("", "guid"), Stream.of(link), text("dc", "identifier"), about.stream(),
        atomLinks()).flatMap(each -> each));
    of("", "guid").forEach(guid -> {
      if (link.isEmpty() && !guid.attribute("isPermaLink").filter("false"::equals).isPresent()
          && guid.text().matches("https?://.*")) {
        said.add("url", guid.text());
      }
    });
    said.add("url", link);
    said.ifNone("url", Stream.concat(atomLinks(), about.stream()));
    said.ifNone("sent", Stream.of(text("", "pubDate"), text("", "pubdate"), text("dc", "date"), text("dcterms",
        "modified"), text("dcterms", "issued"), text("atom", "updated"), text("atom", "published"))
        .flatMap(each -> each));
    said.add("byline", text("", "author"));
    said.ifNone("byline", Stream.concat(item.each("author").filter(author -> !author.elements().isEmpty())
        .flatMap(author -> author.each("name").map(XmlElement::text)), Stream.empty()));
    Stream.of(text("dc", "creator"), text("itunes", "author")).flatMap(each -> each)
        .forEach(author -> said.add("byline", author));
    said.add("tag", text("", "category").map(RssItem::line));
    said.add("tag", text("dc", "subject"));
    said.add("tag", Stream.of(text("itunes", "keywords"), text("media", "keywords")).flatMap(each -> each)
        .flatMap(words -> Stream.of(words.split(","))));
    said.add("source", text("", "source"));
    said.ifNone("source", text("dc", "publisher"));
    said.add("language", text("dc", "language"));
    said.add("copyright", Stream.concat(text("dc", "rights"), text("media", "copyright")));
    channel();
  }

  private void bodies() {
    Stream<String> full = Stream.of(of("content", "encoded"), of("", "encoded"), of("", "fulltext"),
        of("xhtml", "body"), of("", "body")).flatMap(each -> each).map(XmlText::of);
    full.filter(text -> !text.isBlank()).findFirst().ifPresent(said::body);
    Stream.of(of("", "description"), of("dc", "description"), of("", "summary"), of("itunes", "summary"),
        of("media", "description")).flatMap(each -> each).map(XmlText::of).filter(text -> !text.isBlank())
        .forEach(text -> {
          if (said.body().isEmpty()) {
            said.body(text);
          } else if (!said.body().equals(text)) {
            said.own("summary", text);
          }
        });
  }

  private Stream<String> atomLinks() {
    return of("atom", "link").filter(link -> link.attribute("rel").filter(rel -> !rel.equals("alternate")).isEmpty())
        .flatMap(link -> link.attribute("href").stream());
  }

  private void channel() {
    Stream.concat(frame.each("channel"), Stream.of(frame)).filter(channel -> channel.is("channel")).limit(1)
        .forEach(channel -> {
          said.ifNone("language", channel.each("language").map(XmlElement::text));
          said.ifNone("language", frame.attribute("xml:lang"));
          channel.each("title").filter(title -> title.prefix().equals(channel.prefix()) || title.prefix().isEmpty())
              .map(XmlElement::text).limit(1).forEach(title -> {
                said.add("feed", line(title));
                said.ifNone("source", Stream.of(line(title)));
              });
        });
  }

  /** A line that may be written as HTML. */
  static String line(String text) {
    return XmlText.isMarkup(text) ? HtmlText.of(text).replaceAll("\\s+", " ") : text;
  }
}
