package dev.dateline.examples;

import dev.dateline.Archive;
import dev.dateline.search.Facet;
import dev.dateline.search.Labels;
import dev.dateline.search.Results;
import dev.dateline.search.Search;
import dev.dateline.story.Field;
import java.time.Instant;
import java.util.List;

/**
 * Count labels, and drill down.
 *
 * <p>{@code facet} asks for the labels of a field among the stories found; {@code where} keeps the stories with one of the labels
 * named. The counts of a field ignore the {@code where} of that same field, and heed all others: so the labels beside the one
 * that a person chose keep their counts, and one more click goes sideways. Counts are exact, and every facet says how many
 * stories have any label of the field and how many have none.
 *
 * <p>{@code labels} browses a field, or looks a label up by how it begins.
 */
final class Example2Facets {
  public static void main(String[] args) {
    try (Archive archive = Archive.inMemory()) {
      archive.add(List.of(
          Stories.story("s1", "Ferry strike enters second week", "2024-05-02T08:00:00Z").with(Field.TAG, "Transport",
              "Strikes"),
          Stories.story("s2", "Ferry firm and crews settle strike", "2024-05-09T16:30:00Z").with(Field.TAG, "Transport",
              "Strikes"),
          Stories.story("s3", "New ferry named after island poet", "2024-06-01T10:00:00Z").with(Field.TAG, "Transport",
              "Culture"),
          Stories.story("s4", "Teachers vote to strike", "2024-06-03T12:00:00Z").with(Field.TAG, "Strikes", "Schools"),
          Stories.story("s5", "Ferry adrift for an hour", "2024-06-07T21:15:00Z")));

      Search ferries = Search.of("ferry").facet(Field.TAG).facet(Field.MONTH);
      print("ferry", archive.search(ferries));
      print("ferry, tag Culture", archive.search(ferries.where(Field.TAG, "Culture")));
      print("ferry, since June", archive.search(ferries.since(Instant.parse("2024-06-01T00:00:00Z"))));

      Facet browsed = archive.labels(new Labels(Field.TAG, Search.of(""), "s", true, 10));
      System.out.print("tags that begin with s:");
      browsed.labels().forEach(each -> System.out.print(" " + each.label() + " " + each.count()));
      System.out.println();
    }
  }

  private static void print(String asked, Results results) {
    System.out.println(asked + ": " + results.total() + (results.total() == 1 ? " story" : " stories"));
    for (Facet facet : results.facets()) {
      System.out.print("  " + facet.field() + ":");
      facet.labels().forEach(each -> System.out.print(" " + each.label() + " " + each.count() + ","));
      System.out.println(" none " + facet.missing());
    }
  }

  private Example2Facets() {}
}
