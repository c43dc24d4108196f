package dev.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One message of a wire in bytes, framed as IPTC 7901 and ANPA 1312 have it: a heading behind SOH, the text behind STX, a
 * trailer behind ETX, the end at EOT.
 *
 * @param heading the lines of the heading
 * @param text the text, with the controls that steer a printer
 * @param trailer the lines of the trailer: when it was sent
 */
record Transmission(String heading, String text, String trailer) {
  private static final char SOH = 1;
  private static final char STX = 2;
  private static final char ETX = 3;
  private static final byte[] EOT = {4};

  /** What makes of a message a story, if it has any text. */
  interface Reading {
    Optional<RawStory> story(Transmission message, Origin origin);
  }

  /** Whether a file begins with the heading of a message: SOH, and STX not far behind. */
  static Optional<String> heading(Head head) {
    String text = new String(head.bytes(), 0, Math.min(head.bytes().length, 2000), StandardCharsets.ISO_8859_1);
    int begin = 0;
    while (begin < text.length() && (text.charAt(begin) <= ' ' || text.charAt(begin) == 0x7f)
        && text.charAt(begin) != SOH) {
      begin++;
    }
    int stx = text.indexOf(STX);
    boolean framed = begin < text.length() && text.charAt(begin) == SOH && stx > begin;
    return framed ? Optional.of(text.substring(begin + 1, stx)) : Optional.empty();
  }

  static void read(Source source, Reading reading, Consumer<? super Read> sink) {
    ByteMessages messages = new ByteMessages(source.stream(), EOT);
    while (messages.next()) {
      source.reached(messages.reached());
      if (messages.overlong()) {
        sink.accept(StoryReader.tooLong(source.origin(messages.line()), Optional.empty(), messages.kept()));
      } else {
        pieces(source, messages, reading, sink);
      }
    }
  }

  /** A message that lost its end holds the next one: each heading begins one. */
  private static void pieces(Source source, ByteMessages messages, Reading reading, Consumer<? super Read> sink) {
    String all = messages.text();
    int from = all.indexOf(SOH);
    long line = messages.line();
    if (from < 0) {
      if (!printed(all).isBlank()) {
        sink.accept(new Rejected(source.origin(line), Optional.empty(), "text outside any message", messages.kept()));
      }
      return;
    }
    while (from >= 0) {
      int stx = all.indexOf(STX, from);
      int next = stx < 0 ? -1 : all.indexOf(SOH, stx);
      String piece = all.substring(from, next < 0 ? all.length() : next);
      piece(source, piece, line, next >= 0 || messages.whole(), reading, sink);
      line += piece.chars().filter(c -> c == '\n').count();
      from = next;
    }
  }

  private static void piece(Source source, String piece, long line, boolean whole, Reading reading,
      Consumer<? super Read> sink) {
    int stx = piece.indexOf(STX);
    int etx = piece.indexOf(ETX);
    byte[] kept = piece.getBytes(StandardCharsets.UTF_8);
    if (!whole && etx < 0) {
      sink.accept(source.cut(line, Optional.empty(), kept));
      return;
    }
    int textEnd = etx > stx ? etx : piece.length();
    Transmission message = new Transmission(piece.substring(1, Math.max(1, stx)), piece.substring(stx + 1, textEnd),
        piece.substring(Math.min(textEnd + 1, piece.length())));
    Optional<RawStory> story = reading.story(message, source.origin(line));
    sink.accept(story.isPresent()
        ? story.get()
        : new Rejected(source.origin(line), Optional.empty(), "a message without a text", kept));
  }

  /** Text without the controls that steered a printer, its line ends as we write them. */
  static String printed(String text) {
    StringBuilder printed = new StringBuilder(text.length());
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c >= ' ' && c != 0x7f || c == '\n' || c == '\t') {
        printed.append(c);
      }
    }
    return printed.toString();
  }
}
