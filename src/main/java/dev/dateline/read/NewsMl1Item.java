package dev.dateline.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One item of NewsML 1.x, after the IPTC's NewsML 1.2: components in components, each with lines, metadata and content.
 *
 * <p>What the outermost component that says something says, counts; inner ones add. A component's role tells whether its
 * content is a headline, a caption or text. Of several renditions in one component the first is the text.
 */
final class NewsMl1Item {
  private final XmlElement item;
  private final Statements said = new Statements();
  private final Map<String, String> names = new HashMap<>();
  private final StringBuilder body = new StringBuilder();
  private final Set<String> texts = new HashSet<>();

  private NewsMl1Item(XmlElement item) {
    this.item = item;
  }

  static void read(XmlElement item, XmlElement frame, Origin origin, Consumer<? super Read> sink) {
    NewsMl1Item read = new NewsMl1Item(item);
    read.state();
    read.envelope(frame);
    read.said.rest(item);
    Optional<RawStory> story = read.said.story(origin, "newsml-1");
    List<XmlElement> inner = item.at("NewsComponent").flatMap(component -> component.within("NewsItem")).toList();
    if (story.isPresent()) {
      sink.accept(story.get());
    } else if (inner.isEmpty()) {
      sink.accept(XmlStories.rejected(item, origin, read.said.first("id"), read.whyNone()));
    }
    inner.forEach(each -> read(each, frame, origin, sink));
  }

  private void state() {
    XmlElement none = new XmlElement("", "none", 0, null);
    XmlElement identifier = item.at("Identification", "NewsIdentifier").findFirst().orElse(none);
    said.ifNone("id", Stream.concat(identifier.each("PublicIdentifier"), identifier.each("NewsItemId"))
        .map(XmlElement::text));
    said.ifNone("id", item.within("guid").map(XmlElement::text));
    said.own("news_item_id", String.join(" ", identifier.each("NewsItemId").map(XmlElement::text).toList()));
    said.add("version", identifier.each("RevisionId").map(XmlElement::text));
    said.own("provider_id", String.join(" ", identifier.each("ProviderId").map(XmlElement::text).toList()));
    identifier.each("RevisionId").forEach(revision -> revision.attribute("PreviousRevision")
        .filter(previous -> !previous.equals("0")).ifPresent(previous -> said.own("previous", previous)));
    XmlElement management = item.at("NewsManagement").findFirst().orElse(none);
    said.ifNone("sent", Stream.of(management.each("ThisRevisionCreated"), management.each("FirstCreated"),
        identifier.each("DateId")).flatMap(each -> each).map(XmlElement::text));
    said.add("created", management.each("FirstCreated").map(XmlElement::text));
    said.add("status", management.each("Status").map(NewsMl1Item::formal));
    said.add("type", management.each("NewsItemType").map(NewsMl1Item::formal));
    said.add("urgency", management.each("Urgency").map(NewsMl1Item::formal));
    if (management.each("Status").map(NewsMl1Item::formal).anyMatch("Embargoed"::equalsIgnoreCase)) {
      said.add("embargo", management.within("DateAndTime").map(XmlElement::text));
    }
    said.add("ednote", management.each("Instruction").map(NewsMl1Item::formal));
    names();
    item.within("NewsLines").filter(this::isOwn).forEach(this::lines);
    item.within("AdministrativeMetadata").filter(this::isOwn).forEach(this::administration);
    item.within("DescriptiveMetadata").filter(this::isOwn).forEach(this::description);
    item.within("Metadata").filter(this::isOwn)
        .forEach(metadata -> metadata.within("Property").forEach(this::property));
    item.within("ContentItem").filter(this::isOwn).forEach(this::content);
    said.body(body.toString());
    said.ifNone("language", Stream.concat(Stream.of(item), item.within("NewsComponent"))
        .flatMap(each -> each.attribute("xml:lang").stream()));
    said.ifNone("slug", item.at("Identification", "NameLabel").map(XmlElement::text));
    said.ifNone("source", item.within("Provider").map(provider -> party(provider)));
    said.title(said.body().isEmpty()
        ? String.join(" ", item.at("Identification", "NameLabel").map(XmlElement::text).toList())
        : "");
  }

  /** Whether an element belongs to this item and not to one inside it. */
  private boolean isOwn(XmlElement element) {
    Optional<XmlElement> outer = element.parent();
    while (outer.isPresent() && outer.get() != item) {
      if (outer.get().is("NewsItem")) {
        return false;
      }
      outer = outer.get().parent();
    }
    return true;
  }

  /** The names of codes, where a wire sends its topics along. */
  private void names() {
    item.within("Topic").forEach(topic -> topic.each("FormalName").map(XmlElement::text).findFirst()
        .ifPresent(code -> topic.each("Description")
            .filter(description -> description.attribute("Variant").filter("Category"::equals).isEmpty())
            .sorted((a, b) -> Boolean.compare(english(b), english(a)))
            .findFirst().ifPresent(description -> names.put(code, description.text()))));
  }

  private static boolean english(XmlElement element) {
    return element.attribute("xml:lang").filter(language -> language.startsWith("en")).isPresent();
  }

  private void lines(XmlElement lines) {
    for (XmlElement line : lines.elements()) {
      String text = line.text();
      switch (line.name()) {
        case "HeadLine" -> headline(text);
        case "SubHeadLine" -> said.add("subtitle", text);
        case "ByLine" -> said.add("byline", text);
        case "ByLineTitle" -> said.add("byline_title", text);
        case "DateLine" -> said.dateline(text);
        case "CreditLine" -> said.add("credit", text);
        case "CopyrightLine" -> said.add("copyright", text);
        case "RightsLine" -> said.add("usage", text);
        case "SlugLine" -> said.add("slug", text);
        case "KeywordLine" -> said.add("tag", Stream.of(text.split(";")));
        case "SeriesLine" -> said.own("series", text);
        case "NewsLine" -> said.own(line.each("NewsLineType").map(NewsMl1Item::formal).findFirst()
            .filter(type -> !type.matches("\\d*")).orElse("news_line"),
            String.join("\n", line.each("NewsLineText").map(XmlElement::text).toList()));
        default -> said.own(line.name(), text);
      }
    }
  }

  private void headline(String text) {
    if (said.title().isEmpty()) {
      said.title(text);
    } else if (!said.title().equals(text)) {
      said.own("headline", text);
    }
  }

  private void administration(XmlElement metadata) {
    metadata.each("Source").map(NewsMl1Item::party).forEach(source -> said.add("source", source));
    metadata.each("Provider").map(NewsMl1Item::party).forEach(provider -> said.add("provider", provider));
    for (XmlElement creator : metadata.each("Creator").toList()) {
      said.add(said.has("byline") ? "creator" : "byline", party(creator));
    }
    metadata.each("Property").forEach(this::property);
  }

  private void description(XmlElement metadata) {
    said.add("language", metadata.each("Language").map(NewsMl1Item::formal));
    said.add("genre", metadata.each("Genre").map(NewsMl1Item::formal));
    metadata.within("SubjectCode").flatMap(code -> code.elements().stream()).forEach(subject -> {
      String code = formal(subject);
      said.add("subject", code);
      said.add("tag", names.getOrDefault(code, code));
      subject.attribute("cat").ifPresent(category -> said.own("category", category));
    });
    metadata.each("Location").forEach(location -> location.within("Property").forEach(property -> {
      String name = property.attribute("FormalName").orElse("");
      if (name.endsWith("itude")) {
        property(property);
      } else {
        said.add("place", property.attribute("Value"));
      }
    }));
    metadata.each("OfInterestTo").map(NewsMl1Item::formal).forEach(text -> said.own("of_interest_to", text));
    metadata.each("TopicOccurrence").map(NewsMl1Item::formal).forEach(text -> said.own("topic", text));
    metadata.each("Property").forEach(this::property);
  }

  private void property(XmlElement property) {
    property.within("Property").forEach(this::property);
    String name = property.attribute("FormalName").orElse("property");
    property.attribute("Value").ifPresent(value -> {
      if (name.toLowerCase(Locale.ROOT).matches("keywords?")) {
        said.add("tag", Stream.of(value.split(";")));
      } else {
        said.own(name, value);
      }
    });
  }

  private void content(XmlElement content) {
    String role = content.parent().stream().flatMap(component -> component.each("Role")).map(NewsMl1Item::formal)
        .findFirst().orElse("").toLowerCase(Locale.ROOT);
    String media = content.each("MediaType").map(NewsMl1Item::formal).findFirst().orElse("").toLowerCase(Locale.ROOT);
    String mime = Stream.of("MimeType", "Format").flatMap(content::each).map(NewsMl1Item::formal)
        .findFirst().orElse("").toLowerCase(Locale.ROOT);
    content.attribute("Href").ifPresent(place -> said.own("media", place));
    for (XmlElement data : content.each("DataContent").toList()) {
      if (role.contains("stylesheet") || mime.contains("css")) {
        data.ask();
      } else if (content.each("Encoding").findAny().isPresent()) {
        said.own("inline", data.verbatim().strip());
      } else {
        place(role, media, text(data), content);
      }
    }
  }

  private String text(XmlElement data) {
    Optional<XmlElement> nitf = data.elements().stream().filter(inner -> inner.name().equalsIgnoreCase("nitf"))
        .findFirst();
    if (nitf.isEmpty()) {
      return XmlText.of(data, said::add);
    }
    Statements inner = new Statements();
    NitfStory.state(nitf.get(), inner);
    inner.rest(nitf.get());
    String text = inner.body();
    said.title(inner.title());
    inner.story(new Origin("", 1), "").ifPresent(raw -> raw.stated().forEach((name, values) -> {
      boolean single = Set.of("byline", "dateline", "language", "source", "slug", "urgency", "id", "sent", "version")
          .contains(name);
      if (!single) {
        values.forEach(value -> said.add(name, value));
      } else if (!said.has(name)) {
        said.ifNone(name, values.stream());
      }
    }));
    return text;
  }

  private void place(String role, String media, String text, XmlElement content) {
    if (text.isBlank() || !texts.add(text)) {
      return;
    }
    boolean picture = Stream.of("photo", "picture", "graphic", "video", "audio", "image").anyMatch(media::contains);
    boolean first = content.parent().stream().flatMap(component -> component.each("ContentItem"))
        .filter(each -> each.each("DataContent").findAny().isPresent()).findFirst().filter(content::equals).isPresent();
    if (role.equals("headline") || role.equals("title")) {
      headline(text);
    } else if (role.equals("subheadline") || role.equals("subtitle")) {
      said.add("subtitle", text);
    } else if (role.contains("caption") || role.equals("logo") || role.equals("video") || role.equals("sound")
        || role.equals("photo") || role.equals("image") || role.equals("picture") || picture) {
      said.own("caption", text);
    } else if (role.equals("contact")) {
      said.own(role, text);
    } else if (role.equals("byline") || role.equals("slug") || role.equals("copyright") || role.equals("credit")) {
      said.add(role, text);
    } else if (first) {
      body.append(body.isEmpty() ? "" : "\n\n").append(text);
    } else {
      said.own("rendition", text);
    }
  }

  private void envelope(XmlElement frame) {
    frame.each("NewsEnvelope").flatMap(envelope -> envelope.elements().stream()).forEach(element -> {
      said.own("envelope." + element.name(), element.elements().isEmpty() ? formal(element) : party(element));
      if (element.is("DateAndTime")) {
        said.ifNone("sent", Stream.of(element.text()));
      }
    });
  }

  private String whyNone() {
    long references = item.within("NewsItemRef").count();
    return references > 0
        ? "a package of " + references + (references == 1 ? " item" : " items")
            + " without a headline or text of its own"
        : "a NewsItem with neither headline nor text";
  }

  private static String formal(XmlElement element) {
    return element.attribute("FormalName").orElseGet(element::text);
  }

  private static String party(XmlElement element) {
    return element.each("Party").map(NewsMl1Item::formal).filter(name -> !name.isEmpty()).findFirst()
        .orElseGet(element::text);
  }
}
