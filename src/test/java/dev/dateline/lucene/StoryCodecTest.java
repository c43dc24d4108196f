package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.story.About;
import dev.dateline.story.Entity;
import dev.dateline.story.Mention;
import dev.dateline.story.Quotation;
import dev.dateline.story.Dateline;
import dev.dateline.story.Edit;
import dev.dateline.story.Field;
import dev.dateline.story.Part;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class StoryCodecTest {
  private static final String ALPHABET = "abc \n\t\0é中ß\u200B“😀𝔸\uFFFD\uFEFF";

  private final Random random = new Random(51);

  private String text(int most) {
    StringBuilder text = new StringBuilder();
    int[] points = ALPHABET.codePoints().toArray();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private List<Edit> edits(String title, String body) {
    List<Edit> edits = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Part part = Part.values()[random.nextInt(2)];
      int length = (part == Part.TITLE ? title : body).length();
      int start = random.nextInt(length + 1);
      int end = start + random.nextInt(length - start + 1);
      edits.add(switch (random.nextInt(3)) {
        case 0 -> new Edit.Cut(part, start, end, Edit.What.values()[random.nextInt(Edit.What.values().length)]);
        case 1 -> new Edit.Hole(part, start);
        default -> new Edit.Mend(part, start, end, text(8), random.nextDouble(), text(20));
      });
    }
    edits.sort(Comparator.comparing(Edit::part).thenComparing(Edit::start));
    return edits;
  }

  private Story story() {
    String title = "t" + text(30);
    String body = text(random.nextInt(10) == 0 ? 40_000 : 200);
    Sent sent = random.nextBoolean()
        ? new Sent.Known(Instant.ofEpochSecond(random.nextLong(-1L << 40, 1L << 40), random.nextInt(1_000_000_000)),
            text(10))
        : new Sent.Unknown(text(10), text(10));
    Map<Field, List<String>> labels = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      List<String> values = new ArrayList<>();
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        values.add(text(12));
      }
      labels.put(random.nextBoolean() ? Field.more("n" + text(5)) : Field.facets().get(random.nextInt(5)), values);
    }
    OptionalLong version = random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
    Optional<Dateline> dateline = random.nextBoolean()
        ? Optional.of(new Dateline(text(20), text(10), random.nextBoolean() ? Optional.of("KW") : Optional.empty()))
        : Optional.empty();
    return new Story("id" + random.nextInt(), title, body, edits(title, body), sent, version, dateline, labels,
        about(body));
  }

  private About about(String body) {
    List<Mention> mentions = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0 && !body.isEmpty(); i--) {
      int start = random.nextInt(body.length());
      int end = start + 1 + random.nextInt(body.length() - start);
      Entity entity = new Entity(Entity.TYPES.get(random.nextInt(Entity.TYPES.size())), "n" + text(8));
      mentions.add(new Mention(entity, Part.BODY, start, end, random.nextBoolean()));
      quotations.add(new Quotation("s" + text(8), Part.BODY, start, end));
    }
    return new About(mentions, quotations, List.of("p" + text(8)));
  }

  @Test
  void aStoryComesBackWhole() throws IOException {
    for (int i = 0; i < 500; i++) {
      Story story = story();
      byte[] bytes = StoryCodec.encode(story);
      byte[] framed = new byte[bytes.length + 9];
      System.arraycopy(bytes, 0, framed, 4, bytes.length);
      assertThat(StoryCodec.decode(new BytesRef(framed, 4, bytes.length))).as("seed 51, story %d", i).isEqualTo(story);
    }
  }

  @Test
  void halfSurrogatePairsBecomeOneCharacterEachSoThatOffsetsStayTrue() throws IOException {
    char[] signs = {'a', '\uD83D', '\uDE00', ' '};
    for (int i = 0; i < 300; i++) {
      char[] text = new char[1 + random.nextInt(12)];
      for (int k = 0; k < text.length; k++) {
        text[k] = signs[random.nextInt(signs.length)];
      }
      String printed = "x" + new String(text);
      StringBuilder expected = new StringBuilder();
      printed.codePoints().forEach(c -> expected.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
      Story back = StoryCodec.decode(new BytesRef(StoryCodec.encode(Story.of("s", printed, printed)
          .with(Field.TAG, printed))));
      assertThat(back.title()).as(Arrays.toString(text)).isEqualTo(expected.toString()).hasSameSizeAs(printed);
      assertThat(back.body()).isEqualTo(expected.toString());
      assertThat(back.labels(Field.TAG)).containsExactly(expected.toString());
    }
  }

  @Test
  void anotherLayoutIsRefused() {
    byte[] bytes = StoryCodec.encode(Story.of("s", "Headline", ""));
    bytes[0] = 9;
    assertThatThrownBy(() -> StoryCodec.decode(new BytesRef(bytes))).isInstanceOf(IOException.class)
        .hasMessageContaining("number 9");
  }

  @Test
  void editionsComeBack() throws IOException {
    for (int i = 0; i < 200; i++) {
      List<Edition> seen = new ArrayList<>();
      for (int k = random.nextInt(5); k >= 0; k--) {
        seen.add(Edition.of(story()));
      }
      List<Edition> back = Edition.decode(Edition.encode(seen));
      assertThat(back).as("seed 51, list %d", i).hasSameSizeAs(seen);
      for (int k = 0; k < seen.size(); k++) {
        assertThat(back.get(k).sameContent(seen.get(k))).isTrue();
        assertThat(back.get(k).version()).isEqualTo(seen.get(k).version());
        assertThat(back.get(k).sent()).isEqualTo(seen.get(k).sent());
      }
    }
  }
}
