package dev.dateline.search;

import dev.dateline.analysis.NameKey;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people have settled about names, where what the archive works out by itself does not do. Applied when stories are asked for
 * and counted: no story is read again for it. A rule speaks of a name in any of its spellings ({@link NameKey}); rules of persons
 * hold for speakers too, rules of tags for proposed ones. Immutable.
 *
 * <p>As text, one rule a line; empty lines and what follows a {@code #} at a line's start are passed over, and a quotation mark
 * within a name is doubled:
 *
 * <pre>{@code
 * merge person "Kim Jong Un" = "Kim Chong-un"
 * rename place "Burma" -> "Myanmar"
 * hide person "Reuter"
 * split person "George Bush"
 * }</pre>
 */
public record NameRules(List<Rule> rules) {
  /** No rules: names are what the archive works out. */
  public static final NameRules NONE = new NameRules(List.of());

  private static final String QUOTED = "\"((?:[^\"]|\"\")+)\"";
  private static final Pattern LINE = Pattern.compile(
      "(merge|rename|hide|split)\\s+(\\S+)\\s+" + QUOTED + "(?:\\s*(=|->)\\s*" + QUOTED + ")?");
  private static final String EXPECTED = "expected one of: merge FIELD \"NAME\" = \"NAME\", rename FIELD \"NAME\" -> \"NAME\","
      + " hide FIELD \"NAME\", split FIELD \"NAME\"; FIELD is person, organization, place, reference or tag";

  public NameRules {
    rules = List.copyOf(rules);
  }

  /** One rule about a name in a field. */
  public sealed interface Rule {
    Field field();

    String name();
  }

  /** Two names are one, shown under the form that is met most often. */
  public record Merge(Field field, String name, String other) implements Rule {
    public Merge {
      check(field, name, other);
    }

    @Override
    public String toString() {
      return "merge " + field + " " + quoted(name) + " = " + quoted(other);
    }
  }

  /** A name is shown as another, with which it is one if that is met too. */
  public record Rename(Field field, String name, String shown) implements Rule {
    public Rename {
      check(field, name, shown);
    }

    @Override
    public String toString() {
      return "rename " + field + " " + quoted(name) + " -> " + quoted(shown);
    }
  }

  /** A name is not counted, and found by its words alone: what stands there is no such thing. */
  public record Hide(Field field, String name) implements Rule {
    public Hide {
      check(field, name, name);
    }

    @Override
    public String toString() {
      return "hide " + field + " " + quoted(name);
    }
  }

  /** The spellings of a name are not one, but each a label of its own. */
  public record Split(Field field, String name) implements Rule {
    public Split {
      check(field, name, name);
    }

    @Override
    public String toString() {
      return "split " + field + " " + quoted(name);
    }
  }

  private static void check(Field field, String name, String other) {
    if (!Entity.TYPES.contains(field) && !field.equals(Field.TAG)) {
      throw new IllegalArgumentException(
          "rules are for names of persons, organizations, places and references, and for "
              + "tags; there are none for " + field);
    }
    if (name.isBlank() || other.isBlank()) {
      throw new IllegalArgumentException("a rule needs a name");
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The field whose rules hold for a field. */
  public static Field ruling(Field field) {
    return field.equals(Field.SPEAKER) ? Field.PERSON : field.equals(Field.PROPOSED) ? Field.TAG : field;
  }

  /** These rules and one more. */
  public NameRules with(Rule rule) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(rule);
    return new NameRules(more);
  }

  /** The names that these rules split and others do not. */
  public List<Split> splitsBeyond(NameRules before) {
    return rules.stream().filter(Split.class::isInstance).map(Split.class::cast)
        .filter(split -> !before.rules.contains(split)).toList();
  }

  /**
   * Reads rules.
   *
   * @param from where the text comes from, for messages
   * @throws ArchiveException of kind {@code USAGE}, naming the line, for what is no rule
   */
  public static NameRules parse(String text, String from) {
    List<Rule> rules = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("#")) {
        String where = from + ":" + number + ": ";
        rules.add(rule(rule).orElseThrow(() -> refused(where, rule)));
      }
    }
    return new NameRules(rules);
  }

  private static ArchiveException refused(String where, String rule) {
    String shown = rule.length() <= 80 ? rule : rule.substring(0, 80) + "…";
    return new ArchiveException(ArchiveException.Kind.USAGE,
        where + "'" + shown + "' is no rule; " + EXPECTED + ". No rule was changed");
  }

  private static Optional<Rule> rule(String text) {
    Matcher parts = LINE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<Field> field = Field.named(parts.group(2))
        .filter(named -> Entity.TYPES.contains(named) || named.equals(Field.TAG));
    String name = parts.group(3).replace("\"\"", "\"").strip();
    String sign = parts.group(4) == null ? "" : parts.group(4);
    String other = parts.group(5) == null ? "" : parts.group(5).replace("\"\"", "\"").strip();
    if (field.isEmpty() || name.isEmpty() || other.isEmpty() != sign.isEmpty()) {
      return Optional.empty();
    }
    return switch (parts.group(1) + sign) {
      case "merge=" -> Optional.of(new Merge(field.get(), name, other));
      case "rename->" -> Optional.of(new Rename(field.get(), name, other));
      case "hide" -> Optional.of(new Hide(field.get(), name));
      case "split" -> Optional.of(new Split(field.get(), name));
      default -> Optional.empty();
    };
  }

  /** The rules as text that {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rules.forEach(rule -> text.append(rule).append('\n'));
    return text.toString();
  }
}
