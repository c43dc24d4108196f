package dev.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Wire text between {@code ZCZC} and {@code NNNN}, the telegraph's marks of a message, with a heading whose lines each begin
 * with a mark of their own, as AAP has it: {@code ^} the headline, {@code :} the keyword, {@code $} the category.
 */
final class Zczc implements Format {
  private static final byte[] END = "NNNN".getBytes(StandardCharsets.US_ASCII);
  private static final String MARKS = "%#$:=^*&+@";

  @Override
  public String name() {
    return "zczc";
  }

  @Override
  public boolean recognises(Head head) {
    return head.at(head.ink(), "ZCZC");
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    ByteMessages messages = new ByteMessages(source.stream(), END);
    while (messages.next()) {
      source.reached(messages.reached());
      Origin origin = source.origin(messages.line());
      if (messages.overlong()) {
        sink.accept(StoryReader.tooLong(origin, Optional.empty(), messages.kept()));
      } else if (!messages.whole() && source.failure().isPresent()) {
        sink.accept(source.cut(messages.line(), Optional.empty(), messages.kept()));
      } else {
        Optional<RawStory> story = story(Transmission.printed(messages.text()), origin);
        sink.accept(story.isPresent()
            ? story.get()
            : new Rejected(origin, Optional.empty(), "a message without a text", messages.kept()));
      }
    }
  }

  private Optional<RawStory> story(String message, Origin origin) {
    Statements said = new Statements();
    List<String> lines = message.strip().replaceAll("\\s*NNNN$", "").lines().map(String::stripTrailing).toList();
    int at = 0;
    if (!lines.isEmpty() && lines.getFirst().startsWith("ZCZC")) {
      said.add("source", lines.get(at++).substring(4));
    }
    while (at < lines.size() && (lines.get(at).isBlank() || MARKS.indexOf(lines.get(at).charAt(0)) >= 0)) {
      String line = lines.get(at++);
      if (!line.isBlank()) {
        heading(line.charAt(0), line.substring(1).strip(), said);
      }
    }
    if (said.title().isEmpty()) {
      if (said.has("service")) {
        said.title(lines.stream().filter(line -> line.startsWith("#")).findFirst().orElse("#").substring(1));
      }
      if (said.title().isEmpty() && at < lines.size()) {
        said.title(lines.get(at++));
      }
    }
    String body = String.join("\n", lines.subList(at, lines.size()));
    said.body(body.isBlank() ? "" : body.replaceAll("^(\\s*\\n)+", ""));
    return said.story(origin, name());
  }

  private static void heading(char mark, String text, Statements said) {
    boolean code = text.matches("\\d{8}");
    switch (mark) {
      case '^' -> said.title(text);
      case '$' -> {
        if (text.length() > 2) {
          said.title(text);
        } else {
          said.own("category", text);
        }
      }
      case ':' -> {
        if (text.startsWith("(") && text.endsWith(")")) {
          said.add("dateline", text.substring(1, text.length() - 1));
        } else {
          said.ifNone("slug", Optional.of(text));
        }
      }
      case '*', '+' -> {
        said.add(code ? "subject" : "format", text);
        said.add("tag", code ? text : "");
      }
      case '@' -> said.add("place", text);
      case '=' -> said.own("take_key", text);
      case '&', '#' -> said.own("service", text);
      default -> said.own("selectors", text);
    }
  }
}
