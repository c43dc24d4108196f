package dev.dateline.bench;

import dev.dateline.analysis.Analysis;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the benchmarks ask, drawn from the stories with a fixed seed: {@value #COUNT} questions of each shape, a third each
 * with words that are rare, middling and frequent. Two words come from one story, so that they have an answer together. None
 * is a function word, which ours passes over and the peer would not.
 */
final class Questions {
  static final int COUNT = 200;

  private static final long SEED = 21578;
  private static final int TRIES = 1_000_000;
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{3,}\\b");
  private static final Pattern PAIR = Pattern.compile("(?<= )[a-z]{3,} [a-z]{3,}(?=[ .,\\n])");

  /** What a question looks like. */
  enum Shape {
    WORD, AND, OR, PHRASE, PAGE
  }

  /** @param tag a tag that a story has which the words find; empty but for pages */
  record Question(Shape shape, String words, String tag) {}

  private final Map<String, Integer> frequency = new HashMap<>();
  private final List<Story> stories;
  private final Random random = new Random(SEED);
  private final Analysis analysis = new Analysis();
  private final Map<String, Boolean> content = new HashMap<>();

  private Questions(List<Story> stories) {
    this.stories = stories;
    for (Story story : stories) {
      words(story).forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
  }

  private static Set<String> words(Story story) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(story.clean(Part.BODY));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  static void draw(List<Story> stories, Path file) throws IOException {
    Questions drawn = new Questions(stories);
    List<String> lines = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      for (Question question : drawn.draw(shape)) {
        lines.add(shape + "\t" + question.words() + "\t" + question.tag());
      }
    }
    Files.write(file, lines);
  }

  static List<Question> read(Path file, Shape shape) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.split("\t", -1))
        .map(cells -> new Question(Shape.valueOf(cells[0]), cells[1], cells[2]))
        .filter(question -> question.shape() == shape).toList();
  }

  private List<Question> draw(Shape shape) {
    List<Question> questions = new ArrayList<>();
    for (int tries = 0; questions.size() < COUNT && tries < TRIES; tries++) {
      Story story = stories.get(random.nextInt(stories.size()));
      int third = questions.size() % 3;
      String tag = story.labels(Field.TAG).stream().findFirst().orElse("");
      Optional<String> words = switch (shape) {
        case WORD -> word(story, Band.values()[third]);
        case AND, OR -> two(story, Band.values()[third], third == 0 ? Band.MIDDLING : Band.FREQUENT);
        case PHRASE -> pair(story);
        case PAGE -> tag.isEmpty() ? Optional.empty() : two(story, Band.MIDDLING, Band.FREQUENT);
      };
      words.ifPresent(text -> questions.add(new Question(shape, text, shape == Shape.PAGE ? tag : "")));
    }
    if (questions.size() < COUNT) {
      throw new IllegalStateException("only " + questions.size() + " questions of shape " + shape + " could be drawn");
    }
    return questions;
  }

  /** How many of the stories have a word. */
  private enum Band {
    RARE, MIDDLING, FREQUENT
  }

  private Optional<Band> band(String word) {
    int stories = frequency.getOrDefault(word, 0);
    int all = this.stories.size();
    if (stories < 2 || stories > Math.max(20, all * 0.2) || !isContent(word)) {
      return Optional.empty();
    }
    return Optional.of(stories <= Math.max(2, all * 0.001)
        ? Band.RARE
        : stories <= Math.max(5, all * 0.01) ? Band.MIDDLING : Band.FREQUENT);
  }

  private boolean isContent(String word) {
    return content.computeIfAbsent(word,
        each -> analysis.query(each).stream().allMatch(asked -> asked.content()));
  }

  private Optional<String> word(Story story, Band band) {
    List<String> fit = words(story).stream().filter(word -> band(word).equals(Optional.of(band))).toList();
    return fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(random.nextInt(fit.size())));
  }

  private Optional<String> two(Story story, Band one, Band other) {
    Optional<String> first = word(story, one);
    Optional<String> second = word(story, other);
    return first.isPresent() && second.isPresent() && !first.equals(second)
        ? Optional.of(first.get() + " " + second.get())
        : Optional.empty();
  }

  private Optional<String> pair(Story story) {
    List<String> pairs = new ArrayList<>();
    Matcher matcher = PAIR.matcher(story.clean(Part.BODY));
    while (matcher.find()) {
      String[] words = matcher.group().toLowerCase(Locale.ROOT).split(" ");
      if (band(words[0]).isPresent() && band(words[1]).isPresent() && new HashSet<>(List.of(words)).size() == 2) {
        pairs.add(matcher.group());
      }
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs.get(random.nextInt(pairs.size())));
  }
}
