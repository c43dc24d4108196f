package dev.dateline.mend;

import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Reads damaged words. Thread-safe; make one and keep it, for it remembers the words that it has read (some 90 MB with its
 * lexicon and model, bounded). Deterministic: the same story and model give the same edits, whatever was read before.
 */
public final class Mender {
  /** Readings less likely are not worth keeping. */
  private static final double LEAST = 0.04;

  /** Readings kept of one word. */
  private static final int MOST = 4;

  private static final TreeSet<String> NOTHING = new TreeSet<>();

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

  /** Whether a word, in small letters, is not known whole, so that it may be a damaged one. */
  public boolean suspects(String word) {
    return known.number(word) < 0;
  }

  /**
   * Forms in which the word may be printed where it is damaged, likeliest first, in small letters: what a search that
   * asks for noisy readings looks for besides. None where the model has learnt no damage.
   *
   * @param most how many at most
   */
  public List<String> damaged(String word, int most) {
    return known.damaged(word, most);
  }

  /**
   * The story with what its damaged words read as. Mends that it had are replaced; other edits stay, and what they take
   * out as furniture or tags is not mended. A word that is damaged, and that nothing reads for sure, is marked {@link
   * Edit.Unreadable}. The printed text stays.
   */
  public Story mend(Story story) {
    Prints prints = new Prints(story, known.vocabulary);
    boolean worth = StoryReading.isWorth(prints, known.vocabulary);
    if (!worth && story.edits().isEmpty()) {
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
    boolean same = edits.size() == story.edits().size();
    for (Suspect suspect : suspects) {
      Verdict verdict = verdict(suspect, prints, reading);
      same &= verdict.equals(Verdict.WHOLE);
      for (int i = 0; i < suspect.placeCount; i++) {
        int place = suspect.places[i];
        verdict.at(prints.part(place), prints.start[place], prints.end[place], edits);
      }
    }
    same &= !pieces(prints, edits);
    if (same) {
      return story;
    }
    leaveRepaired(edits);
    edits.sort(Comparator.comparing(Edit::part).thenComparingInt(Edit::start));
    return story.withEdits(edits);
  }

  /** What is repaired for certain needs no mend. */
  private static void leaveRepaired(List<Edit> edits) {
    List<Edit> repairs = edits.stream().filter(Edit.Repair.class::isInstance).toList();
    if (!repairs.isEmpty()) {
      edits.removeIf(edit -> !(edit instanceof Edit.Repair) && !(edit instanceof Edit.Cut) && repairs.stream().anyMatch(
          repair -> repair.part() == edit.part() && repair.start() < edit.end() && edit.start() < repair.end()));
    }
  }

  /** Puts together what stands in two pieces: {@code pro- perty}, {@code RO BBERY}; whether there was any. */
  private boolean pieces(Prints prints, List<Edit> edits) {
    boolean any = false;
    for (int right = 1; right < prints.size; right++) {
      int left = right - 1;
      boolean hyphenated = prints.is(right, Prints.HYPHENATED);
      if (!hyphenated && !prints.is(right, Prints.CLOSE) || prints.part(left) != prints.part(right)) {
        continue;
      }
      double likely = known.inPieces(prints, left, right, hyphenated);
      if (likely >= 0.5) {
        Part part = prints.part(left);
        int start = prints.start[left];
        int end = prints.end[right];
        edits.removeIf(edit -> edit.part() == part && edit.end() > start && edit.start() < end
            && !(edit instanceof Edit.Cut) && !(edit instanceof Edit.Hole) && !(edit instanceof Edit.Repair));
        String whole = prints.printed(left) + prints.printed(right);
        edits.add(new Edit.Mend(part, start, end, whole, likely,
            hyphenated ? "one word, parted at the line's end" : "one word split"));
        any = true;
        right++;
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

    void at(Part part, int start, int end, List<Edit> edits) {
      if (unreadable) {
        edits.add(new Edit.Unreadable(part, start, end));
      }
      readings.forEach(said -> edits
          .add(new Edit.Mend(part, start, end, said.mended, said.confidence, said.reason)));
    }
  }

  /** One reading of a printed word. */
  private record Said(String mended, double confidence, String reason) {}

  private Verdict verdict(Suspect suspect, Prints prints, StoryReading reading) {
    double damaged = suspect.damaged();
    if (damaged < 0.5) {
      return Verdict.WHOLE;
    }
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < suspect.candidates.length; i++) {
      if (suspect.candidates[i].changes().length > 0 && suspect.likely[i] >= LEAST
          && !isRefused(prints.printed(suspect.places[0]), suspect.candidates[i])) {
        best.add(i);
      }
    }
    if (best.isEmpty() && damaged < 0.9) {
      return Verdict.WHOLE;
    }
    best.sort(Comparator.comparingDouble(i -> -suspect.likely[i]));
    boolean sure = !best.isEmpty() && confidence(suspect.likely[best.getFirst()]) >= Edit.Mend.SURE;
    List<Said> readings = new ArrayList<>();
    for (int i : best.subList(0, Math.min(MOST, best.size()))) {
      Candidate candidate = suspect.candidates[i];
      readings.add(new Said(dress(suspect, candidate), confidence(suspect.likely[i]),
          reading.reason(suspect, candidate)));
    }
    return new Verdict(!sure && damaged >= 0.9, readings);
  }

  /**
   * The likelihood as it turns out: words depend on one another more than their likelihoods suppose, so that these are
   * too sure of themselves. Two constants, found on letters garbled by random tables at 2 to 20 %.
   */
  private static double confidence(double likely) {
    double odds = Math.log(Math.max(likely, 1e-9) / Math.max(1 - likely, 1e-9));
    return 1 / (1 + Math.exp(-(0.8 * odds - 0.5)));
  }

  private boolean isRefused(String printed, Candidate candidate) {
    return !model.refused.isEmpty() && model.refused.getOrDefault(printed.toLowerCase(Locale.ROOT), NOTHING)
        .contains(known.vocabulary.print(candidate.word()));
  }

  private String dress(Suspect suspect, Candidate candidate) {
    String word = known.vocabulary.print(candidate.word());
    if (candidate.second() >= 0) {
      return suspect.shape.dress(word + " " + known.vocabulary.print(candidate.second()));
    }
    Letters.Shape shape = suspect.shape;
    return switch (known.vocabulary.kinds[candidate.word()]) {
      case Vocabulary.NAME -> shape == Letters.Shape.SMALL ? Letters.Shape.CAPITAL.dress(word) : shape.dress(word);
      case Vocabulary.ACRONYM -> Letters.Shape.SHOUTED.dress(word);
      default -> shape.dress(word);
    };
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
