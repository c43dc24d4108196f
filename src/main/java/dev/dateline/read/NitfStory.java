package dev.dateline.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an NITF document states, by itself or inside another format, which then speaks first.
 *
 * <p>After the IPTC's NITF 3.6: metadata stand in {@code head/docdata}, {@code tobject} and {@code pubdata}, the printed lines
 * in {@code body.head}, the text in {@code body.content}.
 */
final class NitfStory {
  private final XmlElement nitf;
  private final Statements said;

  private NitfStory(XmlElement nitf, Statements said) {
    this.nitf = nitf;
    this.said = said;
  }

  static void state(XmlElement nitf, Statements said) {
    NitfStory story = new NitfStory(nitf, said);
    story.document();
    story.subjects();
    story.lines();
    story.text();
  }

  private Stream<XmlElement> docdata() {
    return nitf.at("head", "docdata");
  }

  private Stream<String> docdata(String element, String attribute) {
    return docdata().flatMap(docdata -> docdata.each(element)).flatMap(each -> each.attribute(attribute).stream());
  }

  private void document() {
    boolean alone = !said.has("id");
    said.ifNone("id", docdata("doc-id", "id-string"));
    said.add("doc_id", alone ? Stream.empty() : docdata("doc-id", "id-string"));
    Stream<String> dates = Stream.concat(docdata("date.issue", "norm"),
        Stream.concat(docdata("date.release", "norm"), nitf.at("body", "body.head", "dateline", "story.date")
            .flatMap(date -> date.attribute("norm").stream())));
    said.ifNone("sent", Stream.concat(dates, nitf.at("head", "pubdata")
        .flatMap(date -> date.attribute("date.publication").stream())));
    said.add("status", docdata().flatMap(docdata -> docdata.attribute("management-status").stream()));
    said.add("embargo", docdata("date.release", "norm").filter(date -> docdata("date.issue", "norm")
        .findFirst().filter(date::equals).isEmpty()));
    said.ifNone("urgency", docdata("urgency", "ed-urg"));
    said.ifNone("version", docdata("du-key", "version"));
    said.ifNone("slug", docdata("du-key", "key"));
    said.add("ednote", docdata("ed-msg", "info"));
    said.add("tag", docdata("key-list", "key"));
    said.add("tag", docdata().flatMap(docdata -> docdata.at("key-list", "keyword"))
        .flatMap(keyword -> keyword.attribute("key").stream()));
    docdata().flatMap(docdata -> docdata.each("evloc")).forEach(this::place);
    docdata().flatMap(docdata -> docdata.each("identified-content")).forEach(this::named);
    said.add("copyright", docdata().flatMap(docdata -> docdata.each("doc.copyright")).map(copyright -> Stream
        .of(copyright.attribute("year"), copyright.attribute("holder")).flatMap(Optional::stream)
        .reduce((year, holder) -> year + " " + holder).orElse("")));
    said.ifNone("language",
        Stream.of(nitf.attribute("baselang"), nitf.attribute("xml:lang")).flatMap(Optional::stream));
    said.ifNone("language", nitf.at("body").flatMap(body -> body.attribute("xml:lang").stream()));
    nitf.at("head", "meta").forEach(meta -> {
      Optional<String> name = meta.attribute("name");
      Optional<String> content = meta.attribute("content");
      name.ifPresent(key -> content.ifPresent(value -> meta(key, value)));
    });
  }

  private void meta(String key, String value) {
    switch (key.toLowerCase(java.util.Locale.ROOT)) {
      case "keyword", "keywords" -> said.add("tag", Stream.of(value.split("[;,]")));
      case "slug", "slugline", "anpa-keyword" -> {
        if (said.has("slug")) {
          said.own(key, value);
        } else {
          said.add("slug", value);
        }
      }
      default -> said.own(key, value);
    }
  }

  private void place(XmlElement location) {
    for (String part : List.of("city", "state-prov", "country-id", "region", "county-dist")) {
      said.add("place", location.attribute(part));
    }
    if (location.attribute("city").isEmpty()) {
      said.add("place", location.attribute("iso-cc"));
    }
    said.add("place", location.text());
  }

  private void named(XmlElement content) {
    for (XmlElement each : content.elements()) {
      String name = each.text().isEmpty() ? each.attribute("value").orElse("") : each.text();
      switch (each.name()) {
        case "person" -> said.add("person", name);
        case "org" -> said.add("organization", name);
        case "location" -> {
          // A city and its country, each in an element of its own, are two places.
          List<XmlElement> parts = each.elements();
          said.add("place", parts.isEmpty() ? Stream.of(name) : parts.stream().map(XmlElement::text));
        }
        case "classifier" -> said.add("tag", name);
        default -> said.own(each.name(), name);
      }
    }
  }

  /** A subject is named by its most specific name; a code without any name stands for itself. */
  private void subjects() {
    nitf.at("head", "tobject", "tobject.subject").forEach(subject -> {
      Optional<String> code = subject.attribute("tobject.subject.refnum").or(() -> subject.attribute(
          "tobject.subject.code"));
      Optional<String> name = Stream.of("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
          .flatMap(part -> subject.attribute(part).stream()).findFirst();
      said.add("subject", code);
      said.add("tag", name.or(() -> code));
    });
  }

  private void lines() {
    Stream<XmlElement> headlines = Stream.concat(nitf.at("body", "body.head", "hedline", "hl1"),
        nitf.at("body", "body.head", "hl1"));
    headlines.map(XmlElement::text).filter(line -> !line.isEmpty()).forEach(line -> {
      if (said.title().isEmpty() || said.title().equals(line)) {
        said.title(line);
      } else {
        said.own("headline", line);
      }
    });
    nitf.at("head", "title").map(XmlElement::text).forEach(line -> {
      said.title(line);
      if (!said.title().equals(line)) {
        said.own("doc_title", line);
      }
    });
    nitf.at("body", "body.head", "hedline", "hl2").map(XmlElement::text)
        .filter(line -> !line.equals(said.title())).forEach(line -> said.add("subtitle", line));
    nitf.at("body", "body.head", "byline").forEach(this::byline);
    nitf.at("body", "body.head", "dateline").forEach(this::dateline);
    said.add("summary", nitf.at("body", "body.head", "abstract").map(XmlText::of));
    Stream<String> makers = Stream.concat(nitf.at("body", "body.head", "distributor").map(XmlElement::text),
        Stream.concat(docdata("doc-id", "regsrc"), Stream.concat(docdata().flatMap(docdata -> docdata.at("del-list",
            "from-src")).flatMap(from -> from.attribute("src-name").stream()), docdata("doc.copyright", "holder"))));
    said.ifNone("source", makers.toList().stream());
    said.ifNone("source", nitf.at("head", "pubdata").flatMap(paper -> paper.attribute("name").stream()));
    said.ifNone("section", nitf.at("head", "pubdata").flatMap(paper -> paper.attribute("position.section").stream()));
    nitf.at("body", "body.head", "note").map(XmlText::of).forEach(note -> said.add("ednote", note));
  }

  /** Who wrote it stands before what they are; with no name, what they are is all there is. */
  private void byline(XmlElement byline) {
    String title = String.join(" ", byline.within("byttl").map(XmlElement::text).toList());
    String line = byline.text();
    boolean parted = line.length() > title.length() && line.endsWith(title);
    String name = parted ? line.substring(0, line.length() - title.length()).strip() : line;
    if (said.has("byline")) {
      said.own("nitf_byline", name);
    } else {
      said.add("byline", name.replaceAll("[,\\s]+$", ""));
    }
    if (parted) {
      said.add("byline_title", title);
    }
  }

  private void dateline(XmlElement dateline) {
    String line = dateline.text();
    String place = String.join(", ", dateline.each("location").map(XmlElement::text).filter(text -> !text.isEmpty())
        .toList());
    dateline.each("location")
        .forEach(location -> location.attribute("city").ifPresent(city -> said.add("place", city)));
    String printed = place.isEmpty()
        ? line
        : dateline.each("story.date").map(XmlElement::text).findFirst()
            .filter(date -> Statements.isStamp(date)).map(date -> place).orElse(line);
    said.dateline(printed);
  }

  private void text() {
    List<XmlElement> contents = nitf.at("body", "body.content").toList();
    contents.forEach(content -> {
      said.add("person", content.within("person").map(NitfStory::mentioned));
      said.add("organization", content.within("org").map(NitfStory::mentioned));
      said.add("place", content.within("location").map(NitfStory::mentioned));
      content.within("lang").forEach(lang -> said.ifNone("language", lang.attribute("lang")));
    });
    said.body(String.join("\n\n", contents.stream().map(content -> XmlText.of(content, said::add))
        .filter(text -> !text.isBlank()).toList()));
    if (contents.isEmpty()) {
      // Some wires leave the inner elements out.
      nitf.at("body").filter(body -> body.each("body.head").findAny().isEmpty())
          .forEach(body -> said.body(XmlText.of(body, said::add)));
    }
    nitf.at("body", "body.end").forEach(end -> {
      said.add("tagline", end.each("tagline").map(XmlElement::text));
      said.add("tagline", end.text());
    });
  }

  private static String mentioned(XmlElement element) {
    String text = element.text();
    return text.isEmpty() ? element.attribute("value").orElse("") : text;
  }
}
