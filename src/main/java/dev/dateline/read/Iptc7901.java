package dev.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IPTC 7901, the text transmission format of news agencies outside of America.
 *
 * <p>The heading has source and number, priority, category and count of words, and lines of keywords; the text begins with
 * the headline, perhaps with a line before it that says which version this is, and with the byline, which ends with {@code
 * =}. The number turns over daily and is no id.
 */
final class Iptc7901 implements Format {
  private static final Pattern HEADING = Pattern.compile(
      "^(?<source>[A-Za-z]*)(?<number>\\d*)\\s+(?<priority>\\w)\\s+(?<category>\\w+)\\s+(?<words>\\d+)\\b(?<rest>.*)$");
  private static final Pattern TAKE = Pattern.compile(
      "(?:\\d+(?:ST|ND|RD|TH) )?(?:LEAD|URGENT|FLASH|BULLETIN|CORRECTION|CORRECTED|UPDATE|ADVISORY|ALERT)\\b[^a-z]{0,40}");
  private static final Pattern SENT = Pattern.compile(
      "(?<day>\\d\\d)(?<hour>\\d\\d)(?<minute>\\d\\d)\\s*(?<zone>[A-Z]{1,4})?\\s+(?<month>\\p{L}{3,})\\s+(?<year>\\d\\d)\\b");

  /** Months by the first three letters of their names in the languages of the agencies. */
  private static final Map<String, String> MONTHS = months(List.of("jan ene gen", "feb fév fev", "mar mär maa mrt",
      "apr abr avr", "may mai mag maj mei", "jun giu", "jul lug", "aug ago aoû aou", "sep set", "oct okt out ott",
      "nov",
      "dec dez dic déc"));

  @Override
  public String name() {
    return "iptc7901";
  }

  @Override
  public boolean recognises(Head head) {
    return Transmission.heading(head).isPresent();
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    Transmission.read(source, this::story, sink);
  }

  private Optional<RawStory> story(Transmission message, Origin origin) {
    Statements said = new Statements();
    List<String> heading = Transmission.printed(message.heading()).lines().map(String::strip)
        .filter(line -> !line.isEmpty()).toList();
    if (!heading.isEmpty()) {
      heading(heading.getFirst(), said);
      heading.stream().skip(1).forEach(line -> slug(line, said));
    }
    String trailer = Transmission.printed(message.trailer()).strip();
    said.own("transmitted", trailer);
    said.add("sent", sent(trailer));
    text(Transmission.printed(message.text()).strip(), said);
    return said.story(origin, name());
  }

  private static void heading(String line, Statements said) {
    Matcher heading = HEADING.matcher(line);
    if (!heading.matches()) {
      said.own("heading", line);
      return;
    }
    said.own("message", heading.group("source") + heading.group("number"));
    said.own("urgency", heading.group("priority"));
    said.own("category", heading.group("category"));
    said.own("word_count", heading.group("words"));
    said.own("heading", heading.group("rest"));
  }

  private static void slug(String line, Statements said) {
    if (said.has("slug")) {
      said.own("heading", line);
    } else {
      said.add("slug", line.replaceAll("/+$", ""));
    }
  }

  /** The headline runs to the byline, or to an empty line. */
  private static void text(String text, Statements said) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    int at = 0;
    while (at < lines.size() && (lines.get(at).isBlank() || TAKE.matcher(lines.get(at).strip()).matches())) {
      said.own("take", lines.get(at++));
    }
    StringBuilder title = new StringBuilder();
    while (at < lines.size() && !lines.get(at).isBlank() && !isByline(lines.get(at))) {
      title.append(title.isEmpty() ? "" : " ").append(lines.get(at++).strip());
    }
    while (at < lines.size() && isByline(lines.get(at))) {
      said.add("byline", lines.get(at++).replaceAll("\\s*=\\s*$", ""));
    }
    String rest = String.join("\n", lines.subList(at, lines.size())).strip();
    if (rest.isEmpty()) {
      said.body(title.toString());
    } else {
      said.title(title.toString().replaceAll("\\s*=$", ""));
      said.body(rest);
    }
  }

  private static boolean isByline(String line) {
    return line.matches("(?i)\\s*(?:by|von|por|par|di|av)\\s.*") && line.length() < 120
        || line.matches("\\s*[^=]{1,100}=\\s*");
  }

  static Optional<String> sent(String trailer) {
    Matcher sent = SENT.matcher(trailer);
    if (!sent.find()) {
      return Optional.empty();
    }
    String name = sent.group("month").toLowerCase(Locale.ROOT);
    String zone = sent.group("zone");
    return Optional.ofNullable(MONTHS.get(name.substring(0, 3)))
        .map(month -> "20" + sent.group("year") + "-" + month + "-" + sent.group("day") + "T" + sent.group("hour") + ":"
            + sent.group("minute") + ":00"
            + (zone == null || zone.equals("GMT") || zone.equals("UTC") ? "Z" : " " + zone));
  }

  private static Map<String, String> months(List<String> names) {
    Map<String, String> months = new java.util.HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i).split(" ")) {
        months.put(name, (i < 9 ? "0" : "") + (i + 1));
      }
    }
    return months;
  }
}
