package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.search.NameRules.Hide;
import dev.dateline.search.NameRules.Merge;
import dev.dateline.search.NameRules.Rename;
import dev.dateline.search.NameRules.Split;
import dev.dateline.story.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {

  @Test
  void rulesAreReadAndPrinted() {
    String text = """
        # What the desk settled.
        merge person "Kim Jong Un" = "Kim Chong-un"

          rename  place "Burma"->"Myanmar"
        hide person "Reuter"
        split tag "the ""peace"" talks"
        """;
    NameRules rules = NameRules.parse(text, "desk.rules");
    assertThat(rules.rules()).containsExactly(new Merge(Field.PERSON, "Kim Jong Un", "Kim Chong-un"),
        new Rename(Field.PLACE, "Burma", "Myanmar"), new Hide(Field.PERSON, "Reuter"),
        new Split(Field.TAG, "the \"peace\" talks"));
    assertThat(NameRules.parse(rules.toString(), "printed")).isEqualTo(rules);
    assertThat(NameRules.parse("", "nothing")).isEqualTo(NameRules.NONE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
      join person "A" = "B"
      merge person "A"
      merge person "A" -> "B"
      rename person "A" = "B"
      hide person "A" = "B"
      hide person A
      hide byline "A"
      hide nobody "A"
      hide person " "
      hide person ""
      split person "A
      merge person "A" = "B" = "C"
      """)
  void whatIsNoRuleIsRefusedWithItsLine(String rule) {
    assertThatThrownBy(() -> NameRules.parse("hide tag \"x\"\n\n" + rule + "\n", "desk.rules"))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith("desk.rules:3: '" + rule.strip() + "' is no rule; ")
        .hasMessageContaining("merge FIELD \"NAME\" = \"NAME\"")
        .satisfies(e -> assertThat(((ArchiveException) e).kind()).isEqualTo(ArchiveException.Kind.USAGE));
  }

  @Test
  void aRuleIsForNames() {
    assertThatThrownBy(() -> new Hide(Field.BYLINE, "A")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none for byline");
    assertThatThrownBy(() -> new Merge(Field.PERSON, "A", " ")).isInstanceOf(IllegalArgumentException.class);
  }
}
