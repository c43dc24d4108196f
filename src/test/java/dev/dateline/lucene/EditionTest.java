package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.story.Field;
import dev.dateline.story.Sent;
import dev.dateline.story.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What makes a story another version of itself: what its sender gave, and not what was told from the text. */
class EditionTest {
  private static final Story PLAIN = Story.of("p-1", "Lock gates repaired", "Barges pass again.");

  @Test
  void aLanguageThatWasToldIsNoNewVersion() {
    Story told = PLAIN.with(Field.LANGUAGE, "en").with(Field.TOLD, Field.LANGUAGE.name());

    assertThat(Edition.of(told).sameContent(Edition.of(PLAIN))).isTrue();
  }

  @Test
  void aLanguageThatWasStatedIsOne() {
    Story stated = PLAIN.with(Field.LANGUAGE, "en");

    assertThat(Edition.of(stated).sameContent(Edition.of(PLAIN))).isFalse();
    assertThat(Edition.of(stated).sameContent(Edition.of(PLAIN.with(Field.LANGUAGE, "de")))).isFalse();
  }

  /** A digest that was saved must come out the same for ever. */
  @Test
  void aDateIsPrintedAsJavaPrintsIt() {
    Random random = new Random(4);
    Stream.concat(
        Stream.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, 60_000L, 1_000L, 3_600_000L, -62_167_219_200_000L,
            -62_167_219_201_000L, 253_402_300_799_000L, 253_402_300_800_000L, 253_402_300_799_001L),
        Stream.generate(() -> random.nextLong(-70_000_000_000L, 260_000_000_000L) * 1_000).limit(2_000))
        .map(Instant::ofEpochMilli)
        .flatMap(at -> Stream.of(at, at.plusNanos(at.equals(Instant.MAX) ? 0 : 1 + random.nextInt(999)),
            at.plusMillis(random.nextInt(1_000))))
        .forEach(at -> assertThat(Edition.printed(at)).isEqualTo(at.toString()));
  }

  private static Edition edition(long version, long sent) {
    return new Edition(new byte[16], version < 0 ? OptionalLong.empty() : OptionalLong.of(version),
        sent < 0 ? OptionalLong.empty() : OptionalLong.of(sent));
  }

  /** The highest version if every one has one, else the latest date if every one has it, else the last to arrive. */
  @Test
  void theRuleTellsWhichIsSearched() {
    assertThat(Edition.current(List.of(edition(1, 1)))).isZero();
    assertThat(Edition.order(List.of(edition(3, 1), edition(1, 3), edition(2, 2)))).containsExactly(1, 2, 0);
    assertThat(Edition.order(List.of(edition(3, 1), edition(-1, 3), edition(2, 2)))).containsExactly(0, 2, 1);
    assertThat(Edition.order(List.of(edition(3, -1), edition(-1, 3), edition(2, 2)))).containsExactly(0, 1, 2);
    assertThat(Edition.order(List.of(edition(2, 9), edition(2, 1), edition(1, 5)))).containsExactly(2, 1, 0);
    assertThat(Edition.order(List.of(edition(2, 9), edition(2, -1), edition(1, 5)))).containsExactly(2, 0, 1);
    assertThat(Edition.current(List.of(edition(3, 1), edition(1, 3)))).isZero();
    assertThat(Edition.current(List.of(edition(-1, 1), edition(1, 3)))).isEqualTo(1);
  }

  @Test
  void whatIsRememberedComesBack() throws IOException {
    byte[] digest = new byte[16];
    new Random(3).nextBytes(digest);
    List<Edition> seen = List.of(edition(7, -1), edition(-1, 5), edition(-1, -1), edition(Long.MAX_VALUE, 0),
        new Edition(digest, OptionalLong.of(0), OptionalLong.of(-9)));
    BytesRef bytes = Edition.encode(seen);
    byte[] among = new byte[bytes.length + 5];
    System.arraycopy(bytes.bytes, bytes.offset, among, 2, bytes.length);
    List<Edition> back = Edition.decode(new BytesRef(among, 2, bytes.length));
    assertThat(back).hasSameSizeAs(seen);
    for (int i = 0; i < seen.size(); i++) {
      assertThat(back.get(i).sameContent(seen.get(i))).isTrue();
      assertThat(back.get(i).version()).isEqualTo(seen.get(i).version());
      assertThat(back.get(i).sent()).isEqualTo(seen.get(i).sent());
    }
    assertThat(back.getLast().sameContent(seen.getFirst())).isFalse();
  }

  @Test
  void aNumberOfVersionsThatCannotBeIsDamage() {
    for (byte[] bytes : List.of(new byte[]{2, 0, 0}, new byte[]{-1, -1, -1, -1, 15}, new byte[]{1})) {
      assertThatThrownBy(() -> Edition.decode(new BytesRef(bytes))).isInstanceOf(CorruptIndexException.class)
          .hasMessageContaining("versions in");
    }
    // As many bytes as the digests take, and none for the rest.
    byte[] short1 = new byte[17];
    short1[0] = 1;
    assertThatThrownBy(() -> Edition.decode(new BytesRef(short1))).isInstanceOf(RuntimeException.class);
  }

  /** Each thing that a sender gives makes another version; what one thing ends with is not what the next begins with. */
  @Test
  void whateverTheSenderChangesIsNews() {
    Story tagged = PLAIN.with(Field.TAG, "grain", "rates");
    List<Story> different = List.of(PLAIN, tagged, PLAIN.with(Field.TAG, "rates", "grain"),
        PLAIN.with(Field.TAG, "grain"),
        PLAIN.with(Field.PLACE, "grain", "rates"), tagged.with(Field.PLACE, "Oslo"),
        PLAIN.with(Field.TAG, "grain").with(Field.PLACE, "rates"),
        Story.of("p-1", "Lock gates repaired.", "Barges pass again."),
        Story.of("p-1", "Lock gates repaired", "Barges pass again"),
        Story.of("p-1", "Lock gates repairedBarges", " pass again."),
        PLAIN.withSent(new Sent.Known(Instant.parse("2024-06-20T05:12:00Z"), "")),
        PLAIN.withSent(new Sent.Known(Instant.parse("2024-06-20T05:12:01Z"), "")),
        PLAIN.withSent(new Sent.Unknown("someday", "no date")), Story.of("p-1", "Half \uD83D here", ""),
        Story.of("p-1", "Half \uD83D\uDE00 here", ""));
    assertThat(different.stream().map(story -> HexFormat.of().formatHex(Edition.of(story).digest())).distinct())
        .hasSameSizeAs(different);
    // How a date was printed, and why one is none, is not the sender's news where the instant says it.
    assertThat(Edition.of(PLAIN.withSent(new Sent.Known(Instant.EPOCH, "1 Jan"))).sameContent(
        Edition.of(PLAIN.withSent(new Sent.Known(Instant.EPOCH, "Jan 1"))))).isTrue();
    assertThat(Edition.of(PLAIN.with(Field.GLUED, "grainrates")).sameContent(Edition.of(PLAIN))).isTrue();
    assertThat(Edition.of(PLAIN).version()).isEmpty();
    assertThat(Edition.of(different.get(10)).sent()).hasValue(Instant.parse("2024-06-20T05:12:00Z").toEpochMilli());
  }

  /** Digests stand in archives: this one must stay as it is. */
  @Test
  void aDigestStaysTheSame() {
    Story story = PLAIN.with(Field.TAG, "grain", "rates").with(Field.more("desk"), "night")
        .withSent(new Sent.Known(Instant.parse("2024-06-20T05:12:00Z"), ""));
    assertThat(HexFormat.of().formatHex(Edition.of(story).digest())).isEqualTo("ffdd173ed7c3cb4fc70042b7d3ffcfaf");
  }
}
