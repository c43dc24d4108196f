package dev.dateline.read;

import java.util.ArrayList;
import java.util.List;

/** Small files of every format, for tests of other rooms. */
public final class Samples {
  private static final String PAGE = """
      <!doctype html><html lang="en"><head><title>Ferry runs late | Harbour Wire</title>
      <meta property="og:title" content="Ferry runs late"><meta name="author" content="Ann Mill">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs late","datePublished":"2024-06-20"}
      </script></head><body><nav><a href="/">Home</a><a href="/sea">Sea</a></nav><article><h1>Ferry runs late</h1>
      <p class="byline">By Ann Mill</p><p>The ferry was late again on Thursday, as it has been all the month, said the harbour.</p>
      <p>It rained &amp; blew, and nobody sang on the pier while the passengers waited for the boat to come in.</p></article>
      <footer>Copyright</footer></body></html>""";

  private Samples() {}

  public static List<String> all() {
    List<String> all = new ArrayList<>(Wires.all().values());
    all.addAll(List.of(Wires.ZCZC, Wires.MAIL, Wires.NINJS, Reading.SGML, Reading.LINES, Reading.PRETTY, PAGE,
        "Ferry runs late\n\nPORT ELLEN, June 20 (HW) - The ferry was late.\n\nIt rained.\n"));
    return all;
  }
}
