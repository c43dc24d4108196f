package dev.dateline.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One item of NewsML-G2, after the IPTC's NewsML-G2 2.x: what the item is stands in {@code itemMeta}, what its content is in
 * {@code contentMeta}, the content in {@code contentSet}.
 *
 * <p>{@code versionCreated} is the time of a version; content may be older than its item. A picture without a text is kept
 * with its caption as the body. Items that are no news, and packages without a headline, are none.
 */
final class G2Item {
  private static final Pattern LESSER = Pattern
      .compile("(?i).*(?:sub|second|kicker|overline|short|alt|ticker|teaser).*");

  private final XmlElement item;
  private final Statements said = new Statements();
  private final Map<String, String> names = new HashMap<>();

  private G2Item(XmlElement item) {
    this.item = item;
  }

  static Read read(XmlElement item, XmlElement frame, Origin origin) {
    G2Item read = new G2Item(item);
    read.state();
    read.message(frame);
    Optional<RawStory> story = read.said.story(origin, "newsml-g2");
    return story.isPresent()
        ? story.get()
        : XmlStories.rejected(item, origin, item.attribute("guid"), read.whyNone());
  }

  private Stream<XmlElement> item(String... path) {
    return item.at("itemMeta").flatMap(meta -> meta.at(path));
  }

  private Stream<XmlElement> content(String... path) {
    // Some wires put what belongs to the content beside the item's own, and some leave the wrapper out.
    return Stream.of("contentMeta", "itemMeta").flatMap(item::at).flatMap(meta -> meta.at(path));
  }

  private void state() {
    said.add("id", item.attribute("guid"));
    said.add("version", item.attribute("version"));
    said.add("sent", Stream.of(item("versionCreated"), content("contentModified"), content("contentCreated"),
        item("firstCreated")).flatMap(each -> each).map(XmlElement::text).filter(date -> !date.isEmpty()).limit(1));
    said.add("created", item("firstCreated").map(XmlElement::text));
    said.add("content_created", content("contentCreated").map(XmlElement::text));
    said.add("content_modified", content("contentModified").map(XmlElement::text));
    said.add("status", item("pubStatus").flatMap(status -> code(status).stream()).map(G2Item::local));
    said.add("embargo", item("embargoed").map(XmlElement::text));
    said.add("type", item("itemClass").flatMap(type -> code(type).stream()).map(G2Item::local));
    said.add("ednote", Stream.concat(item("edNote"), item("ednote")).map(XmlText::of));
    item.within("link").forEach(this::link);
    names();
    lines();
    subjects();
    if (!item.is("conceptItem") && !item.is("knowledgeItem") && !item.is("catalogItem")) {
      text();
    }
    said.ifNone("language", item.attribute("xml:lang"));
    said.rest(item);
  }

  private void lines() {
    List<XmlElement> headlines = content("headline").toList();
    headlines.stream().filter(line -> !lesser(line)).forEach(this::headline);
    headlines.stream().filter(G2Item::lesser).forEach(line -> said.add("subtitle", line.text()));
    said.add("byline", content("by").map(XmlElement::text));
    List<String> located = content("located").flatMap(place -> place.each("name")).map(XmlElement::text)
        .filter(place -> !place.isEmpty()).toList();
    content("dateline").map(XmlElement::text).forEach(said::dateline);
    said.ifNone("dateline", located.stream());
    said.add("located", located.stream());
    List<String> providers = item("provider").map(this::name).toList();
    said.add("source", content("infoSource").map(this::name));
    said.ifNone("source", content("creditline").map(XmlElement::text).filter(line -> providers.isEmpty()));
    said.ifNone("source", providers.stream());
    said.add("provider", providers.stream());
    creators(providers);
    said.add("slug", content("slugline").map(XmlElement::text));
    said.add("urgency", content("urgency").map(XmlElement::text));
    said.add("credit", content("creditline").map(XmlElement::text));
    said.add("language", content("language").flatMap(language -> language.attribute("tag").stream()));
    said.add("tag", content("keyword").map(XmlElement::text));
    said.add("genre", content("genre").map(this::name));
    said.add("service", item("service").map(this::name));
    said.add("copyright", item.at("rightsInfo", "copyrightNotice").map(XmlElement::text));
    said.add("usage", item.at("rightsInfo", "usageTerms").map(XmlText::of));
  }

  /** Who made it wrote it, where no byline says so; an agency that made it is its source. */
  private void creators(List<String> providers) {
    List<String> sources = content("infoSource").map(this::name).toList();
    boolean signed = said.has("byline");
    content("creator").map(this::name).forEach(creator -> said.add(signed || providers.contains(creator)
        || sources.contains(creator) ? "creator" : "byline", creator));
  }

  private void headline(XmlElement headline) {
    String line = headline.text();
    if (said.title().isEmpty()) {
      said.title(line);
    } else if (!said.title().equals(line)) {
      said.own("headline", line);
    }
  }

  private static boolean lesser(XmlElement headline) {
    return headline.attribute("role").filter(role -> LESSER.matcher(role).matches()).isPresent();
  }

  /** What the item says elsewhere of the codes that it uses. */
  private void names() {
    item.each("assert").forEach(told -> code(told).ifPresent(code -> {
      Optional<XmlElement> name = told.each("name").findFirst();
      name.ifPresent(text -> names.putIfAbsent(code, text.text()));
    }));
  }

  private void subjects() {
    content("subject").forEach(subject -> {
      Optional<String> code = code(subject);
      String name = name(subject);
      String type = local(subject.attribute("type").orElse("")).toLowerCase(Locale.ROOT);
      switch (type) {
        case "person" -> entity("person", name, code);
        case "organisation", "organization" -> entity("organization", name, code);
        case "geoarea", "poi", "geo", "location" -> entity("place", name, code);
        case "department", "desk" -> entity("section", name, code);
        case "runnumber", "textpackageid", "length", "topic" -> said.own(type, name);
        default -> {
          said.add("tag", name);
          said.add("subject", code);
        }
      }
    });
  }

  private void entity(String field, String name, Optional<String> code) {
    said.add(field, name);
    said.add(field + "_code", code.filter(known -> !known.equals(name)));
  }

  private void text() {
    item.at("contentSet").flatMap(set -> set.elements().stream()).forEach(this::rendition);
    List<XmlElement> descriptions = content("description").toList();
    descriptions.forEach(description -> {
      String text = XmlText.folded(description);
      String role = local(description.attribute("role").orElse("summary"));
      said.own(role, text);
    });
    if (said.body().isEmpty()) {
      said.body(
          String.join("\n\n", descriptions.stream().map(XmlText::folded).distinct().filter(text -> !text.isBlank())
              .toList()));
    }
    said.title(String.join(" ", item("title").map(XmlElement::text).limit(1).toList()));
    if (said.title().isEmpty() && item.is("planningItem")) {
      said.title(String.join(" ", item.within("headline").map(XmlElement::text).limit(1).toList()));
    }
  }

  private void rendition(XmlElement rendition) {
    switch (rendition.name()) {
      case "inlineXML" -> rendition.elements().forEach(this::inline);
      case "inlineData" -> {
        boolean packed = rendition.attribute("encoding").isPresent();
        String words = rendition.verbatim();
        if (packed) {
          said.own("inline", words.strip());
        } else {
          another(XmlText.ofWords(words));
        }
      }
      default -> rendition.attribute("href").ifPresent(place -> said.add("media", place));
    }
  }

  private void inline(XmlElement content) {
    if (content.name().equalsIgnoreCase("nitf")) {
      Statements inner = said.body().isEmpty() ? said : new Statements();
      NitfStory.state(content, inner);
      if (inner != said) {
        another(inner.body());
      }
    } else if (content.is("html")) {
      content.at("head", "title").map(XmlElement::text).forEach(title -> {
        if (said.title().isEmpty()) {
          said.title(title);
        } else if (!title.equals(said.title())) {
          said.own("doc_title", title);
        }
      });
      said.ifNone("language", Stream.of(content.attribute("xml:lang"), content.attribute("lang"))
          .flatMap(Optional::stream));
      another(String.join("\n\n", content.each("body").map(body -> XmlText.of(body, said::add)).toList()));
    } else {
      another(XmlText.of(content, said::add));
    }
  }

  /** The first text is the story's; another rendition of it is kept beside. */
  private void another(String text) {
    if (said.body().isEmpty()) {
      said.body(text);
    } else if (!said.body().equals(text)) {
      said.own("rendition", text);
    }
  }

  private void link(XmlElement link) {
    String rel = local(link.attribute("rel").orElse("link"));
    Optional<String> target = link.attribute("residref").or(() -> link.attribute("href"))
        .or(() -> link.attribute("uri"));
    Optional<String> version = link.attribute("version");
    target.ifPresent(to -> {
      boolean ofThis = rel.equalsIgnoreCase("previousVersion") || rel.equalsIgnoreCase("evolvedFrom")
          || rel.equalsIgnoreCase("derivedFrom") || rel.equalsIgnoreCase("replaces");
      String name = ofThis ? "previous" : "link";
      said.own(name, version.map(number -> to + " " + number).orElse(to));
      if (!ofThis && !rel.equals("link")) {
        said.own("link_rel", rel + " " + to);
      }
    });
  }

  /** The envelope says something about every item in it. */
  private void message(XmlElement frame) {
    if (frame.is("newsMessage")) {
      Stream.of("header", "Header").flatMap(frame::at).flatMap(header -> header.elements().stream())
          .filter(element -> element.elements().isEmpty())
          .forEach(element -> said.own("message." + element.name(), element.text()));
    }
  }

  private String whyNone() {
    long references = item.within("itemRef").count();
    return switch (item.name()) {
      case "packageItem" -> "a package of " + references + (references == 1 ? " item" : " items")
          + " without a headline or text of its own";
      case "conceptItem", "knowledgeItem", "catalogItem" -> "a " + item.name()
          + ", which describes codes and is no story";
      case "planningItem" -> "a planningItem without a headline or text of its own";
      default -> {
        boolean elsewhere = item.within("remoteContent").findAny().isPresent();
        yield "a newsItem with neither headline nor text"
            + (elsewhere ? "; its content is in another file, which is named in remoteContent" : "");
      }
    };
  }

  /** What something is called: by the item, elsewhere in it, in letters, or by its code alone. */
  private String name(XmlElement named) {
    Optional<String> said = named.each("name").map(XmlElement::text).filter(text -> !text.isEmpty()).findFirst();
    Optional<String> code = code(named);
    return said.or(() -> code.map(names::get)).or(() -> named.attribute("literal"))
        .or(() -> code.map(text -> named.is("subject") ? text : local(text))).orElseGet(named::text);
  }

  private static Optional<String> code(XmlElement element) {
    return element.attribute("qcode").or(() -> element.attribute("uri")).or(() -> element.attribute("code"))
        .or(() -> element.attribute("literal"));
  }

  /** What stands behind a code's scheme. */
  private static String local(String code) {
    int cut = code.contains("://") ? -1 : code.lastIndexOf(':');
    return cut < 0 ? code : code.substring(cut + 1);
  }
}
