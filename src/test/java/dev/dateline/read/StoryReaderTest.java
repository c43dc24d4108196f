package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryReaderTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      A title~~A body.~And more.~~          | A title | A body.~And more.
      ~~  A title  ~~    Indented body      | A title | `    Indented body`
      A title                               | A title | ``
      A title~                              | A title | ``
      A title~body                          | A title | body
      """)
  void readsPlainText(String text, String title, String body) {
    RawStory story = Reading.story(text.replace('~', '\n'));

    assertThat(story.format()).isEqualTo("text");
    assertThat(story.title()).isEqualTo(title);
    assertThat(story.body()).isEqualTo(body.replace('~', '\n'));
    assertThat(story.stated()).isEmpty();
    assertThat(Reading.story(text.replace("~", "\r\n")).body()).isEqualTo(story.body());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      %PDF-1.7 and so on                        | PDF
      {\\rtf1\\ansi Hello}                      | RTF
      BZh91AY&SY                                | bzip2
      a\\0b\\0c                                 | binary data
      abc \\1 desk 1234 and a long enough text  | a wire transmission (IPTC 7901 or ANPA)
      """)
  void namesWhatItDoesNotRead(String content, String looks) {
    List<Read> reads = Reading.read(content.replace("\\0", "\0").replace("\\1", "\1"));

    assertThat(reads).singleElement().isInstanceOfSatisfying(Rejected.class,
        none -> assertThat(none.reason()).isEqualTo("looks like " + looks + ", which is not read"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,", "UTF-8,BOM", "windows-1252,", "UTF-16LE,BOM", "UTF-16BE,BOM"})
  void readsEveryEncoding(String charset, String bom) {
    String text = (bom == null ? "" : "\ufeff") + "Zürich café “opens”\n\nGruß – 5 €\n";
    byte[] bytes = text.getBytes(java.nio.charset.Charset.forName(charset));
    RawStory story = Reading.stories(Reading.read(bytes)).getFirst();

    assertThat(story.title()).isEqualTo("Zürich café “opens”");
    assertThat(story.body()).isEqualTo("Gruß – 5 €");
  }

  @Test
  void aFewStrayBytesDoNotMakeATextWindows1252() {
    byte[] bytes = Reading.bytes("Zürich, Genève, Neuchâtel\n\nEnd of café");
    bytes[bytes.length - 1] = (byte) 0xe9;

    assertThat(Reading.stories(Reading.read(bytes)).getFirst().title()).isEqualTo("Zürich, Genève, Neuchâtel");
  }

  @Test
  void readsUtf16OfAnyLengthAndCutPair() {
    String title = "a".repeat(8191) + "\ud83d\ude00" + "b".repeat(70_000);
    byte[] bytes = ("\ufeff" + title).getBytes(StandardCharsets.UTF_16LE);

    assertThat(Reading.stories(Reading.read(bytes)).getFirst().title()).isEqualTo(title);
  }

  @Test
  void anEmptyFileIsRejectedAsEmpty() {
    assertThat(List.of("", "  \n\n ", "\ufeff"))
        .allSatisfy(text -> assertThat(Reading.rejected(Reading.read(text))).singleElement()
            .satisfies(none -> assertThat(none.reason()).isEqualTo("empty")));
    assertThat(Reading.rejected(Reading.read(Reading.gzip(new byte[0]))).getFirst().reason()).isEqualTo("empty");
    assertThat(Reading.rejected(Reading.read(Reading.zip())).getFirst().reason()).isEqualTo("empty");
    assertThat(Reading.rejected(Reading.read("[]")).getFirst().reason()).isEqualTo("holds no story");
  }

  @Test
  void forcesAFormat() {
    assertThat(Reading.stories(Reading.read(new StoryReader().forcing("text"), Reading.bytes(Reading.LINES))))
        .singleElement().satisfies(story -> assertThat(story.title()).startsWith("{\"id\":\"a\""));
    assertThat(Reading.rejected(Reading.read(new StoryReader().forcing("json-lines"), Reading.bytes("A\n\nB\n"))))
        .hasSize(2);
    assertThatThrownBy(() -> new StoryReader().forcing("jsonl"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no format is called 'jsonl' (do you mean 'json-lines'?); "
            + "the formats are " + String.join(", ", StoryReader.formats()));
    assertThat(StoryReader.formats()).containsExactly("reuters-sgml", "newsml-g2", "newsml-1", "nitf", "rss", "atom",
        "rdf", "html", "xml", "json-lines", "json", "anpa-1312", "iptc7901", "zczc", "mail", "text");
    assertThatThrownBy(() -> new StoryReader().forcing("word"))
        .hasMessageStartingWith("no format is called 'word'; the formats are ");
  }

  @Test
  void readsAFolderInNameOrderAndCountsItsBytes() throws IOException {
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("c.txt"), "Third");
    Files.write(folder.resolve("b/2.gz"), Reading.gzip(Reading.bytes("Second")));
    Files.writeString(folder.resolve("a"), "First");
    StoryReader reader = new StoryReader();
    List<Read> reads = new ArrayList<>();
    reader.read(folder, reads::add);

    assertThat(Reading.stories(reads)).extracting(RawStory::title).containsExactly("First", "Second", "Third");
    assertThat(reads.get(1).origin().where()).isEqualTo(folder.resolve("b/2.gz").toString());
    assertThat(reader.bytesRead()).isEqualTo(10 + Files.size(folder.resolve("b/2.gz")));
  }

  @Test
  void readsEachFileOnceWhateverLinksThereAre() throws IOException {
    Path away = Files.createDirectories(folder.resolve("away"));
    Path in = Files.createDirectories(folder.resolve("in/deep")).getParent();
    Files.writeString(away.resolve("far.txt"), "Far");
    Files.writeString(in.resolve("m.txt"), "Near");
    Files.createSymbolicLink(in.resolve("a-far"), away);
    Files.createSymbolicLink(in.resolve("b-far-again"), away.resolve("far.txt"));
    Files.createSymbolicLink(in.resolve("c-near"), in.resolve("m.txt"));
    Files.createSymbolicLink(in.resolve("deep/loop"), in);
    Files.createSymbolicLink(in.resolve("nowhere"), in.resolve("gone"));
    Files.createSymbolicLink(in.resolve("self"), in.resolve("self"));
    Files.createSymbolicLink(away.resolve("up"), folder);
    List<Read> reads = new ArrayList<>();
    new StoryReader().read(in, reads::add);

    assertThat(Reading.stories(reads)).extracting(RawStory::title).containsExactlyInAnyOrder("Far", "Near");
    assertThat(Reading.rejected(reads)).extracting(none -> folder.relativize(Path.of(none.origin().where())).toString())
        .contains("in/deep/loop", "in/nowhere", "in/self");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeDoesNotBlock() throws Exception {
    Path pipe = folder.resolve("pipe");
    boolean made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      made = false;
    }
    assumeThat(made).as("mkfifo works here").isTrue();
    Files.writeString(folder.resolve("z.txt"), "After");
    List<Read> reads = new ArrayList<>();
    new StoryReader().read(folder, reads::add);

    assertThat(reads).hasSize(2);
    assertThat(Reading.rejected(reads).getFirst().reason()).startsWith("a pipe or a device");
  }

  @Test
  void aMissingPathIsTheCallersToReport() {
    assertThatThrownBy(() -> new StoryReader().read(folder.resolve("none"), read -> {}))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatTheSinkThrowsPassesThrough() {
    for (String text : List.of(Reading.SGML, Reading.LINES, Reading.PRETTY, "Text")) {
      assertThatThrownBy(() -> new StoryReader().read(new java.io.ByteArrayInputStream(Reading.bytes(text)), "in",
          read -> {
            throw new tools.jackson.core.exc.StreamReadException(null, "mine");
          })).hasMessageContaining("mine");
    }
  }

  @Test
  void aStoryBeyondBoundsIsRejectedAndTheStreamGoesOn() {
    byte[] line = Reading.bytes("{\"id\":\"%s\",\"title\":\"A\",\"body\":\"");
    List<String> found = new ArrayList<>();
    InputStream in = new java.io.SequenceInputStream(
        new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(Reading.bytes("{\"title\":\"A\"}\n")),
            new java.io.ByteArrayInputStream(line)),
        new java.io.SequenceInputStream(new Repeated('x', StoryReader.MAX_STORY_BYTES + 100L),
            new java.io.ByteArrayInputStream(Reading.bytes("\"}\n{\"title\":\"B\"}\n{\"id\":\"c\",\"body\":\""
                + "y".repeat(StoryReader.MAX_STORY_CHARS + 1) + "\"}\n{\"title\":\"D\"}\n"))));
    new StoryReader().read(in, "in", read -> found.add(read instanceof RawStory story
        ? story.title() + story.origin().line()
        : ((Rejected) read).reason().substring(0, 20) + read.origin().line()));

    assertThat(found).containsExactly("A1", "a story of more than2", "B3", "a story of more than4", "D5");
  }

  /** A stream of one byte many times over. */
  static final class Repeated extends InputStream {
    private final int value;
    private long left;

    Repeated(int value, long times) {
      this.value = value;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int n = (int) Math.min(left, length);
      if (n <= 0) {
        return length == 0 ? 0 : -1;
      }
      java.util.Arrays.fill(into, from, from + n, (byte) value);
      left -= n;
      return n;
    }
  }
}
