package dev.dateline.enrich;

import dev.dateline.enrich.References.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The laws that a story names, by which its shorter references are read: <i>the Charter</i> is the one charter that it names in full,
 * and <i>Article 51</i> is of the one law that it is named with there, or else in the archive's stories.
 */
final class Laws {
  /** Of which law there are several, so that nobody knows which is meant. */
  private static final String UNCLEAR = "";

  private final Names names;

  /** Laws named in full, by their last word. */
  private final Map<String, String> full = new HashMap<>();

  /** Parts that are named with their law. */
  private final Map<String, String> parts = new HashMap<>();

  Laws(Names names, List<Reference> references) {
    this.names = names;
    for (Reference reference : references) {
      String law = reference.law().orElse(reference.name());
      if (!isBare(law)) {
        full.merge(Letters.fold(law.substring(law.lastIndexOf(' ') + 1)), law, Laws::same);
      }
    }
    for (Reference reference : references) {
      Optional<String> law = reference.law().map(each -> inFull(reference.part(), each)).filter(each -> !isBare(each));
      if (law.isPresent()) {
        parts.merge(reference.part(), named(reference, law.get()), Laws::same);
      }
    }
  }

  List<Reference> named(List<Reference> references) {
    return references.stream().map(this::named).toList();
  }

  private Reference named(Reference reference) {
    Optional<String> law = reference.law();
    if (law.isPresent()) {
      return reference.meaning(named(reference, inFull(reference.part(), law.get())));
    }
    Optional<String> here = Optional.ofNullable(parts.get(reference.part()));
    return here.or(() -> names.fullName(reference.part())).filter(name -> !name.equals(UNCLEAR))
        .map(reference::meaning).orElse(reference);
  }

  /** {@code Charter}, in <i>Article 51 of the Charter</i>, in full. */
  private String inFull(String part, String law) {
    if (!isBare(law)) {
      return law;
    }
    String last = Letters.fold(law);
    Optional<String> here = Optional.ofNullable(full.get(last));
    Optional<String> learnt = names.fullName(part).filter(name -> Letters.fold(name).endsWith(" " + last))
        .map(name -> name.substring(name.indexOf(References.OF) + References.OF.length()));
    return here.or(() -> learnt).filter(name -> !name.equals(UNCLEAR)).orElse(law);
  }

  private static String named(Reference reference, String law) {
    int of = reference.name().indexOf(References.OF);
    return reference.name().substring(0, of) + References.OF + law;
  }

  private static boolean isBare(String law) {
    return law.indexOf(' ') < 0;
  }

  private static String same(String one, String other) {
    return Letters.fold(one).equals(Letters.fold(other)) ? one : UNCLEAR;
  }
}
