package dev.dateline.faults;

import dev.dateline.Archive;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an archive holds: each id with its versions in order, the last the one that is searched. What was understood of a story is left
 * out, for that may improve. Immutable; each change is a copy.
 */
record Contents(Map<String, List<Story>> stories) {
  static final Contents NONE = new Contents(Map.of());

  /** With a story more, whose version number is higher than those that are there. */
  Contents with(Story story) {
    Map<String, List<Story>> more = new TreeMap<>(stories);
    List<Story> versions = new ArrayList<>(more.getOrDefault(story.id(), List.of()));
    Story plain = story.withEdits(List.of());
    if (!versions.contains(plain)) {
      versions.add(plain);
    }
    more.put(story.id(), versions);
    return new Contents(more);
  }

  Contents with(List<Story> more) {
    Contents all = this;
    for (Story story : more) {
      all = all.with(story);
    }
    return all;
  }

  Contents without(List<String> ids) {
    Map<String, List<Story>> fewer = new TreeMap<>(stories);
    fewer.keySet().removeAll(ids);
    return new Contents(fewer);
  }

  /** What an archive tells when everything is asked of it. */
  static Contents of(Archive archive) {
    Map<String, List<Story>> found = new TreeMap<>();
    archive.export(true,
        story -> found.computeIfAbsent(story.id(), id -> new ArrayList<>()).add(story.withEdits(List.of())));
    return new Contents(found);
  }

  /** The versions that are searched. */
  List<Story> current() {
    return stories.values().stream().map(List::getLast).toList();
  }

  /** Whether this is neither less than what two have in common nor more than both together. */
  boolean isBetween(Contents one, Contents other) {
    return stories.entrySet().stream().allMatch(story -> {
      List<Story> all = new ArrayList<>(one.stories.getOrDefault(story.getKey(), List.of()));
      all.addAll(other.stories.getOrDefault(story.getKey(), List.of()));
      return all.containsAll(story.getValue());
    }) && one.stories.entrySet().stream().filter(story -> other.stories.containsKey(story.getKey()))
        .allMatch(story -> {
          List<Story> common = new ArrayList<>(story.getValue());
          common.retainAll(other.stories.get(story.getKey()));
          return stories.getOrDefault(story.getKey(), List.of()).containsAll(common);
        });
  }

  /** In what two differ, in a few words. */
  String unlike(Contents other) {
    List<String> differences = new ArrayList<>();
    stories.forEach((id, versions) -> {
      List<Story> there = other.stories.getOrDefault(id, List.of());
      if (!there.equals(versions)) {
        differences.add(id + " has " + versions.size() + " versions, not " + there.size()
            + (there.size() == versions.size()
                ? ", of another text"
                : ""));
      }
    });
    other.stories.keySet().stream().filter(id -> !stories.containsKey(id)).forEach(id -> differences.add("no " + id));
    return differences.size() + " differences: " + differences.stream().limit(3).toList();
  }
}
