package dev.dateline.search;

import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A seeded source of stories whose words have no second reading: nothing to stem, no acronym, no hyphen, and none of them
 * stands in a label. What a search must find among them can therefore be told without an index.
 */
public final class Wire {
  /** Frequent first. */
  public static final List<String> WORDS = List.of("harbor", "ferry", "orchard", "timber", "copper", "lantern",
      "violin",
      "glacier", "saffron", "walnut", "bishop", "cobalt", "meadow", "parrot", "thunder", "velvet", "zephyr");

  /** For each field, the labels that stories can have. */
  public static final Map<Field, List<String>> LABELS = labels();

  private final Random random;

  public Wire(long seed) {
    random = new Random(seed);
  }

  private static Map<Field, List<String>> labels() {
    Map<Field, List<String>> labels = new LinkedHashMap<>();
    labels.put(Field.TAG,
        List.of("North Korea", "North Sea", "grain", "Grain", "GRAIN", "North-Korea", "İzmir", "a/b", "élan", "rates"));
    labels.put(Field.PLACE, List.of("Seoul", "Oslo", "Porto"));
    labels.put(Field.PERSON, List.of("Ida Brandt", "Tomas Reyes"));
    labels.put(Field.SOURCE, List.of("KW", "Norwire"));
    labels.put(Field.more("desk"), List.of("night", "day"));
    return labels;
  }

  public Random random() {
    return random;
  }

  public <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  public String word() {
    // Squared, so that the first are frequent and the last are rare.
    double at = random.nextDouble();
    return WORDS.get((int) (at * at * WORDS.size()));
  }

  /** A story of that id: a short text, labels of some fields, and in three of four a date. */
  public Story story(String id) {
    Story story = Story.of(id, words(1 + random.nextInt(4)), words(random.nextInt(12)));
    for (Map.Entry<Field, List<String>> field : LABELS.entrySet()) {
      List<String> values = new ArrayList<>();
      for (int i = random.nextInt(4); i > 1; i--) {
        values.add(one(field.getValue()));
      }
      story = story.with(field.getKey(), values);
    }
    return random.nextInt(4) == 0 ? story : story.withSent(new Sent.Known(instant(), "as told"));
  }

  public List<Story> stories(int count) {
    List<Story> stories = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      stories.add(story("w" + i));
    }
    return stories;
  }

  /** A day of the years 2021 to 2024; many stories share one. */
  public Instant instant() {
    return Instant.parse("2021-01-01T12:00:00Z").plus(random.nextInt(4 * 365), ChronoUnit.DAYS);
  }

  private String words(int count) {
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return String.join(" ", words);
  }
}
