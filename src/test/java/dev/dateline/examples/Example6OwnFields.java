package dev.dateline.examples;

import dev.dateline.AddOptions;
import dev.dateline.AddReport;
import dev.dateline.Archive;
import dev.dateline.query.Query;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Fields of your own.
 *
 * <p>A key of a JSON story that the archive does not know is kept with the story as {@code x.KEY}, told once in the report, and
 * can be asked for ({@code x.desk:sport}), filtered by and counted like any field of labels. In Java it is {@code
 * Field.more("desk")}.
 *
 * <p>A program that holds its question in parts need not write it as text: {@link Query} is a small tree of values, and prints
 * itself in the query language. {@code Query.words} takes a text that is no syntax, a headline for example.
 */
final class Example6OwnFields {
  private static final String LINES = """
      {"id":"a","title":"Keeper, 44, saves two penalties","desk":"sport","priority":3}
      {"id":"b","title":"Goalkeeper opens bakery","desk":"local","priority":5}
      {"id":"c","title":"Penalties for late tax returns doubled","desk":"money","priority":3}
      """;

  public static void main(String[] args) {
    Field desk = Field.more("desk");
    try (Archive archive = Archive.inMemory()) {
      AddReport report = archive.add(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)), "lines.jsonl",
          AddOptions.DEFAULT);
      report.notices().forEach(System.out::println);

      Results results = archive.search(Search.of("penalties").facet(desk));
      results.facets().getFirst().labels().forEach(each -> System.out.println(each.label() + " " + each.count()));

      Query query = new Query.Bool(
          List.of(new Query.Word(Field.TITLE, "penalties"),
              new Query.Range(desk, Optional.empty(), true, Optional.empty(), true)),
          List.of(), List.of(new Query.Word(desk, "money")));
      System.out.println(query);
      archive.search(Search.of(query)).hits().forEach(hit -> System.out.println("found: " + hit.title()));

      System.out.println(Query.words("Who (really) saves penalties?"));
    }
  }

  private Example6OwnFields() {}
}
