package dev.dateline.clean;

import dev.dateline.read.RawStory;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The labels of one story, tidied: white space folded, control characters and blanks dropped, each once.
 *
 * <p>No label is too long to be kept with its story. A title of 40 kB in a field of its own is not much of a label, and
 * an engine may decline to count it; that is the engine's to say.
 */
final class Labels {
  private static final Set<String> UNDERSTOOD = Set.of("id", "sent", "version", "dateline");
  private static final Set<Field> GIVEN = Set.of(Field.TAG, Field.PERSON, Field.ORGANIZATION, Field.PLACE,
      Field.SOURCE, Field.SECTION, Field.BYLINE, Field.LANGUAGE, Field.SLUG, Field.URL);
  private static final Pattern BY = Pattern.compile("^by[:\\s]\\s*", Pattern.CASE_INSENSITIVE);

  /** Where readers state the codes of subjects, apart from their names: kept as they are, and looked up. */
  private static final Field CODES = Field.more("subject");

  private final Map<Field, Set<String>> labels = new LinkedHashMap<>();

  private final Vocabulary vocabulary;

  Labels(RawStory raw, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    raw.stated().forEach(
        (name, values) -> {
          if (!UNDERSTOOD.contains(name)) {
            add(field(name), values);
          } else {
            // Of what a story has one of, the further ones are not lost.
            add(Field.more(name), values.subList(Math.min(1, values.size()), values.size()));
          }
        });
  }

  void add(Field field, List<String> values) {
    for (String value : values) {
      String label = label(field, Strings.folded(value));
      if (field.equals(Field.TAG) || field.equals(CODES)) {
        Optional<Vocabulary.Entry> subject = vocabulary.find(label);
        subject.ifPresent(entry -> add(Field.SUBJECT, entry.paths()));
        label = field.equals(CODES) ? label : subject.map(Vocabulary.Entry::name).orElse(label);
      }
      if (!label.isEmpty()) {
        labels.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(label);
      }
    }
  }

  boolean has(Field field) {
    return labels.containsKey(field);
  }

  /** Adds a label that nobody stated: it was told from the text, and says so. */
  void told(Field field, String label) {
    add(field, List.of(label));
    add(Field.TOLD, List.of(field.name()));
  }

  Map<Field, List<String>> map() {
    Map<Field, List<String>> map = new LinkedHashMap<>();
    labels.forEach((field, values) -> map.put(field, new ArrayList<>(values)));
    return map;
  }

  private static String label(Field field, String value) {
    if (field.equals(Field.BYLINE)) {
      return BY.matcher(value).replaceFirst("");
    }
    return field.equals(Field.LANGUAGE) ? value.toLowerCase(Locale.ROOT).replace('_', '-') : value;
  }

  private static Field field(String name) {
    if (name.equals(RawStory.PATHS)) {
      return Field.SUBJECT;
    }
    Field known = new Field(name.isBlank() ? "_" : name);
    if (GIVEN.contains(known)) {
      return known;
    }
    String word = Strings.folded(name).replaceAll("[\\s\\p{Z}]", "_");
    Field own = Field.more(word.isEmpty() ? "_" : word);
    // Nobody states that something was told from the text.
    return own.equals(Field.TOLD) ? Field.more("other_told") : own;
  }
}
