package dev.dateline.enrich;

import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a whole story: what each of its places says of a name is added up, shorter forms are joined with fuller ones, and what
 * one place leaves open another decides.
 */
final class StoryNames {
  /** In longer lists of names, which are no stories, nobody looks which of them is like which. */
  private static final int MOST = 600;

  private final Gazetteer gazetteer;
  private final Names names;
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Map<String, List<Form>> persons = new HashMap<>();
  private final Map<String, Form> organizations = new HashMap<>();

  /** What organizations of countries are called without the country. */
  private final Set<String> owned = new HashSet<>();

  /** Full names that the sender stated, by the last one. */
  private final Map<String, String> stated = new HashMap<>();

  private StoryNames(Gazetteer gazetteer, Names names) {
    this.gazetteer = gazetteer;
    this.names = names;
  }

  static Map<String, Form> of(Gazetteer gazetteer, Names names, List<String> labels, List<Span> spans) {
    StoryNames story = new StoryNames(gazetteer, names);
    labels.forEach(story::label);
    List<Span> parted = parted(spans);
    neighbours(parted);
    Teams.weigh(gazetteer, parted);
    parted.forEach(span -> story.forms.computeIfAbsent(span.key, Form::new).add(span));
    story.judge(parted);
    return story.forms;
  }

  /** {@code the Putin-Kim summit}: two that the story names apart as well are two. */
  private static List<Span> parted(List<Span> spans) {
    if (spans.stream().noneMatch(StoryNames::isHyphenated)) {
      return spans;
    }
    Set<String> apart = new HashSet<>();
    for (Span span : spans) {
      if (!isHyphenated(span)) {
        apart.add(span.words.key(span.stop - 1));
        if (span.words.is(span.begin, Mark.FAMILY)) {
          apart.add(span.words.key(span.begin));
        }
      }
    }
    List<Span> parted = new ArrayList<>();
    for (Span span : spans) {
      if (isHyphenated(span) && apart.contains(span.words.key(span.begin))
          && apart.contains(span.words.key(span.begin + 1))) {
        parted.add(new Span(span.words, span.begin, span.begin + 1));
        parted.add(new Span(span.words, span.begin + 1, span.stop));
      } else {
        parted.add(span);
      }
    }
    return parted;
  }

  private static boolean isHyphenated(Span span) {
    return span.size() == 2 && span.known.isEmpty() && (span.words.gap[span.begin + 1] & Words.HYPHEN) != 0;
  }

  /** {@code Costa Mesa, California}: a known place says what stands before it; and what is listed together is mostly alike. */
  private static void neighbours(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      Span left = spans.get(i - 1);
      Span right = spans.get(i);
      if (left.words != right.words) {
        continue;
      }
      if (left.stop == right.begin && (right.words.gap[right.begin] & ~(Words.COMMA | Words.BLANK)) == 0) {
        boolean place = right.known.isPresent() && right.known.get().is(Field.PLACE) && !right.known.get().weak();
        boolean possessive = right.stop < right.words.size && (right.words.gap[right.stop] & Words.POSSESSIVE) != 0;
        if (place && !possessive) {
          left.place += left.known.isEmpty() && left.size() <= 3 ? 2.5f : 0.5f;
          alike(left, right);
        } else if (!place) {
          alike(left, right);
        }
      } else if (left.stop + 1 == right.begin && right.words.isNext(right.begin) && right.words.isNext(left.stop)
          && (Clues.isWord(right.words, left.stop, "and") || Clues.isWord(right.words, left.stop, "or"))) {
        alike(left, right);
      }
    }
  }

  private static void alike(Span left, Span right) {
    lift(left, right);
    lift(right, left);
  }

  /** What is sure of one is likely of the other. */
  private static void lift(Span sure, Span other) {
    if (other.known.isPresent() && !other.known.get().weak()) {
      return;
    }
    if (sure.place >= 3 && sure.place > sure.organization) {
      other.place += 1.2f;
    } else if (sure.person >= 3 && other.size() > 1) {
      other.person += 1.2f;
    } else if (sure.organization >= 3) {
      other.organization += 0.8f;
    }
  }

  /** A person's name among what the sender stated: whose last name the text has. */
  private void label(String label) {
    String[] words = label.strip().split("\\s+");
    if (words.length < 2 || words.length > 4) {
      return;
    }
    int first = gazetteer.table.marks(gazetteer.table.find(Letters.fold(words[0])));
    if ((first & Mark.GIVEN.bit) != 0 && Character.isUpperCase(words[0].charAt(0))
        && gazetteer.named(Letters.fold(label)).isEmpty()) {
      stated.put(Letters.fold(words[words.length - 1]), label.strip());
    }
  }

  /** What the clues leave open is what it is listed with. */
  private void listed(List<Span> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (isListed(spans.get(i - 1), spans.get(i))) {
        Form left = form(spans.get(i - 1));
        Form right = form(spans.get(i));
        adopt(left, right);
        adopt(right, left);
      }
    }
  }

  private static void adopt(Form open, Form sure) {
    if (open.type.isPresent() || sure.type.isEmpty() || open.nothing >= 1 || open.known.isPresent()
        || sure.is(Field.PERSON) && open.size() == 1) {
      return;
    }
    open.type = sure.type;
  }

  private static boolean isListed(Span left, Span right) {
    Words words = left.words;
    if (words != right.words) {
      return false;
    }
    boolean comma = left.stop == right.begin && (words.gap[right.begin] & Words.COMMA) != 0
        && (words.gap[right.begin] & ~(Words.COMMA | Words.BLANK)) == 0;
    boolean and = left.stop + 1 == right.begin && (words.gap[left.stop] & ~(Words.COMMA | Words.BLANK)) == 0
        && words.isNext(right.begin) && (Clues.isWord(words, left.stop, "and") || Clues.isWord(words, left.stop, "or"));
    return comma || and;
  }

  private void judge(List<Span> spans) {
    brackets(spans);
    forms.values().forEach(this::remember);
    forms.values().forEach(this::index);
    forms.values().forEach(this::join);
    forms.values().forEach(Form::decide);
    listed(spans);
    if (forms.size() <= MOST) {
      forms.values().forEach(this::heal);
    }
    forms.values().forEach(this::settle);
  }

  /** {@code the Korean Central News Agency (KCNA)}: what stands in brackets is another spelling. */
  private void brackets(List<Span> spans) {
    Span before = null;
    for (Span span : spans) {
      if (before != null && before.stop == span.begin && (span.words.gap[span.begin] & Words.OPEN) != 0
          && span.size() == 1
          && before.size() > 1 && before.words == span.words && isInitials(span.key, before)) {
        Form acronym = form(span);
        acronym.full = Optional.of(form(before));
        acronym.organization += 3;
        form(before).organization += 2;
      }
      before = span;
    }
  }

  private Form form(Span span) {
    return java.util.Objects.requireNonNull(forms.get(span.key));
  }

  /** Whether the letters are the first ones of the name's words, small words and all but a few others left out. */
  private static boolean isInitials(String letters, Span name) {
    int at = 0;
    for (int word = name.begin; word < name.stop && at < letters.length(); word++) {
      if (name.words.folded[name.words.start[word]] == letters.charAt(at)) {
        at++;
      }
    }
    return letters.length() >= 2 && at == letters.length()
        && name.words.folded[name.words.start[name.begin]] == letters.charAt(0);
  }

  /** What the archive has learnt of the name. */
  private void remember(Form form) {
    names.of(form.key).ifPresent(learnt -> {
      if (form.known.isPresent() && !form.known.get().weak()) {
        return;
      }
      switch (learnt.kind()) {
        case PERSON -> form.person += learnt.points();
        case ORGANIZATION -> form.organization += learnt.points();
        case PLACE -> form.place += learnt.points();
      }
    });
  }

  private void index(Form form) {
    Optional<Field> likely = form.likeliest();
    if (likely.isEmpty() || form.size() < 2) {
      return;
    }
    if (likely.get().equals(Field.PERSON)) {
      Span span = form.spans.getFirst();
      for (int at = span.begin + 1; at < span.stop; at++) {
        persons.computeIfAbsent(span.words.keys(at, span.stop), none -> new ArrayList<>()).add(form);
      }
      if (span.words.is(span.begin, Mark.FAMILY)) {
        persons.computeIfAbsent(span.words.key(span.begin), none -> new ArrayList<>()).add(form);
      }
    } else if (likely.get().equals(Field.ORGANIZATION)) {
      Span span = form.spans.getFirst();
      organizations.putIfAbsent(initials(span), form);
      if (form.known.isPresent()) {
        return;
      }
      int own = owned(span);
      if (own > span.begin) {
        // Of two countries' ministries nobody knows which is meant.
        String shorter = span.words.keys(own, span.stop);
        if (owned.add(shorter)) {
          organizations.put(shorter, form);
        } else {
          organizations.remove(shorter);
        }
        return;
      }
      for (int stop = span.stop - 1; stop > span.begin; stop--) {
        organizations.putIfAbsent(span.words.keys(span.begin, stop), form);
      }
      if (span.size() > 2 && span.words.isCapital(span.begin + 1)) {
        organizations.putIfAbsent(span.words.keys(span.begin + 1, span.stop), form);
      }
    }
  }

  /** Behind <i>South Korea's</i>, in its Foreign Ministry's name; where the name begins, if it does not begin so. */
  private int owned(Span span) {
    for (int at = span.begin + 1; at < span.stop - 1; at++) {
      int stop = at;
      if ((span.words.gap[at] & Words.POSSESSIVE) != 0 && gazetteer.longest(span.words, span.begin, at)
          .filter(known -> known.stop() == stop && known.known().is(Field.PLACE)).isPresent()) {
        return at;
      }
    }
    return span.begin;
  }

  private static String initials(Span span) {
    StringBuilder initials = new StringBuilder();
    for (int at = span.begin; at < span.stop; at++) {
      if (span.words.isCapital(at) && !span.words.is(at, Mark.SUFFIX)) {
        initials.append(span.words.folded[span.words.start[at]]);
      }
    }
    return initials.length() > 2 ? initials.toString() : "no initials";
  }

  private void join(Form form) {
    boolean sure = form.known.isPresent() && !form.known.get().weak();
    List<Form> people = persons.getOrDefault(form.key, List.of());
    if (!people.isEmpty() && !people.contains(form)) {
      form.person += sure ? 1.5f : 3.5f;
    }
    if (stated.containsKey(form.key)) {
      form.person += sure ? 1.5f : 3;
    }
    Form body = organizations.get(form.key);
    if (body != null && body != form && form.full.isEmpty()) {
      boolean ordinary = form.spans.getFirst().size() == 1
          && form.spans.getFirst().words.is(form.spans.getFirst().begin, Mark.ORDINARY);
      boolean acronym = isAcronym(form);
      if (form.key.equals(initials(body.spans.getFirst())) && !acronym) {
        return;
      }
      form.organization += sure ? 0.5f : ordinary ? 1.2f : 2.5f;
    }
    if (form.known.isPresent() && form.known.get().weak()) {
      form.place += hasDemonym(form) ? 1.5f : 0;
    }
  }

  private static boolean isAcronym(Form form) {
    Span span = form.spans.getFirst();
    return span.size() == 1 && span.words.shape[span.begin] == Words.Shape.CAPITALS;
  }

  private boolean hasDemonym(Form form) {
    return forms.values().stream().flatMap(other -> gazetteer.placeOf(other.key).stream())
        .anyMatch(place -> Letters.fold(place).equals(form.key));
  }

  /** A damaged print of a name is of the name's kind. */
  private void heal(Form form) {
    if (form.full.isEmpty()) {
      Garbled.whole(form, forms.values()).filter(whole -> whole.type.isPresent()).ifPresent(whole -> {
        form.full = Optional.of(whole);
        form.type = whole.type;
      });
    }
    if (form.full.isEmpty() && form.size() == 1 && form.known.isEmpty() && Garbled.isDamaged(form)) {
      persons.entrySet().stream().filter(each -> Garbled.isNear(form.key, each.getKey())).findFirst()
          .map(each -> each.getValue().getFirst()).filter(person -> person.is(Field.PERSON)).ifPresent(person -> {
            form.full = Optional.of(person);
            form.type = person.type;
            form.shortened = true;
          });
    }
  }

  /** The name that a form stands for. */
  private void settle(Form form) {
    if (form.type.isEmpty()) {
      return;
    }
    if (form.known.isPresent() && form.known.get().is(form.type.get())) {
      form.name = Optional.of(form.known.get().name());
      form.full = Optional.empty();
      return;
    }
    if (form.is(Field.PERSON)) {
      List<Form> people = persons.getOrDefault(form.key, List.of()).stream()
          .filter(other -> other != form && other.is(Field.PERSON))
          .toList();
      Optional<Form> whole = form.full.isEmpty() ? ofInitials(form) : Optional.empty();
      if (whole.isPresent()) {
        form.full = whole;
        form.shortened = true;
      } else if (form.full.isEmpty() && !people.isEmpty()) {
        form.full = Optional.of(nearest(form, people));
        form.shortened = true;
      } else if (form.full.isEmpty() && form.size() == 1) {
        Optional.ofNullable(stated.get(form.key)).or(() -> names.fullName(form.key)).ifPresent(name -> {
          form.name = Optional.of(name);
          form.shortened = true;
        });
      }
    } else if (form.is(Field.ORGANIZATION)) {
      Form body = organizations.get(form.key);
      if (form.full.isEmpty() && body != null && body != form && body.is(Field.ORGANIZATION)) {
        form.full = Optional.of(body);
        Span longer = body.spans.getFirst();
        form.shortened = !isAcronym(form) && !longer.words.is(longer.begin + form.size(), Mark.SUFFIX);
      }
      bare(form).flatMap(gazetteer::named).filter(known -> known.is(Field.ORGANIZATION))
          .ifPresent(known -> form.name = Optional.of(known.name()));
    }
  }

  /** {@code R. Baker}, where the story names in full one Baker whose given name begins so, and no other. */
  private Optional<Form> ofInitials(Form form) {
    Span span = form.spans.getFirst();
    int last = span.begin;
    while (last < span.stop - 1 && span.words.key(last).length() == 1) {
      last++;
    }
    if (last == span.begin) {
      return Optional.empty();
    }
    String initial = span.words.key(span.begin);
    String surname = span.words.key(last);
    List<Form> meant = persons.getOrDefault(span.words.keys(last, span.stop), List.of()).stream()
        .filter(other -> other != form && other.is(Field.PERSON))
        .filter(other -> isGiven(other.spans.getFirst(), initial, surname))
        .distinct().toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static boolean isGiven(Span name, String initial, String last) {
    int given = name.words.key(name.begin).equals(last) ? name.begin + 1 : name.begin;
    String word = name.words.key(given);
    return word.length() > 1 && word.startsWith(initial);
  }

  /** The name of a company without the word that says that it is one. */
  private static Optional<String> bare(Form form) {
    Span span = form.spans.getFirst();
    return span.size() > 1 && span.words.is(span.stop - 1, Mark.SUFFIX)
        ? Optional.of(span.words.keys(span.begin, span.stop - 1))
        : Optional.empty();
  }

  /** Of several who share a name, the one who was named in full last before it stands alone for the first time. */
  private static Form nearest(Form form, List<Form> people) {
    int at = form.spans.getFirst().begin;
    Form nearest = people.getFirst();
    int last = -1;
    for (Form person : people) {
      for (Span span : person.spans) {
        if (span.begin < at && span.begin > last) {
          nearest = person;
          last = span.begin;
        }
      }
    }
    return nearest;
  }
}
