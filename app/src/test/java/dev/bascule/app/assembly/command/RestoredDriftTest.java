// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.Command;
import dev.bascule.client.DnsPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Somebody changes a record at one provider by hand, and it is put back by the guarded path.
final class RestoredDriftTest {
    private static final DeploymentId GENESIS = new DeploymentId("genesis");
    private static final ProviderId DO = new ProviderId("do");
    private static final RecordKey KEY = new RecordKey("example.com", "genesis.example.com", RecordType.A);
    private static final String HOME = "127.0.10.1";

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(120)
    void isSeenAsDriftAndHoldsAgainWhatIsDesiredAtTheProviderAndItsServers() throws Exception {
        try (var running = new FileEngine(folder, FileEngine.token())) {
            var client = running.engine.client();
            var apis = new LabApis(running.world);
            running.until(
                    "the active site is known",
                    s -> s.deployment("genesis")
                            .flatMap(d -> d.active())
                            .filter(site -> site.value().equals("fra1"))
                            .isPresent());
            var tooLow = client.previewAmendment(
                    new AmendmentRequest(GENESIS, new Amendment.LowerTtl(Duration.ofSeconds(2), Optional.empty())));
            assertThatThrownBy(() -> tooLow.get(60, TimeUnit.SECONDS))
                    .as("the strictest of its providers is named, so that nobody has to ask twice")
                    .hasMessageContaining("Cloudflare takes no TTL below 60 s");
            apis.changeDigitalOcean("{\"data\":\"203.0.113.99\"}");
            assertThat(verdict(client.measureDns(GENESIS).get(60, TimeUnit.SECONDS)))
                    .contains("drift");

            var wish = new Amendment.Repair(DO, KEY);
            var preview =
                    client.previewAmendment(new AmendmentRequest(GENESIS, wish)).get(60, TimeUnit.SECONDS);
            assertThat(preview.isBlocked()).as(preview.problems().toString()).isFalse();
            client.send(new Command.Amend(GENESIS, preview, "ada", "changed by hand"))
                    .get(60, TimeUnit.SECONDS);
            var ended = running.until(
                    "the repair has ended",
                    s -> s.deployment("genesis")
                            .flatMap(d -> d.dns().amendments().newest())
                            .filter(x -> x.status().isEnded())
                            .isPresent());

            var genesis = ended.deployment("genesis").orElseThrow();
            assertThat(genesis.dns().amendments().newest().orElseThrow().status())
                    .isEqualTo(ExecutionStatus.COMPLETED);
            assertThat(genesis.active())
                    .hasValueSatisfying(site -> assertThat(site.value()).isEqualTo("fra1"));
            assertThat(apis.digitalOcean().getFirst().path("data").asText()).isEqualTo(HOME);
            assertThat(verdict(client.measureDns(GENESIS).get(60, TimeUnit.SECONDS)))
                    .contains("match");
        }
    }

    private static Optional<String> verdict(DnsPicture dns) {
        return dns.drift().stream()
                .filter(row -> row.provider().equals(DO))
                .map(DnsPicture.DriftRow::verdict)
                .findFirst();
    }
}
