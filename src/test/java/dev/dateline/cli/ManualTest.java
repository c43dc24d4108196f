package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual tells of every command, option and field that there is, and of none that there is not. */
class ManualTest {
  private static final Pattern OPTION = Pattern.compile("`(?:delete )?(--[a-z]+)");
  private static final Set<String> EVERYWHERE = Set.of("--archive", "--debug", "--help");

  private static String manual() throws IOException {
    return Files.readString(Path.of("src/site/markdown/manual.md"));
  }

  /** The text below a heading, down to the next one. */
  private static String section(String heading) throws IOException {
    String text = manual();
    int from = text.indexOf("\n" + heading + "\n");
    assertThat(from).as(heading).isNotNegative();
    int to = text.indexOf("\n#", from + heading.length());
    return text.substring(from, to < 0 ? text.length() : to);
  }

  @ParameterizedTest
  @MethodSource("dev.dateline.cli.Menu#names")
  void everyOptionOfACommand(String command) throws IOException {
    Set<String> told = new TreeSet<>();
    OPTION.matcher(section("### " + command)).results().forEach(found -> told.add(found.group(1)));
    Set<String> there = new TreeSet<>();
    Pattern.compile("(?m)^ +(?:-h, )?(--[a-z]+)").matcher(Screen.run(command, "--help").out()).results()
        .forEach(found -> there.add(found.group(1)));
    assertThat(there).containsAll(EVERYWHERE);
    there.removeAll(EVERYWHERE);
    assertThat(told).isEqualTo(there);
  }

  @Test
  void everyField() throws IOException {
    Set<String> told = new TreeSet<>();
    section("## Fields").lines().filter(line -> line.startsWith("| `")).forEach(
        line -> Pattern.compile("`([a-z]+)`").matcher(line.substring(0, line.indexOf('|', 1))).results()
            .forEach(found -> told.add(found.group(1))));
    assertThat(told).containsExactlyInAnyOrderElementsOf(Field.known().stream().map(Field::name).toList());
  }

  @Test
  void everyFormat() throws IOException {
    assertThat(Archive.formats())
        .allSatisfy(name -> assertThat(section("## Formats and stories")).contains("| `" + name + "` |"));
  }

  /** The queries in the first column of a table: code, in which {@code \\|} would be a bar. */
  private static List<String> queries(String text) {
    return text.lines().filter(line -> line.startsWith("| `")).map(line -> line.substring(0, line.indexOf(" | ")))
        .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results().map(found -> found.group(1))).toList();
  }

  @Test
  void everyQueryThatItTeachesIsReadWithoutANotice() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String taught = readme.substring(readme.indexOf("## What to type"), readme.indexOf("## Not yet"));
    String language = section("## Query language");
    List<String> queries = new ArrayList<>(queries(taught));
    queries.addAll(queries(language.substring(0, language.indexOf("It never fails"))));
    queries.removeIf(query -> query.startsWith("\\"));
    assertThat(queries).hasSizeGreaterThan(30)
        .allSatisfy(query -> assertThat(Query.parse(query).notices()).as(query).isEmpty());
  }

  @Test
  void everyMistakeThatItTellsOfIsNoticed() throws IOException {
    String language = section("## Query language");
    assertThat(queries(language.substring(language.indexOf("It never fails")))).hasSizeGreaterThan(8)
        .allSatisfy(query -> assertThat(Query.parse(query).notices()).as(query).isNotEmpty());
  }

  @Test
  void theLimitsOfASearch() throws IOException {
    assertThat(section("## Limits")).contains("| %,d | `Search.MAX_PAGE` |".formatted(Search.MAX_PAGE),
        "| %d s in Java".formatted(Search.DEADLINE.toSeconds()));
  }
}
