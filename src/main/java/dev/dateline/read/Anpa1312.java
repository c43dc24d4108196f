package dev.dateline.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ANPA 1312, the wire of American newspapers, as AP sends it.
 *
 * <p>Lines that begin with {@code ^} and end with {@code <} or {@code =} were set by themselves: the first is the slug, then
 * headline, notes to editors and byline. The text is what follows. The date of the trailer is the month first.
 */
final class Anpa1312 implements Format {
  private static final char PARTS = 0x1f;
  private static final Pattern SECOND = Pattern.compile(
      "^(?<priority>\\w)\\s?(?<category>\\w+)\\s+(?<slug>.*?)\\s+(?<date>\\d\\d-\\d\\d)\\s+(?<words>\\d{1,5})\\s*$");
  private static final Pattern SENT = Pattern.compile(
      "(?<month>\\d\\d)-(?<day>\\d\\d)-(?<year>\\d\\d)\\s+(?<hour>\\d\\d)(?<minute>\\d\\d)(?<zone>[A-Z]{1,4})?");
  private static final Pattern NOTE = Pattern.compile("(?i)\\(?eds?\\b.*|ap photo.*|with .*photos?.*|\\(.*\\)");

  @Override
  public String name() {
    return "anpa-1312";
  }

  @Override
  public boolean recognises(Head head) {
    return Transmission.heading(head).filter(heading -> heading.indexOf(PARTS) >= 0 || heading.indexOf(0x11) >= 0
        || heading.indexOf(0x12) >= 0).isPresent();
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    Transmission.read(source, this::story, sink);
  }

  private Optional<RawStory> story(Transmission message, Origin origin) {
    Statements said = new Statements();
    heading(message.heading(), said);
    String trailer = Transmission.printed(message.trailer()).replace('<', ' ').strip();
    said.own("transmitted", trailer);
    said.add("sent", sent(trailer));
    if (trailer.startsWith("AP-")) {
      said.add("source", "AP");
    }
    text(Transmission.printed(message.text()), said);
    return said.story(origin, name());
  }

  private static void heading(String heading, Statements said) {
    List<String> lines = heading.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    if (lines.isEmpty()) {
      return;
    }
    String[] first = lines.getFirst().split(String.valueOf(PARTS), -1);
    said.own("message", Transmission.printed(first[0]).strip());
    said.own("selector", first.length > 1 ? Transmission.printed(first[1]).strip() : "");
    for (String line : lines.subList(1, lines.size())) {
      Matcher second = SECOND.matcher(Transmission.printed(line).strip());
      if (second.matches()) {
        said.own("priority", second.group("priority"));
        said.own("category", second.group("category"));
        said.add("slug", second.group("slug"));
        said.own("word_count", second.group("words"));
        said.own("heading_date", second.group("date"));
      } else {
        said.own("heading", Transmission.printed(line));
      }
    }
  }

  private static void text(String text, Statements said) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    int at = 0;
    String slug = "";
    boolean signed = false;
    boolean headed = true;
    while (at < lines.size() && headed) {
      String line = lines.get(at);
      boolean note = line.endsWith("<");
      boolean set = line.startsWith("^") && (note || line.endsWith("="));
      String words = set ? line.substring(1, line.length() - 1).strip() : "";
      boolean byline = words.matches("(?i)by\\s.*");
      if (line.isBlank() && slug.isEmpty()) {
        headed = true;
      } else if (!set) {
        headed = false;
      } else if (slug.isEmpty() && note) {
        slug = words;
      } else if (byline) {
        said.add("byline", words);
        signed = true;
      } else if (signed) {
        headed = !note && !said.has("byline_title") && !words.equals(words.toUpperCase(java.util.Locale.ROOT));
        said.add("byline_title", headed ? words : "");
      } else if (NOTE.matcher(words).matches()) {
        said.own("ednote", words);
      } else if (said.title().isEmpty()) {
        said.title(words);
      } else if (note) {
        said.own("subtitle", words);
      } else {
        headed = false;
      }
      at += headed ? 1 : 0;
    }
    said.own("slug_line", slug);
    String body = String.join("\n", lines.subList(at, lines.size()).stream().map(Anpa1312::line).toList());
    said.body(body.strip().isEmpty() ? "" : body.replaceAll("^\\s*\\n", "").stripTrailing());
    said.title(slug.replaceAll(",\\s*\\d+$", ""));
  }

  /** A line as it was printed: the marks of the typesetter taken off. */
  private static String line(String line) {
    return line.replaceAll("^\\^|\\s*[<=]$", "");
  }

  private static Optional<String> sent(String trailer) {
    Matcher sent = SENT.matcher(trailer);
    if (!sent.find()) {
      return Optional.empty();
    }
    String zone = sent.group("zone");
    return Optional.of("20" + sent.group("year") + "-" + sent.group("month") + "-" + sent.group("day") + "T"
        + sent.group("hour") + ":" + sent.group("minute") + ":00"
        + (zone == null || zone.equals("GMT") ? "Z" : " " + zone));
  }
}
