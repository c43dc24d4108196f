package dev.dateline.query;

import dev.dateline.story.Field;
import dev.dateline.story.Limit;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Reads a query: cut into tokens within limits, mended, parsed by Lucene's grammar, and read as our tree. Lucene's own
 * parsers throw unchecked exceptions, overflow the stack at a few hundred brackets and run out of memory on regular
 * expressions; the limits and the mending make each of these unreachable.
 */
final class QueryReader {
  /** The longest query that is read as syntax, in UTF-16 code units. */
  static final int MAX_CHARS = Limit.QUERY_CHARS.value();

  /** How deep brackets may stand in one another; Lucene's grammar overflows the stack at 830. */
  static final int MAX_DEPTH = Limit.QUERY_DEPTH.value();

  /** The most words, phrases and ranges; Lucene's own default for clauses. */
  static final int MAX_CLAUSES = Limit.QUERY_CLAUSES.value();

  private QueryReader() {}

  static Parsed read(String text) {
    Notices notices = new Notices();
    String straight = Spaces.straight(text);
    if (straight.length() > MAX_CHARS) {
      limit(notices, "is too long", Limit.QUERY_CHARS, straight.length(), "characters");
      return plain(straight, notices);
    }
    Lexer lexer = Lexer.read(straight, notices);
    if (lexer.depth() > MAX_DEPTH) {
      return tooDeep(straight, lexer.depth());
    }
    if (lexer.parts() > MAX_CLAUSES) {
      Notices onlyThis = new Notices();
      limit(onlyThis, "has too many words", Limit.QUERY_CLAUSES, lexer.parts(), "");
      return plain(straight, onlyThis);
    }
    String syntax = Syntax.of(lexer.tokens(), notices);
    if (syntax.isEmpty()) {
      if (!straight.isBlank()) {
        notices.add("there is no word to search for in " + Notices.quote(straight.strip()) + ": every story matches");
      }
      return new Parsed(new Query.All(), notices.list());
    }
    try {
      QueryNode node = new StandardSyntaxParser().parse(syntax, Field.TEXT.name());
      Query query = new Tree(notices).read(node).orElseGet(Query.All::new);
      // What a query prints has brackets where the grammar only implies them, and has to be read back.
      int printed = Lexer.read(query.toString(), new Notices()).depth();
      return printed > MAX_DEPTH ? tooDeep(straight, printed) : new Parsed(query, notices.list());
    } catch (QueryNodeException | RuntimeException | StackOverflowError e) {
      // No input is known to come here; but a search never fails for what a person typed.
      System.getLogger(QueryReader.class.getName()).log(System.Logger.Level.DEBUG, () -> "not read: " + syntax, e);
      notices.add(Notices.quote(straight.strip()) + " could not be read as a query; it was searched as plain words");
      return plain(straight, notices);
    }
  }

  static Query words(String text) {
    return query(Spaces.words(Spaces.straight(text), MAX_CLAUSES, Integer.MAX_VALUE / 2));
  }

  private static Parsed plain(String straight, Notices notices) {
    return new Parsed(query(Spaces.wordsOf(straight, MAX_CLAUSES, MAX_CHARS)), notices.list());
  }

  private static Parsed tooDeep(String straight, int depth) {
    Notices onlyThis = new Notices();
    limit(onlyThis, "has brackets in brackets too deep", Limit.QUERY_DEPTH, depth, "");
    return plain(straight, onlyThis);
  }

  private static Query query(List<String> words) {
    return switch (words.size()) {
      case 0 -> new Query.All();
      case 1 -> new Query.Word(Field.TEXT, words.getFirst());
      default -> new Query.Words(words.stream().<Query>map(word -> new Query.Word(Field.TEXT, word)).toList());
    };
  }

  private static void limit(Notices notices, String what, Limit limit, int yours, String unit) {
    notices.add("the query " + what + " (limit " + Words.number(limit.value()) + (unit.isEmpty() ? "" : " " + unit)
        + ", yours "
        + Words.number(yours) + "; " + limit.label() + "): its words were searched as plain words, up to the limit");
  }
}
