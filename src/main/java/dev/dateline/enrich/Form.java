package dev.dateline.enrich;

import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One spelling of a name in a story, wherever it stands there, and what all those places say of it together. */
final class Form {
  /** Points below which it is taken for no name. */
  private static final float LEAST = 1;

  final String key;
  final List<Span> spans = new ArrayList<>();
  float person;
  float organization;
  float place;
  float nothing;
  Optional<Known> known = Optional.empty();
  Optional<Field> type = Optional.empty();

  /** The fuller form of the same name, where there is one. */
  Optional<Form> full = Optional.empty();

  /** Whether it is a shorter form, and not a spelling, of the name. */
  boolean shortened;

  /** The name, if not as it is printed. */
  Optional<String> name = Optional.empty();

  Form(String key) {
    this.key = key;
  }

  void add(Span span) {
    spans.add(span);
    person += span.person;
    organization += span.organization;
    place += span.place;
    nothing += span.nothing;
    if (known.isEmpty()) {
      known = span.known;
    }
  }

  int size() {
    return spans.getFirst().size();
  }

  boolean isTitled() {
    return spans.stream().anyMatch(span -> span.titled);
  }

  Optional<Field> likeliest() {
    float best = Math.max(person, Math.max(organization, place));
    // Many weak signs of its being nothing outweigh one good one no more than they would alone.
    if (best < LEAST || best <= Math.min(nothing, 3 + nothing / spans.size())) {
      return Optional.empty();
    }
    return Optional.of(best == person ? Field.PERSON : best == organization ? Field.ORGANIZATION : Field.PLACE);
  }

  void decide() {
    type = likeliest();
  }

  boolean is(Field asked) {
    return type.isPresent() && type.get().equals(asked);
  }

  /** The name's natural print: the first that is not all in capitals. */
  String written() {
    for (Span span : spans) {
      String written = span.words.written(span.begin, span.stop);
      if (!isShouted(written)) {
        return written;
      }
    }
    Span first = spans.getFirst();
    String written = first.words.written(first.begin, first.stop);
    return first.words.isLoud(first.begin) || first.begin < first.words.dateline
        || (first.size() > 1 && is(Field.PERSON) || is(Field.PLACE))
            ? Letters.natural(written)
            : written;
  }

  private static boolean isShouted(String written) {
    return written.chars().noneMatch(Character::isLowerCase);
  }

  Form fullest() {
    Form form = this;
    for (int steps = 0; steps < 4 && form.full.isPresent(); steps++) {
      form = form.full.get();
    }
    return form;
  }
}
