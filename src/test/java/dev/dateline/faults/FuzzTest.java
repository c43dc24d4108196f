package dev.dateline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.read.Samples;
import dev.dateline.read.StoryReader;
import dev.dateline.search.Tolerance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries and files that nobody would write. What good input is made of is taken apart and put together by chance; Jazzer, which
 * looks where the code goes, does the same to the same entries, {@link QueryFuzz} and {@link ReaderFuzz}, in the release tier.
 */
class FuzzTest {
  private static final List<String> QUERIES = List.of("harbor ferry", "\"copper lantern\"~3 OR title:timber",
      "tag:\"North Korea\" AND NOT place:Oslo", "sent:[2021-01-01 TO 2022-06-30] harbor^2", "fer* har?or timber~1",
      "(ferry OR (copper +lantern -violin))^0.5", "x.desk:night \"US forces\" U.N. Jong-un",
      "title:(a b c) body:\"d e\"",
      "*:*", "year:2021 -damage:heavy", "2024-06 ferry >= 3", "person:\"Ida Brandt\" && source:KW || !place:Porto");

  private static final List<String> QUERY_WORDS = List.of("(", ")", "((((((((", "))))", "[", "]", "{", "}", " TO ",
      "\"",
      "\"\"", "*", "?", "????????", "~", "~9", "^", "^1e999", "^-1", ":", "::", "title:", "tag:", "topik:", "sent:[",
      "+", "-", "!",
      "NOT ", "AND ", "OR ", "&&", "||", "\\", "/[/", "/a{99999999999}/", "[ab]{1000}", ".*a.{30}", "a*b*c*d*e*", "\0",
      "\ud83d\ude00",
      "\u202e", "\u2028", "NaN", "-2147483648", "99999999999999999999", "harbor ".repeat(60), "(".repeat(60));

  private static final List<String> FILE_WORDS = List.of("<", ">", "&", "&#0;", "&#x110000;", "&nbsp;", "]]>",
      "<![CDATA[", "<!--", "-->",
      "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"CANARY\">]>", "&b;", "<item>",
      "</item>",
      "<story>", "\"", "{", "}", "[", "]", ":", ",", "\\u", "\\ud800", "null", "1e999", "\n", "\r\n\r\n", "\0", "\1",
      "\2", "\3", "\4", "NNNN",
      "ZCZC ", "\ufeff", "=?utf-8?B?", "?=", "Content-Type: text/html; charset=x\n\n", "--cut", "0000-00-00",
      "+999999999-12-31",
      "<REUTERS NEWID=\"1\">", "</REUTERS>", "<script>", "<p>".repeat(300), "x".repeat(3_000));

  @TempDir
  Path temp;

  @Test
  void anyQueryIsUnderstoodAndPrintsBackTheSame() {
    int most = Tier.of("queries", 20_000, 1_000_000, 10_000_000);
    Mutations mutations = new Mutations(Tier.SEED, QUERIES, QUERY_WORDS);
    for (int i = 0; i < most; i++) {
      String text = new String(mutations.next(), StandardCharsets.UTF_8);
      try {
        QueryFuzz.parse(text);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + Tier.SEED + ", query " + i + ": " + text, e);
      }
    }
    Tier.report("queries understood: %d, none failed", most);
  }

  @Test
  void anyQueryIsAnsweredInTime() {
    int most = Tier.of("searches", 600, 50_000, 1_000_000);
    Mutations mutations = new Mutations(Tier.SEED + 1, QUERIES, QUERY_WORDS);
    Tolerance[] tolerances = Tolerance.values();
    long worst = 0;
    for (int i = 0; i < most; i++) {
      String text = new String(mutations.next(), StandardCharsets.UTF_8);
      long begun = System.nanoTime();
      try {
        QueryFuzz.search(text, tolerances[i % tolerances.length]);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + (Tier.SEED + 1) + ", query " + i + ": " + text, e);
      }
      worst = Math.max(worst, System.nanoTime() - begun);
    }
    Tier.report("queries answered: %d, none failed, the slowest in %d ms", most, worst / 1_000_000);
  }

  static List<String> formats() {
    return StoryReader.formats();
  }

  /** Each reader is given every kind of file: its own and the others'. */
  @ParameterizedTest
  @MethodSource("formats")
  void anyBytesGiveStoriesOrReasonsAndNothingElse(String format) throws IOException {
    int most = Tier.of("inputs", 150, 10_000, 200_000);
    Path canary = Files.writeString(temp.resolve("canary"), "what stands in this file is never told");
    int stories = 0;
    try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      List<String> words = FILE_WORDS.stream().map(word -> word.replace("CANARY",
          word.hashCode() % 2 == 0 ? canary.toUri().toString() : "http://127.0.0.1:" + listening.getLocalPort() + "/"))
          .toList();
      Mutations mutations = new Mutations(Tier.SEED + format.hashCode(), Samples.all(), words);
      StoryReader reader = new StoryReader().forcing(format);
      for (int i = 0; i < most; i++) {
        byte[] input = mutations.next();
        try {
          stories += ReaderFuzz.read(reader, input);
          if (i % 3 == 0) {
            stories += ReaderFuzz.read(new StoryReader(), input);
          }
        } catch (RuntimeException | Error e) {
          throw new AssertionError("seed " + Tier.SEED + ", input " + i + ": " + HexFormat.of().formatHex(input), e);
        }
      }
      listening.setSoTimeout(1);
      try {
        listening.accept();
        throw new AssertionError("a reader opened a connection");
      } catch (SocketTimeoutException nobody) {
        assertThat(nobody).isNotNull();
      }
    }
    Tier.report("%s: %d inputs, %d stories, none failed", format, most, stories);
    assertThat(stories).isPositive();
  }
}
