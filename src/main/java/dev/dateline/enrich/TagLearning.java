package dev.dateline.enrich;

import dev.dateline.analysis.NameKey;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns from stories that have tags which words speak for which. Keeps of a story only numbers, some 2 KB, and no more than
 * {@value #MOST_STORIES} stories. For one thread.
 */
public final class TagLearning {
  /** More stories tell nothing more that is worth the wait. */
  public static final int MOST_STORIES = 8_000;

  /** Tags of fewer stories cannot be told from chance. */
  static final int LEAST_STORIES = 8;

  /** The most frequent ones; each costs time at every story and memory at every word. */
  static final int MOST_TAGS = 400;

  /** A story with more tags than this is an index of others. */
  private static final int MOST_TAGS_OF_A_STORY = 40;

  private final List<Tagged> stories = new ArrayList<>();
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

  /**
   * A story to learn from.
   *
   * @param tags its tags, in one spelling each
   */
  record Tagged(StoryWords words, List<String> tags) {}

  /** Takes a story; one without tags teaches nothing, and nobody knows which it would have. */
  public void add(Story story) {
    List<String> tags = story.labels(Field.TAG);
    if (tags.isEmpty() || tags.size() > MOST_TAGS_OF_A_STORY || stories.size() >= MOST_STORIES) {
      return;
    }
    List<String> keys = new ArrayList<>(tags.size());
    for (String tag : tags) {
      String key = NameKey.of(Field.TAG, tag);
      if (!keys.contains(key)) {
        keys.add(key);
        spellings.computeIfAbsent(key, each -> new HashMap<>()).merge(tag, 1, Integer::sum);
      }
    }
    stories.add(new Tagged(StoryWords.of(story), keys));
  }

  /** What was learnt: nothing where there were too few stories, or too few alike. */
  public TagProposer learn() {
    Map<String, Integer> counts = new HashMap<>();
    stories.forEach(story -> story.tags.forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    List<String> tags = counts.entrySet().stream().filter(tag -> tag.getValue() >= LEAST_STORIES)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TAGS).map(Map.Entry::getKey).toList();
    if (tags.isEmpty()) {
      return TagProposer.fresh();
    }
    return new TagLesson(stories, tags).learn(tags.stream().map(this::spelling).toList());
  }

  /** As it is written most often. */
  private String spelling(String key) {
    return spellings.get(key).entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow().getKey();
  }
}
