package dev.dateline.story;

/**
 * A place in a story's text where an entity is named. Mentions may lie within each other: <i>United Nations Charter</i> within
 * <i>Article 51 of the United Nations Charter</i>.
 *
 * @param entity who or what is meant
 * @param part the part of the story
 * @param start where the name begins, in UTF-16 code units of the printed text
 * @param end where it ends, exclusive
 * @param whole whether the name stands here whole, in whatever spelling, and not as a shorter form of it such as a surname
 */
public record Mention(Entity entity, Part part, int start, int end, boolean whole) {
  public Mention {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a mention cannot span " + start + " to " + end);
    }
  }
}
