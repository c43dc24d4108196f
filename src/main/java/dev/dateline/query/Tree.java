package dev.dateline.query;

import dev.dateline.story.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;

/** Lucene's tree of a query, read as ours. What comes to nothing (a date that is none) is left out, with a notice. */
final class Tree {
  private final Notices notices;

  Tree(Notices notices) {
    this.notices = notices;
  }

  /** The node's query; empty if all of it was left out. */
  Optional<Query> read(QueryNode node) {
    return switch (node) {
      case GroupQueryNode group -> read(group.getChild());
      case BoostQueryNode boost -> read(boost.getChild()).map(part -> new Query.Boost(part, boost.getValue()));
      case BooleanQueryNode several -> compound(several, several.getChildren());
      case ModifierQueryNode signed -> compound(signed, List.of(signed));
      case SlopQueryNode near -> read(near.getChild()).map(part -> part instanceof Query.Phrase phrase
          ? new Query.Phrase(phrase.field(), phrase.text(), near.getValue())
          : part);
      case TermRangeQueryNode range -> range(range);
      case FieldQueryNode leaf when field(leaf).equals(Field.SENT) -> date(leaf);
      case QuotedFieldQueryNode quoted -> Optional.of(new Query.Phrase(field(quoted), quoted.getTextAsString(), 0));
      case FuzzyQueryNode near ->
        Optional.of(new Query.Fuzzy(field(near), near.getTextAsString(), (int) near.getSimilarity()));
      case FieldQueryNode leaf -> Optional.of(word(field(leaf), leaf.getText()));
      default -> throw new IllegalStateException("no query is read from a " + node.getClass().getName());
    };
  }

  private static Field field(FieldQueryNode node) {
    String name = node.getFieldAsString();
    return Fields.named(name).orElseThrow(() -> new IllegalStateException("no field " + name));
  }

  private static Query word(Field field, CharSequence text) {
    StringBuilder pattern = new StringBuilder();
    boolean wild = false;
    boolean only = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean free = !UnescapedCharSequence.wasEscaped(text, i);
      boolean wildcard = free && (c == '*' || c == '?');
      wild |= wildcard;
      only &= wildcard;
      if (!wildcard && (c == '*' || c == '?' || c == '\\')) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
    return only
        ? new Query.All()
        : wild ? new Query.Wildcard(field, pattern.toString()) : new Query.Word(field, text.toString());
  }

  private Optional<Query> date(FieldQueryNode leaf) {
    String typed = leaf.getTextAsString();
    // 2024-06* says what 2024-06 says.
    String date = typed.replaceFirst("[-T]?\\*$", "");
    if (Period.parse(date).isEmpty()) {
      noDate(typed);
      return Optional.empty();
    }
    return Optional.of(new Query.Range(Field.SENT, Optional.of(date), true, Optional.of(date), true));
  }

  private void noDate(String typed) {
    notices.add(Notices.quote(typed) + " is not a date such as 2024, 2024-06 or 2024-06-20; this part of the query was"
        + " left out");
  }

  private Optional<Query> range(TermRangeQueryNode range) {
    Field field = field(range.getLowerBound());
    Optional<String> from = end(range.getLowerBound());
    Optional<String> to = end(range.getUpperBound());
    if (field.isText() || field.equals(Field.ID)) {
      notices.add("a range needs a field of dates or labels, as in sent:[2024-01 TO 2024-06]; its ends were searched as"
          + " plain words");
      List<Query> words = new ArrayList<>();
      for (Optional<String> end : List.of(from, to)) {
        end.ifPresent(text -> Arrays.stream(text.split(" +"))
            .filter(Spaces::isSearchable)
            .forEach(word -> words.add(new Query.Word(field, word))));
      }
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(words.size() == 1 ? words.getFirst() : new Query.Words(words));
    }
    if (field.equals(Field.SENT)) {
      Optional<String> wrong = Stream.of(from, to)
          .flatMap(Optional::stream)
          .filter(end -> Period.parse(end).isEmpty())
          .findFirst();
      if (wrong.isPresent()) {
        noDate(wrong.get());
        return Optional.empty();
      }
    }
    // Whether an open end is included says nothing; the plainer form is kept.
    boolean fromIncluded = from.isEmpty() || range.isLowerInclusive();
    boolean toIncluded = to.isEmpty() || range.isUpperInclusive();
    if (isBackwards(field, from, to)) {
      notices.add("the range from " + Notices.quote(from.orElse("")) + " to " + Notices.quote(to.orElse(""))
          + " runs backwards; its ends were exchanged");
      return Optional.of(new Query.Range(field, to, toIncluded, from, fromIncluded));
    }
    return Optional.of(new Query.Range(field, from, fromIncluded, to, toIncluded));
  }

  private static boolean isBackwards(Field field, Optional<String> from, Optional<String> to) {
    return field.equals(Field.SENT)
        && from.isPresent()
        && to.isPresent()
        && Period.parse(from.get()).orElseThrow().from().isAfter(Period.parse(to.get()).orElseThrow().from());
  }

  private static Optional<String> end(FieldQueryNode end) {
    return Optional.of(end.getTextAsString()).filter(text -> !text.equals("*"));
  }

  /** Parts in a row, or joined by operators. */
  private Optional<Query> compound(QueryNode node, List<QueryNode> children) {
    List<Query> must = new ArrayList<>();
    List<Query> may = new ArrayList<>();
    List<Query> mustNot = new ArrayList<>();
    boolean all = node instanceof AndQueryNode;
    boolean either = node instanceof OrQueryNode;
    for (QueryNode child : children) {
      if (child instanceof AndQueryNode and && !either && !all) {
        // Beside words in a row, the parts of an AND are demanded of the whole row, as in classic Lucene.
        and.getChildren().forEach(part -> sort(part, must, must, mustNot));
      } else {
        sort(child, must, all ? must : may, mustNot);
      }
    }
    if (either && !mustNot.isEmpty()) {
      notices
          .add("NOT beside OR leaves stories out, whatever else they match; brackets, a OR (NOT b), say it otherwise");
    }
    return built(must, either ? joined(may) : row(may), mustNot, either);
  }

  private void sort(QueryNode child, List<Query> must, List<Query> unsigned, List<Query> mustNot) {
    if (child instanceof ModifierQueryNode signed) {
      read(signed.getChild()).ifPresent((signed.getModifier() == Modifier.MOD_REQ ? must : mustNot)::add);
    } else {
      read(child).ifPresent(unsigned::add);
    }
  }

  private Optional<Query> built(List<Query> demanded, Optional<Query> may, List<Query> mustNot, boolean either) {
    List<Query> must = quoted(demanded);
    if (must.isEmpty() && mustNot.isEmpty()) {
      return may;
    }
    if (must.isEmpty() && may.isEmpty()) {
      notices.add("the query says only what to leave out: every other story matches");
      return Optional.of(new Query.Bool(List.of(), List.of(new Query.All()), mustNot));
    }
    return must.size() == 1 && may.isEmpty() && mustNot.isEmpty()
        ? Optional.of(must.getFirst())
        : Optional.of(new Query.Bool(must, may.map(List::of).orElse(List.of()), mustNot));
  }

  /** Parts without sign or operator, as one. */
  private Optional<Query> row(List<Query> parts) {
    List<Query> flat = new ArrayList<>();
    parts.forEach(part -> {
      if (part instanceof Query.Words words) {
        flat.addAll(words.parts());
      } else {
        flat.add(part);
      }
    });
    if (flat.stream().anyMatch(part -> !isAll(part)) && flat.removeIf(Tree::isAll)) {
      notices.add("* beside other words would match every story; it was left out");
    }
    if (flat.stream().allMatch(Tree::isAll)) {
      return flat.stream().findFirst();
    }
    List<Query> together = quoted(flat);
    return Optional.of(together.size() == 1 ? together.getFirst() : new Query.Words(together));
  }

  /** The parts, where what is said and by whom are one: {@code said:treaty by:Lim} asks for one quotation that has both. */
  private static List<Query> quoted(List<Query> parts) {
    List<Query> words = parts.stream().filter(part -> isOf(Field.SAID, part)).toList();
    List<Query> speakers = parts.stream().filter(part -> isOf(Field.SPEAKER, part)).toList();
    if (words.isEmpty() || speakers.isEmpty()) {
      return parts;
    }
    List<Query> together = new ArrayList<>(parts);
    together.removeAll(words);
    together.removeAll(speakers);
    together.addFirst(new Query.Said(words, speakers));
    return together;
  }

  private static boolean isOf(Field field, Query part) {
    return part instanceof Query.Word word && word.field().equals(field)
        || part instanceof Query.Phrase phrase && phrase.field().equals(field) && phrase.slop() == 0;
  }

  private static boolean isAll(Query part) {
    return part instanceof Query.All || part instanceof Query.Boost boost && isAll(boost.part());
  }

  private static Optional<Query> joined(List<Query> parts) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.size() == 1 ? parts.getFirst() : new Query.Bool(List.of(), parts, List.of()));
  }
}
