package dev.dateline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.query.Query.All;
import dev.dateline.query.Query.Bool;
import dev.dateline.query.Query.Boost;
import dev.dateline.query.Query.Fuzzy;
import dev.dateline.query.Query.Phrase;
import dev.dateline.query.Query.Range;
import dev.dateline.query.Query.Wildcard;
import dev.dateline.query.Query.Word;
import dev.dateline.query.Query.Words;
import dev.dateline.story.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTest {

  /** What is typed → what it is read as, printed back → a piece of the notice, if there is one. */
  private static final String TABLE = """
      Plain words
      Russia → Russia
      North Korea treaty → North Korea treaty
      and/or → and/or
      1/2 → 1/2
      AT&T → AT&T
      C++ → C+\\+
      Kim's → Kim's
      U.S.-led → U.S.-led
      U.N. → U.N.
      .NET → .NET
      (AP) → AP
      North Korea(DPRK) → North Korea DPRK
      [AP] report → AP report
      what? → what
      Yahoo! said → Yahoo said
      Who said "treaty"? → Who said "treaty"
      Who signed the treaty. → Who signed the treaty
      wait... what → wait what
      10% rise → 10% rise
      $5 bn → $5 bn
      a@b.c → a@b.c
      12:30 → 12\\:30
      x=y → x\\=y
      5<6 → 5\\<6
      http://x.y/z → http\\:/\\/x.y/z
      Putin, Kim → Putin Kim
      key: value → key value
      foo: → foo
      lower and or not → lower and or not
      price/barrel - or so → price/barrel or so → the '-' stands alone
      a -- b → a b
      a — b → a b
      --a → a
      profit & loss → profit loss
      (a b)@2 → a b \\@2
      +... wheat → wheat
      ¿qué? → ¿qué
      Пхеньян 平壌 → Пхеньян 平壌
      ☃ snow → ☃ snow
      \\AND a → \\AND a
      C:\\temp → C\\:temp
      \\u0041B → AB
      \\u0041 → A
      \\u004f\\u004F → OO
      x\\u004 → xu004
      x\\u004g → xu004g
      x\\u0020y → xu0020y
      \\ud83dx → ud83dx
      Phrases
      "Article 51" → "Article 51"
      “Article 51” → "Article 51"
      „Artikel 51‟ → "Artikel 51"
      "Article  51 " → "Article 51"
      "Article 51"~5 → "Article 51"~5
      "a b"~5.5 → "a b"~5
      "a b"~0 → "a b"
      "a b"~ → "a b" → how far apart
      "a b"~99999999999999 → "a b"~1000 → 1,000 places
      "say \\"yes\\" now" → "say \\"yes\\" now"
      "Article 51 Russia → "Article 51 Russia" → not closed
      say "hello" and "bye → say "hello" and "bye" → 'bye'
      6" gun → 6 gun → opens nothing
      "" wheat → wheat
      "..." wheat → wheat
      North\\ Korea → "North Korea"
      "a b"c → "a b" c
      Patterns and near spellings
      te?t mis*le *ball ?all → te?t mis*le *ball ?all
      te?? → te → read as punctuation
      te*? → te* → read as punctuation
      wheat\\* → wheat\\*
      what\\? → what\\?
      **bold** → *bold*
      treaty~ → treaty~2
      treaty~1 → treaty~1
      treaty~2.0 → treaty~2
      treaty~0.8 → treaty~1
      treaty~0.5 → treaty~2
      treaty~0 → treaty
      treaty~3 → treaty~2 → '~3' was read as ~2
      treaty~1.5 → treaty~2 → a whole number
      tre*y~1 → tre*y → a pattern cannot be a near spelling
      treaty~abc → treaty\\~abc
      ~5 → \\~5
      /joh?n(ath[oa]n)/ → joh n ath oa n → regular expressions are not supported
      title:/joh.n/ → title:joh title:n → '/joh.n/'
      /[ab]{1000}{1000}{1000}/ → ab 1000 1000 1000 → not supported
      What is said, and by whom
      by:Lim → speaker:Lim
      said:"treaty" by:"Lim Soosuk" → said:"treaty" speaker:"Lim Soosuk"
      by:Lim wheat said:treaty → (said:treaty speaker:Lim) wheat
      said:treaty AND by:Lim AND wheat → (said:treaty speaker:Lim) AND wheat
      said:treaty OR by:Lim → said:treaty OR speaker:Lim
      (said:treaty by:Lim) OR (said:rain by:Kim) → (said:treaty speaker:Lim) OR (said:rain speaker:Kim)
      Everything
      * → *:*
      *:* → *:*
       → *:*
      \t → *:*
      ** → *:* → everything
      ??? → *:* → no word to search for
      ( ) → *:* → no word to search for
      * wheat → wheat → * beside other words
      title:* → *:*
      tag:* → tag:*
      -*:* → *:* -*:* → only what to leave out
      Weights
      wheat^2 rye → wheat^2 rye
      wheat^0.50 → wheat^0.5
      wheat^1 → wheat
      "a b"~3^2.5 → "a b"~3^2.5
      (a b)^3 → (a b)^3
      (a OR b)^3 c → (a OR b)^3 c
      (a^2)^3 → (a^2)^3
      title:a~1^4 → title:a~1^4
      E=mc^2 → E\\=mc^2
      a^b → a\\^b
      wheat^0 → wheat → '^0'
      wheat^-3 → wheat → above 0
      wheat^1e9 → wheat → '^1e9'
      wheat^NaN → wheat → '^NaN'
      wheat^ → wheat → '^'
      wheat^1001 → wheat → up to 1,000
      Fields
      title:wheat → title:wheat
      Title:wheat PERSON:Kim → title:wheat person:Kim
      text:wheat → wheat
      title: wheat → title:wheat
      title:(a "b c" body:d) e → title:a title:"b c" body:d e
      title:(a AND b) → title:a AND title:b
      tag:"North Korea" -tag:grain → tag:"North Korea" -tag:grain
      tag:North\\ Korea → tag:"North Korea"
      tag=grain → tag:grain
      X.Desk:sport → x.Desk:sport
      x.my\\ desk:sport → x.my\\ desk:sport
      id:urn:newsml:x?q → id:urn\\:newsml\\:x\\?q
      url:http://x.y/z* → url:http\\:/\\/x.y/z*
      *:wheat → wheat
      title: → title → 'title:' has no value
      wheat title: → wheat title → has no value
      (title:) wheat → title wheat → has no value
      title: AND wheat → title AND wheat → has no value
      title:... wheat → wheat → nothing to search for in 'title:...'
      topik:wheat → topik wheat → no field 'topik'; did you mean 'tag'?
      topic:wheat → topic wheat → did you mean 'tag'?
      author:Kim → author Kim → did you mean 'byline'?
      people:Kim → people Kim → did you mean 'person'?
      org:UN → org UN → did you mean 'organization'?
      country:Chad → country Chad → did you mean 'place'?
      date:2024 → date 2024 → did you mean 'sent'?
      headline:wheat → headline wheat → did you mean 'title'?
      titel:wheat → titel wheat → did you mean 'title'?
      topik:"a b" → topik "a b" → no field 'topik'
      -topik:wheat rye → rye -(topik wheat) → no field 'topik'
      qqqqqq:wheat → qqqqqq wheat → the fields are text, title
      Ranges and dates
      sent:[2024-01 TO 2024-06] → sent:[2024-01 TO 2024-06]
      sent:{2024-01 TO 2024-06} → sent:{2024-01 TO 2024-06}
      sent:[2024 TO *} → sent:[2024 TO *]
      sent:>2024-01 → sent:{2024-01 TO *]
      sent:>=2024-01 → sent:[2024-01 TO *]
      sent:<2024-01 → sent:[* TO 2024-01}
      sent<=2024-01 → sent:[* TO 2024-01]
      sent >= 2024 → sent 2024
      sent:2024-06 → sent:2024-06
      sent:[2024-06 TO 2024-06] → sent:2024-06
      sent:"2024-06-20 10:00" → sent:"2024-06-20 10:00"
      sent:2024-06* → sent:2024-06
      sent:* → sent:*
      sent:(2024 OR 2025) → sent:2024 OR sent:2025
      sent:[2024 TO 2025 → sent:[2024 TO 2025] → not whole
      sent:[2024 to 2025] → sent:[2024 TO 2025]
      sent:[TO 2025] → sent:[* TO 2025] → left open
      sent:[2024 TO ] → sent:[2024 TO *] → left open
      sent:[2025 TO 2024} → sent:{2024 TO 2025] → runs backwards
      sent:[2024 2025] → sent:2024 2025 → a range is written
      sent:yesterday wheat → wheat → 'yesterday' is not a date
      sent:2024-02-30 → *:* → '2024-02-30' is not a date
      sent:[junk TO 2024] wheat → wheat → 'junk' is not a date
      sent:> → *:* → nothing to search for
      tag:[a TO f} → tag:[a TO f}
      tag:["North K" TO *]^2 → tag:["North K" TO *]^2
      [a TO b] → a b → a range needs a field
      title:["a b" TO c] → title:a title:b title:c → a range needs a field
      Operators
      a AND b → a AND b
      a && b → a AND b
      a&&b → a AND b
      a OR b → a OR b
      a || b → a OR b
      a AND b c → +a +b c
      (a AND b) c → (a AND b) c
      a OR b AND c → a OR (b AND c)
      (a OR b) AND c → (a OR b) AND c
      a b OR c → a (b OR c)
      a (b c) → a b c
      (a b) AND c → (a b) AND c
      +a -b c d → +a c d -b
      +a !b → +a -b
      a NOT b → a -b
      a AND NOT b → +a -b
      +a +b → a AND b
      +a → a
      +(a) → a
      NOT a → *:* -a → only what to leave out
      -a -b → *:* -a -b → only what to leave out
      a OR NOT b → a -b → NOT beside OR
      a OR b OR -c → (a OR b) -c → NOT beside OR
      a OR +b → +b a
      AND a OR → a → nothing before AND
      a AND → a → nothing after AND
      a NOT → a → nothing after NOT
      (a OR) b → a b → nothing after OR before a closing bracket
      a AND OR b → a AND b → nothing between AND and OR
      a + b → a b → '+' stands alone
      +-a b → b -a → the last was taken
      NOT NOT a b → b -a
      Brackets
      ((a → a → 2 brackets were not closed
      (a OR (b → a OR b → not closed
      a)) → a → no opening one
      a () b → a b
      a AND () b → a AND b
      :) → *:* → no opening one
      """;

  record Row(String typed, String printed, String notice) {
    static Row of(String line) {
      String[] cells = line.split(" ?→ ?", -1);
      return new Row(cells[0], cells[1], cells.length > 2 ? cells[2] : "");
    }

    @Override
    public String toString() {
      return typed;
    }
  }

  static Stream<Row> rows() {
    return TABLE.lines().filter(line -> line.contains("→")).map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatIsMeantAndSaysWhatItAssumed(Row row) {
    Parsed parsed = Query.parse(row.typed());
    assertThat(parsed.query()).hasToString(row.printed());
    if (row.notice().isEmpty()) {
      assertThat(parsed.notices()).isEmpty();
    } else {
      assertThat(parsed.notices()).anySatisfy(notice -> assertThat(notice).contains(row.notice()));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void printsWhatReadsBackTheSame(Row row) {
    Query query = Query.parse(row.typed()).query();
    assertThat(Query.parse(query.toString()).query()).isEqualTo(query);
  }

  @Test
  void makesTheTreeThatTheEngineIsPromised() {
    Word a = new Word(Field.TEXT, "a");
    Word b = new Word(Field.TEXT, "b");
    Word c = new Word(Field.TEXT, "c");
    assertThat(tree("")).isEqualTo(new All());
    assertThat(tree("a")).isEqualTo(a);
    assertThat(tree("(a b)")).isEqualTo(new Words(List.of(a, b)));
    assertThat(tree("a OR b")).isEqualTo(new Bool(List.of(), List.of(a, b), List.of()));
    assertThat(tree("a AND b")).isEqualTo(new Bool(List.of(a, b), List.of(), List.of()));
    assertThat(tree("a b -c")).isEqualTo(new Bool(List.of(), List.of(new Words(List.of(a, b))), List.of(c)));
    assertThat(tree("-c")).isEqualTo(new Bool(List.of(), List.of(new All()), List.of(c)));
    assertThat(tree("body:(\"x y\"~2 k?n)")).isEqualTo(
        new Words(List.of(new Phrase(Field.BODY, "x y", 2), new Wildcard(Field.BODY, "k?n"))));
    assertThat(tree("tag:x~1^2")).isEqualTo(new Boost(new Fuzzy(Field.TAG, "x", 1), 2));
    assertThat(tree("sent:2024-06")).isEqualTo(
        new Range(Field.SENT, Optional.of("2024-06"), true, Optional.of("2024-06"), true));
    assertThat(tree("tag:*")).isEqualTo(new Range(Field.TAG, Optional.empty(), true, Optional.empty(), true));
    assertThat(tree("\\*a\\?*")).isEqualTo(new Wildcard(Field.TEXT, "\\*a\\?*"));
  }

  @Test
  void readsPlainWordsWithoutSyntax() {
    assertThat(Query.words(" what's (the) +effect of tag:x, \"OR\" 5*5 ? ")).hasToString(
        "what's the \\+effect of tag\\:x \\OR 5\\*5");
    assertThat(Query.words("...")).isEqualTo(new All());
    assertThat(Query.words("Kim.")).isEqualTo(new Word(Field.TEXT, "Kim"));
  }

  private static Query tree(String text) {
    return Query.parse(text).query();
  }
}
