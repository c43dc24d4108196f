package dev.dateline.read;

import java.util.Optional;
import java.util.function.Consumer;

/** JSON over several lines: an object, objects one after another, an array of them, or an object that wraps a list. */
final class JsonDocument implements Format {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean recognises(Head head) {
    return JsonShape.of(head) == JsonShape.DOCUMENT;
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    JsonFrames frames = new JsonFrames(source.stream(), StoryReader.MAX_STORY_BYTES);
    while (true) {
      JsonFrames.Found found = frames.next();
      source.reached(frames.line());
      switch (found) {
        case VALUE -> JsonStory.read(source, name(), frames.bytes(), 0, frames.length(), frames.line(), sink);
        case OVERLONG -> sink.accept(
            StoryReader.tooLong(source.origin(frames.line()), Optional.empty(), frames.kept()));
        case NO_JSON -> sink.accept(new Rejected(source.origin(frames.line()), Optional.empty(),
            "no JSON value begins here; the rest of the file is not read", frames.kept()));
        case END -> {
          return;
        }
      }
    }
  }
}
