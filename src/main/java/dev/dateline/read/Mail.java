package dev.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An e-mail, as desks and press offices send copy: the subject is the title, the first text the body.
 *
 * <p>One message a file, after RFC 5322 and MIME. Attachments are named, not read.
 */
final class Mail implements Format {
  private static final List<String> USUAL = List.of("from", "to", "subject", "date", "message-id", "mime-version",
      "received", "delivered-to", "return-path", "content-type", "reply-to");

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text(8192);
    int end = text.replace("\r\n", "\n").indexOf("\n\n");
    Map<String, List<String>> headers = MailPart
        .headers(end < 0 ? text : text.substring(0, Math.min(text.length(), end)));
    boolean first = text.matches("(?s)[A-Za-z][A-Za-z0-9-]{1,40}:[ \\t].*");
    return first && USUAL.stream().filter(headers::containsKey).count() >= 3;
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    Whole.story(source, sink).ifPresent(whole -> {
      MailPart message = MailPart.of(new String(whole.bytes(), StandardCharsets.ISO_8859_1), 0);
      Optional<RawStory> story = story(message, source.origin(1));
      sink.accept(story.isPresent()
          ? story.get()
          : new Rejected(source.origin(1), Optional.empty(), "a message with neither subject nor text", whole.kept()));
    });
  }

  private Optional<RawStory> story(MailPart message, Origin origin) {
    Statements said = new Statements();
    message.header("subject").ifPresent(said::title);
    said.add("id", message.header("message-id").map(id -> id.replaceAll("^<|>$", "")));
    said.add("sent", message.header("date").map(date -> date.replaceAll("\\s*\\([^)]*\\)$", "")));
    said.add("byline", message.header("from").map(from -> from.replaceAll("\\s*<[^>]*>$", "").replaceAll("^\"|\"$", ""))
        .filter(name -> !name.contains("@")));
    said.add("language", message.header("content-language"));
    said.add("tag", message.header("keywords").stream().flatMap(words -> Stream.of(words.split(","))));
    for (String kept : List.of("from", "to", "cc", "reply-to", "organization", "importance")) {
      message.header(kept)
          .ifPresent(value -> said.own(kept.equals("organization") ? "sender_organization" : kept, value));
    }
    List<MailPart> leaves = message.leaves();
    Optional<MailPart> plain = leaves.stream().filter(part -> part.type().equals("text/plain") && !part.isAttached()
        && !part.text().isBlank()).findFirst();
    Optional<MailPart> html = leaves.stream().filter(part -> part.type().equals("text/html") && !part.isAttached())
        .findFirst();
    plain.map(MailPart::text).or(() -> html.map(part -> HtmlText.of(part.text())))
        .ifPresent(text -> said.body(text.replace("\r\n", "\n").replace('\r', '\n').strip()));
    leaves.stream().filter(MailPart::isAttached)
        .forEach(part -> said.own("attachment", part.name() + " (" + part.type().toLowerCase(Locale.ROOT) + ")"));
    return said.story(origin, name());
  }
}
