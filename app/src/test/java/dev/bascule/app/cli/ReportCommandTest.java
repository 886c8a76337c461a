// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.topology.DeploymentId;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
    private final FakePorts ports = new FakePorts();

    ReportCommandTest() {
        ports.client = new FakeConsoleClient(Situation.FAILED_OVER);
    }

    @Test
    void writesTheNewestIncidentAsMarkdown() {
        var run = Run.of(ports, "report");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("# INC-0412").contains("## Milestones").contains("## Checklists");
    }

    @Test
    void writesJsonWithComputedTimes() {
        var json = Run.of(ports, "report", "INC-0412", "--format", "json").json();
        assertThat(json.at("/milestones/ttd_ms").asLong()).isPositive();
        assertThat(json.at("/budget/parts/0/part").asText()).isEqualTo("detect");
        assertThat(json.path("happened").size()).isPositive();
        assertThat(json.at("/execution/steps").size()).isPositive();
    }

    @Test
    void writesHtmlToAFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("report.html");
        var run = Run.of(ports, "report", "--format", "html", "--out", file.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("<!doctype html>").doesNotContain("http://", "<script");
    }

    @Test
    void refusesAnUnknownIncidentAndAnUnwritableFile() {
        assertThat(Run.of(ports, "report", "INC-9999").err()).contains("no incident INC-9999");
        var run = Run.of(ports, "report", "--out", "no-such-folder/report.md");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("--out");
    }

    @Test
    void comparesTwoIncidentsAndNamesAnUnknownOne() {
        var shown = ports.client.incidents(new DeploymentId("genesis")).join().getFirst();
        ports.client.knows(List.of(shown, Incidents.numbered(shown, "INC-0007")));
        var text = Run.of(ports, "incident", "compare", shown.id(), "INC-0007");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("TTR").contains("+0.0 s").contains("Failed attempts");
        var json = Run.of(ports, "incident", "compare", shown.id(), "INC-0007", "--json")
                .json();
        assertThat(json.at("/measures/0/measure").asText()).isEqualTo("ttd");
        assertThat(json.at("/measures/0/difference_ms").asLong()).isZero();
        assertThat(Run.of(ports, "incident", "compare", shown.id(), "INC-9999").err())
                .contains("no incident INC-9999");
    }

    @Test
    void saysWhenThereIsNothingToReport() {
        ports.client.knows(List.of());
        assertThat(Run.of(ports, "report").err()).contains("no incident yet");
    }
}
