package dev.dateline.read;

/**
 * Where a story came from.
 *
 * @param where the path as given or reached; a member of a container stands behind {@code !/}
 * @param line the line where it begins, from 1; 1 where lines mean nothing
 */
public record Origin(String where, long line) {
  @Override
  public String toString() {
    return where + ":" + line;
  }
}
