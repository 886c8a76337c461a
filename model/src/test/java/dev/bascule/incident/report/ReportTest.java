// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.incident.Conduct;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Lane;
import dev.bascule.incident.Milestones;
import dev.bascule.incident.Note;
import dev.bascule.incident.Participant;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import dev.bascule.incident.budget.Part;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.incident.budget.Segment;
import dev.bascule.runbook.Checklists;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final Instant ONSET = Instant.parse("2026-03-12T09:40:10Z");

    @Test
    void tellsComputedTimes() {
        assertThat(report("power cut").markdown())
                .startsWith("# INC-0042: genesis failed over")
                .contains("| Time to detect (TTD) | 38.2 s |")
                .contains("| Time to acknowledge (TTA) | 20.0 s |")
                .contains("| Time to restore (TTR) | 3 min 24 s |")
                .contains("Users moved from fra1 to ams3")
                .contains("Cause: power cut");
    }

    @Test
    void tellsWhoDidWhatAndWithWhichEvidence() {
        var text = report("power cut").markdown();
        assertThat(text).contains("| Pre-failover | Backup infrastructure is ready | yes | measured |");
        assertThat(text).contains("| ada | we move | fra1 is dark<br>Alternatives: wait | 9 |");
        assertThat(text).contains("| do | in sync | 2026-03-12T09:41:00Z | 203.0.113.10 | 198.51.100.20 |");
        assertThat(text).contains("holds over 88 entries");
    }

    @Test
    void saysWhatIsMissingInPlaceOfInventingIt() {
        var text = report("").markdown();
        assertThat(text)
                .contains("The cause has not been stated.")
                .contains("| Closed | – |")
                .contains("| Open for | – |");
        assertThat(text).contains("## Steps\n\nNothing is recorded.");
    }

    @Test
    void drawsTheTimelineFromOnsetToRestored() {
        var figure = report("").outline().figure();
        assertThat(figure.marks())
                .extracting(TimelineFigure.Mark::name)
                .containsExactly("onset", "detected", "published", "restored");
        assertThat(figure.marks())
                .extracting(TimelineFigure.Mark::at)
                .isSorted()
                .allMatch(at -> at >= 0 && at <= 1);
        assertThat(figure.caption()).isEqualTo("detect 38.2 s, decide 2 min 45 s");
        assertThat(report("").html())
                .contains("<svg role=\"img\" aria-label=\"Timeline of INC-0042: Time to detect (TTD) 38.2 s")
                .contains("<title>09:40:10 fra1 2 of 3 checkers see fra1 UNHEALTHY</title>");
    }

    @Test
    void anExerciseSaysSoInEveryForm() {
        var plain = report("").outline();
        var drill = new Outline(
                plain.title(), Optional.of("DRILL: an exercise"), plain.summary(), plain.figure(), plain.tables());
        assertThat(new MarkdownReport().write(drill)).contains("**DRILL: an exercise**");
        assertThat(new HtmlReport().write(drill)).contains("<p class=\"drill\">DRILL: an exercise</p>");
        assertThat(report("").markdown()).doesNotContain("DRILL");
    }

    @Test
    void htmlEscapesWhatPeopleWroteAndNeedsNothingFromElsewhere() {
        var html = report("<script>alert('x')</script> & more").html();
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more");
        assertThat(html).doesNotContainPattern("(src|href)=|url\\(");
        assertThat(html).contains("<h2>DNS receipts</h2>").endsWith("</html>\n");
    }

    @Test
    void markdownCellsHoldPipesAndLineEnds() {
        assertThat(report("a | b\n# c").markdown()).contains("Cause: a \\| b<br>\\# c");
    }

    private static Report report(String cause) {
        var key = new RecordKey("example.com", "genesis.example.com", RecordType.A);
        var receipt = new Receipt(
                new ProviderId("do"),
                "",
                Receipt.Status.IN_SYNC,
                ONSET.plusSeconds(50),
                ONSET.plusSeconds(51),
                RecordSet.of(key, "203.0.113.10", Duration.ofSeconds(60)),
                RecordSet.of(key, "198.51.100.20", Duration.ofSeconds(60)),
                "read back");
        return new Report(incident(cause), List.of(happened()), List.of(receipt), "holds over 88 entries", ribbon());
    }

    private static Ribbon ribbon() {
        return new Ribbon(
                List.of(
                        new Segment(Part.DETECT, ONSET, ONSET.plusMillis(38_200), false),
                        new Segment(Part.DECIDE, ONSET.plusMillis(38_200), ONSET.plusSeconds(204), false)),
                Map.of(Part.DECIDE, Duration.ofSeconds(15)),
                Optional.of(Duration.ofMinutes(3)),
                true);
    }

    @Test
    void tellsWhereTheTimeWentAndThatTheObjectiveWasMissed() {
        assertThat(report("").markdown())
                .contains("objective 3 min 0 s: OVER by 24.0 s.")
                .contains(
                        "| decide, from the verdict to the start of the move | 2026-03-12T09:40:48.200Z | 2 min 45 s | 15.0 s | 81 % |");
        assertThat(report("").html())
                .contains("<h2>Time budget</h2>", "OVER by 24.0 s", "detect 38.2 s, decide 2 min 45 s");
    }

    private static TimelineEntry happened() {
        return new TimelineEntry(
                7,
                ONSET,
                ONSET,
                Lane.QUORUM,
                Tone.UNHEALTHY,
                "verdict",
                "fra1",
                "2 of 3 checkers see fra1 UNHEALTHY",
                "unhealthy",
                List.of());
    }

    private static Incident incident(String cause) {
        var detected = ONSET.plusMillis(38_212);
        var milestones = new Milestones(
                ONSET,
                Optional.of(detected),
                Optional.of(detected.plusSeconds(20)),
                Optional.of(ONSET.plusSeconds(45)),
                Optional.of(ONSET.plusSeconds(52)),
                Optional.of(ONSET.plusSeconds(180)),
                Optional.of(ONSET.plusMillis(204_400)),
                Optional.empty());
        var note = new Note(
                9,
                ONSET,
                ONSET,
                "ada",
                "commander",
                Note.Kind.DECISION,
                "we move",
                new Note.Grounds("fra1 is dark", Optional.of("wait")),
                Optional.empty(),
                Optional.empty());
        var item = Checklists.SHIPPED.getFirst();
        return new Incident(
                new Incident.Subject(
                        "INC-0042",
                        new DeploymentId("genesis"),
                        "genesis failed over from fra1 to ams3",
                        Optional.of(new SiteId("fra1")),
                        Optional.of(new SiteId("ams3")),
                        Optional.empty(),
                        5),
                new Incident.Course(Incident.Status.MITIGATED, milestones, Optional.empty(), cause, 0),
                new Incident.Log(
                        List.of(new ItemStanding(item, true, "measured", ONSET, "ams3 HEALTHY by quorum")),
                        List.of(note),
                        List.of(new Participant("ada", "commander", ONSET))),
                Conduct.NONE);
    }
}
