package dev.dateline.evaluation;

import dev.dateline.clean.Cleaner;
import dev.dateline.clean.Unkeepable;
import dev.dateline.read.RawStory;
import dev.dateline.read.Rejected;
import dev.dateline.read.StoryReader;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The stories of some files, read and cleaned as an archive does. */
public final class Corpus {
  private final List<Story> stories = new ArrayList<>();
  private final Map<String, Set<String>> copies = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  public static Corpus of(List<Path> files) {
    List<Story> stories = new ArrayList<>();
    files.forEach(file -> each(file, stories::add));
    return ofStories(stories);
  }

  static Corpus ofStories(List<Story> stories) {
    Corpus corpus = new Corpus();
    corpus.stories.addAll(stories);
    for (Story story : corpus.stories) {
      String text = fold(story.title()) + "\n" + fold(story.body());
      corpus.texts.put(story.id(), text);
      corpus.copies.computeIfAbsent(text, none -> new HashSet<>()).add(story.id());
    }
    return corpus;
  }

  /** Tells every story of a file or folder; what cannot be kept is passed over, as an archive would quarantine it. */
  public static void each(Path file, Consumer<? super Story> sink) {
    Cleaner cleaner = new Cleaner();
    try {
      new StoryReader().read(file, read -> {
        switch (read) {
          case RawStory raw -> {
            try {
              sink.accept(cleaner.clean(raw));
            } catch (Unkeepable e) {
              // The archive counts it as quarantined; there is nothing in it to find.
            }
          }
          case Rejected rejected -> {
          }
        }
      });
    } catch (NoSuchFileException e) {
      throw new IllegalStateException(file + " vanished while it was read", e);
    }
  }

  public List<Story> stories() {
    return stories;
  }

  /** The story's id, and those of every exact copy: the same title and body, white space aside. */
  Set<String> copies(String id) {
    return copies.getOrDefault(texts.getOrDefault(id, ""), Set.of(id));
  }

  /** Title and body as a person reads them. */
  static String text(Story story) {
    return story.clean(Part.TITLE) + "\n" + story.clean(Part.BODY);
  }

  static String fold(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
