package dev.dateline.enrich;

import dev.dateline.story.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The names and words that ship with the room, read once. The resource files say what they hold: lists under a head in brackets;
 * {@code =} parts the spellings of one name, the one it is known by first, and {@code ;} or a line's end parts names.
 */
final class Gazetteer {
  private static final String[] NAMES = {"news-names.txt", "places.txt", "cities.txt", "organizations.txt",
      "more-places.txt",
      "more-organizations.txt",
      "other-names.txt"};
  private static final String[] WORDS = {"words.txt", "given-names.txt"};

  final WordTable table = new WordTable();
  private final LongMap children = new LongMap();
  private final List<Known> ends = new ArrayList<>();
  private final Map<String, String> demonyms = new HashMap<>();
  private int[] endOf = new int[1 << 16];
  private int nodes = 1;

  private static final class Once {
    static final Gazetteer READ = new Gazetteer();
  }

  static Gazetteer get() {
    return Once.READ;
  }

  private Gazetteer() {
    ordinary();
    for (String file : WORDS) {
      words(file);
    }
    for (String file : NAMES) {
      names(file);
    }
  }

  /** What {@code src/build/MakeNameWords.java} made. */
  private void ordinary() {
    byte[] in;
    try (InputStream file = open("words.bin"); InputStream words = new InflaterInputStream(file)) {
      in = words.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the words of names in the jar cannot be read: build it again", e);
    }
    char[] word = new char[256];
    for (int at = 0; at < in.length;) {
      int shared = in[at++];
      int length = shared + in[at++];
      for (int i = shared; i < length; i++) {
        word[i] = (char) in[at++];
      }
      int number = table.add(word, 0, length);
      switch (in[at++]) {
        case 0 -> table.mark(number, Mark.ORDINARY);
        case 1 -> {
          table.mark(number, Mark.ORDINARY);
          table.mark(number, Mark.COMMON);
        }
        default -> table.mark(number, Mark.NAME);
      }
    }
  }

  private static InputStream open(String file) {
    InputStream in = Gazetteer.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("the list " + file + " is not in the jar: build it again");
    }
    return in;
  }

  private static List<String> lines(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the list " + file + " in the jar cannot be read: build it again", e);
    }
  }

  /** Lists of words under {@code [mark mark]}. */
  private void words(String file) {
    List<Mark> marks = List.of();
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        marks = new ArrayList<>();
        for (String name : line.substring(1, line.indexOf(']')).split(" ")) {
          marks.add(Mark.valueOf(name.toUpperCase(Locale.ROOT)));
        }
      } else if (!line.startsWith("#")) {
        for (String word : parted(line, ' ')) {
          int number = table.add(Letters.fold(word));
          for (Mark mark : marks) {
            table.mark(number, mark);
          }
        }
      }
    }
  }

  private static List<String> parted(String line, char at) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == at) {
        if (i > from) {
          parts.add(line.substring(from, i));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /** Lists of names under {@code [type]} or {@code [type weak]}; demonyms, each with its place, under {@code [demonym]}. */
  private void names(String file) {
    Optional<Field> type = Optional.empty();
    boolean weak = false;
    boolean demonym = false;
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        List<String> head = List.of(line.substring(1, line.indexOf(']')).split(" "));
        type = Field.named(head.getFirst());
        weak = head.contains("weak");
        demonym = head.contains("demonym");
      } else if (!line.startsWith("#")) {
        for (String each : parted(line, ';')) {
          List<String> spellings = parted(each, '=');
          if (demonym) {
            demonym(spellings.getFirst(), spellings.getLast());
            continue;
          }
          for (String spelling : spellings) {
            enter(spelling, new Known(type, spellings.getFirst(), weak, isCapitals(spelling), isPointed(spelling)));
          }
        }
      }
    }
  }

  private void demonym(String place, String words) {
    for (String word : parted(words, ' ')) {
      String folded = Letters.fold(word).replace('-', ' ');
      if (folded.indexOf(' ') < 0) {
        table.mark(table.add(folded), Mark.DEMONYM);
      }
      enter(folded, new Known(Optional.empty(), word.replace('-', ' '), false, false, false));
      demonyms.put(folded, place);
    }
  }

  /** The place of a demonym: <i>japanese</i> is of Japan. */
  Optional<String> placeOf(String demonym) {
    return Optional.ofNullable(demonyms.get(demonym));
  }

  /** Whether a place is one that has a people of its own name. */
  boolean isCountry(String place) {
    return demonyms.containsValue(place);
  }

  private static boolean isCapitals(String spelling) {
    int capitals = 0;
    for (int i = 0; i < spelling.length(); i++) {
      if (Character.isLowerCase(spelling.charAt(i))) {
        return false;
      }
      capitals += Character.isLetter(spelling.charAt(i)) ? 1 : 0;
    }
    return capitals > 1;
  }

  private static boolean isPointed(String spelling) {
    return spelling.indexOf('.') == spelling.length() - 1 && !isCapitals(spelling);
  }

  private void enter(String name, Known known) {
    int node = 0;
    for (String word : parts(name)) {
      long key = (long) node << 32 | table.add(word);
      int next = children.get(key);
      if (next == 0) {
        next = nodes++;
        children.put(key, next);
        if (next == endOf.length) {
          endOf = java.util.Arrays.copyOf(endOf, next * 2);
        }
      }
      node = next;
    }
    if (node > 0) {
      ends.add(known);
      endOf[node] = ends.size();
    }
  }

  /** A name's words as {@link Words} finds them. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i == name.length() ? ' ' : Letters.fold(name.charAt(i));
      if (c == ' ' || c == ',' || c == '/' || c == '-') {
        if (word.length() > 1 && word.charAt(word.length() - 1) == 's' && word.charAt(word.length() - 2) == '\'') {
          word.setLength(word.length() - 2);
        } else if (!word.isEmpty() && word.charAt(word.length() - 1) == '\'') {
          word.setLength(word.length() - 1);
        }
        if (!word.isEmpty() && !(word.length() == 1 && word.charAt(0) == '&')) {
          parts.add(word.toString());
        }
        word.setLength(0);
      } else if (c != '.') {
        word.append(c);
      }
    }
    return parts;
  }

  /** A name found in a text, and behind which word it ends. */
  record Found(Known known, int stop) {}

  /** The longest known name that begins at a word, if it is printed as a name. */
  Optional<Found> longest(Words words, int begin, int most) {
    int node = 0;
    Found found = null;
    for (int at = begin; at < most; at++) {
      if (words.id(at) < 0 || at > begin && !words.runsOn(at) && !isComma(words, at)) {
        break;
      }
      node = children.get((long) node << 32 | words.id(at));
      if (node == 0) {
        break;
      }
      if (endOf[node] > 0) {
        Known known = ends.get(endOf[node] - 1);
        if (isPrinted(words, begin, at + 1, known)) {
          found = new Found(known, at + 1);
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** <i>University of California, Berkeley</i> is not looked for; a comma ends a name. */
  private static boolean isComma(Words words, int at) {
    return (words.gap[at] & Words.POSSESSIVE) != 0 && (words.gap[at] & ~(Words.POSSESSIVE | Words.BLANK)) == 0;
  }

  private static boolean isPrinted(Words words, int begin, int stop, Known known) {
    if (known.capitals() && !words.shouted) {
      for (int at = begin; at < stop; at++) {
        if (words.shape[at] == Words.Shape.CAPITAL || words.shape[at] == Words.Shape.SMALL) {
          return false;
        }
      }
      return true;
    }
    if (known.pointed() && (words.gap[begin] & Words.COMMA) == 0) {
      return false;
    }
    return words.isCapital(begin) && words.isCapital(stop - 1);
  }

  /** What is known of a name that is not in a text, of folded words with a blank between them. */
  Optional<Known> named(String key) {
    int node = 0;
    for (String word : key.split(" ")) {
      int number = table.find(word);
      node = number < 0 ? 0 : children.get((long) node << 32 | number);
      if (node == 0) {
        return Optional.empty();
      }
    }
    return endOf[node] == 0 ? Optional.empty() : Optional.of(ends.get(endOf[node] - 1));
  }
}
