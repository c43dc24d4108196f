package dev.dateline.bench;

import dev.dateline.Archive;
import dev.dateline.evaluation.Corpus;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How long until a story that is put is found by its own word, one story after another, in a process of its own.
 *
 * <p>Arguments: who; the folder of an archive, which the stories go into; a file that names files of stories; how many to put.
 * A fifth as many are put first, unmeasured.
 */
final class Putting {
  private Putting() {}

  private interface Desk extends AutoCloseable {
    void put(Story story) throws IOException;

    int hits(String word) throws IOException;

    @Override
    void close() throws IOException;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    List<Path> files = Files.readAllLines(Path.of(arguments[2])).stream().map(Path::of).toList();
    int puts = Integer.parseInt(arguments[3]);
    List<Story> stories = Corpus.of(files.subList(0, 1)).stories();
    int first = puts / 5;
    double[] millis = new double[puts];
    try (Desk desk = desk(arguments[0], folder)) {
      for (int i = 0; i < first + puts; i++) {
        Story copied = stories.get(i % stories.size());
        String word = "zq" + letters(i) + "x";
        Story story = Story.of("put-" + i, copied.title(), copied.body() + "\n" + word + " was here.\n")
            .withSent(copied.sent());
        long begun = System.nanoTime();
        desk.put(story);
        int hits = desk.hits(word);
        double took = (System.nanoTime() - begun) / 1e6;
        if (hits != 1) {
          throw new IllegalStateException(word + " was put, and found " + hits + " times");
        }
        if (i >= first) {
          millis[i - first] = took;
        }
      }
    }
    Arrays.sort(millis);
    Jvm.tell("median", millis[puts / 2]);
    Jvm.tell("p95", millis[(int) (puts * 0.95)]);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number + 26; rest > 0; rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }

  private static Desk desk(String who, Path folder) throws IOException {
    if (who.equals("ours")) {
      Archive archive = Archive.open(folder);
      return new Desk() {
        @Override
        public void put(Story story) {
          archive.put(story);
        }

        @Override
        public int hits(String word) {
          return archive.search(Search.of(Query.words(word)).headlinesOnly()).hits().size();
        }

        @Override
        public void close() {
          archive.close();
        }
      };
    }
    PlainLucene.Desk plain = new PlainLucene.Desk(folder, who.equals("near real time"));
    return new Desk() {
      @Override
      public void put(Story story) throws IOException {
        plain.put(story);
      }

      @Override
      public int hits(String word) throws IOException {
        return plain.search(word).size();
      }

      @Override
      public void close() throws IOException {
        plain.close();
      }
    };
  }
}
