package dev.dateline.cli;

import dev.dateline.Named;
import dev.dateline.story.Damage;
import dev.dateline.story.Dateline;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Quotation;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A story for scripts, as {@code show} tells everything about it. */
final class StoryJson {

  private static final Map<String, Field> SINGLES = ordered("byline", Field.BYLINE, "language", Field.LANGUAGE,
      "source", Field.SOURCE, "section", Field.SECTION);

  /** Fields that few stories have; left out of those that have none. */
  private static final Map<String, Field> RARE = ordered("slug", Field.SLUG, "url", Field.URL);

  private StoryJson() {}

  /** One line of {@code show --json}. */
  static void shown(JsonGenerator json, Story story) {
    json.writeStartObject();
    json.writeStringProperty("id", story.id());
    json.writeStringProperty("title", story.mended(Part.TITLE));
    json.writeStringProperty("body", story.mended(Part.BODY));
    sent(json, story.sent());
    version(json, story);
    dateline(json, story.dateline());
    SINGLES.forEach((name, field) -> Json.text(json, name, single(story, field)));
    Json.texts(json, "tags", story.labels(Field.TAG));
    if (!story.labels(Field.SUBJECT).isEmpty()) {
      Json.texts(json, "subjects", story.labels(Field.SUBJECT));
    }
    about(json, story);
    json.writeObjectPropertyStart("printed");
    json.writeStringProperty("title", story.title());
    json.writeStringProperty("body", story.body());
    json.writeEndObject();
    edits(json, story);
    json.writeNumberProperty("damage", Math.round(1000 * Damage.of(story).share()) / 1000.0);
    RARE.forEach((name, field) -> single(story, field).ifPresent(value -> json.writeStringProperty(name, value)));
    more(json, story);
    Json.endLine(json);
  }

  private static void sent(JsonGenerator json, Sent sent) {
    Json.date(json, "sent", sent.instant());
    if (sent instanceof Sent.Unknown unknown && !unknown.printed().isBlank()) {
      json.writeStringProperty("sentPrinted", unknown.printed());
    }
  }

  private static void version(JsonGenerator json, Story story) {
    if (story.version().isPresent()) {
      json.writeNumberProperty("version", story.version().getAsLong());
    } else {
      json.writeNullProperty("version");
    }
  }

  private static void dateline(JsonGenerator json, Optional<Dateline> dateline) {
    if (dateline.isEmpty()) {
      json.writeNullProperty("dateline");
      return;
    }
    json.writeObjectPropertyStart("dateline");
    json.writeStringProperty("place", dateline.get().place());
    Json.text(json, "agency", dateline.get().agency());
    json.writeEndObject();
  }

  private static void about(JsonGenerator json, Story story) {
    json.writeArrayPropertyStart("entities");
    Named.in(story).forEach(named -> entity(json, named));
    json.writeEndArray();
    json.writeArrayPropertyStart("quotations");
    for (Quotation quotation : story.about().quotations()) {
      json.writeStartObject();
      json.writeStringProperty("speaker", quotation.speaker());
      json.writeStringProperty("field", quotation.part().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("start", quotation.start());
      json.writeNumberProperty("end", quotation.end());
      json.writeStringProperty("printed",
          story.printed(quotation.part()).substring(quotation.start(), quotation.end()));
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(json, "proposed", story.about().proposed());
  }

  private static void entity(JsonGenerator json, Named named) {
    json.writeStartObject();
    json.writeStringProperty("type", named.entity().type().name());
    json.writeStringProperty("name", named.entity().name());
    Json.texts(json, "aliases", named.aliases());
    spans(json, "mentions", named.mentions(Part.BODY));
    if (!named.mentions(Part.TITLE).isEmpty()) {
      spans(json, "titleMentions", named.mentions(Part.TITLE));
    }
    json.writeEndObject();
  }

  private static void spans(JsonGenerator json, String name, List<Mention> mentions) {
    json.writeArrayPropertyStart(name);
    for (Mention mention : mentions) {
      json.writeStartArray();
      json.writeNumber(mention.start());
      json.writeNumber(mention.end());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void edits(JsonGenerator json, Story story) {
    List<Edit.Mend> mends = story.edits().stream().filter(Edit.Mend.class::isInstance).map(Edit.Mend.class::cast)
        .toList();
    json.writeArrayPropertyStart("mends");
    for (Edit edit : story.edits()) {
      switch (edit) {
        case Edit.Mend mend when mend.isLikely() ->
          change(json, story, mend, mend.mended(), mend.confidence(), mend.reason());
        // A repair changes the text as a mend does, and is sure.
        case Edit.Repair repair -> change(json, story, repair, repair.text(), 1, repair.why());
        case Edit.Mend unsure -> {
        }
        case Edit.Unreadable unreadable -> {
        }
        case Edit.Cut cut -> {
        }
        case Edit.Hole hole -> {
        }
      }
    }
    json.writeEndArray();
    if (!mends.stream().allMatch(Edit.Mend::isLikely)) {
      json.writeArrayPropertyStart("unsure");
      mends.stream().filter(mend -> !mend.isLikely()).forEach(
          mend -> change(json, story, mend, mend.mended(), mend.confidence(), mend.reason()));
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("holes");
    for (Edit edit : story.edits()) {
      if (edit instanceof Edit.Hole hole && hole.part() == Part.BODY) {
        json.writeNumber(hole.start());
      }
    }
    json.writeEndArray();
    Json.texts(json, "furniture", story.cut(Edit.What.FURNITURE));
  }

  private static void change(JsonGenerator json, Story story, Edit edit, String text, double confidence, String why) {
    json.writeStartObject();
    json.writeStringProperty("field", edit.part().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("start", edit.start());
    json.writeNumberProperty("end", edit.end());
    json.writeStringProperty("printed", story.printed(edit.part()).substring(edit.start(), edit.end()));
    json.writeStringProperty("mended", text);
    json.writeNumberProperty("confidence", Math.round(1000 * confidence) / 1000.0);
    json.writeStringProperty("why", why);
    json.writeEndObject();
  }

  private static void more(JsonGenerator json, Story story) {
    if (story.labels().keySet().stream().noneMatch(Field::isMore)) {
      return;
    }
    json.writeObjectPropertyStart("x");
    story.labels().forEach((field, values) -> {
      if (field.isMore()) {
        Json.texts(json, field.name().substring(Field.MORE.length()), values);
      }
    });
    json.writeEndObject();
  }

  private static Optional<String> single(Story story, Field field) {
    List<String> values = story.labels(field);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", values));
  }

  private static Map<String, Field> ordered(Object... pairs) {
    Map<String, Field> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (Field) pairs[i + 1]);
    }
    return map;
  }
}
