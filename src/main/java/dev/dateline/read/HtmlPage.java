package dev.dateline.read;

import dev.dateline.story.Limit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page of the web: its article is the story.
 *
 * <p>What a page states about its article goes into fields ({@link PageFacts}), the article itself is found among the
 * rest of the page ({@link ArticleBody}). A page of which not even a headline speaks of an article is {@link Rejected}.
 */
final class HtmlPage implements Format {
  /** The longest page that is read, in bytes; long pages are mostly scripts and pictures. */
  static final int MAX_PAGE_BYTES = Limit.PAGE_BYTES.value();

  /** Elements nested deeper are taken as siblings; no page that a person wrote nests so deep. */
  private static final int MAX_DEPTH = 512;

  private static final Pattern BEGINS = Pattern.compile(
      "(?s)(?:<\\?xml[^>]*>|<!--.*?-->|<!doctype\\s+(?!html)[^>]*>|\\s++)*+<(?:!doctype\\s+html\\b|html\\b|head\\b|body\\b"
          + "|meta\\b|title\\b|script\\b|link\\b|div\\b|p\\b|h1\\b|table\\b|article\\b|main\\b|section\\b).*");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean recognises(Head head) {
    if (head.inkFrom(0) == head.bytes().length || head.bytes()[head.ink()] != '<') {
      return false;
    }
    return BEGINS.matcher(head.text(4096).toLowerCase(Locale.ROOT)).matches();
  }

  @Override
  public void read(Source source, Consumer<? super Read> sink) {
    Whole.of(source, MAX_PAGE_BYTES, kept -> tooLong(source, kept), sink).ifPresent(whole -> {
      Parser parser = Parser.htmlParser();
      parser.setMaxDepth(MAX_DEPTH);
      Document page = parser.parseInput(PageCharset.decode(whole.bytes(), whole.bytes().length), "");
      sink.accept(story(source.origin(1), page, whole.kept()));
    });
  }

  private static Rejected tooLong(Source source, byte[] kept) {
    return new Rejected(source.origin(1), Optional.empty(),
        "a page of more than " + MAX_PAGE_BYTES + " bytes, which is too long " + Limit.PAGE_BYTES.named(), kept);
  }

  private Read story(Origin origin, Document page, byte[] kept) {
    PageMarks marks = PageMarks.of(page);
    LinkedData data = LinkedData.of(marks.linkedData());
    List<String> titles = PageFacts.titles(marks, data);
    ArticleBody.Article found = ArticleBody.of(page.body(), titles);
    String body = body(found.body(), data);
    boolean article = !data.isEmpty() || marks.said("og:type").stream().anyMatch(type -> type.contains("article"));
    if (body.isEmpty() && (titles.isEmpty() || !article)) {
      return new Rejected(origin, Optional.empty(), "a page without an article: no paragraph of running text in it"
          + titles.stream().findFirst().map(title -> "; it is called '" + title + "'").orElse(""), kept);
    }
    Map<String, List<String>> stated = PageFacts.of(marks, data);
    RawStory.state(stated, "note", found.note());
    return new RawStory(origin, name(), titles.isEmpty() ? "" : titles.getFirst(), body, stated);
  }

  /** What the page shows; what it states in {@code articleBody}, where it shows less than half of that. */
  private static String body(String shown, LinkedData data) {
    String stated = data.first("articleBody").map(text -> text.contains("</") ? HtmlText.of(text) : text).orElse("");
    return stated.length() > 2 * shown.length() ? stated : shown;
  }
}
