// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.cli.Waiting;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.client.Command;
import dev.bascule.client.Snapshot;
import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.failover.Event;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.CheckStanding;
import dev.bascule.health.Health;
import dev.bascule.incident.Recorded;
import dev.bascule.notify.Mute;
import dev.bascule.store.Retention;
import dev.bascule.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An engine that is opened again on its store. Its clock stands still, so that nothing is probed.
final class RecallTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private static Configuration configuration(String region) throws ConfigurationException {
        return ConfigurationReader.read("bascule.yaml", """
                version: 1
                providers: { do: { type: digitalocean, token: "${env:DO}", endpoint: "http://127.0.0.1:9" } }
                resolvers: [ { name: none, address: "127.0.0.1:9" } ]
                deployments:
                  app:
                    record: { name: app.example.com, zone: example.com }
                    providers: [do]
                    sites:
                      a: { role: primary, address: 192.0.2.1, region: %s }
                      b: { role: backup, address: 192.0.2.2 }
                    checks:
                      - { name: api, type: tcp, target: "127.0.0.1:9", site: a, critical: true }
                    policy: { automation: armed, grace: 0s, connection_failure: immediate }
                """.formatted(region));
    }

    private EngineAssembly engine(Configuration configuration, Instant now) {
        var site = new EngineSite(
                folder.resolve("bascule.db"),
                Map.of(),
                "test",
                "ann",
                "desk-1",
                false,
                true,
                Duration.ofHours(1),
                () -> now);
        return EngineAssembly.open(configuration, List.of(), site);
    }

    /// A first life that leads, then fifty good results and ten refusals.
    private void live(Configuration configuration) {
        try (var first = engine(configuration, FIRST)) {
            until(first, s -> s.journalEntries() > 0);
        }
        var check = configuration.deployments().getFirst().checks().getFirst();
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        try (var store = SqliteStore.open(folder.resolve("bascule.db"), Retention.DEFAULT, () -> FIRST, scheduler)) {
            for (var i = 1; i <= 60; i++) {
                var outcome =
                        i <= 50 ? new Outcome.Passed("") : new Outcome.Failed(ErrorClass.REFUSED, "nobody listens");
                store.observations()
                        .append(new Observation(
                                check.id(),
                                EngineAssembly.HERE,
                                FIRST.plusSeconds(10L * i),
                                Duration.ofMillis(40),
                                outcome));
            }
        } finally {
            scheduler.shutdownNow();
        }
    }

    private static Snapshot until(EngineAssembly engine, Predicate<Snapshot> fits) {
        return Waiting.until(engine.client(), fits, PATIENCE, _ -> {});
    }

    private static CheckStanding standing(Snapshot s) {
        return s.deployment("app").orElseThrow().checks().getFirst().standing();
    }

    @Test
    void whatIsUsualIsKnownAgainAndNothingIsJudgedOrDoneByIt() throws ConfigurationException {
        var configuration = configuration("north");
        live(configuration);
        try (var second = engine(configuration, FIRST.plusSeconds(620))) {
            var seen = until(
                    second,
                    s -> s.standing().leads()
                            && s.deployment("app")
                                    .filter(_ -> standing(s).baseline().isPresent())
                                    .isPresent());
            assertThat(standing(seen).baseline().orElseThrow().median()).isEqualTo(Duration.ofMillis(40));
            assertThat(standing(seen).successRate()).isBetween(0.83, 0.84);
            assertThat(standing(seen).health()).isEqualTo(Health.UNKNOWN);
            assertThat(standing(seen).last()).isEmpty();
            var app = seen.deployment("app").orElseThrow();
            assertThat(app.automation()).isEqualTo(Automation.ARMED);
            assertThat(app.verdicts()).allMatch(v -> v.health() == Health.UNKNOWN);
            assertThat(app.pending()).isEmpty();
            assertThat(app.execution()).isEmpty();
            assertThat(app.incident()).isEmpty();
        }
    }

    @Test
    void aMuteHoldsAfterARestartUntilItsEnd() throws Exception {
        var configuration = configuration("north");
        var check = configuration.deployments().getFirst().checks().getFirst().id();
        var end = FIRST.plusSeconds(600);
        try (var first = engine(configuration, FIRST)) {
            until(first, s -> s.standing().leads() && s.deployment("app").isPresent());
            first.client()
                    .send(new Command.Mute(check, "db-team", "new version", end, "ann"))
                    .get(20, TimeUnit.SECONDS);
        }
        try (var second = engine(configuration, end.minusSeconds(1))) {
            var seen = until(second, s -> s.deployment("app").isPresent());
            assertThat(mute(seen)).contains(new Mute(check, "db-team", "new version", FIRST, end, "ann"));
        }
        try (var third = engine(configuration, end)) {
            var seen = until(third, s -> s.deployment("app").isPresent());
            assertThat(mute(seen)).isEmpty();
        }
    }

    private static Optional<Mute> mute(Snapshot s) {
        return s.deployment("app").flatMap(d -> d.checks().getFirst().mute());
    }

    @Test
    void onlyWhatWasMeasuredUnderThisVeryConfigurationIsRead() throws ConfigurationException {
        var past = List.of(configured("new", 1), configured("old", 2), configured("new", 3), configured("new", 4));
        assertThat(Recall.inForceSince(past, "new")).contains(FIRST.plusSeconds(3));
        assertThat(Recall.inForceSince(past, "old")).isEmpty();
        assertThat(Recall.inForceSince(List.of(), "new")).isEmpty();
    }

    private static Recorded configured(String digest, int second) throws ConfigurationException {
        var setup = configuration("north").deployments().getFirst().setup();
        var at = FIRST.plusSeconds(second);
        return new Recorded(second, "app", at, at, new Event.Configured(setup, digest), "", FailoverState.ACTIVE);
    }
}
