package dev.dateline.query;

import dev.dateline.query.Token.Operator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tokens as a query that Lucene's grammar accepts: operators without a word, names without a value and brackets
 * without a partner are mended here, each with a notice.
 */
final class Syntax {
  /**
   * A bracket that is open.
   *
   * @param start where the output stood before it
   * @param filled whether there was a word before it, at its level
   * @param between the operator before it
   */
  private record Level(int start, boolean filled, @Nullable Operator between) {}

  private final StringBuilder out = new StringBuilder();
  private final Notices notices;
  private final Deque<Level> open = new ArrayDeque<>();
  private boolean opened = true;
  private boolean filled;
  private @Nullable Operator between;
  private @Nullable Operator sign;
  private Token.@Nullable Named name;

  private Syntax(Notices notices) {
    this.notices = notices;
  }

  static String of(List<Token> tokens, Notices notices) {
    Syntax syntax = new Syntax(notices);
    tokens.forEach(syntax::take);
    syntax.drop("at the end");
    if (!syntax.open.isEmpty()) {
      int brackets = syntax.open.size();
      notices.add((brackets == 1 ? "a bracket was" : brackets + " brackets were") + " not closed: closed at the end");
      while (!syntax.open.isEmpty()) {
        syntax.close("");
      }
    }
    return syntax.out.toString();
  }

  private void take(Token token) {
    switch (token) {
      case Operator operator when operator.isSign() -> {
        nameless();
        if (sign != null && sign != operator) {
          notices.add("of two signs before one word, the last was taken");
        }
        sign = operator;
      }
      case Operator operator -> {
        nameless();
        if (sign != null) {
          notices.add("there is nothing between " + said(sign) + " and " + said(operator) + "; the first was left out");
          sign = null;
        }
        if (between != null) {
          notices.add("there is nothing between " + said(between) + " and " + said(operator) + "; " + said(operator)
              + " was left out");
        } else if (!filled) {
          notices.add("there is nothing before " + said(operator) + "; it was left out");
        } else {
          between = operator;
        }
      }
      case Token.Named named -> {
        nameless();
        name = named;
      }
      case Token.Open bracket -> {
        Level level = new Level(out.length(), filled, between);
        begin();
        out.append('(');
        open.push(level);
        opened = true;
        filled = false;
      }
      case Token.Close bracket -> {
        drop("before a closing bracket");
        if (open.isEmpty()) {
          notices.add("a closing bracket has no opening one; it was left out");
        } else {
          close(bracket.weight());
        }
      }
      case Token.Part part -> {
        begin();
        out.append(part.syntax());
        filled = true;
      }
    }
  }

  private void begin() {
    if (!opened) {
      out.append(' ');
    }
    opened = false;
    if (between != null) {
      out.append(between.syntax());
    }
    if (sign != null) {
      out.append(sign.syntax());
    }
    if (name != null) {
      out.append(Typed.plain(name.field().name())).append(':');
    }
    between = null;
    sign = null;
    name = null;
  }

  private void close(String weight) {
    Level level = open.pop();
    if (filled) {
      out.append(')').append(weight);
    } else {
      out.setLength(level.start());
      opened = !level.filled();
      between = level.between();
    }
    filled |= level.filled();
  }

  /** Leaves out what waits for a word that does not come. */
  private void drop(String where) {
    nameless();
    if (sign != null) {
      notices.add("there is nothing after " + said(sign) + " " + where + "; it was left out");
    }
    if (between != null) {
      notices.add("there is nothing after " + said(between) + " " + where + "; it was left out");
    }
    between = null;
    sign = null;
  }

  private void nameless() {
    if (name != null) {
      notices.add(Notices.quote(name.typed() + ":") + " has no value; " + Notices.quote(name.typed())
          + " was searched as a plain word");
      // As any word with a space behind a backslash: several words in a row.
      String word = name.typed().indexOf(' ') < 0
          ? Typed.plain(name.typed())
          : '"' + name.typed().strip().replaceAll(" +", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      name = null;
      begin();
      out.append(word);
      filled = true;
    }
  }

  private static String said(Operator operator) {
    return switch (operator) {
      case AND, OR, NOT -> operator.name();
      case MUST -> "+";
    };
  }
}
