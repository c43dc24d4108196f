package dev.dateline.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reuters-21578 in its SGML: {@code <REUTERS ...>} to {@code </REUTERS>}, one story after another.
 *
 * <p>Here the stream is cut into stories, without a parser for SGML: the files are not well-formed XML, and a story
 * that lost its end must not swallow the next.
 */
final class ReutersSgml implements Format {
  private static final byte[] OPEN = ascii("<REUTERS");
  private static final byte[] CLOSE = ascii("</REUTERS>");

  @Override
  public String name() {
    return "reuters-sgml";
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text(4096);
    return text.startsWith("<!DOCTYPE lewis") || text.startsWith("<REUTERS ")
        || text.contains("<REUTERS ") && text.contains("NEWID=");
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    ByteLines lines = new ByteLines(source.stream(), StoryReader.MAX_STORY_BYTES);
    Stories stories = new Stories(source, sink);
    while (lines.next()) {
      source.reached(lines.number());
      if (lines.overlong()) {
        sink.accept(StoryReader.tooLong(source.origin(lines.number()), Optional.empty(), lines.kept()));
      } else {
        stories.line(lines.bytes(), lines.start(), lines.end(), lines.number());
      }
    }
    stories.end();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Gathers lines into stories. */
  private static final class Stories {
    private final Source source;
    private final Consumer<? super Read> sink;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(16 << 10);
    private boolean inStory;
    private boolean overlong;
    private boolean ink;
    private long begin = 1;

    Stories(Source source, Consumer<? super Read> sink) {
      this.source = source;
      this.sink = sink;
    }

    void line(byte[] bytes, int start, int end, long number) {
      int from = start;
      int tag = tag(bytes, from, end);
      while (tag >= 0) {
        if (bytes[tag + 1] == '/') {
          int after = tag + CLOSE.length;
          add(bytes, from, after, number);
          if (inStory) {
            story();
          }
          from = after;
        } else {
          add(bytes, from, tag, number);
          // A story that begins inside a story: the first has lost its end.
          leave();
          inStory = true;
          begin = number;
          add(bytes, tag, tag + 1, number);
          from = tag + 1;
        }
        tag = tag(bytes, from, end);
      }
      add(bytes, from, end, number);
      gathered.write('\n');
    }

    void end() {
      if (inStory) {
        sink.accept(overlong ? tooLong() : source.cut(begin, ReutersStory.id(text()), kept()));
      } else {
        leave();
      }
    }

    private void add(byte[] bytes, int from, int to, long number) {
      if (!inStory && !ink) {
        gathered.reset();
        begin = number;
      }
      ink = ink || !Characters.isBlank(bytes, from, to);
      if (gathered.size() + to - from > StoryReader.MAX_STORY_BYTES) {
        overlong = true;
      }
      if (!overlong) {
        gathered.write(bytes, from, to - from);
      }
    }

    private void story() {
      if (overlong) {
        sink.accept(tooLong());
      } else {
        sink.accept(ReutersStory.read(source.origin(begin), text(), kept()));
      }
      reset();
    }

    /** What stands outside any story, or a story without its end: never dropped in silence. */
    private void leave() {
      byte[] kept = kept();
      String stray = text();
      if (inStory) {
        sink.accept(overlong
            ? tooLong()
            : new Rejected(source.origin(begin), ReutersStory.id(stray), "the next story begins inside this one",
                kept));
      } else if (!ReutersStory.isNothing(stray)) {
        sink.accept(new Rejected(source.origin(begin), Optional.empty(), "text outside any story", kept));
      }
      reset();
    }

    private Rejected tooLong() {
      return StoryReader.tooLong(source.origin(begin), ReutersStory.id(text()), kept());
    }

    private String text() {
      byte[] bytes = gathered.toByteArray();
      return Characters.decode(bytes, 0, bytes.length);
    }

    private byte[] kept() {
      byte[] bytes = gathered.toByteArray();
      return bytes.length > Source.KEPT ? Arrays.copyOf(bytes, Source.KEPT) : bytes;
    }

    private void reset() {
      gathered.reset();
      inStory = false;
      overlong = false;
      ink = false;
    }

    private static int tag(byte[] bytes, int from, int end) {
      for (int i = from; i + OPEN.length <= end; i++) {
        if (bytes[i] == '<' && (at(bytes, i, end, OPEN) || at(bytes, i, end, CLOSE))) {
          return i;
        }
      }
      return -1;
    }

    private static boolean at(byte[] bytes, int i, int end, byte[] mark) {
      return i + mark.length <= end && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length);
    }
  }
}
