package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.AddReport;
import dev.dateline.Damages;
import dev.dateline.search.Facet;
import dev.dateline.search.Stats;
import dev.dateline.search.Verification;
import dev.dateline.story.Field;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final AddReport REPORT = new AddReport(1205, 1200, 2, 1, 1,
      List.of(new AddReport.Quarantined("a/b.xml:12", "h-9", "no closing tag")), List.of("field 'mood' is new"), 1234);

  @Test
  void addTellsWhatBecameOfEverything() {
    assertThat(Printed.by(out -> ReportText.json(out, REPORT))).isEqualTo("""
        {"read":1205,"added":1200,"replaced":2,"unchanged":1,"superseded":1,\
        "quarantined":[{"where":"a/b.xml:12","id":"h-9","reason":"no closing tag"}],"millis":1234}
        """);
    assertThat(Printed.by(out -> ReportText.text(out, Style.PLAIN, REPORT))).isEqualTo("""
        read 1,205 stories in 1.2 s: 1,200 added, 2 replaced, 1 unchanged, 1 superseded, 1 quarantined
        note: field 'mood' is new
        quarantined: a/b.xml:12 (h-9): no closing tag
        """);
  }

  @Test
  void aPersonIsShownTheFirstOfMany() {
    AddReport many = new AddReport(25, 0, 0, 0, 0,
        Collections.nCopies(25, new AddReport.Quarantined("f:1", "", "empty")),
        List.of(), 5);

    assertThat(Printed.by(out -> ReportText.text(out, Style.PLAIN, many)).lines()).hasSize(22).last().isEqualTo(
        "… and 5 more; --json lists them all");
  }

  @Test
  void reportsAddUp() {
    AddReport sum = Sources.sum(REPORT, REPORT);
    assertThat(sum.read()).isEqualTo(
        sum.added() + sum.replaced() + sum.unchanged() + sum.superseded() + sum.quarantined().size());
    assertThat(sum.read()).isEqualTo(2410);
    assertThat(sum.notices()).hasSize(1);
  }

  @Test
  void statsAndVerify() {
    Stats stats = new Stats(3, 1, Map.of(Field.TITLE, 3L, Field.TAG, 2L), Map.of(Field.TAG, 5L), 12_345);
    assertThat(Printed.by(out -> StatsCommand.json(out, stats,
        new Damages(3, 1, List.of(new Damages.Substitution("u→c", 2, List.of("harbcur → harbour"))),
            Map.of("un", List.of("in"))),
        List.of(new Facet.Count("clean", 2), new Facet.Count("heavy", 1))))).isEqualTo(
            """
                {"stories":3,"fields":{"tag":2,"title":3},"labels":{"tag":5},"damage":{"clean":2,"heavy":1,"learntFrom":3,"readEarlier":1,\
                "substitutions":[{"change":"u→c","count":2,"examples":["harbcur → harbour"]}],"never":{"un":["in"]}},"bytes":12345}
                """);
    assertThat(Printed.by(out -> StatsCommand.text(out, Style.PLAIN, stats))).isEqualTo("""
        3 stories and 1 earlier version, 12.3 kB on disk

        field     stories      labels
        tag             2           5
        title           3
        """);
    Verification broken = new Verification(2, 99, List.of("_0.cfs: checksum"), "0a1b", "Restore a backup");
    assertThat(Printed.by(out -> VerifyCommand.text(out, Style.PLAIN, broken))).isEqualTo("""
        damaged: 1 fault: 2 stories read back whole, 99 bytes checked; digest 0a1b
          _0.cfs: checksum
        Restore a backup
        """);
    assertThat(Printed.by(out -> VerifyCommand.json(out, broken))).isEqualTo("""
        {"sound":false,"stories":2,"bytes":99,"digest":"0a1b","faults":["_0.cfs: checksum"],"advice":"Restore a backup"}
        """);
  }
}
