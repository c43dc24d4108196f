package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.Facet;
import dev.dateline.search.Hit;
import dev.dateline.search.Results;
import dev.dateline.search.Snippet;
import dev.dateline.search.Why;
import dev.dateline.story.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Results RESULTS = new Results("harbour", 1234, true,
      List.of(
          new Hit("h-1", "Harbour\u001b reopens", Optional.of(Instant.parse("2031-03-04T05:06:07Z")), 1.5f,
              List.of(new Snippet(Field.BODY, "The harbcur at Oban\nreopened.", List.of(new Snippet.Mark(4, 11)))),
              List.of(new Why("harbour", "harbcur", Why.How.MENDED, 0.98, "harbour: u→c"))),
          new Hit("h-2", "", Optional.empty(), 0.25f, List.of(),
              List.of(new Why("harbour", "Harbour", Why.How.PRINTED, 1, "")))),
      List.of(
          new Facet(Field.TAG, List.of(new Facet.Count("Ports", 1200), new Facet.Count("Sea \"lochs\"", 4)), 1230, 4,
              9)),
      List.of("“harbour” was read as a word"), Optional.of("c7"));

  private static String print(ResultsPrinter printer) {
    printer.begin(RESULTS);
    printer.end(RESULTS, RESULTS.next());
    return "";
  }

  @Test
  void jsonHasTheShapeThatScriptsRelyOn() {
    assertThat(Printed.by(out -> print(new ResultsJson(out, "harbour ")))).isEqualTo(
        """
            {"query":"harbour ","total":1234,"exact":true,"notices":["“harbour” was read as a word"],\
            "hits":[{"id":"h-1","score":1.5,"title":"Harbour\\u001B reopens","sent":"2031-03-04T05:06:07Z","sentKnown":true,\
            "snippets":[{"field":"body","text":"The harbcur at Oban\\nreopened.","marks":[[4,11]]}],\
            "why":[{"query":"harbour","matched":"harbcur","how":"mended","confidence":0.98,"reason":"harbour: u→c"}]},\
            {"id":"h-2","score":0.25,"title":"","sent":null,"sentKnown":false,"snippets":[],\
            "why":[{"query":"harbour","matched":"Harbour","how":"printed","confidence":1.0}]}],\
            "facets":{"tag":[{"label":"Ports","count":1200},{"label":"Sea \\"lochs\\"","count":4}]},"next":"c7"}
            """);
  }

  @Test
  void aPersonReadsLines() {
    assertThat(Printed.by(out -> print(new ResultsText(out, Style.PLAIN, "harbour", 10)))).isEqualTo("""
        1,234 stories for harbour
        note: “harbour” was read as a word

         11. Harbour  reopens
             2031-03-04 05:06 UTC · h-1
             The harbcur at Oban reopened.
             “harbour” is “harbcur”: mended, 98 % sure (harbour: u→c)

         12. (no headline)
             date unknown · h-2

        tag  9 labels, in 1,230 stories; not in 4
          Ports        1,200
          Sea "lochs"      4

        more: --after c7
        """);
  }

  @Test
  void marksAreBoldOnATerminalAlsoWhereALineBreaks() {
    Snippet snippet = new Snippet(Field.BODY, "one two three four five.", List.of(new Snippet.Mark(4, 13),
        new Snippet.Mark(19, 23)));

    assertThat(SnippetText.of(snippet, Style.ANSI, 8, "  ").replace("\u001b[1m", "<").replace("\u001b[0m", ">"))
        .isEqualTo("one <two>\n  <three>\n  four\n  <five>.");
    assertThat(SnippetText.of(snippet, Style.PLAIN, 80, "")).isEqualTo(snippet.text());
  }

  @Test
  void aTitleThatMatchesIsMarkedAndNotToldTwice() {
    Snippet title = new Snippet(Field.TITLE, "Harbour reopens", List.of(new Snippet.Mark(0, 7)));
    Snippet body = new Snippet(Field.BODY, "The ferry came.", List.of());
    Hit hit = new Hit("h-3", "Harbour reopens", Optional.empty(), 1, List.of(title, body), List.of());

    assertThat(Printed.by(out -> new ResultsText(out, Style.ANSI, "harbour", 0).hits(List.of(hit)))
        .replace("\u001b[1;4m", "_").replace("\u001b[1m", "<").replace("\u001b[2m", "(").replace("\u001b[0m", ">"))
        .isEqualTo("""

              1. _Harbour>< reopens>
                 (date unknown · h-3>
                 The ferry came.
            """);
  }

  @Test
  void aPassageThatBreaksOffSaysSo() {
    assertThat(SnippetText.of(new Snippet(Field.BODY, "It broke off in the", List.of()), Style.PLAIN, 80, ""))
        .isEqualTo("It broke off in the …");
    assertThat(SnippetText.of(new Snippet(Field.TITLE, "A headline", List.of()), Style.PLAIN, 80, ""))
        .isEqualTo("A headline");
  }
}
