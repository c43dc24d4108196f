package dev.dateline.evaluation;

import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries of which the answer is known: somebody remembers something of a story and looks for that one story. The words are
 * middling rare: of five letters or more, in at least three stories and at most 3 % of them, in the order of the text. Only
 * stories of some length are looked for. Any exact copy of the story counts as found.
 */
final class KnownItems {
  /** What is remembered. */
  enum Kind {
    TWO_WORDS("2 words"), FOUR_WORDS("4 words"), EIGHT_WORDS("8 words"), FIRST_SENTENCE("first sentence"), TITLE(
        "title");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
  private static final Pattern SENTENCE = Pattern.compile(".{40,}?[.!?](?=\\s|$)", Pattern.DOTALL);
  private static final Set<String> TOO_COMMON = Set.of("about", "after", "again", "could", "would", "should", "their",
      "there", "these", "those", "which", "while", "where", "before", "other", "under", "first", "years", "year",
      "because", "being", "between", "through", "during");

  private static final int LETTERS = 5;
  private static final int LEAST_STORIES = 3;
  private static final double MOST_STORIES = 0.03;
  private static final int STORY_WORDS = 80;
  private static final int CANDIDATES = 12;
  private static final int SENTENCE_WORDS = 40;

  private final Corpus corpus;
  private final List<List<String>> words = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  KnownItems(Corpus corpus) {
    this.corpus = corpus;
    for (Story story : corpus.stories()) {
      List<String> each = new ArrayList<>();
      Matcher matcher = WORD.matcher(Corpus.text(story));
      while (matcher.find()) {
        each.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
      }
      words.add(each);
      new HashSet<>(each).forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
  }

  /** So many queries, or as many as there are stories to ask for. */
  List<Topic> topics(Kind kind, int count, long seed) {
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < corpus.stories().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<Topic> topics = new ArrayList<>();
    for (int i : order) {
      if (topics.size() == count) {
        break;
      }
      List<String> candidates = candidates(words.get(i));
      if (words.get(i).size() >= STORY_WORDS && candidates.size() >= CANDIDATES) {
        Story story = corpus.stories().get(i);
        query(kind, story, candidates, random).ifPresent(text -> topics
            .add(new Topic(seed + "-" + (topics.size() + 1), text, corpus.copies(story.id()))));
      }
    }
    return topics;
  }

  private List<String> candidates(List<String> all) {
    return new LinkedHashSet<>(all).stream()
        .filter(word -> word.length() >= LETTERS && !TOO_COMMON.contains(word))
        .filter(word -> frequency.get(word) >= LEAST_STORIES
            && frequency.get(word) <= corpus.stories().size() * MOST_STORIES)
        .toList();
  }

  private static Optional<String> query(Kind kind, Story story, List<String> candidates, Random random) {
    return switch (kind) {
      case TWO_WORDS -> Optional.of(pick(candidates, 2, random));
      case FOUR_WORDS -> Optional.of(pick(candidates, 4, random));
      case EIGHT_WORDS -> Optional.of(pick(candidates, 8, random));
      case FIRST_SENTENCE -> sentence(story);
      case TITLE -> Optional.of(Corpus.fold(story.clean(Part.TITLE))).filter(title -> title.split(" ").length >= 4);
    };
  }

  private static String pick(List<String> candidates, int count, Random random) {
    List<String> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, random);
    Set<String> picked = new HashSet<>(shuffled.subList(0, count));
    return String.join(" ", candidates.stream().filter(picked::contains).toList());
  }

  private static Optional<String> sentence(Story story) {
    Matcher matcher = SENTENCE.matcher(story.clean(Part.BODY));
    return matcher.find()
        ? Optional.of(Corpus.fold(matcher.group())).filter(text -> text.split(" ").length <= SENTENCE_WORDS)
        : Optional.empty();
  }

  /** Queries made elsewhere: lines of a story's id, a tab, and plain words. */
  List<Topic> topics(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    corpus.stories().forEach(story -> ids.add(story.id()));
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", 2);
      if (cells.length != 2 || !ids.contains(cells[0])) {
        throw new IllegalArgumentException(
            file + ":" + (topics.size() + 1) + ": expected a story's id, a tab and words, and a"
                + " story of that id, but found '" + line + "'");
      }
      topics.add(new Topic(Integer.toString(topics.size() + 1), cells[1], corpus.copies(cells[0])));
    }
    return topics;
  }
}
