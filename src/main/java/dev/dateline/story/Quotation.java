package dev.dateline.story;

/**
 * Words of a story's text that somebody is quoted with.
 *
 * @param speaker the name of who said them, as full as it is known
 * @param part the part of the story
 * @param start where the words begin, behind the quotation mark, in UTF-16 code units of the printed text
 * @param end where they end, exclusive
 */
public record Quotation(String speaker, Part part, int start, int end) {
  public Quotation {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a quotation cannot span " + start + " to " + end);
    }
    if (speaker.isBlank()) {
      throw new IllegalArgumentException("a quotation has a speaker");
    }
  }
}
