package dev.dateline.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and the short phrases of one story, for a story's labels often stand in it. */
final class StoryWords {
  /** No longer label is looked for as a phrase, in words. */
  private static final int LONGEST = 4;

  /** So much of a story tells its names; the rest would only make chance hits. */
  private static final int READ = 20_000;
  private static final double SURPRISE = 3;

  private static final double SOLID = 4;
  private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?()/\"\u201c\u201d\u2014\n]\\s*");

  private final Map<String, Integer> phrases = new HashMap<>();

  /** The phrases written in one word, for {@code worldbank}. */
  private final Set<String> solid = new HashSet<>();
  private final double words;

  StoryWords(String story) {
    String text = LabelWords.folded(story.length() > READ ? story.substring(0, READ) : story);
    int count = 0;
    for (String clause : PUNCTUATION.split(text)) {
      String[] each = LabelWords.BETWEEN.split(clause);
      count += each.length;
      read(each);
    }
    words = SURPRISE + Math.log(count + 20);
  }

  private void read(String[] each) {
    for (int i = 0; i < each.length; i++) {
      StringBuilder phrase = new StringBuilder();
      for (int n = 0; n < LONGEST && i + n < each.length; n++) {
        String word = each[i + n].endsWith("'s") ? each[i + n].substring(0, each[i + n].length() - 2) : each[i + n];
        phrase.append(n == 0 ? "" : " ").append(word);
        phrases.merge(phrase.toString(), 1, Integer::sum);
        if (n > 0) {
          solid.add(phrase.toString().replace(" ", ""));
        }
      }
    }
  }

  /** What it costs as a word or phrase of the story; empty where the story does not say it. */
  Optional<Double> cost(String folded) {
    Integer times = phrases.get(folded);
    if (times != null) {
      return Optional.of(words - Math.log(times));
    }
    return solid.contains(folded) && folded.length() > 5 ? Optional.of(words + SOLID) : Optional.empty();
  }
}
