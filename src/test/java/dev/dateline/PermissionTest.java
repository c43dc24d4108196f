package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.query.Query;
import dev.dateline.search.ArchiveException;
import dev.dateline.search.Search;
import dev.dateline.search.Wire;
import dev.dateline.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive on a medium that cannot be written. The superuser may write to anything, so a second process without that right
 * looks at it.
 */
class PermissionTest {
  @TempDir
  Path temp;

  /** Opens the archive that it is told in two ways, and says what came of it. */
  static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      System.out.println(Files.isWritable(folder) ? "writable" : "not writable");
      try (Archive archive = Archive.readOnly(folder)) {
        System.out
            .println(archive.search(Search.of(new Query.All()).counted()).total() + " " + archive.verify().sound());
      } catch (ArchiveException e) {
        System.out.println(e.kind() + " " + e.getMessage());
      }
      try (Archive archive = Archive.open(folder)) {
        archive.put(Story.of("new", "Headline", ""));
        System.out.println("written " + archive.commit());
      } catch (ArchiveException e) {
        System.out.println(e.kind() + " " + e.getMessage());
      }
    }
  }

  private static List<String> said(Path folder) throws Exception {
    List<String> command = new ArrayList<>();
    Path dropping = Path.of("/usr/bin/setpriv");
    if (System.getProperty("user.name").equals("root") && Files.isExecutable(dropping)) {
      command.addAll(List.of(dropping.toString(), "--bounding-set=-dac_override,-dac_read_search"));
    }
    command
        .addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), Elsewhere.class.getName(), folder.toString()));
    Process other = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var lines = other.inputReader()) {
      List<String> said = lines.lines().toList();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return said;
    }
  }

  private static void mode(Path folder, String forFolder, String forFiles) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(forFiles));
      }
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(forFolder));
  }

  @Test
  void whatCannotBeWrittenCanBeReadAndIsLeftAlone() throws Exception {
    assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path folder = temp.resolve("archive");
    try (Archive archive = Archive.create(folder)) {
      archive.add(new Wire(9).stories(30));
    }
    Map<String, String> before = Manifest.of(folder);
    try {
      mode(folder, "r-xr-xr-x", "r--r--r--");
      List<String> readOnly = said(folder);
      assumeTrue(readOnly.getFirst().equals("not writable"), "this user may write to anything");
      assertThat(readOnly.get(1)).isEqualTo("30 true");
      assertThat(readOnly.get(2)).startsWith("STORAGE no permission for ").contains(folder.toString(), "as user ",
          "nothing was changed");
      mode(folder, "r-xr-xr-x", "---------");
      assertThat(said(folder).get(1)).startsWith("STORAGE no permission for ");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      mode(folder, "rwxr-xr-x", "rw-r--r--");
    }
    assertThat(Manifest.of(folder)).isEqualTo(before);
  }
}
