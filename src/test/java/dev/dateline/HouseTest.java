package dev.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house: which room may use which, and what stands open to everybody. */
class HouseTest {
  private static final String DESK = "dev.dateline";

  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(DESK);

  /** Each room, and the rooms that it may use. */
  private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
      Map.entry("story", Set.of()),
      Map.entry("disk", Set.of()),
      Map.entry("query", Set.of("story")),
      Map.entry("read", Set.of("story")),
      Map.entry("analysis", Set.of("story")),
      Map.entry("clean", Set.of("story", "read", "analysis")),
      Map.entry("mend", Set.of("story", "analysis")),
      Map.entry("enrich", Set.of("story", "analysis")),
      Map.entry("opennlp", Set.of("story", "enrich")),
      Map.entry("search", Set.of("story", "query", "analysis")),
      Map.entry("lucene", Set.of("disk", "story", "query", "search", "analysis")),
      Map.entry("",
          Set.of("disk", "story", "query", "read", "analysis", "clean", "mend", "enrich", "search", "lucene")),
      Map.entry("cli", Set.of("", "story", "query", "search")));

  static Stream<String> rooms() {
    return MAY_USE.keySet().stream();
  }

  private static String name(String room) {
    return room.isEmpty() ? DESK : DESK + "." + room;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyTheRoomsThatItMay(String room) {
    Set<String> forbidden = new TreeSet<>();
    MAY_USE.keySet().stream()
        .filter(other -> !other.equals(room) && !MAY_USE.get(room).contains(other))
        .forEach(other -> forbidden.add(name(other)));
    noClasses().that().resideInAPackage(name(room))
        .should().dependOnClassesThat().resideInAnyPackage(forbidden.toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void everyRoomIsInThePlan() {
    Set<String> found = new TreeSet<>();
    HOUSE.forEach(type -> found.add(type.getPackageName()));
    Set<String> planned = new TreeSet<>();
    MAY_USE.keySet().forEach(room -> planned.add(name(room)));
    assertThat(found).isEqualTo(planned);
  }

  @Test
  void arrowsRunOneWay() {
    slices().matching("(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void everyRoomSaysWhatMayBeNull() {
    assertThat(HOUSE).allSatisfy(type -> assertThat(type.getPackage().isAnnotatedWith(NullMarked.class))
        .as(type.getPackageName()).isTrue());
  }

  @Test
  void lucenesTypesStayInRoomsThatNeedThem() {
    noClasses().that().resideInAnyPackage(DESK, name("story"), name("search"), name("cli"), name("read"), name("clean"))
        .should().dependOnClassesThat().resideInAnyPackage("org.apache.lucene..").check(HOUSE);
  }

  @Test
  void onlyTheCommandLineNeedsItsJars() {
    classes().that().resideOutsideOfPackage(name("cli"))
        .should().onlyDependOnClassesThat().resideOutsideOfPackages("picocli..", "me.tongfei..").check(HOUSE);
  }

  @Test
  void onlyItsOwnRoomNeedsOpenNlp() {
    classes().that().resideOutsideOfPackage(name("opennlp"))
        .should().onlyDependOnClassesThat().resideOutsideOfPackage("opennlp..").check(HOUSE);
  }

  /** What stands open. A type joins this list when a second room, or an embedding program, needs it. */
  private static final Map<String, List<String>> PUBLIC = new TreeMap<>(Map.ofEntries(
      Map.entry("story",
          List.of("About", "Damage", "Dateline", "Edit", "Entity", "Field", "Limit", "Mention", "Part", "Quotation",
              "Sent", "Story")),
      Map.entry("disk", List.of("Lasting")),
      Map.entry("query", List.of("Parsed", "Period", "Query")),
      Map.entry("read", List.of("Origin", "RawStory", "Read", "Rejected", "StoryReader")),
      Map.entry("analysis",
          List.of("Analysis", "Analyzed", "Asked", "English", "Layer", "NameKey", "Positions", "Word")),
      Map.entry("clean", List.of("Cleaner", "Furniture", "Unkeepable", "Vocabulary")),
      Map.entry("mend", List.of("DamageModel", "Learning", "Mender")),
      Map.entry("enrich", List.of("Enricher", "NameFinder", "NameLearning", "Names", "TagLearning", "TagProposer")),
      Map.entry("opennlp", List.of("OpenNlpNames")),
      Map.entry("search",
          List.of("ArchiveException", "Backup", "Engine", "Excerpt", "Excerpts", "Facet", "Found", "Hit", "Labels",
              "NameRules", "Outcome", "Recovery", "Results", "Search", "Snippet", "Sort", "Stats", "Tolerance",
              "Understanding", "Verification",
              "Why")),
      Map.entry("lucene", List.of("LuceneEngine")),
      Map.entry("",
          List.of("AddOptions", "AddReport", "Archive", "Damages", "EntityPage", "MendReport", "Named", "Refused",
              "Ticket")),
      Map.entry("cli", List.of("Dateline"))));

  @ParameterizedTest
  @MethodSource("rooms")
  void thePublicTypesAreTheListedOnes(String room) {
    List<String> open = HOUSE.stream()
        .filter(type -> type.getPackageName().equals(name(room)) && type.isTopLevelClass())
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getSimpleName)
        .filter(type -> !type.equals("package-info"))
        .sorted()
        .toList();
    assertThat(open).isEqualTo(PUBLIC.get(room));
  }
}
