package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TarTest {

  /** A tar of members: type and name, content, and so on. */
  private static byte[] tar(String... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < members.length; i += 2) {
      byte[] content = Reading.bytes(members[i + 1]);
      byte[] header = new byte[512];
      put(header, 0, members[i].substring(1));
      put(header, 124, String.format("%011o", content.length));
      header[156] = (byte) members[i].charAt(0);
      put(header, 257, "ustar");
      Arrays.fill(header, 148, 156, (byte) ' ');
      int sum = 0;
      for (byte b : header) {
        sum += b & 0xff;
      }
      put(header, 148, String.format("%06o", sum) + "\0");
      out.writeBytes(header);
      out.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    }
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, into, at, Math.min(bytes.length, into.length - at));
  }

  @Test
  void readsEachPlainFileUnderItsName() {
    byte[] tar = tar("5folder/", "", "0folder/a.txt", "Ferry late", "2link", "", "Llong", "a/very/long/name.txt", "0x",
        "Ferry sold", "0b.xml", Wires.NITF);
    List<Read> reads = Reading.read(Reading.gzip(tar));

    assertThat(Reading.rejected(reads)).isEmpty();
    assertThat(Reading.stories(reads)).extracting(story -> story.origin().where() + " " + story.title())
        .containsExactly("in!/folder/a.txt Ferry late", "in!/a/very/long/name.txt Ferry sold",
            "in!/b.xml Ferry runs late");
    assertThat(Reading.stories(Reading.read(tar))).hasSize(3);
  }

  @Test
  void aTarCutAnywhereKeepsTheMembersBeforeTheCut() {
    byte[] tar = tar("0a", "Ferry late", "0b", "Ferry sold");
    for (int cut = 512; cut < tar.length; cut += 7) {
      List<Read> reads = Reading.read(Arrays.copyOf(tar, cut));
      int members = cut >= 1536 + 10 ? 2 : cut >= 512 + 10 ? 1 : 0;
      assertThat(reads).as("cut at %d", cut).isNotEmpty();
      assertThat(Reading.stories(reads)).as("cut at %d", cut).hasSize(members);
    }
  }
}
