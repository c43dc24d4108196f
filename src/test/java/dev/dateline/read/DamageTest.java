package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut, bent and made of noise: never an exception, never a lost whole story. */
class DamageTest {

  @ParameterizedTest
  @ValueSource(strings = {"sgml", "lines", "pretty"})
  void cutAnywhereTheWholeStoriesAreKept(String which) {
    String text = switch (which) {
      case "sgml" -> Reading.SGML;
      case "lines" -> Reading.LINES;
      default -> Reading.PRETTY;
    };
    String end = switch (which) {
      case "sgml" -> "</REUTERS>";
      case "lines" -> "}";
      default -> "\n  }";
    };
    byte[] bytes = Reading.bytes(text);
    for (int cut = 1; cut < bytes.length; cut++) {
      String rest = new String(bytes, 0, cut, java.nio.charset.StandardCharsets.UTF_8);
      List<Read> reads = Reading.read(Arrays.copyOf(bytes, cut));
      assertThat(reads).as("cut at %d", cut).isNotEmpty();
      // With less than that, no format can be told.
      if (cut > 60) {
        assertThat(Reading.stories(reads)).as("cut at %d", cut).hasSize(rest.split(end, -1).length - 1);
        assertThat(Reading.rejected(reads)).as("cut at %d", cut).allMatch(
            none -> none.reason().equals("ends inside a story") || none.reason().equals("text outside any story"));
      }
    }
  }

  @Test
  void gzipCutAnywhereGivesTheStoriesBeforeTheCut() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      text.append("{\"id\":\"").append(i).append("\",\"title\":\"").append(Long.toHexString(random.nextLong()))
          .append("\"}\n");
    }
    byte[] packed = Reading.gzip(Reading.bytes(text.toString()));
    int before = 0;
    for (int cut = 1; cut < packed.length; cut++) {
      List<Read> reads = Reading.read(Arrays.copyOf(packed, cut));
      List<RawStory> stories = Reading.stories(reads);
      assertThat(Reading.rejected(reads)).as("cut at %d", cut).isNotEmpty();
      assertThat(stories.size()).as("cut at %d", cut).isGreaterThanOrEqualTo(before);
      before = stories.size();
    }
    assertThat(before).isEqualTo(20);
    List<Read> reads = Reading.read(Arrays.copyOf(packed, packed.length / 2));
    assertThat(Reading.stories(reads)).hasSizeGreaterThan(5);
    assertThat(Reading.rejected(reads)).singleElement()
        .satisfies(none -> assertThat(none.reason()).endsWith("the file is cut short"));
  }

  @Test
  void aBentGzipNeverThrowsAndIsAlwaysTold() {
    byte[] packed = Reading.gzip(Reading.bytes(Reading.LINES));
    for (int at = 0; at < packed.length; at++) {
      byte[] bent = packed.clone();
      bent[at] ^= 0x55;
      List<Read> reads = Reading.read(bent);
      // Some bytes of the header say nothing of the content: time, system, hints.
      boolean matters = at < 3 || at >= 10;
      if (matters) {
        assertThat(Reading.rejected(reads)).as("bent at %d", at).isNotEmpty();
      } else {
        assertThat(reads).as("bent at %d", at).isNotEmpty();
      }
    }
  }

  @Test
  void gzipMembersInARowAreOneAndWhatFollowsIsTold() {
    byte[] one = Reading.gzip(Reading.bytes("{\"title\":\"A\"}\n"));
    byte[] two = Reading.gzip(Reading.bytes("{\"title\":\"B\"}\n"));

    assertThat(Reading.stories(Reading.read(join(one, two)))).extracting(RawStory::title).containsExactly("A", "B");
    assertThat(Reading.read(join(one, new byte[512]))).hasSize(1);
    assertThat(Reading.rejected(Reading.read(join(one, Reading.bytes("tail"))))).singleElement()
        .satisfies(none -> assertThat(none.reason()).contains("what follows the packed data is not gzip"));
  }

  @Test
  void zipMembersAreToldEachByContent() {
    byte[] zip = Reading.zip("a/one.dat", Reading.LINES, "a/", "", "two", "Title\n\nBody", "three.gz",
        Reading.gzip(Reading.bytes(Reading.SGML)), "page.html", "<html></html>");
    List<Read> reads = Reading.read(zip);

    assertThat(reads).extracting(read -> read.origin().toString()).containsExactly("in!/a/one.dat:1", "in!/a/one.dat:2",
        "in!/a/one.dat:3", "in!/two:1", "in!/three.gz:2", "in!/three.gz:11", "in!/page.html:1");
    assertThat(Reading.stories(reads)).hasSize(6);
  }

  @Test
  void zipCutAnywhereGivesTheMembersBeforeTheCut() {
    byte[] zip = Reading.zip("one", Reading.LINES, "two", Reading.PRETTY, "three", "Title\n\nBody");
    int before = 0;
    for (int cut = 5; cut < zip.length; cut++) {
      List<Read> reads = Reading.read(Arrays.copyOf(zip, cut));
      int now = Reading.stories(reads).size();
      assertThat(reads).as("cut at %d", cut).isNotEmpty();
      assertThat(now).as("cut at %d", cut).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isEqualTo(6);
  }

  @Test
  void containersInContainersEnd() {
    byte[] text = Reading.bytes("Title");
    byte[] deep = Reading.zip("a", Reading.zip("b", Reading.zip("c", Reading.zip("d", text))));

    assertThat(Reading.stories(Reading.read(Reading.zip("a", Reading.gzip(text))))).hasSize(1);
    assertThat(Reading.rejected(Reading.read(deep))).singleElement()
        .satisfies(none -> assertThat(none.reason())
            .isEqualTo("a zip inside 3 containers (limit containers); unpack it first"));
  }

  @Test
  void aBombIsLeft() throws IOException {
    byte[] line = Reading.bytes("{\"title\":\"A\"}\n");
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(out)) {
      gzip.write(line);
      byte[] blank = new byte[1 << 20];
      Arrays.fill(blank, (byte) '\n');
      for (int i = 0; i < 70; i++) {
        gzip.write(blank);
      }
    }
    List<Read> reads = Reading.read(out.toByteArray());

    assertThat(Reading.stories(reads)).hasSize(1);
    assertThat(Reading.rejected(reads)).singleElement()
        .satisfies(none -> assertThat(none.reason()).contains("more than 500 times"));
  }

  @Test
  void aDiskThatFailsEndsTheFileAndIsTold() {
    InputStream failing = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the disk went away");
      }
    };
    java.util.ArrayList<Read> reads = new java.util.ArrayList<>();
    new StoryReader().read(
        new SequenceInputStream(new ByteArrayInputStream(Reading.bytes(Reading.LINES + "{\"id\":\"d\",\"ti")), failing),
        "in", reads::add);

    assertThat(Reading.stories(reads)).hasSize(3);
    assertThat(Reading.rejected(reads)).singleElement().satisfies(none -> {
      assertThat(none.reason()).isEqualTo("ends inside a story: the disk went away");
      assertThat(none.origin().line()).isEqualTo(4);
      assertThat(none.id()).contains("d");
    });
  }

  @Test
  void noiseNeverThrows() {
    String[] starts = {"", "{\"", "[{\"title\":", "<REUTERS NEWID=\"1\">", "\u001f\u008b\u0008", "PK\u0003\u0004",
        "\u00ff\u00fe"};
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      byte[] start = starts[seed % starts.length].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(Reading.read(join(start, noise))).as("seed %d", seed).isNotEmpty();
    }
  }

  @Test
  void bentStoriesNeverThrow() {
    String[] texts = {Reading.SGML, Reading.LINES, Reading.PRETTY};
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = Reading.bytes(texts[seed % texts.length]);
      for (int i = 0; i < 5; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(Reading.read(bytes)).as("seed %d", seed).isNotEmpty();
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
