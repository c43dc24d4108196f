package dev.dateline.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A story as its format states it, nothing yet understood.
 *
 * @param format the name of the format that it was read from
 * @param title the headline as printed; empty where there is none
 * @param body the text as printed: decoded, without markup's tags, paragraphs apart by an empty
 *     line where the format knows them
 * @param stated what the format states in fields, by name: {@code id}, {@code sent}, {@code
 *     version}, {@code dateline}, and the names of {@link dev.dateline.story.Field}; any other name
 *     is the story's own
 */
public record RawStory(
    Origin origin, String format, String title, String body, Map<String, List<String>> stated)
    implements
      Read {
  /** The name under which an archive's own export states the paths of {@link dev.dateline.story.Field#SUBJECT}. */
  public static final String PATHS = "subject.paths";

  public RawStory {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    stated.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    stated = Collections.unmodifiableMap(copy);
  }

  /** The first value stated under a name. */
  public Optional<String> first(String name) {
    return stated(name).stream().findFirst();
  }

  /** Every value stated under a name, in order. */
  public List<String> stated(String name) {
    return stated.getOrDefault(name, List.of());
  }

  /** A copy of a map of statements with one value more. */
  static void state(Map<String, List<String>> stated, String name, String value) {
    if (!value.isBlank()) {
      stated.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
  }
}
