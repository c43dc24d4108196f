package dev.dateline.read;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One story a file: the first line that is not empty is the title, the rest the body as printed.
 *
 * <p>Line ends become a newline; white space at the end goes. The text has no id of its own.
 */
final class PlainText implements Format {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean recognises(Head head) {
    return true;
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    Whole.story(source, sink).ifPresent(whole -> {
      byte[] bytes = whole.bytes();
      String text = Characters.decode(bytes, 0, bytes.length).replace("\r\n", "\n").replace('\r', '\n');
      sink.accept(story(source, text, whole.kept()));
    });
  }

  private Read story(Source source, String text, byte[] kept) {
    int titleAt = ink(text, 0);
    if (titleAt == text.length()) {
      return new Rejected(source.origin(1), Optional.empty(), "empty", kept);
    }
    int titleEnd = text.indexOf('\n', titleAt);
    titleEnd = titleEnd < 0 ? text.length() : titleEnd;
    int bodyAt = text.lastIndexOf('\n', Math.max(0, ink(text, titleEnd) - 1)) + 1;
    String body = bodyAt > titleEnd ? text.substring(bodyAt).stripTrailing() : "";
    long line = 1 + text.substring(0, titleAt).chars().filter(c -> c == '\n').count();
    String title = text.substring(titleAt, titleEnd).strip();
    return new RawStory(source.origin(line), name(), title, body, Map.of());
  }

  private static int ink(String text, int from) {
    int at = from;
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u001a')) {
      at++;
    }
    return at;
  }
}
