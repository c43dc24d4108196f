import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Run by the build: searches the sample once and has the JVM keep the classes that it needed, so that the command line starts
 * in half the time. An archive is only a hint: another JVM ignores it, and without one all works. Never fails the build.
 *
 * <p>{@code java ClassArchive.java TARGET JAR STORIES}
 */
final class ClassArchive {
  private static final boolean AOT = Runtime.version().feature() >= 25;

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path target = Path.of(arguments[0]).toAbsolutePath();
    Path jar = target.resolve(arguments[1]);
    Path folder = Files.createTempDirectory("dateline");
    Path made = target.resolve(AOT ? "dateline.aot" : "dateline.jsa");
    Path part = target.resolve(made.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      for (String old : List.of("dateline.aot", "dateline.jsa")) {
        Files.deleteIfExists(target.resolve(old));
      }
      String archive = folder.resolve("archive").toString();
      run(jar, folder, List.of(), "add", "--archive", archive, arguments[2]);
      run(jar, folder, List.of((AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + part), "search", "--archive",
          archive, "--json", "--facet", "tag", "\"Article 51\" Russia");
      Files.move(part, made, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      System.err.println("[note] no class archive was made; dateline will start more slowly: " + e.getMessage());
    } finally {
      Files.deleteIfExists(part);
      Files.deleteIfExists(Path.of(part + ".config"));
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  /** As the launcher would, with the same module flags (none) and the same jar. */
  private static void run(Path jar, Path folder, List<String> flags, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xlog:disable"));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    File log = folder.resolve("log").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the trial run took more than two minutes");
    }
    if (process.exitValue() != 0) {
      throw new IOException("the trial run ended with " + process.exitValue() + ": " + Files.readString(log.toPath()));
    }
  }
}
