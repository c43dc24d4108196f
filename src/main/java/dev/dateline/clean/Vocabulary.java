package dev.dateline.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A controlled vocabulary: codes with their names, other names that mean the same, and the tree that they form. Immutable.
 *
 * <p>Read are IPTC's Media Topics as JSON (the flat table, and the {@code conceptSet} of cv.iptc.org), as CSV of the same table, as SKOS in
 * RDF/XML, and any list of lines {@code label<TAB>alias<TAB>alias}, with {@code #} before a remark.
 */
public final class Vocabulary {
  /** What stands between the names of a path. */
  public static final String BELOW = " > ";

  /** No tree is deeper: what is deeper runs in a circle. */
  private static final int DEEPEST = 20;

  /**
   * One subject.
   *
   * @param code its code, {@code medtop:20000339}; the name where the vocabulary has no codes
   * @param name its name in English, or in the first language that it has
   * @param paths the names from the top of the tree down to it, then the same of each subject above it, joined by {@value
   *     #BELOW}: the paths under which it is counted; longest first
   */
  public record Entry(String code, String name, List<String> paths) {
    public Entry {
      paths = List.copyOf(paths);
    }
  }

  /** A subject as a file states it. */
  record Stated(String code, String name, List<String> aliases, Optional<String> broader) {}

  private final Map<String, Entry> entries;

  private Vocabulary(Map<String, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** The vocabulary that knows nothing. */
  public static Vocabulary empty() {
    return new Vocabulary(Map.of());
  }

  /**
   * Reads a file; its format is told by its content.
   *
   * @throws IOException where it cannot be read or is none of the formats; the message names the file, and the line if one is
   *     at fault
   */
  public static Vocabulary read(Path file) throws IOException {
    return of(VocabularyFile.read(file));
  }

  /** Both together; what both know, this one tells. */
  public Vocabulary and(Vocabulary other) {
    Map<String, Entry> both = new HashMap<>(other.entries);
    both.putAll(entries);
    return new Vocabulary(both);
  }

  /** The subject with that code, name or alias; case and white space do not count. */
  public Optional<Entry> find(String codeOrLabel) {
    return Optional.ofNullable(entries.get(key(codeOrLabel)));
  }

  static Vocabulary of(List<Stated> stated) {
    Map<String, Stated> codes = new HashMap<>();
    stated.forEach(each -> codes.putIfAbsent(key(each.code()), each));
    Map<String, Entry> entries = new HashMap<>();
    Map<String, Entry> aliases = new HashMap<>();
    for (Stated each : stated) {
      Entry entry = new Entry(each.code(), each.name(), paths(each, codes));
      entries.putIfAbsent(key(each.code()), entry);
      aliases.putIfAbsent(key(each.name()), entry);
    }
    for (Stated each : stated) {
      Entry entry = entries.get(key(each.code()));
      each.aliases().forEach(alias -> aliases.putIfAbsent(key(alias), entry));
    }
    aliases.putAll(entries);
    return new Vocabulary(aliases);
  }

  private static List<String> paths(Stated stated, Map<String, Stated> codes) {
    List<String> names = new ArrayList<>();
    Optional<Stated> at = Optional.of(stated);
    while (at.isPresent() && names.size() < DEEPEST) {
      names.addFirst(at.get().name());
      at = at.get().broader().map(Vocabulary::key).map(codes::get);
    }
    List<String> paths = new ArrayList<>();
    for (int depth = names.size(); depth > 0; depth--) {
      paths.add(String.join(BELOW, names.subList(0, depth)));
    }
    return paths;
  }

  private static String key(String text) {
    return Strings.folded(text).toLowerCase(Locale.ROOT);
  }
}
