package dev.dateline.enrich;

import dev.dateline.enrich.TagLearning.Tagged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One act of learning: a logistic regression for each tag (does a story with these words have it?), all tags at once so that
 * their weights of one word lie side by side; steps by AdaGrad (Duchi, Hazan and Singer 2011). Words weigh by tf·idf, stories
 * have length one. Four stories in five are learnt from. The fifth tells from which score on proposals are right nine times in
 * ten, over all tags together, and whether a tag by itself is worth proposing (thresholds from held-out stories: Yang 2001, "A
 * study of thresholding strategies").
 */
final class TagLesson {
  /** How many of the proposals are to be right. */
  static final double PRECISION = 0.9;

  /** A tag is left out that is wrong more often than this in the stories held out. */
  private static final double LEAST_PRECISION = 0.6;

  /** So few proposals tell nothing of how many are right. */
  private static final int LEAST_PROPOSALS = 5;

  private static final int HELD_OUT = 5;

  /** How often each story is learnt from: oftener where there are few, so that there are steps enough. */
  private static final int LEAST_ROUNDS = 6;
  private static final int MOST_ROUNDS = 40;
  private static final int STEPS = 10_000;

  private static final float STEP = 0.5f;

  /** A surer answer teaches nothing worth a step. */
  private static final float SURE = 0.02f;

  /** Words that fewer stories have are left out. */
  private static final int LEAST_STORIES = 3;

  /** How many weights there may be: 16 MB of them, while learning twice that. */
  private static final int MOST_WEIGHTS = 1 << 22;

  /** What a word weighs that too few stories have: less than a rare one, for most are names and slips. */
  private static final float UNKNOWN = 2;

  private final List<Tagged> learnt = new ArrayList<>();
  private final List<Tagged> held = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int tags;
  private final int[] words;
  private final float[] idf;
  private final float[] weights;
  private final float[] bias;

  TagLesson(List<Tagged> stories, List<String> tags) {
    for (int i = 0; i < stories.size(); i++) {
      (i % HELD_OUT == HELD_OUT - 1 ? held : learnt).add(stories.get(i));
    }
    for (int i = 0; i < tags.size(); i++) {
      numbers.put(tags.get(i), i);
    }
    this.tags = tags.size();
    Map<Integer, Integer> counts = new HashMap<>();
    learnt
        .forEach(story -> Arrays.stream(story.words().numbers()).forEach(word -> counts.merge(word, 1, Integer::sum)));
    words = counts.entrySet().stream().filter(word -> word.getValue() >= LEAST_STORIES)
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WEIGHTS / this.tags).mapToInt(Map.Entry::getKey).sorted().toArray();
    idf = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      idf[i] = (float) Math.log((1.0 + learnt.size()) / counts.get(words[i]));
    }
    weights = new float[words.length * this.tags];
    bias = new float[this.tags];
  }

  /** @param spellings the tags as they are to be written */
  TagProposer learn(List<String> spellings) {
    TagModel model = new TagModel(words, idf, tags, UNKNOWN);
    TagModel.Known[] stories = learnt.stream().map(story -> model.known(story.words())).toArray(TagModel.Known[]::new);
    float[] steps = new float[weights.length];
    float[] biasSteps = new float[tags];
    Arrays.fill(bias, -3);
    float[] scores = new float[tags];
    int[] order = order();
    for (int round = Math.clamp(STEPS / stories.length, LEAST_ROUNDS, MOST_ROUNDS); round > 0; round--) {
      for (int number : order) {
        TagModel.Known story = stories[number];
        model.scores(story, weights, bias, scores);
        for (int tag = 0; tag < tags; tag++) {
          scores[tag] = chance(scores[tag]);
        }
        for (String tag : learnt.get(number).tags()) {
          Integer known = numbers.get(tag);
          if (known != null) {
            scores[known] -= 1;
          }
        }
        for (int tag = 0; tag < tags; tag++) {
          float wrong = scores[tag];
          if (wrong < SURE && wrong > -SURE) {
            continue;
          }
          biasSteps[tag] += wrong * wrong;
          bias[tag] -= STEP * wrong / (float) Math.sqrt(1 + biasSteps[tag]);
          for (int i = 0; i < story.places().length; i++) {
            int at = story.places()[i] * tags + tag;
            float slope = wrong * story.weights()[i];
            steps[at] += slope * slope;
            weights[at] -= STEP * slope / (float) Math.sqrt(1e-3f + steps[at]);
          }
        }
      }
    }
    return settled(model, spellings);
  }

  /** The same at every run, and not by the order in which stories came. */
  private int[] order() {
    int[] order = new int[learnt.size()];
    Random random = new Random(1);
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private static float chance(float score) {
    return (float) (1 / (1 + Math.exp(-score)));
  }

  /** A tag that a held-out story might be proposed. */
  private record Guess(float score, int tag, boolean right) {}

  private TagProposer settled(TagModel model, List<String> spellings) {
    List<Guess> guesses = new ArrayList<>();
    float[] scores = new float[tags];
    for (Tagged story : held) {
      model.scores(model.known(story.words()), weights, bias, scores);
      for (String tag : numbers.keySet()) {
        int number = numbers.get(tag);
        if (scores[number] > 0) {
          guesses.add(new Guess(scores[number], number, story.tags().contains(tag)));
        }
      }
    }
    guesses.sort((one, other) -> Float.compare(other.score, one.score));
    float least = Float.POSITIVE_INFINITY;
    int right = 0;
    for (int i = 0; i < guesses.size(); i++) {
      right += guesses.get(i).right ? 1 : 0;
      if (i + 1 >= LEAST_PROPOSALS && right >= PRECISION * (i + 1)) {
        // Half-way to the next, which is not right often enough any more, or to even chances.
        least = (guesses.get(i).score + (i + 1 < guesses.size() ? guesses.get(i + 1).score : 0)) / 2;
      }
    }
    int[] proposed = new int[tags];
    int[] rightly = new int[tags];
    for (Guess guess : guesses) {
      if (guess.score >= least) {
        proposed[guess.tag]++;
        rightly[guess.tag] += guess.right ? 1 : 0;
      }
    }
    for (int tag = 0; tag < tags; tag++) {
      if (proposed[tag] >= LEAST_PROPOSALS && rightly[tag] < LEAST_PRECISION * proposed[tag]) {
        bias[tag] = Float.NEGATIVE_INFINITY;
      }
    }
    return Float.isInfinite(least) ? TagProposer.fresh() : TagProposer.of(spellings, model, weights, bias, least);
  }
}
