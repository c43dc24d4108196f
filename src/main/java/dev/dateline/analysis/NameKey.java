package dev.dateline.analysis;

import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The key by which the spellings of one name, or of one tag, are one label: two labels of a field mean the same if their keys are
 * equal. A key is for comparing, not for reading. Pure functions, safe for any thread.
 *
 * <p>What joins, by the field's kind of name:
 * <ul>
 *   <li>everywhere: case, accents, points, hyphens, blanks, apostrophes, possessives;
 *   <li>persons: titles before and letters of honour behind; <i>Kim, Jong Un</i>, <i>Kim Jong Un</i> and <i>Jong-un Kim</i>; the
 *       Arabic article; what transliterations differ in, by {@link Transliteration} and by list. Initials, first names and
 *       <i>Jr.</i> tell persons apart and stay;
 *   <li>places, organizations and references: articles, the spellings of words such as <i>organisation</i> and <i>Ltd</i>, and names
 *       of two spellings, <i>Peking</i> and <i>Beijing</i>, by list;
 *   <li>references: the order of their parts, <i>Art. 51, UN Charter</i>;
 *   <li>tags: nothing more.
 * </ul>
 *
 * <p>An order is left out of account by the solid name's least rotation, which all orders of two parts share wherever a hyphen or
 * blank parts the name: <i>Kim Jong-un</i>, <i>Jong Un Kim</i> and <i>Kim Jongun</i> are rotations of each other, while sorted
 * words would be three keys.
 */
public final class NameKey {
  /** Keys worked out last, each in a place of its own: stories name the same few countries, bodies and persons over and over. */
  private static final AtomicReferenceArray<@Nullable Keyed> RECENT = new AtomicReferenceArray<>(1 << 12);

  private record Keyed(Field field, String label, String key) {}

  private NameKey() {}

  /** Whether labels of the field are joined by key; those of other fields are one only if they are equal. */
  public static boolean joins(Field field) {
    return field.equals(Field.PERSON) || field.equals(Field.SPEAKER) || field.equals(Field.ORGANIZATION)
        || field.equals(Field.PLACE) || field.equals(Field.REFERENCE) || field.equals(Field.TAG)
        || field.equals(Field.PROPOSED);
  }

  /** The key of a label; the label itself where its field's labels are not joined, or it has no letter and no digit. */
  public static String of(Field field, String label) {
    if (!joins(field)) {
      return label;
    }
    int hash = 31 * field.hashCode() + label.hashCode();
    int place = (hash ^ hash >>> 16) & RECENT.length() - 1;
    @Nullable
    Keyed recent = RECENT.get(place);
    if (recent != null && recent.label.equals(label) && recent.field.equals(field)) {
      return recent.key;
    }
    String key = make(field, label);
    RECENT.set(place, new Keyed(field, label, key));
    return key;
  }

  private static String make(Field field, String label) {
    NameWords words = NameWords.of(label);
    if (words.isEmpty()) {
      return label.strip();
    }
    return switch (field.name()) {
      case "person", "speaker" -> person(words);
      case "place" -> solid(NameLists.PLACE.join(thing(words)));
      case "organization" -> organization(words);
      case "reference" -> reference(words);
      default -> solid(words.folded());
    };
  }

  /**
   * The index term, of layer {@link Layer#ENTITY}, of a name that stands whole.
   *
   * @param type one of {@link dev.dateline.story.Entity#TYPES}
   * @param key the name's key
   */
  public static String term(Field type, String key) {
    return Layer.ENTITY.term(type.name().charAt(0) + ":" + key);
  }

  /** The index term of a name that stands in a shorter form, such as a surname alone, which a quoted name does not ask for. */
  public static String partTerm(Field type, String key) {
    return Layer.ENTITY.term(type.name().charAt(0) + "-" + key);
  }

  /**
   * The words of a name, folded, with a blank between them: {@code kim jong un} for <i>Kim Jong-un</i>, {@code un} for <i>U.N.</i>
   * Names of equal spelling find each other by their words alone.
   */
  public static String spelling(String name) {
    return String.join(" ", NameWords.of(name).acronymsWhole());
  }

  private static String person(NameWords words) {
    List<String> name = new ArrayList<>();
    for (String word : NameLists.PERSON.join(Titles.without(words.givenFirst()))) {
      name.add(Transliteration.of(word));
    }
    String solid = solid(name);
    return name.size() == 1 ? solid : leastRotation(solid);
  }

  private static List<String> thing(NameWords words) {
    List<String> name = new ArrayList<>();
    for (String word : words.acronymsWhole()) {
      if (!word.equals("the")) {
        name.add(word);
      }
    }
    return name.isEmpty() ? words.folded() : name;
  }

  private static String organization(NameWords words) {
    List<String> name = new ArrayList<>(NameLists.ORGANIZATION.join(thing(words)));
    if (name.size() > 2 && (name.getFirst().equals("ministry") || name.getFirst().equals("department"))
        && name.get(1).equals("of")) {
      // Ministry of Defence, Defence Ministry. Not so the University of Miami.
      String kind = name.removeFirst();
      name.removeFirst();
      name.add(kind);
    }
    while (name.size() > 1 && isForm(name.getLast(), name.size())) {
      name.removeLast();
    }
    return solid(name);
  }

  /** Whether a company's name is the same without its last word: <i>Apple Inc</i>, but not <i>News Corp</i>. */
  private static boolean isForm(String last, int words) {
    return switch (last) {
      case "incorporated", "limited", "plc", "ag", "sa", "nv", "gmbh", "spa", "llc", "and" -> true;
      case "corporation", "company" -> words > 2;
      default -> false;
    };
  }

  /** A number belongs to the word before it; what belongs together may stand in any order. */
  private static String reference(NameWords words) {
    List<String> parts = new ArrayList<>();
    for (String word : NameLists.ORGANIZATION.join(thing(words))) {
      switch (word) {
        case "of", "to", "in", "on", "no", "number", "and" -> {
        }
        case "art", "arts", "articles" -> parts.add("article");
        case "sec", "sect", "sections" -> parts.add("section");
        case "res" -> parts.add("resolution");
        default -> {
          if (Character.isDigit(word.charAt(0)) && !parts.isEmpty()) {
            parts.add(parts.removeLast() + word);
          } else {
            parts.add(word);
          }
        }
      }
    }
    parts.sort(null);
    return parts.isEmpty() ? solid(words.folded()) : solid(parts);
  }

  private static String solid(List<String> words) {
    return String.join("", words);
  }

  /** The rotation of the characters that comes first in their order; in time linear in their number (Shiloach, 1981). */
  static String leastRotation(String name) {
    int n = name.length();
    int one = 0;
    int other = 1;
    int same = 0;
    while (one < n && other < n && same < n) {
      int difference = name.charAt((one + same) % n) - name.charAt((other + same) % n);
      if (difference == 0) {
        same++;
        continue;
      }
      if (difference > 0) {
        one += same + 1;
      } else {
        other += same + 1;
      }
      if (one == other) {
        other++;
      }
      same = 0;
    }
    int start = Math.min(one, other);
    return name.substring(start) + name.substring(0, start);
  }
}
