package dev.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * XML of any other kind: where a known kind of story lies in it, that is read; where an element clearly is an article, with
 * a headline and a text under one of their usual names, that is.
 */
final class OtherXml implements Format, XmlDialect {
  private static final Set<String> TITLES = Set.of("headline", "title", "hedline", "hl1", "head", "heading", "head1");
  private static final Set<String> BODIES = Set.of("body", "content", "text", "story", "bodytext", "articlebody",
      "article_body", "contenttext", "maintext", "fulltext", "body.content", "html", "body_html", "storytext",
      "description", "articletext");
  private static final Set<String> IDS = Set.of("id", "guid", "uri", "uuid", "newsid", "articleid", "itemid",
      "contentitemid", "identifier");
  private static final Set<String> DATES = Set.of("versioncreated", "updated", "updateddatetime", "modified",
      "lastmodified", "pubdate", "published", "publisheddate", "publicationdate", "pubdatetime", "date", "datetime",
      "datereleased", "created", "createddatetime", "createddate");

  private static final List<XmlDialect> KNOWN = List.of(new NewsMlG2(), new NewsMl1(), new Nitf());

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public boolean recognises(Head head) {
    return XmlRoot.isXml(head) && XmlRoot.of(head).filter("html"::equalsIgnoreCase).isEmpty() && !isHtml(head);
  }

  private static boolean isHtml(Head head) {
    String begin = head.text(1000).toLowerCase(Locale.ROOT);
    return begin.contains("<!doctype html") || !begin.startsWith("<?xml") && begin.contains("<html");
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    XmlStories.read(source, this, sink);
  }

  @Override
  public boolean isStory(XmlElement element) {
    return KNOWN.stream().anyMatch(known -> known.isStory(element));
  }

  @Override
  public void story(XmlElement story, XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    for (XmlDialect known : KNOWN) {
      if (known.isStory(story)) {
        known.story(story, frame, origin, sink);
        return;
      }
    }
  }

  @Override
  public void none(XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    List<XmlElement> articles = articles(frame).limit(100_000).toList();
    for (XmlElement article : articles) {
      Statements said = new Statements();
      state(article, said);
      said.story(new Origin(origin.where(), article.line()), name()).ifPresent(sink);
    }
    if (articles.isEmpty()) {
      sink.accept(XmlStories.rejected(frame, origin, Optional.empty(),
          "XML of a kind that is not known (its root is " + frame.name()
              + "), and no element in it is clearly an article, with a headline and a text"));
    }
  }

  /** The outermost elements that have both a headline and a text. */
  private static Stream<XmlElement> articles(XmlElement element) {
    if (one(element, TITLES).isPresent() && text(element).isPresent()) {
      return Stream.of(element);
    }
    return element.elements().stream().flatMap(OtherXml::articles);
  }

  private static Optional<XmlElement> one(XmlElement of, Set<String> names) {
    return of.elements().stream().filter(element -> names.contains(element.name().toLowerCase(Locale.ROOT)))
        .filter(element -> !element.verbatim().isBlank()).findFirst();
  }

  private static Optional<XmlElement> text(XmlElement of) {
    // A description is a text only where it has the length of one; the other names say what they are.
    return one(of, BODIES).filter(element -> !TITLES.contains(element.name().toLowerCase(Locale.ROOT)))
        .filter(element -> !element.is("description") || element.verbatim().length() > 200);
  }

  private static void state(XmlElement article, Statements said) {
    one(article, TITLES).ifPresent(title -> said.title(RssItem.line(title.text())));
    text(article).ifPresent(body -> said.body(XmlText.of(body, said::add)));
    said.ifNone("id", one(article, IDS).map(XmlElement::text));
    said.ifNone("id", Stream.of("id", "guid", "uri").flatMap(name -> article.attribute(name).stream()));
    said.ifNone("sent", one(article, DATES).map(XmlElement::text));
    said.ifNone("byline", one(article, Set.of("byline", "author", "creator")).map(XmlElement::text));
    said.ifNone("dateline", one(article, Set.of("dateline", "placeline")).map(XmlElement::text));
    said.ifNone("language", one(article, Set.of("language", "lang")).map(XmlElement::text)
        .filter(language -> language.matches("(?i)[a-z]{2}.*")));
    said.ifNone("language", article.attribute("xml:lang"));
    said.ifNone("source", one(article, Set.of("source", "provider", "credit")).map(XmlElement::text));
    said.ifNone("slug", one(article, Set.of("slug", "slugline", "slugproper")).map(XmlElement::text));
    said.ifNone("url", one(article, Set.of("url", "link")).map(XmlElement::text));
    article.elements().stream().filter(each -> Set.of("keyword", "keywords", "tag", "tags", "category", "subject")
        .contains(each.name().toLowerCase(Locale.ROOT))).forEach(each -> said.add("tag",
            each.elements().isEmpty()
                ? Stream.of(each.text().split("[,;]"))
                : each.elements().stream().map(XmlElement::text)));
    said.rest(article);
  }
}
