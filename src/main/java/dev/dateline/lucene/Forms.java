package dev.dateline.lucene;

import dev.dateline.search.Facet;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The spellings of one label in an archive, with the number of stories of each.
 *
 * @param each the spellings, as counted: with {@link Schema#FOUND} behind it where nobody stated it
 */
record Forms(List<Form> each) {
  /** A spelling, stated or found. */
  record Form(String counted, int stories) {
    boolean found() {
      return !counted.isEmpty() && counted.charAt(counted.length() - 1) == Schema.FOUND;
    }

    String label() {
      return label(counted);
    }

    static String label(String counted) {
      return counted.isEmpty() || counted.charAt(counted.length() - 1) != Schema.FOUND
          ? counted
          : counted.substring(0, counted.length() - 1);
    }
  }

  /** Where the label comes from; forms of stories that are gone say nothing. */
  Facet.Origin origin() {
    boolean found = false;
    boolean stated = false;
    for (Form form : each) {
      found |= form.stories > 0 && form.found();
      stated |= form.stories > 0 && !form.found();
    }
    return found ? stated ? Facet.Origin.BOTH : Facet.Origin.FOUND : Facet.Origin.STATED;
  }

  /**
   * The form to show: the most frequent that is no abbreviation of another; of those as frequent, the one that is a tag's spelling,
   * and then the first in the order of characters.
   */
  String shown(Field field, Predicate<String> isTag) {
    if (each.size() == 1) {
      return each.getFirst().label();
    }
    List<Form> spellings = new ArrayList<>();
    for (Form form : each) {
      int same = 0;
      while (same < spellings.size() && !spellings.get(same).counted.equals(form.label())) {
        same++;
      }
      if (same == spellings.size()) {
        spellings.add(new Form(form.label(), form.stories));
      } else {
        spellings.set(same, new Form(form.label(), form.stories + spellings.get(same).stories));
      }
    }
    List<String> met = spellings.stream().filter(form -> form.stories > 0).map(Form::counted).toList();
    Comparator<Form> best = Comparator.<Form, Boolean>comparing(form -> form.stories > 0)
        .thenComparing(form -> field.equals(Field.TAG) || !isAbbreviation(form.counted, met))
        .thenComparing(Form::stories)
        .thenComparing(form -> isTag.test(form.counted))
        .thenComparing(Form::counted, Comparator.reverseOrder());
    return spellings.stream().max(best).orElseThrow().counted;
  }

  /** Whether a form of one word is made of the initials of another: <i>usa</i> of <i>United States</i>. */
  private static boolean isAbbreviation(String form, List<String> others) {
    String letters = form.replace(".", "").toLowerCase(Locale.ROOT);
    if (letters.length() > 6 || letters.contains(" ")) {
      return false;
    }
    for (String other : others) {
      StringBuilder initials = new StringBuilder();
      for (String word : other.split("[ -]+")) {
        if (!word.isEmpty()
            && (Character.isUpperCase(word.charAt(0)) || other.equals(other.toLowerCase(Locale.ROOT)))) {
          initials.append(Character.toLowerCase(word.charAt(0)));
        }
      }
      if (initials.length() > 1 && (letters.contentEquals(initials) || letters.startsWith(initials.toString()))) {
        return true;
      }
    }
    return false;
  }
}
