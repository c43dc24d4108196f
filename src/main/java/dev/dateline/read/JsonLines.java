package dev.dateline.read;

import java.util.Optional;
import java.util.function.Consumer;

/** JSON, one value a line. A broken line costs that line and no more. */
final class JsonLines implements Format {

  @Override
  public String name() {
    return "json-lines";
  }

  @Override
  public boolean recognises(Head head) {
    return JsonShape.of(head) == JsonShape.LINES;
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    ByteLines lines = new ByteLines(source.stream(), StoryReader.MAX_STORY_BYTES);
    boolean more = lines.next();
    while (more) {
      long number = lines.number();
      source.reached(number);
      if (lines.overlong()) {
        sink.accept(StoryReader.tooLong(source.origin(number), Optional.empty(), lines.kept()));
      } else if (!Characters.isBlank(lines.bytes(), lines.start(), lines.end())) {
        JsonStory.read(source, name(), lines.bytes(), lines.start(), lines.end(), number, sink);
      }
      more = lines.next();
    }
  }
}
