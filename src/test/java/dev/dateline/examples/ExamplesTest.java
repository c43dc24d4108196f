package dev.dateline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples run, and print what they are there to show. */
class ExamplesTest {
  private static String printed(Runnable main) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      main.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void searches() {
    assertThat(printed(() -> Example1Search.main(new String[0]))).contains(" stories read, 0 refused",
        "[Article 51]", "Article 51 matched 'Article 51', PRINTED", "Russia matched 'Russia', PRINTED",
        "a quotation mark was not closed: all of 'Article 51' was read as one phrase");
  }

  @Test
  void countsAndDrillsDown() {
    assertThat(printed(() -> Example2Facets.main(new String[0]))).isEqualTo("""
        ferry: 4 stories
          tag: Transport 3, Strikes 2, Culture 1, none 1
          month: 2024-05 2, 2024-06 2, none 0
        ferry, tag Culture: 1 story
          tag: Transport 3, Strikes 2, Culture 1, none 1
          month: 2024-06 1, none 0
        ferry, since June: 2 stories
          tag: Culture 1, Transport 1, none 1
          month: 2024-06 2, none 0
        tags that begin with s: Schools 1 Strikes 3
        """);
  }

  @Test
  void putsAndFinds() {
    assertThat(printed(() -> Example3PutAndFind.main(new String[0]))).isEqualTo("""
        ADDED, found 1, saved false
        committed 1, saved true
        UNCHANGED
        deleted 1, found 0
        """);
  }

  @Test
  void pages() {
    assertThat(printed(() -> Example4Pages.main(new String[0]))).isEqualTo("""
        25 stories, exact true
        page 1: rates-25 to rates-16
        page 2: rates-15 to rates-6
        page 3: rates-5 to rates-1
        25 streamed
        """);
  }

  @Test
  void tellsVersions() {
    assertThat(printed(() -> Example5Versions.main(new String[0]))).isEqualTo("""
        ADDED
        REPLACED
        SUPERSEDED
        UNCHANGED
        found: Quake shakes port, three hurt
        kept: Quake shakes port
        kept: Quake shakes port, 2ND LEAD
        kept: Quake shakes port, three hurt
        """);
  }

  @Test
  void keepsOwnFields() {
    assertThat(printed(() -> Example6OwnFields.main(new String[0]))).isEqualTo("""
        kept as the stories' own fields: x.desk, x.priority
        money 1
        sport 1
        +title:penalties +x.desk:* -x.desk:money
        found: Keeper, 44, saves two penalties
        Who really saves penalties
        """);
  }

  @Test
  void addsOwnNames() {
    assertThat(printed(() -> Example7OwnNames.main(new String[0]))).isEqualTo("""
        MV Blue Heron 2
        MV Grey Gull 1
        MV Blue Heron, also [Blue Heron], 2 times
        """);
  }
}
