package dev.dateline.lucene;

import dev.dateline.analysis.NameKey;
import dev.dateline.search.NameRules;
import dev.dateline.story.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** Which labels are one: by their keys, and by the rules that people have made. Immutable. */
final class Joins {
  /** A name of a kind: the field whose rules hold, and the key. */
  private record Name(Field field, String key) {
    static Name of(Field field, String label) {
      Field ruling = NameRules.ruling(field);
      return new Name(ruling, NameKey.of(ruling, label));
    }
  }

  private final NameRules rules;
  private final Map<Name, Name> roots = new HashMap<>();
  private final Map<Name, Set<String>> classes = new HashMap<>();
  private final Map<Name, String> shown = new HashMap<>();
  private final Set<Name> hidden = new HashSet<>();
  private final Set<Name> split = new HashSet<>();

  Joins(NameRules rules) {
    this.rules = rules;
    for (NameRules.Rule rule : rules.rules()) {
      Name name = Name.of(rule.field(), rule.name());
      switch (rule) {
        case NameRules.Merge merge -> merge(name, Name.of(rule.field(), merge.other()));
        case NameRules.Rename rename -> merge(Name.of(rule.field(), rename.shown()), name);
        case NameRules.Hide hide -> hidden.add(name);
        case NameRules.Split apart -> split.add(name);
      }
    }
    // What is shown, and hidden, is a class as a whole, whichever of its names the rule spoke of.
    for (NameRules.Rule rule : rules.rules()) {
      if (rule instanceof NameRules.Rename rename) {
        shown.put(root(Name.of(rule.field(), rename.shown())), rename.shown());
      }
    }
    Set.copyOf(hidden).forEach(name -> hidden.add(root(name)));
  }

  private void merge(Name one, Name other) {
    Name root = root(one);
    Name gone = root(other);
    if (!root.equals(gone)) {
      Set<String> keys = new LinkedHashSet<>(keys(root));
      keys.addAll(keys(gone));
      classes.put(root, keys);
      classes.remove(gone);
      roots.put(gone, root);
    }
  }

  private Name root(Name name) {
    Name root = name;
    while (roots.containsKey(root)) {
      root = roots.get(root);
    }
    return root;
  }

  private Set<String> keys(Name root) {
    return classes.getOrDefault(root, Set.of(root.key));
  }

  NameRules rules() {
    return rules;
  }

  /** What labels of a field have in common that are one. */
  String key(Field field, String label) {
    Name name = Name.of(field, label);
    return split.contains(name) ? "\0" + label : root(name).key;
  }

  /** Whether labels of the key are not counted. */
  boolean isHidden(Field field, String key) {
    return !hidden.isEmpty() && hidden.contains(new Name(NameRules.ruling(field), key));
  }

  /** The form under which labels of the key are to be shown, if somebody has said so. */
  Optional<String> shown(Field field, String key) {
    return Optional.ofNullable(shown.get(new Name(NameRules.ruling(field), key)));
  }

  /** The keys of the names that are one with a name; none if it is hidden, or its spellings are kept apart. */
  Set<String> keys(Field field, String key) {
    if (rules.rules().isEmpty()) {
      return Set.of(key);
    }
    Name name = new Name(NameRules.ruling(field), key);
    return split.contains(name) || hidden.contains(root(name)) ? Set.of() : keys(root(name));
  }

  /** The terms of the labels that are one with a label, one of which a story must have to have it. */
  List<BytesRef> terms(Field field, String label) {
    if (!NameKey.joins(field)) {
      return List.of(Schema.label(field, label));
    }
    Name name = Name.of(field, label);
    if (split.contains(name)) {
      return List.of(Schema.label(field, label));
    }
    return keys(field, name.key).stream().map(key -> Schema.key(field, key)).toList();
  }
}
