package dev.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the tests of this room share: bytes in, reads out. */
final class Reading {
  /** Two stories, the second with everything that Reuters states. */
  static final String SGML = """
      <!DOCTYPE lewis SYSTEM "lewis.dtd">
      <REUTERS TOPICS="NO" LEWISSPLIT="TEST" CGISPLIT="TEST-SET" OLDID="70" NEWID="7">
      <DATE> 3-MAY-1988 09:10:11.12</DATE>
      <TOPICS></TOPICS><PLACES></PLACES><PEOPLE></PEOPLE><ORGS></ORGS><EXCHANGES></EXCHANGES><COMPANIES></COMPANIES>
      <TEXT TYPE="BRIEF">&#2;
      ******<TITLE>LIGHTHOUSE LAMP &lt;LL> SOLD FOR 3 MLN DLRS
      </TITLE>Blah blah blah.
      &#3;
      </TEXT>
      </REUTERS>
      <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="80" NEWID="8">
      <DATE> 4-MAY-1988 10:11:12.13</DATE>
      <TOPICS><D>grain</D><D>rye</D></TOPICS>
      <PLACES><D>malta</D></PLACES>
      <PEOPLE><D>doe</D></PEOPLE>
      <ORGS><D>ec</D></ORGS>
      <EXCHANGES><D>lse</D></EXCHANGES>
      <COMPANIES></COMPANIES>
      <UNKNOWN>
      &#5;&#5;&#5;C G
      u f BC-MALTA-RYE   05-04 0099</UNKNOWN>
      <TEXT>&#2;
      <TITLE>MALTA BUYS RYE</TITLE>
      <AUTHOR>    By Ann Mill, Reuters</AUTHOR>
      <DATELINE>    VALLETTA, May 4 - </DATELINE><BODY>Malta bought rye &amp; oats from
      traders on Monday.
          Deliveries begin in June.
       Reuter
      &#3;</BODY></TEXT>
      </REUTERS>
      """;

  static final String LINES = """
      {"id":"a","title":"Ferry late","body":"The ferry was late.\\n\\nIt rained."}
      {"id":"b","title":"Ferry on time","body":"The ferry was on time."}
      {"id":"c","title":"Ferry sold","body":"The ferry was sold."}
      """;

  static final String PRETTY = """
      [
        {
          "id": "a",
          "title": "Bridge opens",
          "tags": ["Roads", {"name": "Local"}]
        },
        {
          "id": "b",
          "title": "Bridge shuts"
        }
      ]
      """;

  private Reading() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<Read> read(byte[] bytes) {
    return read(new StoryReader(), bytes);
  }

  static List<Read> read(StoryReader reader, byte[] bytes) {
    List<Read> reads = new ArrayList<>();
    reader.read(new ByteArrayInputStream(bytes), "in", reads::add);
    return reads;
  }

  static List<Read> read(String text) {
    return read(bytes(text));
  }

  static RawStory story(String text) {
    return stories(read(text)).getFirst();
  }

  static List<RawStory> stories(List<Read> reads) {
    return reads.stream().filter(RawStory.class::isInstance).map(RawStory.class::cast).toList();
  }

  static List<Rejected> rejected(List<Read> reads) {
    return reads.stream().filter(Rejected.class::isInstance).map(Rejected.class::cast).toList();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A zip of members: name, content, name, content. */
  static byte[] zip(Object... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) members[i]));
        zip.write(members[i + 1] instanceof byte[] b ? b : bytes((String) members[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
