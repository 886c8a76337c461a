// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.IncidentReport;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.drill.DrillReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Plays in the real lab: the primary outage once from end to end.
final class LocalLabsTest {
    private final LocalLabs labs = new LocalLabs(new AtExit(), InstantSource.system());

    @Test
    @Timeout(120)
    void aPrimaryOutageEndsWithUsersAtTheOtherSiteAndKeepsItsHistory(@TempDir Path folder) {
        var heard = new ArrayList<String>();
        var store = Optional.of(folder.resolve("drill.db"));
        var report = labs.play(labs.scenario("primary-outage"), 7, store, heard::add);
        assertThat(report.differences()).isEmpty();
        assertThat(report.isMet()).isTrue();
        assertThat(report.move())
                .isEqualTo(new DrillReport.Move(
                        Optional.of("fra1"), Optional.of("ams3"), report.move().trigger()));
        assertThat(report.transitions()).extracting(t -> t.to()).containsExactly("failing-over", "failed-over");
        assertThat(report.phases())
                .filteredOn(p -> !p.name().equals("user_outage_tail"))
                .allSatisfy(p -> {
                    assertThat(p.took()).as(p.name()).isPresent();
                    assertThat(p.bound()).as(p.name()).isPresent();
                });
        assertThat(report.dnsBefore()).containsOnlyKeys("aws", "cf", "do").containsEntry("cf", List.of("127.0.10.1"));
        assertThat(report.dnsAfter().values()).containsOnly(List.of("127.0.10.2"));
        assertThat(report.failedRequests()).isPositive();
        assertThat(report.proof().journalEvents()).isPositive();
        assertThat(heard).isNotEmpty();
        isKept(folder, store);
        assertThatThrownBy(() -> labs.play(labs.scenario("primary-outage"), 7, store, heard::add))
                .hasMessageContaining("exists already");
    }

    private static void isKept(Path folder, Optional<Path> store) {
        var histories = new StoreHistories(new ConfigurationFiles(Map.of(), folder, "Linux"), InstantSource.system());
        try (var past = histories.open(new Ports.Place(Optional.empty(), store))) {
            assertThat(past.verify().isIntact()).isTrue();
            var incident = past.incidents().getFirst();
            assertThat(incident.title()).isEqualTo("genesis failed over from fra1 to ams3");
            assertThat(IncidentReport.of(past, incident, "md"))
                    .asString(StandardCharsets.UTF_8)
                    .contains("## Milestones", "holds over");
        }
    }

    @Test
    void anUnknownScenarioIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> labs.scenario("primary-outrage"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("Did you mean primary-outage?");
    }

    @Test
    void aWrongScenarioFileTellsEveryMistake(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("mine.yaml"), "name: mine\ndeploiment: genesis\nfaults: 7\n");
        assertThatThrownBy(() -> labs.scenario(file.toString()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("mine.yaml:2:1")
                .hasMessageContaining("deployment")
                .hasMessageContaining("docs/scenarios.md");
        assertThatThrownBy(() -> labs.scenario(folder.resolve("gone.yaml").toString()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("--list");
    }

    @Test
    void aHeldLabWritesAConfigurationThatIsGoodAndLeavesNothingBehind(@TempDir Path folder) {
        var file = folder.resolve("lab.yaml");
        Path own;
        try (var lab = labs.hold(7, Optional.empty(), Optional.of(file), Optional.empty());
                var other = labs.hold(8, Optional.empty(), Optional.empty(), Optional.empty())) {
            var files = new ConfigurationFiles(Map.of(), folder, "Linux");
            assertThat(files.validate(file).problems()).isEmpty();
            assertThat(lab.addresses()).anyMatch(a -> a.getFirst().equals("name server"));
            own = other.configuration();
            assertThat(own).exists().content().contains("store: { url: 'sqlite:" + own.getParent());
        }
        assertThat(file).exists();
        assertThat(own).doesNotExist();
        assertThat(own.getParent()).doesNotExist();
    }
}
