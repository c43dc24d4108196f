package dev.dateline.examples;

import dev.dateline.Archive;
import dev.dateline.story.Story;

/**
 * Leads, corrections and late arrivals: versions of one story.
 *
 * <p>Stories with one id are versions of one story, and one of them is searched: the highest {@code version}, where every version
 * seen has a number; else the latest {@code sent}, where every one has a date; else the last to arrive. The others are kept,
 * and {@code export} tells them. The same content twice is {@code UNCHANGED}, whichever version it equals.
 */
final class Example5Versions {
  public static void main(String[] args) {
    try (Archive archive = Archive.inMemory()) {
      Story first = Stories.story("quake", "Quake shakes port", "2024-04-01T03:10:00Z").withVersion(1);
      Story second = Stories.story("quake", "Quake shakes port, 2ND LEAD", "2024-04-01T04:00:00Z").withVersion(2);
      Story fourth = Stories.story("quake", "Quake shakes port, three hurt", "2024-04-01T06:00:00Z").withVersion(4);

      System.out.println(archive.put(first).outcome());
      System.out.println(archive.put(fourth).outcome());
      System.out.println(archive.put(second).outcome()); // late
      System.out.println(archive.put(first).outcome()); // again

      archive.search("quake").hits().forEach(hit -> System.out.println("found: " + hit.title()));
      archive.export(true, story -> System.out.println("kept: " + story.title()));
    }
  }

  private Example5Versions() {}
}
