package dev.dateline.read;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A value of JSON, numbers as they were written. A null inside an object or a list is left out. */
sealed interface JsonValue {

  /** How deep values may lie in each other. */
  int MAX_DEPTH = 100;

  /** Reads what scraping writes, too: raw control characters in strings, a comma too many, {@code NaN}. */
  JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(StoryReader.MAX_STORY_BYTES)
          .build())
      .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
      .build();

  /** A string. */
  record Text(String text) implements JsonValue {}

  /** A number, {@code true} or {@code false}. */
  record Literal(String text) implements JsonValue {}

  /** A list. */
  record Many(List<JsonValue> values) implements JsonValue {}

  /** An object, its keys in order; of a key that stands twice, the last value. */
  record Keyed(Map<String, JsonValue> values, long line) implements JsonValue {
    Optional<JsonValue> get(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /** A parser over bytes that may not be UTF-8. */
  static JsonParser parser(byte[] bytes, int from, int to) {
    if (Characters.isUtf8(bytes, from, to)) {
      try {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from);
      } catch (JacksonException unread) {
        // Zeros among the first bytes look like an order of bytes that no parser reads; here they are characters.
      }
    }
    return FACTORY.createParser(ObjectReadContext.empty(), Characters.decode(bytes, from, to));
  }

  /** Reads the object that the parser stands on into a map that already holds what was read when it breaks. */
  static void read(JsonParser parser, Keyed into, long firstLine) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_NULL) {
        into.values.remove(key);
      } else {
        into.values.put(key, value(parser, token, firstLine));
      }
    }
  }

  private static JsonValue value(JsonParser parser, JsonToken token, long firstLine) {
    return switch (token) {
      case START_OBJECT -> {
        Keyed keyed = keyed(parser, firstLine);
        read(parser, keyed, firstLine);
        yield keyed;
      }
      case START_ARRAY -> {
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
          if (next != JsonToken.VALUE_NULL) {
            values.add(value(parser, next, firstLine));
          }
        }
        yield new Many(values);
      }
      case VALUE_STRING -> new Text(parser.getString());
      default -> new Literal(parser.getString());
    };
  }

  static Keyed keyed(JsonParser parser, long firstLine) {
    return new Keyed(new LinkedHashMap<>(), firstLine + parser.currentTokenLocation().getLineNr() - 1);
  }

  /** The value as JSON in one line, numbers as they were. */
  default String compact() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(out);
    }
    return text.toString();
  }

  private void write(JsonGenerator out) {
    switch (this) {
      case Text string -> out.writeString(string.text);
      case Literal literal -> out.writeRawValue(literal.text);
      case Many many -> {
        out.writeStartArray();
        many.values.forEach(value -> value.write(out));
        out.writeEndArray();
      }
      case Keyed keyed -> {
        out.writeStartObject();
        keyed.values.forEach(
            (key, value) -> {
              out.writeName(key);
              value.write(out);
            });
        out.writeEndObject();
      }
    }
  }
}
