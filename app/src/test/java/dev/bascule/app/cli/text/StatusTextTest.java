// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.views.fixture.Situation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    @Test
    void aMoveThatNobodyCarriesOnIsCalledUnfinishedWithTheWayOn() {
        var left = StatusText.of(ledBy(Snapshot.Standing.NOBODY));
        assertThat(left)
                .anyMatch(
                        line -> line.contains("execution")
                                && line.endsWith(
                                        "running when its process ended, and unfinished since; go on with 'bascule resume' or 'abort'"));
    }

    @Test
    void aMoveThatSomebodyCarriesOnIsRunning() {
        assertThat(StatusText.of(ledBy("watcher-eu")))
                .anyMatch(line -> line.contains("execution") && line.endsWith("running"));
    }

    private static Snapshot ledBy(String leader) {
        var seen = Situation.FAILING_OVER.snapshot();
        var standing =
                new Snapshot.Standing(false, leader, "noc-b2", false, "bascule.yaml", List.of(), Optional.empty());
        return new Snapshot(
                seen.at(), standing, seen.deployments(), seen.journalEntries(), seen.journalHead(), seen.notices());
    }
}
