package dev.dateline.analysis;

import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Mention;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns stories and queries into positions with readings. Thread-safe and without locks; make one and keep it, for it
 * remembers the words that it has seen (some 30 MB, bounded).
 */
public final class Analysis {
  /**
   * A longer word is cut into words of so many UTF-16 code units each, in stories and queries alike, so that nothing is
   * lost and no term is immense.
   */
  public static final int LONGEST = Scanner.LONGEST;

  /** So many more words must speak for another language than for English, lest two names decide. */
  private static final int FOREIGN = -2;

  /** The term of every word before which others are missing. */
  public static final String AFTER_HOLE = Layer.AFTER_HOLE.term("");

  /** A longer word is hardly a name written solid, and each way to part it costs a look-up. */
  private static final int PARTED = 24;

  private final Lexicon lexicon;

  public Analysis() {
    this(Lexicon.PLACES);
  }

  Analysis(int remembered) {
    lexicon = new Lexicon(remembered);
  }

  /**
   * The story's title, body and labels as positions. Words get English stems if the story's language label begins with
   * {@code en}, or if it has no such label and its small words do not speak against it.
   */
  public Analyzed story(Story story) {
    String language = story.label(Field.LANGUAGE).orElse("").strip().toLowerCase(Locale.ROOT);
    boolean told = !language.isEmpty() && !language.equals("und") && !language.equals("unknown");
    boolean english = !told || language.startsWith("en");
    Tokens title = part(story, Part.TITLE, english);
    Tokens body = part(story, Part.BODY, english);
    if (!told && title.evidence() + body.evidence() <= FOREIGN) {
      english = false;
      title = part(story, Part.TITLE, false);
      body = part(story, Part.BODY, false);
    }
    Map<Field, List<Positions>> labels = new LinkedHashMap<>();
    for (Map.Entry<Field, List<String>> field : story.everyLabel().entrySet()) {
      List<Positions> words = new ArrayList<>(field.getValue().size());
      for (String label : field.getValue()) {
        words.add(text(label, english));
      }
      labels.put(field.getKey(), Collections.unmodifiableList(words));
    }
    return new Analyzed(title.positions(), body.positions(), Collections.unmodifiableMap(labels));
  }

  /** The positions of any printed text, without edits. */
  public Positions text(String printed, boolean english) {
    char[] text = printed.toCharArray();
    return scanned(text, List.of(), mode(text, english)).positions();
  }

  /**
   * The positions of a query's word, phrase or text, in order; empty if it holds no letter or
   * digit.
   */
  public List<Asked> query(String text) {
    char[] characters = text.toCharArray();
    int mode = mode(characters, true);
    Tokens words = scanned(characters, List.of(), mode);
    List<Asked> asked = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      asked.add(Terms.asked(text.substring(words.start(i), words.end(i)), (mode & Lexicon.SHOUTED) != 0));
    }
    return Collections.unmodifiableList(asked);
  }

  /**
   * The terms of neighbouring positions written solid: {@code jongun} for {@code Jong}, {@code un}. They find stories
   * that print it so; what is printed with a hyphen the neighbours find themselves.
   */
  public Asked joined(List<Asked> neighbours) {
    StringBuilder typed = new StringBuilder();
    List<Reading> pieces = new ArrayList<>(neighbours.size());
    for (Asked neighbour : neighbours) {
      typed.append(neighbour.typed());
      pieces.add(Reading.of(neighbour.typed()));
    }
    return Terms.solid(typed.toString(), pieces);
  }

  /** Whether a typed word says nothing by itself: <i>the</i>, <i>of</i>. */
  public boolean isFunctionWord(String typed) {
    List<Asked> asked = query(typed);
    return asked.size() == 1 && !asked.getFirst().content();
  }

  /** Whether a word of a story says something by itself: it is no <i>the</i>, no <i>of</i>. */
  public boolean isContent(Word word) {
    return !FunctionWords.contains(word.term(0).substring(Layer.PRINTED.prefix().length()));
  }

  /**
   * The ways to part a word written solid into two neighbours: {@code jong}, {@code un} among them for {@code Jongun}.
   * Which of them stand side by side in the archive, its terms must tell; most are no words at all. Empty for a word
   * of fewer than four letters, more than {@value #PARTED}, or with other characters.
   */
  public List<List<Asked>> parted(Asked solid) {
    String letters = Reading.of(solid.typed()).plain();
    int length = letters.length();
    if (length < 4 || length > PARTED || !letters.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    List<List<Asked>> ways = new ArrayList<>(length - 3);
    for (int at = 2; at <= length - 2; at++) {
      ways.add(List.of(Terms.asked(letters.substring(0, at), false), Terms.asked(letters.substring(at), false)));
    }
    return Collections.unmodifiableList(ways);
  }

  /** The index term that a mention leaves at its first word. */
  public static String term(Mention mention) {
    return Naming.term(mention);
  }

  private Tokens part(Story story, Part part, boolean english) {
    List<Edit> pieces = new ArrayList<>();
    List<Edit.Mend> mends = new ArrayList<>();
    List<Integer> holes = new ArrayList<>(0);
    for (Edit edit : story.edits()) {
      if (edit.part() == part) {
        switch (edit) {
          case Edit.Cut cut -> pieces.add(cut);
          case Edit.Repair repair -> pieces.add(repair);
          case Edit.Mend mend -> mends.add(mend);
          case Edit.Hole hole -> holes.add(hole.start());
          case Edit.Unreadable unreadable -> {
          }
        }
      }
    }
    char[] text = story.printed(part).toCharArray();
    int mode = mode(text, english);
    Tokens tokens = scanned(text, pieces, mode);
    if (!mends.isEmpty()) {
      new Mending(lexicon, text, mode, tokens).apply(mends);
    }
    List<Mention> mentions = story.about().mentions().stream().filter(mention -> mention.part() == part).toList();
    if (!mentions.isEmpty()) {
      Naming.apply(mentions, tokens);
    }
    marked(tokens, holes);
    return tokens;
  }

  /** Marks the words before which others are missing. */
  private static void marked(Tokens tokens, List<Integer> holes) {
    int i = 0;
    for (int hole : holes) {
      while (i < tokens.size() && tokens.start(i) < hole) {
        i++;
      }
      if (i < tokens.size()) {
        tokens.replace(i, tokens.word(i).with(AFTER_HOLE));
      }
    }
  }

  /** The words of a text, but for what is cut out of it and what is repaired in it. */
  private Tokens scanned(char[] text, List<Edit> pieces, int mode) {
    Tokens tokens = new Tokens(text.length);
    Scanner scanner = new Scanner(lexicon, text, mode, tokens);
    int from = 0;
    for (Edit piece : pieces) {
      if (piece.end() <= from) {
        continue;
      }
      int start = Math.max(from, piece.start());
      scanner.scan(from, start);
      switch (piece) {
        case Edit.Cut cut -> {
          if (cut.what() == Edit.What.DATELINE) {
            scanner.scan(start, cut.end());
          }
          tokens.gap();
        }
        case Edit.Repair repair -> repaired(repair, mode, tokens);
        case Edit.Mend mend -> {
        }
        case Edit.Unreadable unreadable -> {
        }
        case Edit.Hole hole -> {
        }
      }
      from = piece.end();
    }
    scanner.scan(from, text.length);
    return tokens;
  }

  /** The words that a stretch reads as, each at the place of all of it. */
  private void repaired(Edit.Repair repair, int mode, Tokens tokens) {
    char[] text = repair.text().toCharArray();
    Tokens words = new Tokens(text.length);
    new Scanner(lexicon, text, mode, words).scan(0, text.length);
    for (int i = 0; i < words.size(); i++) {
      tokens.add(words.word(i), repair.start(), repair.end());
    }
  }

  private static int mode(char[] text, boolean english) {
    return (english ? Lexicon.ENGLISH : 0) | (Capitals.areAll(text) ? Lexicon.SHOUTED : 0);
  }
}
