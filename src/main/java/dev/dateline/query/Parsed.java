package dev.dateline.query;

import java.util.List;

/**
 * What a person typed, understood.
 *
 * @param notices what had to be assumed, in plain words; empty where nothing had
 */
public record Parsed(Query query, List<String> notices) {
  public Parsed {
    notices = List.copyOf(notices);
  }
}
