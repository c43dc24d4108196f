package dev.dateline.examples;

import dev.dateline.Archive;
import dev.dateline.Ticket;
import dev.dateline.story.Story;

/**
 * Put one story from a running feed, and find it at once.
 *
 * <p>{@code put} returns when searches see the story; it is <em>saved</em>, and survives a crash, when a later {@code commit} (or
 * {@code add}) has returned. A commit costs far more than a put, so a feed commits once for many stories. Any number of threads
 * may put and search at once.
 */
final class Example3PutAndFind {
  public static void main(String[] args) {
    try (Archive archive = Archive.inMemory()) {
      Ticket ticket = archive.put(Story.of("alert-1", "ALERT: Bridge closed after barge strikes pier", ""));
      System.out.println(ticket.outcome() + ", found " + archive.search("barge").total() + ", saved " + ticket.saved());

      long stories = archive.commit();
      System.out.println("committed " + stories + ", saved " + ticket.saved());

      Ticket again = archive.put(Story.of("alert-1", "ALERT: Bridge closed after barge strikes pier", ""));
      System.out.println(again.outcome());

      System.out.println("deleted " + archive.delete("alert-1") + ", found " + archive.search("barge").total());
    }
  }

  private Example3PutAndFind() {}
}
