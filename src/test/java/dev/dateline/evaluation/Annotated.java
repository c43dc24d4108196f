package dev.dateline.evaluation;

import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document in which people marked the names: columns of a word and its mark, {@code -DOCSTART-} between documents, as WikiGold has
 * them. Words are put together again as they would be printed.
 *
 * @param story its text, a sentence a line of one paragraph
 * @param gold who and what is named in it, each once
 */
record Annotated(Story story, Set<Entity> gold) {
  private static final Map<String, Field> TYPES = Map.of("PER", Field.PERSON, "ORG", Field.ORGANIZATION, "LOC",
      Field.PLACE);

  static List<Annotated> read(Path file) throws IOException {
    List<Annotated> read = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Entity> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    String before = "O";
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("-DOCSTART- O");
    boolean open = false;
    for (String line : lines) {
      int blank = line.lastIndexOf(' ');
      String mark = blank < 0 ? "O" : line.substring(blank + 1);
      String word = blank < 0 ? "" : line.substring(0, blank);
      if (!mark.equals(before) && !name.isEmpty()) {
        Field type = TYPES.get(before.substring(2));
        if (type != null) {
          names.add(new Entity(type, name.toString()));
        }
        name.setLength(0);
      }
      before = mark;
      if (word.equals("-DOCSTART-")) {
        if (!text.toString().isBlank()) {
          read.add(
              new Annotated(Story.of("document-" + (read.size() + 1), "", text.toString().strip()), fullest(names)));
        }
        text.setLength(0);
        names.clear();
        continue;
      }
      if (word.isEmpty()) {
        text.append('\n');
        continue;
      }
      if (word.equals("\"")) {
        open = !open;
      }
      join(text, word, open);
      if (!mark.equals("O")) {
        join(name, word, open);
      }
    }
    return read;
  }

  private static void join(StringBuilder text, String word, boolean open) {
    if (!text.isEmpty()) {
      char last = text.charAt(text.length() - 1);
      boolean close = word.matches("[,.;:?!)%\\]]|'s|n't|'re|'ve|'ll|'d|'m|''|'") || word.equals("\"") && !open;
      boolean opened = last == '(' || last == '[' || last == '$' || last == '\n'
          || last == '"' && open && text.length() > 1;
      if (!close && !opened) {
        text.append(' ');
      }
    }
    text.append(word);
  }

  /** Without persons who are named in full besides: <i>Putin</i> where <i>Vladimir Putin</i> is. */
  static Set<Entity> fullest(List<Entity> names) {
    Set<Entity> full = new LinkedHashSet<>();
    for (Entity name : names) {
      boolean shorter = name.type().equals(Field.PERSON) && names.stream()
          .anyMatch(other -> other.type().equals(Field.PERSON) && fold(other.name()).endsWith(" " + fold(name.name())));
      if (!shorter) {
        full.add(new Entity(name.type(), fold(name.name())));
      }
    }
    return full;
  }

  static String fold(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s-]+", " ").replaceAll("^the ", "")
        .replaceAll("['’]s?$", "")
        .replace(".", "").strip();
  }
}
