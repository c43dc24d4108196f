package dev.dateline.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One story of Reuters-21578, from its SGML.
 *
 * <p>The dateline is an element of its own there; as the two were printed in one run, it stands at the beginning of
 * {@link RawStory#body()}. A flash has its stars before the title ({@code ******}): they are the story's own field
 * {@code mark}. The 737 unprocessed stories have no elements at all: their first line is the title.
 */
final class ReutersStory {
  /** No tag with its attributes is longer, in characters. */
  private static final int LONGEST_HEAD = 10_000;

  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z]+)=\"([^\"]*)\"");
  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");
  private static final Pattern DATE = Pattern.compile("\\d{1,2}-[A-Z]{3}-\\d{4}\\s+[\\d:.]+");
  private static final Map<String, String> LISTS = Map.of("TOPICS", "tag", "PLACES", "place", "PEOPLE", "person",
      "ORGS", "organization", "EXCHANGES", "exchanges", "COMPANIES", "companies");
  private static final List<String> LIST_ORDER = List.of("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES",
      "COMPANIES");

  private final Map<String, List<String>> stated = new LinkedHashMap<>();
  private final String source;

  private ReutersStory(String source) {
    this.source = source;
  }

  /** The story, or why it is none. */
  static Read read(Origin origin, String source, byte[] kept) {
    return new ReutersStory(source).read(origin, kept);
  }

  /** The story's id, as far as it can be told from a piece of it. */
  static Optional<String> id(String piece) {
    Matcher found = Pattern.compile("NEWID=\"([^\"]+)\"").matcher(piece.substring(0, Math.min(piece.length(), 1000)));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Whether a piece between stories is only the file's declaration and white space. */
  static boolean isNothing(String piece) {
    return piece.length() <= LONGEST_HEAD && piece.replaceAll("(?s)<!DOCTYPE[^>]*>|<!--.*?-->", "").isBlank();
  }

  private Read read(Origin origin, byte[] kept) {
    attributes(source.substring(0, Math.clamp(source.indexOf('>'), 0, LONGEST_HEAD)));
    date(decoded(element(source, "DATE")).strip());
    state("mknote", element(source, "MKNOTE"));
    for (String list : LIST_ORDER) {
      String in = element(source, list);
      for (int at = in.indexOf("<D>"); at >= 0; at = in.indexOf("<D>", at + 3)) {
        int end = in.indexOf("</D>", at);
        state(LISTS.get(list), in.substring(at + 3, end < 0 ? in.length() : end));
        at = end < 0 ? in.length() : end;
      }
    }
    state("transmission", element(source, "UNKNOWN"));
    return text(origin, kept);
  }

  private Read text(Origin origin, byte[] kept) {
    int open = source.indexOf("<TEXT");
    int begin = open < 0 ? -1 : source.indexOf('>', open) + 1;
    if (begin <= 0) {
      return new Rejected(origin, id(source), "no TEXT in it", kept);
    }
    Matcher type = Pattern.compile("TYPE=\"([^\"]*)\"")
        .matcher(source.substring(open, Math.min(begin, open + LONGEST_HEAD)));
    if (type.find()) {
      state("type", type.group(1));
    }
    int close = source.indexOf("</TEXT>", begin);
    // The tag that opens the text may be cut so that it ends with the story's own.
    int end = close < 0 ? Math.max(begin, source.length() - "</REUTERS>".length()) : close;
    String text = source.substring(begin, end);
    String title = decoded(element(text, "TITLE")).strip();
    state("byline", element(text, "AUTHOR"));
    String dateline = decoded(element(text, "DATELINE"));
    state("dateline", dateline);
    String body = decoded(element(text, "BODY"));
    int titleAt = text.indexOf("<TITLE>");
    if (titleAt > 0) {
      state("mark", text.substring(0, titleAt));
    }
    String loose = decoded(outside(titleAt > 0 ? text.substring(titleAt) : text));
    if (title.isEmpty() && titleAt < 0) {
      String printed = loose.strip();
      int line = printed.indexOf('\n');
      title = line < 0 ? printed : printed.substring(0, line).stripTrailing();
      loose = line < 0 ? "" : printed.substring(line + 1);
    }
    String whole = run(run(dateline, body), loose).stripTrailing();
    if (title.isEmpty() && whole.isBlank()) {
      return new Rejected(origin, id(source), "no text in it", kept);
    }
    return new RawStory(origin, "reuters-sgml", title, whole.isBlank() ? "" : whole, stated);
  }

  /** Two stretches as one, on a new line where nothing else parts them. */
  private static String run(String first, String second) {
    if (first.isBlank() || second.isBlank()) {
      return first.isBlank() ? second : first;
    }
    boolean parted = Character.isWhitespace(first.charAt(first.length() - 1));
    return parted ? first + second : first + "\n" + second;
  }

  /** On one day of March 1987 desk codes ran into the date; one date is marked as guesswork. They stand apart here. */
  private void date(String printed) {
    Matcher date = DATE.matcher(printed);
    int end = date.lookingAt() ? date.end() : printed.length();
    state("sent", printed.substring(0, end));
    state("date_note", printed.substring(end));
  }

  private void attributes(String head) {
    Matcher attribute = ATTRIBUTE.matcher(head);
    while (attribute.find()) {
      String name = attribute.group(1).toLowerCase(Locale.ROOT);
      state(switch (name) {
        case "newid" -> "id";
        case "topics" -> "topics";
        default -> name;
      }, attribute.group(2));
    }
  }

  private void state(String name, String value) {
    RawStory.state(stated, name, decoded(value).strip());
  }

  private static String element(String text, String name) {
    int open = text.indexOf("<" + name + ">");
    if (open < 0) {
      return "";
    }
    int begin = open + name.length() + 2;
    int end = text.indexOf("</" + name + ">", begin);
    return text.substring(begin, end < 0 ? text.length() : end);
  }

  /** What of a TEXT stands in none of its elements. */
  private static String outside(String text) {
    String rest = text;
    for (String name : List.of("AUTHOR", "DATELINE", "TITLE", "BODY")) {
      int open = rest.indexOf("<" + name + ">");
      if (open >= 0) {
        String close = "</" + name + ">";
        int end = rest.indexOf(close, open);
        rest = rest.substring(0, open) + (end < 0 ? "" : rest.substring(end + close.length()));
      }
    }
    return rest;
  }

  /** Entities read, control characters dropped: they steered the teleprinter and print nothing. */
  private static String decoded(String text) {
    String read = text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(ReutersStory::character);
    StringBuilder clean = new StringBuilder(read.length());
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if (c >= ' ' && c != 0x7f || c == '\n' || c == '\t') {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static String character(MatchResult entity) {
    String name = entity.group(1);
    String character = switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> numbered(name);
    };
    return Matcher.quoteReplacement(character);
  }

  private static String numbered(String name) {
    boolean hex = name.charAt(1) == 'x';
    int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    return Character.isValidCodePoint(point) ? Character.toString(point) : "\ufffd";
  }
}
