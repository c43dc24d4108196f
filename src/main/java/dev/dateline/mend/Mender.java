package dev.dateline.mend;

import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads damaged words. Thread-safe; make one and keep it, for it remembers the words that it has read (some 90 MB with its
 * lexicon and model, bounded). Deterministic: the same story and model give the same edits, whatever was read before.
 */
public final class Mender {
  /** Readings less likely are not worth keeping, and so many of one word; the same where an archive is much damaged. */
  private static final double LEAST = 0.04;
  private static final int MOST = 4;
  private static final double LEAST_HEAVY = 0.015;
  private static final int MOST_HEAVY = 7;

  /** Words as common as "which" have a capital at a sentence's beginning only; the natural logarithm of a share. */
  private static final float COMMON = -6.5f;

  private static final TreeSet<String> NOTHING = new TreeSet<>();

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final Knowledge known;

  private final DamageModel model;

  /** A mender of an archive that this was learnt from; the first reads the English lexicon, in some tenths of a second. */
  public Mender(DamageModel model) {
    this.model = model;
    known = model.knowledge();
  }

  /** The model that it reads by. */
  public DamageModel model() {
    return model;
  }

  /**
   * Forms in which the word may be printed where it is damaged, likeliest first, in small letters: what a search that
   * asks for noisy readings looks for besides. None where the model has learnt no damage.
   *
   * @param most how many at most
   */
  public List<String> damaged(String word, int most) {
    return Forms.of(word, most, known.channel);
  }

  /**
   * The story with what its damaged words read as. Mends that it had are replaced; other edits stay, and what they take
   * out as furniture or tags is not mended. A word that is damaged, and that nothing reads for sure, is marked {@link
   * Edit.Unreadable}. The printed text stays.
   */
  public Story mend(Story story) {
    Prints prints = new Prints(story, known.vocabulary);
    boolean worth = Suspects.isWorth(prints, known.vocabulary);
    boolean noise = !worth && known.isNoise(prints);
    if (!worth && !noise && story.edits().isEmpty()) {
      return story;
    }
    StoryReading reading = new StoryReading(known, prints);
    List<Suspect> suspects = worth ? reading.read(labelWords(story)) : List.of();
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : story.edits()) {
      switch (edit) {
        case Edit.Cut cut -> edits.add(cut);
        case Edit.Hole hole -> edits.add(hole);
        case Edit.Repair repair -> edits.add(repair);
        case Edit.Mend mend -> {
        }
        case Edit.Unreadable unreadable -> {
        }
      }
    }
    Confidence confidence = new Confidence(known, reading);
    boolean same = edits.size() == story.edits().size();
    for (Suspect suspect : suspects) {
      String printed = prints.printed(suspect.shown);
      if (isCapitalized(printed) && isForeign(printed)) {
        continue;
      }
      Verdict verdict = verdict(suspect, prints, reading, confidence);
      same &= verdict.equals(Verdict.WHOLE);
      for (int i = 0; i < suspect.placeCount; i++) {
        verdict.at(prints, suspect.places[i], edits);
      }
    }
    if (noise) {
      same = false;
      for (int at = 0; at < prints.size; at++) {
        if (prints.word[at] == Prints.UNKNOWN) {
          Verdict.LOST.at(prints, at, edits);
        }
      }
    }
    same &= !(worth && new RealWords(known, prints, reading, this::isRefused).read(edits));
    same &= !(worth && new Pieces(known, prints).join(edits));
    same &= !(worth && possessives(prints, edits));
    if (same) {
      return story;
    }
    leaveRepaired(edits);
    edits.sort(Comparator.comparing(Edit::part).thenComparingInt(Edit::start));
    return story.withEdits(edits);
  }

  /** Whether a word has the capitals of a name, at its beginning and nowhere else. */
  private static boolean isCapitalized(String printed) {
    return Character.isUpperCase(printed.charAt(0))
        && printed.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '\'' || c == 0x2019);
  }

  /** Whether a word has a letter with an accent, as other languages do, and without it is no word or name that is known. */
  private boolean isForeign(String printed) {
    return printed.chars().anyMatch(c -> c >= 0xC0 && Character.isLetter(c))
        && known.number(ACCENTS.matcher(Normalizer.normalize(printed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("")) < 0;
  }

  /** What is repaired for certain needs no mend. */
  private static void leaveRepaired(List<Edit> edits) {
    List<Edit> repairs = edits.stream().filter(Edit.Repair.class::isInstance).toList();
    if (!repairs.isEmpty()) {
      edits.removeIf(edit -> !(edit instanceof Edit.Repair) && !(edit instanceof Edit.Cut) && repairs.stream().anyMatch(
          repair -> repair.part() == edit.part() && repair.start() < edit.end() && edit.start() < repair.end()));
    }
  }

  /** Reads {@code Moody'e} as the possessive that it is; whether there was any. */
  private boolean possessives(Prints prints, List<Edit> edits) {
    boolean any = false;
    for (int at = 0; at < prints.size; at++) {
      int last = prints.end[at] - 1;
      String text = prints.text(at);
      if (prints.word[at] != Prints.UNKNOWN || last - prints.start[at] < 3
          || Letters.of(text.charAt(last - 1)) != Letters.APOSTROPHE) {
        continue;
      }
      double likely = known.possessive(prints.letters(at));
      if (likely >= 0.5) {
        Part part = prints.part(at);
        int start = prints.start[at];
        edits.removeIf(edit -> edit.part() == part && edit.start() == start
            && (edit instanceof Edit.Mend || edit instanceof Edit.Unreadable));
        boolean loud = prints.shape(at) == Letters.Shape.SHOUTED;
        edits.add(new Edit.Mend(part, start, last + 1, text.substring(start, last) + (loud ? 'S' : 's'), likely,
            "s→" + text.charAt(last)));
        any = true;
      }
    }
    return any;
  }

  /**
   * What is said of a printed word, wherever it stands.
   *
   * @param unreadable whether it is damaged, and nothing reads it for sure
   * @param readings what it reads as, likeliest first
   */
  private record Verdict(boolean unreadable, List<Said> readings) {
    static final Verdict WHOLE = new Verdict(false, List.of());
    static final Verdict LOST = new Verdict(true, List.of());

    void at(Prints prints, int place, List<Edit> edits) {
      Part part = prints.part(place);
      int start = prints.start[place];
      int end = prints.end[place];
      if (unreadable) {
        edits.add(new Edit.Unreadable(part, start, end));
      }
      readings.forEach(said -> edits
          .add(
              new Edit.Mend(part, start, end, said.dressed(shape(prints, place, said)), said.confidence, said.reason)));
    }

    /** A word such as "of" has no capital in the middle of a sentence: it is a damaged letter's. */
    private static Letters.Shape shape(Prints prints, int place, Said said) {
      Letters.Shape shape = prints.shape(place);
      boolean middle = !prints.is(place, Prints.OPENS) && !prints.is(place, Prints.TITLE)
          && !prints.is(place, Prints.LOUD);
      return said.common && shape == Letters.Shape.CAPITAL && middle && isSmall(prints, place - 1)
          && isSmall(prints, place + 1) ? Letters.Shape.SMALL : shape;
    }

    private static boolean isSmall(Prints prints, int place) {
      return place >= 0 && place < prints.size && prints.shape(place) == Letters.Shape.SMALL;
    }
  }

  /** One reading of a printed word: its words in small letters, how they are capitalised, and whether they are common. */
  private record Said(String words, byte kind, boolean common, double confidence, String reason) {
    String dressed(Letters.Shape shape) {
      return switch (kind) {
        case Vocabulary.NAME -> shape == Letters.Shape.SMALL ? Letters.Shape.CAPITAL.dress(words) : shape.dress(words);
        case Vocabulary.ACRONYM -> Letters.Shape.SHOUTED.dress(words);
        default -> shape.dress(words);
      };
    }
  }

  private Verdict verdict(Suspect suspect, Prints prints, StoryReading reading, Confidence confidence) {
    double damaged = suspect.damaged();
    if (damaged < 0.5) {
      return Verdict.WHOLE;
    }
    boolean heavy = known.channel.rate > StoryReading.HEAVY;
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < suspect.candidates.length; i++) {
      if (suspect.candidates[i].changes().length > 0 && suspect.likely[i] >= (heavy ? LEAST_HEAVY : LEAST)
          && !isRefused(prints.printed(suspect.places[0]), suspect.candidates[i])) {
        best.add(i);
      }
    }
    if (best.isEmpty() && damaged < 0.9) {
      return Verdict.WHOLE;
    }
    double[] sure = new double[suspect.candidates.length];
    double sum = 0;
    for (int i : best) {
      sure[i] = confidence.of(suspect, i, isMaybeSlip(suspect, suspect.candidates[i], reading));
      sum += sure[i];
    }
    List<Said> readings = new ArrayList<>();
    for (int i : best) {
      Candidate candidate = suspect.candidates[i];
      boolean two = candidate.second() >= 0;
      String word = known.vocabulary.print(candidate.word());
      readings.add(new Said(two ? word + " " + second(candidate.second()) : word,
          two ? Vocabulary.SMALL : known.vocabulary.kinds[candidate.word()],
          !two && known.vocabulary.shares[candidate.word()] > COMMON
              && known.vocabulary.kinds[candidate.word()] == Vocabulary.SMALL,
          sure[i] / Math.max(1, sum),
          reading.reason(suspect, candidate)));
    }
    readings.sort(Comparator.comparingDouble(said -> -said.confidence));
    readings.subList(Math.min(heavy ? MOST_HEAVY : MOST, readings.size()), readings.size()).clear();
    boolean isSure = !readings.isEmpty() && readings.getFirst().confidence >= Edit.Mend.SURE;
    return new Verdict(!isSure && damaged >= 0.9, readings);
  }

  /** Whether nothing says that it is damage and no slip: neither the archive, for nothing was learnt, nor another word. */
  private boolean isMaybeSlip(Suspect suspect, Candidate candidate, StoryReading reading) {
    return known.isLone() && Slips.likely(candidate.changes()) > Double.NEGATIVE_INFINITY
        && reading.inOthers(suspect, candidate) < 0.5;
  }

  private String second(int word) {
    String printed = known.vocabulary.print(word);
    return known.vocabulary.kinds[word] == Vocabulary.NAME ? Letters.Shape.CAPITAL.dress(printed) : printed;
  }

  private boolean isRefused(String printed, Candidate candidate) {
    return !model.refused.isEmpty() && model.refused.getOrDefault(printed.toLowerCase(Locale.ROOT), NOTHING)
        .contains(known.vocabulary.print(candidate.word()));
  }

  private int[] labelWords(Story story) {
    if (story.labels().isEmpty()) {
      return new int[0];
    }
    int[] words = new int[16];
    int count = 0;
    for (Field field : Learning.NAMES) {
      for (String label : story.labels(field)) {
        for (String name : Learning.names(label)) {
          int number = known.number(name);
          if (number >= 0 && !isAmong(number, words, count)) {
            if (count == words.length) {
              words = Arrays.copyOf(words, count * 2);
            }
            words[count++] = number;
          }
        }
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static boolean isAmong(int number, int[] words, int count) {
    for (int i = 0; i < count; i++) {
      if (words[i] == number) {
        return true;
      }
    }
    return false;
  }
}
