package dev.dateline.cli;

import dev.dateline.Archive;
import dev.dateline.EntityPage;
import dev.dateline.EntityPage.Candidate;
import dev.dateline.story.Entity;
import dev.dateline.story.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/** {@code entity NAME…}. */
final class EntityCommand extends Command {
  /** Of things of one name, the one that so many times as many stories name is meant. */
  private static final int CLEAR = 10;

  private final Supplier<List<String>> name = options.arguments(1, "NAME", "Who or what, in any spelling.");
  private final Supplier<Optional<String>> type = options.text("--type", "TYPE",
      "person, organization, place or reference, where the name alone does not tell.");
  private final Supplier<Boolean> json = options.flag("--json", "Print JSON.");

  EntityCommand(Terminal terminal) {
    super(terminal,
        "What the archive has on a person, an organization, a place or a reference: the forms of the name, what "
            + "it comes together with, and when.");
  }

  @Override
  public Integer call() {
    Optional<Field> asked = type.get().map(EntityCommand::type);
    String typed = joined(name.get());
    try (Archive archive = reading()) {
      List<Candidate> candidates = archive.entities(typed).stream()
          .filter(each -> asked.isEmpty() || each.entity().type().equals(asked.get())).toList();
      if (candidates.isEmpty()) {
        throw new UsageError("no story names anybody or anything like '" + typed + "'"
            + asked.map(each -> " as " + article(each)).orElse(""));
      }
      Candidate first = candidates.getFirst();
      if (!first.exact() && !holds(first, typed)) {
        throw new UsageError("no story names '" + typed + "'; near it: " + String.join(", ", candidates.stream().limit(5)
            .map(each -> each.entity().name() + " (" + each.entity().type() + ")").toList()));
      }
      if (candidates.size() == 1 || first.exact() && first.stories() >= CLEAR * candidates.get(1).stories()) {
        print(archive.entity(first.entity().type(), first.entity().name()).orElseThrow());
        candidates.stream().skip(1).forEach(each -> terminal.note("note: also " + article(each.entity().type()) + " in "
            + Layout.stories(each.stories()) + ": --type " + each.entity().type()));
      } else {
        choose(typed, candidates);
      }
    }
    return GOOD;
  }

  private static Field type(String typed) {
    List<String> names = Entity.TYPES.stream().map(Field::name).toList();
    return Field.named(typed).filter(Entity.TYPES::contains).orElseThrow(() -> new UsageError(
        "--type " + typed + " is none of " + String.join(", ", names) + Near.hint(typed, names)));
  }

  private static String article(Field type) {
    return (type.equals(Field.ORGANIZATION) ? "an " : "a ") + type;
  }

  /** Whether the name has all the words that were typed, and is not merely near them. */
  private static boolean holds(Candidate candidate, String typed) {
    return candidate.entity().name().toLowerCase(java.util.Locale.ROOT)
        .contains(typed.strip().toLowerCase(java.util.Locale.ROOT));
  }

  private void print(EntityPage page) {
    if (json.get()) {
      try (JsonGenerator generator = Json.on(out())) {
        EntityJson.page(generator, page);
      }
    } else {
      EntityText.page(out(), terminal.style(), page);
    }
  }

  private void choose(String typed, List<Candidate> candidates) {
    if (json.get()) {
      try (JsonGenerator generator = Json.on(out())) {
        EntityJson.candidates(generator, candidates);
      }
    } else {
      EntityText.candidates(out(), terminal.style(), typed, candidates);
    }
  }
}
