package dev.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.story.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A digest of what an archive says, whatever the order in which it came. */
class DigestTest {
  private static final Edition ONE = Edition.of(Story.of("a", "One", ""));
  private static final Edition TWO = Edition.of(Story.of("a", "Two", ""));

  private static String of(Object... idsAndEditions) {
    Digest digest = new Digest();
    for (int i = 0; i < idsAndEditions.length; i += 2) {
      @SuppressWarnings("unchecked")
      List<Edition> seen = (List<Edition>) idsAndEditions[i + 1];
      digest.add((String) idsAndEditions[i], seen);
    }
    return digest.toString();
  }

  @Test
  void theOrderSaysNothing() {
    assertThat(of("a", List.of(ONE, TWO), "b", List.of(ONE))).isEqualTo(of("b", List.of(ONE), "a", List.of(TWO, ONE)))
        .hasSize(32);
  }

  @Test
  void everythingElseDoes() {
    List<String> all = List.of(of(), of("a", List.of(ONE)), of("a", List.of(TWO)), of("b", List.of(ONE)),
        of("a", List.of(ONE, TWO)), of("a", List.of(ONE), "b", List.of(TWO)), of("a", List.of(TWO), "b", List.of(ONE)),
        of("a", List.of(ONE), "a", List.of(ONE)), of("é", List.of(ONE)));
    assertThat(all.stream().collect(Collectors.toSet())).hasSameSizeAs(all);
  }

  /** Parts that were summed apart, as threads do, make the same sum; many of them carry from each word to the next. */
  @Test
  void partsMakeTheWhole() {
    Random random = new Random(9);
    List<String> ids = new ArrayList<>(Stream.generate(() -> "s" + random.nextInt()).limit(2_000).toList());
    Digest whole = new Digest();
    ids.forEach(id -> whole.add(id, List.of(ONE)));
    Collections.shuffle(ids, random);
    Digest parts = new Digest();
    for (int from = 0; from < ids.size(); from += 250) {
      Digest part = new Digest();
      ids.subList(from, from + 250).forEach(id -> part.add(id, List.of(ONE)));
      parts.add(part);
    }
    assertThat(parts).hasToString(whole.toString());
  }

  /** Digests are compared with those of archives of long ago. */
  @Test
  void aDigestStaysTheSame() {
    assertThat(of("a", List.of(ONE, TWO), "b", List.of(ONE))).isEqualTo("29fb1119944245953838d6580e820ecd");
  }
}
