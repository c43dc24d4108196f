package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                                        | give a command: demo, add, search
      serch grain                               | there is no command 'serch'; did you mean 'search'?
      --archive x search grain                  | options stand after the command
      search                                    | Missing required parameter: 'QUERY'
      search -grain                             | what begins with '-' and is no option goes after --
      search grain --facets tag                 | there is no option '--facets'; did you mean '--facet'?
      search grain --facet tga                  | there is no field 'tga'; did you mean 'tag'?
      search grain --facet tag:0                | a number from 1, not '0'
      search grain --facet tag:many             | a number from 1, not 'many'
      search grain --facet body                 | field 'body' has no labels to count or filter by; those that have: tag
      search grain --where tag                  | --where tag: expected FIELD=LABEL, as in --where tag=grain
      search grain --where plcae=peru           | there is no field 'plcae'; did you mean 'place'?
      search grain --not colour=red             | there is no field 'colour'; fields with labels: tag
      search grain --sort newst                 | 'newst' is none of relevance, newest, oldest; did you mean 'newest'?
      search grain --tolerance none             | 'none' is none of exact, usual, noisy
      search grain --limit ten                  | 'ten' is not an int
      search grain --limit -1                   | --limit -1: expected a number from 0
      search grain --offset 10000               | --offset 10000: from 10,000 on, go page by page with --after
      search grain --offset 10 --after c        | --offset has no meaning beside it
      search grain --since 2024-13              | --since: '2024-13' is not a date; expected 2024
      search grain --until yesterday            | 'yesterday' is not a date; expected 2024, 2024-06, 2024-06-20
      search grain --since 2024-02 --until 2024-01 | --since 2024-02 is later than --until 2024-01
      search grain --vocabulary codes           | there is no option '--vocabulary'
      search grain --archive opensearch://h:9/a | a cluster cannot be used in this version
      facets                                    | Missing required parameter: 'FIELD'
      facets sent                               | field 'sent' has no labels
      facets tag --limit 0                      | --limit 0: expected a number from 1
      facets tag --sort size                    | 'size' is none of count, name
      show                                      | Missing required parameter: 'ID'
      stats much                                | 'much' is one argument too many
      delete                                    | give the ids of the stories to take out, or --query
      delete a --query b                        | give the ids of the stories to take out, or --query
      delete --query=                           | would take out every story
      run                                       | Missing required option: '--topics=FILE'
      run --topics absent.tsv                   | --topics absent.tsv: there is no such file
      run --topics absent.tsv --limit 10001     | at most 10,000 stories a topic
      add                                       | Missing required parameter: 'PATH'
      add absent.xml                            | there is no file or folder 'absent.xml'
      add - -                                   | standard input, -, can be read only once
      demo absent                               | there is no file or folder 'absent'
      """)
  void wrongUsageIsOneLineAndNothingOnStandardOutput(String line, String expected) {
    Screen screen = Screen.run(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(screen.err()).contains(expected).startsWith("dateline: ").endsWith(" --help)\n").hasLineCount(1)
        .hasSizeLessThanOrEqualTo(Layout.MESSAGE + 1);
    assertThat(screen.out()).isEmpty();
    assertThat(screen.code).isEqualTo(2);
  }

  @Test
  void nothingIsCreatedWhereAPathIsMissing(@TempDir Path folder) throws IOException {
    Path there = Files.writeString(folder.resolve("there.txt"), "A headline\n\nA body.\n");
    Path archive = folder.resolve("archive");

    Screen screen = Screen.run("add", there.toString(), folder.resolve("absent").toString(), "--archive",
        archive.toString());

    assertThat(screen.code).isEqualTo(2);
    assertThat(archive).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", "search --help", "help search", "--version", "-V"})
  void helpIsAnAnswer(String line) {
    Screen screen = Screen.run(line.split(" "));

    assertThat(screen.out()).isNotBlank().doesNotContain("\u001b");
    assertThat(screen.err()).isEmpty();
    assertThat(screen.code).isZero();
  }

  @Test
  void everyCommandHasHelp() {
    for (String name : Menu.names()) {
      assertThat(Screen.run(name, "--help").out()).as(name).startsWith("Usage: dateline " + name).contains("--archive");
    }
  }

  @Test
  void anImmenseArgumentIsQuotedShort() {
    Screen screen = Screen.run("search", "grain", "--facet", "x".repeat(10_000) + "\n\u001b[31m");

    assertThat(screen.code).isEqualTo(2);
    assertThat(screen.err()).hasLineCount(1).hasSizeLessThanOrEqualTo(Layout.MESSAGE + 1).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({"Broken pipe,0,''", "No space left on device,5,cannot write standard output: No space left on device"})
  void aReaderThatGoesAwayIsNoErrorButAFullDiskIs(String fault, int code, String said) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream out = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(fault);
      }
    };

    assertThat(new Dateline(Screen.terminal(out, err, false, "")).run("--help")).isEqualTo(code);
    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(said.isEmpty() ? "" : "dateline: " + said);
  }
}
