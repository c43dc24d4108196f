package dev.dateline.query;

import dev.dateline.story.Field;
import java.util.Arrays;
import java.util.List;

final class QueryReader {
  private QueryReader() {}

  static Parsed read(String text) {
    return new Parsed(words(text), List.of());
  }

  static Query words(String text) {
    List<Query> words = Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .<Query>map(word -> new Query.Word(Field.TEXT, word))
        .toList();
    return words.isEmpty()
        ? new Query.All()
        : words.size() == 1 ? words.getFirst() : new Query.Words(words);
  }
}
