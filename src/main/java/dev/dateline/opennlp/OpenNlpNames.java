package dev.dateline.opennlp;

import dev.dateline.enrich.Enricher;
import dev.dateline.story.About;
import dev.dateline.story.Edit;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/**
 * Adds the names that a model of Apache OpenNLP finds in the printed text to those found before it, where those leave the text free.
 * A name that the story has already, case aside, is that one. Thread-safe.
 *
 * {@snippet :
 * Archive archive = Archive.openOrCreate(folder).enrichedBy(OpenNlpNames.of(Path.of("en-ner-person.bin")));
 * }
 *
 * <p>Sentences are told by the JDK and words by OpenNLP's {@link SimpleTokenizer}, which is what most of its models were trained
 * with.
 */
public final class OpenNlpNames implements Enricher {
  /** What OpenNLP's own models call the types of names. */
  private static final Map<String, Field> USUAL = Map.of("person", Field.PERSON, "organization", Field.ORGANIZATION,
      "location", Field.PLACE, "place", Field.PLACE);

  private final TokenNameFinderModel model;
  private final Map<String, Field> types;

  /**
   * Names by a model.
   *
   * @param types the field of each type that the model tells; others are left out. Each is one of {@link Entity#TYPES}
   */
  public OpenNlpNames(TokenNameFinderModel model, Map<String, Field> types) {
    this.model = model;
    this.types = Map.copyOf(types);
    types.values().forEach(type -> new Entity(type, "a name")); // refuses what is no type at once, not at some story
  }

  /**
   * Names by a model in a file, of the types person, organization and location.
   *
   * @throws IOException where the file cannot be read or holds no such model
   */
  public static OpenNlpNames of(Path model) throws IOException {
    try {
      return new OpenNlpNames(new TokenNameFinderModel(model), USUAL);
    } catch (RuntimeException e) {
      // OpenNLP takes any file for a model, and then misses what should be in it.
      throw new IOException(model + " holds no name finder of OpenNLP: " + e.getMessage(), e);
    }
  }

  @Override
  public Story enrich(Story story) {
    About about = story.about();
    List<Mention> mentions = new ArrayList<>(about.mentions());
    // A finder remembers the story that it reads, and is cheap beside reading it.
    NameFinderME finder = new NameFinderME(model);
    for (Part part : Part.values()) {
      find(story, part, finder, mentions);
    }
    mentions.sort(Comparator.comparing(Mention::part).thenComparingInt(Mention::start)
        .thenComparingInt(mention -> -mention.end()));
    return story.withAbout(new About(mentions, about.quotations(), about.proposed()));
  }

  private void find(Story story, Part part, NameFinderME finder, List<Mention> mentions) {
    String text = read(story, part);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
      Span[] words = SimpleTokenizer.INSTANCE.tokenizePos(text.substring(from, to));
      String[] tokens = Span.spansToStrings(words, text.substring(from, to));
      for (Span name : finder.find(tokens)) {
        Field type = types.get(name.getType());
        int start = from + words[name.getStart()].getStart();
        int end = from + words[name.getEnd() - 1].getEnd();
        if (type != null && isFree(part, start, end, mentions)) {
          mentions.add(new Mention(entity(type, text.substring(start, end), mentions), part, start, end, true));
        }
      }
      from = to;
    }
    finder.clearAdaptiveData();
  }

  /** The printed text, with blanks in the place of what is not the story's own, so that offsets stay. */
  private static String read(Story story, Part part) {
    StringBuilder text = new StringBuilder(story.printed(part));
    for (Edit edit : story.edits()) {
      if (edit instanceof Edit.Cut cut && cut.part() == part && cut.what() != Edit.What.DATELINE) {
        text.replace(cut.start(), cut.end(), " ".repeat(cut.end() - cut.start()));
      }
    }
    return text.toString();
  }

  private static boolean isFree(Part part, int start, int end, List<Mention> mentions) {
    return mentions.stream()
        .noneMatch(mention -> mention.part() == part && mention.start() < end && mention.end() > start);
  }

  private static Entity entity(Field type, String printed, List<Mention> mentions) {
    String name = printed.replaceAll("\\s+", " ");
    return mentions.stream().map(Mention::entity)
        .filter(known -> known.type().equals(type) && known.name().equalsIgnoreCase(name)).findFirst()
        .orElseGet(() -> new Entity(type, name));
  }
}
