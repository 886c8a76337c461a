// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.app.cli.Ports;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Refused;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.rule.Automation;
import dev.bascule.journal.Entry;
import dev.bascule.topology.DeploymentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Processes that lead are killed in the middle of a move; the lab is slow at a provider, so that there is a
/// middle.
final class KilledTest {
    private static final DeploymentId GENESIS = new DeploymentId("genesis");
    /// A middle that is long enough for another process to start in it.
    private static final String LONG = "long";
    private static final String SLOW = """
            name: slow-provider
            title: One provider takes its time
            description: Its writes take long, and it publishes late.
            deployment: genesis
            ttl: 2s
            policy: { automation: disarmed, interval: 500ms, timeout: 400ms }
            faults:
              - { at: 0s, fault: provider, provider: cf, trouble: slow, scope: writes, delay: DELAY, times: 2 }
              - { at: 0s, fault: slow-publication, provider: cf, by: 1500ms }
            expect: { failover: true, to: ams3, final: failed-over }
            deadline: 60s
            """;

    private final InstantSource clock = InstantSource.system();
    private final AtExit exit = new AtExit();
    private final LocalLabs labs = new LocalLabs(exit, clock);

    private final Path folder;
    private final Path configuration;
    private final Path store;
    private final Ports.HeldLab lab;

    KilledTest(@TempDir Path folder, TestInfo test) throws IOException {
        this.folder = folder;
        this.configuration = folder.resolve("lab.yaml");
        this.store = folder.resolve("history.db");
        var scenario = labs.scenario(Files.writeString(
                        folder.resolve("slow.yaml"),
                        SLOW.replace("DELAY", test.getTags().contains(LONG) ? "9s" : "4s"))
                .toString());
        this.lab = labs.hold(7, Optional.of(scenario), Optional.of(configuration), Optional.empty());
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Child failover() throws IOException {
        return Child.start(
                folder,
                "failover",
                "genesis",
                "--planned",
                "--to=ams3",
                "--reason=rehearsal",
                "--yes",
                "--config=" + configuration,
                "--store=" + store);
    }

    @Test
    @Timeout(120)
    void aMoveKilledAtThreePlacesArrivesAndSaysWhereItWasResumed() throws Exception {
        try (var first = failover()) {
            first.says("running  Check preconditions again");
            first.kill();
        }
        try (var second = failover()) {
            second.says("left unfinished by an earlier process", "Resumed execution genesis-1 at step");
            second.says("done  DigitalOcean, genesis", "done  Route 53, genesis");
            second.kill();
        }
        try (var third = failover()) {
            third.says("Resumed execution genesis-1 at step", "running  Verify every name server");
            third.kill();
        }
        try (var last = failover()) {
            last.says("Resumed execution genesis-1 at step");
            assertThat(last.allSaid()).contains("Users of genesis are at ams3 (genesis-1).");
            assertThat(last.code()).isZero();
        }
        assertThat(addresses()).hasSize(7).containsOnly(List.of("127.0.10.2"));
        assertThat(entries(1000))
                .filteredOn(e -> e.payload().text().contains("resumed execution genesis-1 at step"))
                .hasSize(3);
    }

    @Test
    @Timeout(120)
    void aDryRunBesideAMoveThatWasLeftUnfinishedIsBlockedByIt() throws Exception {
        try (var leader = failover()) {
            leader.says("running  Check preconditions again");
            leader.kill();
        }
        try (var plan = Child.start(folder, "plan", "genesis", "--config=" + configuration, "--store=" + store)) {
            assertThat(plan.allSaid()).contains("another execution is under way");
            assertThat(plan.code()).isEqualTo(1);
        }
        assertThat(entries(1000))
                .as("looking writes nothing")
                .noneMatch(e -> e.payload().text().contains("resumed execution"));
    }

    @Test
    @Timeout(120)
    void aSecondProcessIsReadOnlyUntilTheLeaderIsKilledAndThenFinishesItsMove() throws Exception {
        try (var leader = failover()) {
            leader.says("done  DigitalOcean, genesis", "done  Route 53, genesis");
            try (var second = engines().open(place(), "console", true);
                    var client = second.client()) {
                var found = until(client, s -> !s.deployments().isEmpty());
                assertThat(found.standing().leads()).isFalse();
                assertThat(found.standing().leader())
                        .startsWith("ada on desk-1 (command line, process " + leader.pid() + ", since ");
                assertThatThrownBy(() -> client.send(new Command.SetAutomation(GENESIS, Automation.ARMED, "bob", "now"))
                                .get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(Refused.class)
                        .hasMessageContaining("ada on desk-1");
                leader.kill();
                var ended = until(
                        client,
                        s -> s.standing().leads()
                                && s.deployment("genesis").orElseThrow().execution().stream()
                                        .anyMatch(x -> x.status() == ExecutionStatus.COMPLETED));
                assertThat(ended.deployment("genesis").orElseThrow().recent())
                        .anyMatch(line -> line.text().startsWith("resumed execution genesis-1 at step"));
            }
        }
        assertThat(addresses()).hasSize(7).containsOnly(List.of("127.0.10.2"));
        var entries = entries(1000);
        assertThat(entries.getLast().fencingToken())
                .isGreaterThan(entries.getFirst().fencingToken());
    }

    @Test
    @Tag(LONG)
    @Timeout(60)
    void anOrderBesideALeaderIsRefusedAndATermEndsTheLeaderCleanly() throws Exception {
        try (var leader = failover()) {
            leader.says("running  Cloudflare, genesis");
            try (var second = failover()) {
                assertThat(second.allSaid())
                        .contains("read-only: ada on desk-1 (command line, process " + leader.pid())
                        .contains("Nothing was done");
                assertThat(second.code()).isEqualTo(1);
            }
            try (var muting = Child.start(
                    folder,
                    "checks",
                    "mute",
                    "genesis/fra1/api",
                    "--for=2h",
                    "--reason=known",
                    "--config=" + configuration,
                    "--store=" + store)) {
                assertThat(muting.allSaid())
                        .contains(
                                "Muted until ",
                                "Entered by the process that leads: ada on desk-1 (command line, " + "process "
                                        + leader.pid());
                assertThat(muting.code()).isZero();
            }
            leader.end();
            assertThat(leader.code()).isEqualTo(143);
        }
        var muted = entries(1000).stream()
                .filter(e -> e.kind().equals("check-muted"))
                .toList();
        assertThat(muted).hasSize(1);
        assertThat(muted.getFirst().fencingToken())
                .as("the leader's own token")
                .isEqualTo(entries(1).getFirst().fencingToken());
        assertThat(entries(5)).anyMatch(e -> e.payload().text().contains("engine stopped by ada"));
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    private Snapshot until(ConsoleClient client, Predicate<Snapshot> fits) throws Exception {
        var found = new CompletableFuture<Snapshot>();
        try (var _ = client.onChange(s -> {
            if (fits.test(s)) {
                found.complete(s);
            }
        })) {
            return found.get(40, TimeUnit.SECONDS);
        }
    }

    private Ports.Place place() {
        return new Ports.Place(Optional.of(configuration), Optional.of(store));
    }

    private ConfigurationFiles files() {
        return new ConfigurationFiles(Map.of(), folder, "Linux");
    }

    /// The newest entries, oldest first, of a chain that holds.
    private List<Entry> entries(int limit) {
        try (var past = new StoreHistories(files(), clock).open(place())) {
            assertThat(past.verify().isIntact()).isTrue();
            return past.newest(limit).stream().map(Ports.Line::entry).toList();
        }
    }

    private LocalEngines engines() {
        var environment = Map.of("BASCULE_LAB_TOKEN", lab.token(), "HOSTNAME", "desk-2");
        return new LocalEngines(files(), environment, "bob", exit, clock, _ -> {});
    }

    /// What each name server of the three providers answers.
    private List<List<String>> addresses() {
        return NameServersOfLab.answers(lab.addresses().stream()
                .filter(a -> a.getFirst().equals("name server"))
                .map(a -> a.get(2))
                .toList());
    }
}
