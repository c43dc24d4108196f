package dev.dateline.enrich;

import dev.dateline.story.Field;
import dev.dateline.story.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is quoted, and who says it: by a verb of saying behind the words or before them in the sentence, by <i>according to</i>, and
 * by what was said just before. What nobody is named for is left out.
 */
final class Speakers {
  /** Words between a quotation and its verb, in an apposition as long as wires write them. */
  private static final int APART = 16;

  /** Somebody or some body named in the text. */
  record Named(int begin, int stop, Field type, String name) {}

  /** Quoted characters, and the words beside them. */
  private record Quoted(int start, int end, int before, int after, boolean openEnd) {}

  private final Words words;
  private final List<Named> named;
  private final List<Quotation> found = new ArrayList<>();
  private Optional<Named> last = Optional.empty();

  private Speakers(Words words, List<Named> named) {
    this.words = words;
    this.named = named;
  }

  /** The quotations of a text, in which these are named, in order. */
  static List<Quotation> of(Words words, List<Named> named) {
    Speakers speakers = new Speakers(words, named);
    speakers.find();
    return speakers.found;
  }

  private void find() {
    Optional<Quoted> previous = Optional.empty();
    for (Quoted quoted : quoted()) {
      boolean sameParagraph = previous.isPresent() && isOneParagraph(previous.get().after(), quoted.before());
      Optional<Named> speaker = speaker(quoted);
      if (speaker.isEmpty() && previous.isPresent()
          && (previous.get().openEnd() || sameParagraph && isWholeSentence(quoted))) {
        speaker = last;
      }
      if (speaker.isPresent()) {
        Named who = speaker.get();
        found.add(
            new Quotation(who.name(), words.part, words.printedStart(quoted.start()), words.printedEnd(quoted.end())));
      }
      if (speaker.isPresent() || !sameParagraph) {
        last = speaker;
      }
      previous = Optional.of(quoted);
    }
  }

  private List<Quoted> quoted() {
    List<Quoted> all = new ArrayList<>();
    int open = -1;
    for (int i = words.dateline == 0 ? 0 : words.end[words.dateline - 1]; i <= words.length; i++) {
      char c = i < words.length ? words.text[i] : '\n';
      boolean paragraph = i == words.length || c == '\n' && words.isParagraph(i);
      boolean mark = c == '"' || c == '“' || c == '”';
      if (open >= 0 && (paragraph || mark && c != '“')) {
        int end = i;
        while (end > open && Character.isWhitespace(words.text[end - 1])) {
          end--;
        }
        if (end > open) {
          all.add(new Quoted(open, end, wordAt(open, 0) - 1, wordAt(i, 0), paragraph));
        }
        open = -1;
      } else if (mark && c != '”' && open < 0) {
        open = i + 1;
      }
    }
    return all;
  }

  /** The first word that begins at or behind a character. */
  private int wordAt(int place, int from) {
    int low = from;
    int high = words.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.start[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isOneParagraph(int from, int to) {
    for (int at = from; at <= to + 1 && at < words.size; at++) {
      if ((words.gap[at] & Words.PARAGRAPH) != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isWholeSentence(Quoted quoted) {
    int first = quoted.before() + 1;
    return first < words.size && words.isCapital(first) && quoted.end() > quoted.start()
        && ".?!,".indexOf(words.text[quoted.end() - 1]) >= 0;
  }

  private Optional<Named> speaker(Quoted quoted) {
    Optional<Named> after = quoted.openEnd() || isEnded(quoted) ? Optional.empty() : after(quoted.after());
    return after.isPresent() ? after : before(quoted);
  }

  /** Whether the sentence ends with the quotation. */
  private boolean isEnded(Quoted quoted) {
    return words.text[quoted.end() - 1] == '.'
        || quoted.after() < words.size && (words.gap[quoted.after()] & (Words.PARAGRAPH | Words.STOP)) != 0
            && "?!".indexOf(words.text[quoted.end() - 1]) < 0;
  }

  private boolean isSay(int at) {
    return at < words.size && words.shape[at] == Words.Shape.SMALL
        && (words.is(at, Mark.SAY) || Clues.isWord(words, at, "called"));
  }

  private Optional<Named> after(int begin) {
    int end = begin;
    while (end < words.size && end - begin < APART
        && (end == begin || (words.gap[end] & (Words.STOP | Words.PARAGRAPH | Words.QUOTE)) == 0)) {
      end++;
    }
    if (Clues.isWord(words, begin, "according") && Clues.isWord(words, begin + 1, "to")) {
      return first(begin + 2, end);
    }
    if (isSay(begin)) {
      return first(begin + 1, Math.min(end, begin + 10));
    }
    for (int at = begin + 1; at < end; at++) {
      if (isSay(at)) {
        return subject(begin, at);
      }
    }
    return Optional.empty();
  }

  private Optional<Named> before(Quoted quoted) {
    int end = quoted.before() + 1;
    int begin = end;
    while (begin > 0 && (begin == end || (words.gap[begin] & (Words.STOP | Words.PARAGRAPH)) == 0)) {
      begin--;
    }
    if (begin == end || (words.gap[end < words.size ? end : end - 1] & (Words.STOP | Words.PARAGRAPH)) != 0) {
      return Optional.empty();
    }
    for (int at = end - 1; at > begin; at--) {
      if (isSay(at)) {
        return subject(begin, at);
      }
      if (Clues.isWord(words, at, "to") && (Clues.isWord(words, at - 1, "according"))) {
        return first(at + 1, end);
      }
    }
    return Optional.empty();
  }

  /** Who is named first, a person before a body. */
  private Optional<Named> first(int begin, int end) {
    Optional<Named> body = Optional.empty();
    for (Named each : named) {
      if (each.begin() >= begin && each.stop() <= end) {
        if (each.type().equals(Field.PERSON)) {
          return Optional.of(each);
        }
        body = body.isPresent() ? body : Optional.of(each);
      }
    }
    return body;
  }

  /** Who the verb's subject is. */
  private Optional<Named> subject(int begin, int verb) {
    for (int at = verb - 1; at >= Math.max(begin, verb - 3); at--) {
      if (Clues.isWord(words, at, "he") || Clues.isWord(words, at, "she")) {
        return him(at);
      }
      if (Clues.isWord(words, at, "they") || Clues.isWord(words, at, "it") || Clues.isWord(words, at, "which")) {
        return Optional.empty();
      }
    }
    Optional<Named> subject = Optional.empty();
    for (Named each : named) {
      if (each.begin() < begin || each.stop() > verb) {
        continue;
      }
      boolean first = subject.isEmpty()
          || each.type().equals(Field.PERSON) && !subject.get().type().equals(Field.PERSON);
      if (first || each.stop() == verb) {
        subject = Optional.of(each);
      }
    }
    // A spokesman who is not named, or somebody else's body: the name is not the one who says it.
    boolean near = subject.isPresent() && (subject.get().stop() == verb || subject.get().type().equals(Field.PERSON));
    return near ? subject : Optional.empty();
  }

  /** Who is meant by a pronoun: who spoke last, or else the person named last. */
  private Optional<Named> him(int at) {
    if (last.isPresent() && last.get().type().equals(Field.PERSON)) {
      return last;
    }
    Optional<Named> nearest = Optional.empty();
    for (Named each : named) {
      if (each.stop() <= at && each.type().equals(Field.PERSON)) {
        nearest = Optional.of(each);
      }
    }
    return nearest;
  }
}
