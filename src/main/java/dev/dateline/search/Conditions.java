package dev.dateline.search;

import dev.dateline.query.Period;
import dev.dateline.query.Query;
import dev.dateline.story.Damage;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a story has in the fields that hold no text, and in ranges of labels. */
final class Conditions {
  private static final String UNKNOWN = "unknown";

  private Conditions() {}

  /** The value of the story that meets a condition, as a person would write it; empty if none does. */
  static Optional<String> met(Query condition, Story story) {
    return switch (condition) {
      case Query.Range range when range.field().equals(Field.SENT) -> story.sent()
          .instant()
          .filter(at -> Period.since(range).map(since -> !at.isBefore(since)).orElse(true)
              && Period.until(range).map(at::isBefore).orElse(true))
          .map(Instant::toString);
      case Query.Range range ->
        values(range.field(), story).stream().filter(value -> isBetween(range, value)).findFirst();
      case Query.Word word -> whole(word.field(), word.text(), story);
      case Query.Phrase phrase -> whole(phrase.field(), phrase.text(), story);
      case Query.Wildcard wild -> values(wild.field(), story).stream()
          .filter(value -> Spelling.pattern(wild.pattern()).fits(value))
          .findFirst();
      case Query.Fuzzy fuzzy -> values(fuzzy.field(), story).stream().findFirst();
      case Query.All all -> Optional.empty();
      case Query.Words words -> Optional.empty();
      case Query.Bool bool -> Optional.empty();
      case Query.Boost boost -> Optional.empty();
      case Query.Said said -> Optional.empty();
    };
  }

  private static Optional<String> whole(Field field, String value, Story story) {
    return values(field, story).stream().filter(value::equals).findFirst();
  }

  private static boolean isBetween(Query.Range range, String value) {
    return range.from().map(from -> value.compareTo(from) >= (range.fromIncluded() ? 0 : 1)).orElse(true)
        && range.to().map(to -> value.compareTo(to) <= (range.toIncluded() ? 0 : -1)).orElse(true);
  }

  private static List<String> values(Field field, Story story) {
    if (field.equals(Field.ID)) {
      return List.of(story.id());
    }
    if (field.equals(Field.DAMAGE)) {
      return List.of(Damage.of(story).level().label());
    }
    int length = field.equals(Field.YEAR) ? 4 : field.equals(Field.MONTH) ? 7 : field.equals(Field.DAY) ? 10 : 0;
    return length == 0
        ? story.labels(field)
        : List.of(story.sent().instant().map(at -> at.toString().substring(0, length)).orElse(UNKNOWN));
  }
}
