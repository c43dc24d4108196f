package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's programs compile and run, and its main job prints what the README shows. They run in a process of their own, in
 * a folder that holds only the sample stories, as a reader's would.
 */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir
  Path folder;

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (block.find()) {
      if (block.group(1).equals(language)) {
        blocks.add(block.group(2));
      }
    }
    return blocks;
  }

  @BeforeEach
  void copyTheSampleStories() throws IOException {
    Path from = Path.of("index-data/stories");
    for (String to : List.of("stories", "index-data/stories")) {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Path copy = folder.resolve(to).resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void programsRunAndTheMainJobPrintsWhatIsShown() throws Exception {
    List<String> programs = blocks("java");
    assertThat(programs).isNotEmpty();
    StringBuilder readme = new StringBuilder(
        "class Readme {\n  public static void main(String[] args) throws Exception {\n");
    for (int i = 0; i < programs.size(); i++) {
      Files.writeString(folder.resolve("Program" + i + ".java"), whole("Program" + i, programs.get(i)));
      readme.append("    Program").append(i).append(".main(args);\n    System.out.println(\"-- end of ").append(i)
          .append("\");\n");
    }
    readme.append("    dev.dateline.cli.Dateline.main(new String[] {\"demo\"});\n  }\n}\n");
    Files.writeString(folder.resolve("Readme.java"), readme);
    compile();

    String printed = run("Readme");

    for (int i = 0; i < programs.size(); i++) {
      int end = printed.indexOf("-- end of " + i);
      assertThat(printed.substring(0, end)).as(programs.get(i)).contains("Article 51");
      printed = printed.substring(end);
    }
    List<String> shown = blocks("text").getFirst().lines().filter(line -> !line.isBlank() && !line.equals("…"))
        .toList();
    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(printed.lines().toList()).containsAll(shown);
  }

  /** Imports stand above a class, statements in its main. */
  private static String whole(String name, String program) {
    List<String> imports = program.lines().filter(line -> line.startsWith("import ")).toList();
    List<String> statements = program.lines().filter(line -> !line.startsWith("import ")).toList();
    return String.join("\n", imports) + "\nclass " + name + " {\n  static void main(String[] args) throws Exception {\n"
        + String.join("\n", statements) + "\n  }\n}\n";
  }

  private void compile() throws IOException {
    List<String> arguments = new ArrayList<>(
        List.of("-Xlint:all", "-Xlint:-path", "-Werror", "-proc:none", "-cp", CLASS_PATH, "-d", folder.toString()));
    try (Stream<Path> files = Files.list(folder)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, arguments.toArray(String[]::new));
    assertThat(code).as(() -> errors.toString(StandardCharsets.UTF_8)).isZero();
  }

  private String run(String... main) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin"
        + File.separator + "java", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
        "--enable-native-access=ALL-UNNAMED", "-cp",
        folder + File.pathSeparator + CLASS_PATH));
    command.addAll(List.of(main));
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(() -> printed + text(errors)).isZero();
    return printed;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
