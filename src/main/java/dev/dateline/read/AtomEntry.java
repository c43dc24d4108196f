package dev.dateline.read;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One entry of Atom, after RFC 4287 and the older Atom 0.3.
 *
 * <p>Who wrote it is, where the entry does not say, who wrote its source, and else its feed.
 */
final class AtomEntry {
  private static final Pattern PACKED = Pattern.compile("(?:\\s*[A-Za-z0-9+/]\\s*){2,}={0,2}\\s*");

  private final XmlElement entry;
  private final XmlElement frame;
  private final Statements said = new Statements();

  private AtomEntry(XmlElement entry, XmlElement frame) {
    this.entry = entry;
    this.frame = frame;
  }

  static Read read(XmlElement entry, XmlElement frame, Origin origin) {
    AtomEntry read = new AtomEntry(entry, frame);
    read.state();
    read.said.rest(entry);
    Optional<RawStory> story = read.said.story(origin, "atom");
    return story.isPresent()
        ? story.get()
        : XmlStories.rejected(entry, origin, read.said.first("id"), "an entry of a feed with neither title nor text");
  }

  private Stream<XmlElement> of(String name) {
    return entry.each(name).filter(element -> element.prefix().equals(entry.prefix()));
  }

  private Stream<String> text(String name) {
    return of(name).map(XmlElement::text).filter(text -> !text.isEmpty());
  }

  private void state() {
    said.title(of("title").map(AtomEntry::text).filter(title -> !title.isBlank()).findFirst().orElse("")
        .replaceAll("\\s+", " "));
    List<String> texts = of("content").map(AtomEntry::text).filter(text -> !text.isBlank()).toList();
    texts.forEach(this::body);
    of("summary").map(AtomEntry::text).filter(text -> !text.isBlank()).forEach(this::body);
    of("content").forEach(content -> content.attribute("src").ifPresent(place -> said.own("media", place)));
    said.ifNone("id", text("id"));
    said.ifNone("sent", Stream.of(text("updated"), text("modified"), text("published"), text("issued"),
        text("created"), entry.each("date").map(XmlElement::text)).flatMap(each -> each));
    said.own("published", Stream.concat(text("published"), text("issued")).findFirst().orElse(""));
    List<XmlElement> sources = of("source").toList();
    said.add("byline", authors(entry));
    said.add("byline", said.has("byline") ? Stream.empty() : sources.stream().flatMap(AtomEntry::authors));
    said.add("byline", said.has("byline") ? Stream.empty() : authors(frame));
    said.ifNone("byline", entry.each("creator").map(XmlElement::text));
    of("contributor").forEach(person -> said.own("contributor", name(person)));
    of("category").forEach(category -> {
      Optional<String> term = category.attribute("term");
      Optional<String> label = category.attribute("label");
      said.add("tag", label.or(() -> term).or(() -> Optional.of(category.text())));
      label.ifPresent(named -> said.add("subject", term));
    });
    said.add("tag", entry.each("subject").map(XmlElement::text));
    links();
    said.add("source", sources.stream().flatMap(source -> source.each("title")).map(AtomEntry::text));
    said.add("copyright", of("rights").map(AtomEntry::text));
    said.ifNone("language", entry.attribute("xml:lang"));
    feed();
  }

  private void body(String text) {
    if (said.body().isEmpty()) {
      said.body(text);
    } else if (!said.body().equals(text)) {
      said.own("summary", text);
    }
  }

  private void links() {
    of("link").forEach(link -> {
      String rel = link.attribute("rel").orElse("alternate");
      Optional<String> place = link.attribute("href").or(() -> Optional.of(link.text()));
      place.filter(to -> !to.isEmpty()).ifPresent(to -> {
        if (rel.equals("alternate") && !said.has("url")) {
          said.add("url", to);
        } else {
          said.own(rel.equals("enclosure") ? "media" : "link_" + rel.replaceAll("[^\\w-]", "_"), to);
        }
      });
    });
  }

  private void feed() {
    if (frame == entry) {
      return;
    }
    said.ifNone("language", frame.attribute("xml:lang"));
    frame.each("title").map(AtomEntry::text).filter(title -> !title.isBlank()).limit(1).forEach(title -> {
      said.own("feed", title);
      said.ifNone("source", Stream.of(title));
    });
  }

  private static Stream<String> authors(XmlElement of) {
    return of.each("author").map(AtomEntry::name).filter(name -> !name.isEmpty());
  }

  private static String name(XmlElement person) {
    Optional<String> name = Stream.concat(person.each("name"), person.each("email")).map(XmlElement::text)
        .filter(text -> !text.isEmpty()).findFirst();
    return name.orElseGet(() -> person.elements().isEmpty() ? person.text() : "");
  }

  /** What a text construct says, in the words that a reader sees: Atom 1.0 has a type, Atom 0.3 a mode. */
  private static String text(XmlElement construct) {
    String type = construct.attribute("type").orElse("text");
    String mode = construct.attribute("mode").orElse("");
    if (!construct.elements().isEmpty()) {
      return XmlText.of(construct);
    }
    String words = construct.verbatim();
    boolean media = type.contains("/") && !type.startsWith("text/") && !type.contains("xml") && mode.isEmpty();
    if ((mode.equals("base64") || media) && PACKED.matcher(words).matches()) {
      byte[] bytes = Base64.getMimeDecoder().decode(words.replaceAll("[\\s=]", ""));
      words = Characters.decode(bytes, 0, bytes.length);
    }
    return type.contains("html") || !type.equals("text") && !type.equals("text/plain")
        ? HtmlText.of(words)
        : XmlText.ofWords(words);
  }
}
