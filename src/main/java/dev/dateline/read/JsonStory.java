package dev.dateline.read;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Stories from the bytes of one JSON value, or of several in a row. */
final class JsonStory {
  private final Source source;
  private final String format;
  private final Consumer<? super Read> sink;
  private final byte[] bytes;
  private final int from;
  private final int to;
  private final long line;

  private JsonStory(Source source, String format, byte[] bytes, int from, int to, long line,
      Consumer<? super Read> sink) {
    this.source = source;
    this.format = format;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.line = line;
    this.sink = sink;
  }

  /** Hands over each story of the values that stand in a stretch of bytes, and what is none as rejected. */
  static void read(Source source, String format, byte[] bytes, int from, int to, long line,
      Consumer<? super Read> sink) {
    new JsonStory(source, format, bytes, from, to, line, sink).read();
  }

  private void read() {
    JsonParser parser = JsonValue.parser(bytes, from, to);
    boolean more = true;
    while (more) {
      JsonValue.Keyed read = new JsonValue.Keyed(new LinkedHashMap<>(), line);
      Optional<Rejected> broken = Optional.empty();
      JsonToken token = null;
      // The sink is called outside: what it throws is not ours to catch.
      try {
        token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          read = JsonValue.keyed(parser, line);
          JsonValue.read(parser, read, line);
        }
      } catch (JacksonException e) {
        broken = Optional.of(broken(e, id(read), read.line()));
      }
      more = broken.isEmpty() && token != null;
      if (broken.isPresent()) {
        sink.accept(broken.get());
      } else if (token == JsonToken.START_OBJECT) {
        object(read, true);
      } else if (token != null && token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
        sink.accept(rejected(line, Optional.empty(), kind(token) + " is not a story"));
      }
    }
  }

  /** A story, a wrapper of stories, or neither. */
  private void object(JsonValue.Keyed object, boolean mayWrap) {
    boolean cover = mayWrap && JsonFields.isCover(object);
    Optional<RawStory> story = cover
        ? Optional.empty()
        : JsonFields.story(source.origin(object.line()), format, object);
    if (story.isPresent()) {
      sink.accept(story.get());
      return;
    }
    List<JsonValue> wrapped = mayWrap ? JsonFields.wrapped(object) : List.of();
    for (JsonValue value : wrapped) {
      if (value instanceof JsonValue.Keyed keyed) {
        object(keyed, false);
      } else {
        sink.accept(rejected(object.line(), Optional.empty(), "a list holds a value that is not a story"));
      }
    }
    if (wrapped.isEmpty()) {
      String keys = object.values().isEmpty()
          ? ""
          : "; it has " + String.join(", ", object.values().keySet().stream().limit(8).toList());
      sink.accept(rejected(object.line(), id(object), "an object with neither title nor body" + keys));
    }
  }

  private Rejected broken(JacksonException e, Optional<String> id, long begin) {
    boolean cut = e instanceof UnexpectedEndOfInputException
        || e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Unexpected end-of-input");
    if (cut) {
      return source.cut(begin, id, kept());
    }
    return switch (e) {
      case StreamConstraintsException bounds -> rejected(begin, id,
          "JSON beyond bounds: nested deeper than " + JsonValue.MAX_DEPTH + ", or a name or a number without end");
      default -> {
        int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
        long at = e.getLocation() == null ? line : line + Math.max(1, e.getLocation().getLineNr()) - 1;
        String place = at == begin ? "column " + column : "line " + at + ", column " + column;
        yield rejected(begin, id, "broken JSON at " + place + ": " + plainly(e.getOriginalMessage()));
      }
    };
  }

  /** The parser's own words without the names of its parts. */
  private static String plainly(String message) {
    String first = message.lines().findFirst().orElse("it cannot be parsed");
    String plain = first.replaceAll("`?\\b[A-Za-z]+(\\.[A-Za-z]+)+`?", "").replaceAll("\\(code \\d+[^)]*\\)", "")
        .replaceAll("was expecting \\(JSON String.*\\)", "expected a value")
        .replaceAll("\\s+", " ")
        .replace(" )", ")")
        .strip();
    return plain.isEmpty()
        ? "it cannot be parsed"
        : plain.substring(0, 1).toLowerCase(Locale.ROOT)
            + plain.substring(1);
  }

  private Rejected rejected(long at, Optional<String> id, String reason) {
    return new Rejected(source.origin(at), id, reason, kept());
  }

  private byte[] kept() {
    return Arrays.copyOfRange(bytes, from, Math.min(to, from + Source.KEPT));
  }

  private static Optional<String> id(JsonValue.Keyed object) {
    return JsonFields.id(object);
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "a string by itself";
      case VALUE_NULL -> "a null by itself";
      case VALUE_TRUE, VALUE_FALSE -> "a truth value by itself";
      default -> "a number by itself";
    };
  }
}
