package dev.dateline.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The parts of the evaluation that are about damage: what is kept, what is right, what it costs. */
final class MendEvaluation {
  private static final int QUICK_STORIES = 4_000;
  private static final int QUICK_QUERIES = 200;
  private static final int QUERIES = 600;
  private static final int WRONG = 40;
  private static final long SEED = 1;

  private final Arguments arguments;
  private final DataFolder data;
  private final Consumer<String> say;
  private final Consumer<Table> show;

  /**
   * @param say told in between what was done
   * @param show shown each table
   */
  MendEvaluation(Arguments arguments, DataFolder data, Consumer<String> say, Consumer<Table> show) {
    this.arguments = arguments;
    this.data = data;
    this.say = say;
    this.show = show;
  }

  void run() throws IOException {
    for (String part : arguments.parts()) {
      switch (part) {
        case "mend", "cost" -> reuters(part);
        case "bln600" -> newspapers();
        case "seed" -> seed();
        default -> {
        }
      }
    }
  }

  private void reuters(String part) throws IOException {
    if (data.reuters().isEmpty()) {
      say.accept(data.withoutReuters());
      return;
    }
    Corpus corpus = arguments.quick() ? sample(Corpus.of(data.reuters())) : Corpus.of(data.reuters());
    List<Topic> topics = new KnownItems(corpus).topics(KnownItems.Kind.FOUR_WORDS,
        arguments.quick() ? QUICK_QUERIES : QUERIES, SEED);
    Path folder = Files.createTempDirectory("dateline-evaluation");
    try {
      if (part.equals("cost")) {
        show.accept(new Costs(folder, corpus.stories(), topics).measure());
      } else {
        Retention.Plan plan = new Retention.Plan(arguments.kinds(), arguments.rates(), !arguments.alone(),
            arguments.missed() ? WRONG : 0);
        new Retention(plan, folder, corpus.stories(), topics, say).measure().forEach(show);
      }
    } finally {
      Evaluation.delete(folder);
    }
  }

  /** The same stories every time, from all over the archive. */
  private static Corpus sample(Corpus all) {
    List<Integer> drawn = new ArrayList<>();
    for (int i = 0; i < all.stories().size(); i++) {
      drawn.add(i);
    }
    Collections.shuffle(drawn, new Random(SEED));
    return Corpus.ofStories(drawn.stream().limit(QUICK_STORIES).sorted().map(all.stories()::get).toList());
  }

  private void newspapers() throws IOException {
    if (data.newspapers().isEmpty()) {
      say.accept(data.withoutNewspapers());
      return;
    }
    Path folder = Files.createTempDirectory("dateline-evaluation");
    try {
      new Newspapers(data.newspapers().get(), folder, arguments.missed() ? WRONG : 0, say).measure().forEach(show);
    } finally {
      Evaluation.delete(folder);
    }
  }

  private void seed() throws IOException {
    if (data.seed().isEmpty()) {
      say.accept(data.withoutSeed());
      return;
    }
    OneStory.measure(data.seed().get(), arguments.pairs()).forEach(show);
    if (arguments.pairs().isEmpty()) {
      say.accept("with --pairs FILE (a damaged word, a tab, its clean word, a tab, how often), this is counted\n");
    }
  }
}
