package dev.dateline.enrich;

import dev.dateline.enrich.Words.Shape;
import dev.dateline.story.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Towns that stand for their teams: <i>Leeds 2 Arsenal 1</i>, a town's row in a table, <i>Boston beat Toronto</i>. A country's team is
 * called like the country, and remains the place, as annotators of newswire have it (Tjong Kim Sang and De Meulder 2003).
 */
final class Teams {
  /** Numbers that follow a team in a table at least: played, won and lost. */
  private static final int ROW = 3;

  /** Digits of the longest score: cricket's. */
  private static final int SCORE = 3;

  private static final List<String> MEETS = List.of("beat", "defeated", "thrashed", "trounced", "edged", "routed",
      "downed", "outscored");

  private final Gazetteer gazetteer;
  private final Set<String> keys = new HashSet<>();

  private Teams(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Adds to what speaks for an organization wherever a team of the story is named, but not where one is somewhere. */
  static void weigh(Gazetteer gazetteer, List<Span> spans) {
    Teams teams = new Teams(gazetteer);
    teams.find(spans);
    if (teams.keys.isEmpty()) {
      return;
    }
    for (Span span : spans) {
      if (teams.keys.contains(span.key) && !isSomewhere(span)) {
        span.organization += span.known.isPresent() ? 6 : 2;
      }
    }
  }

  private void find(List<Span> spans) {
    for (int i = 0; i < spans.size(); i++) {
      Span left = spans.get(i);
      if (numbers(left) >= ROW) {
        team(left);
      }
      if (i + 1 == spans.size() || spans.get(i + 1).words != left.words) {
        continue;
      }
      Span right = spans.get(i + 1);
      boolean scores = numbers(left) == 1 && numbers(right) == 1 && left.stop + 1 == right.begin
          && (left.words.gap[right.begin] & ~(Words.COMMA | Words.BLANK)) == 0;
      boolean meets = left.stop + 1 == right.begin && left.words.isNext(left.stop) && left.words.isNext(right.begin)
          && MEETS.stream().anyMatch(word -> Clues.isWord(left.words, left.stop, word));
      if (scores || meets && isTownOrTeam(left) && isTownOrTeam(right)) {
        team(left);
        team(right);
      }
    }
  }

  private void team(Span span) {
    if (isTownOrTeam(span) || span.known.isEmpty() && span.size() == 1 && span.person < 1) {
      keys.add(span.key);
    }
  }

  private boolean isTownOrTeam(Span span) {
    return span.known.filter(known -> known.is(Field.ORGANIZATION)
        || known.is(Field.PLACE) && !gazetteer.isCountry(known.name())).isPresent();
  }

  /** How many numbers of a few digits follow, with nothing but blanks between. */
  private static int numbers(Span span) {
    Words words = span.words;
    int at = span.stop;
    while (at < words.size && at - span.stop < ROW && words.shape[at] == Shape.NUMBER
        && words.end[at] - words.start[at] <= SCORE && (words.gap[at] & ~Words.BLANK) == 0) {
      at++;
    }
    return at - span.stop;
  }

  /** <i>in Leeds</i>, <i>at Leeds</i>. */
  private static boolean isSomewhere(Span span) {
    return span.begin > 0 && span.words.isSmall(span.begin - 1, Mark.LOCATIVE) && span.words.isNext(span.begin);
  }
}
