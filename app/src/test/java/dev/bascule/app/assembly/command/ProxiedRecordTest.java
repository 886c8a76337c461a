// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.client.Preview;
import dev.bascule.dns.drift.Finding;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A record that Cloudflare proxies: the world sees the proxy's addresses, before a move and after it. Loopback
/// cannot be proxied, so the sites have public addresses here.
final class ProxiedRecordTest {
    private static final String OLD = "203.0.113.10";
    private static final String NEW = "198.51.100.20";

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(120)
    void isToldBeforeTheMoveKeptByItAndNotLookedForInPublic() throws Exception {
        try (var running = new FileEngine(folder, FileEngine.token())) {
            var apis = new LabApis(running.world);
            apis.changeDigitalOcean("{\"data\":\"" + OLD + "\"}");
            apis.changeCloudflare("{\"content\":\"" + OLD + "\",\"proxied\":true}");
            running.edit(text -> text.replace("address: 127.0.10.1,", "address: " + OLD + ",")
                    .replace("address: 127.0.10.2,", "address: " + NEW + ",")
                    .replaceFirst("providers: \\[do, cf, aws]", "providers: [do, cf]"));
            running.until(
                    "the proxied record is in force",
                    s -> s.deployment("genesis")
                            .filter(d -> d.dns().drift().stream()
                                    .anyMatch(r -> r.because().contains("is proxied")))
                            .isPresent());

            var preview = running.plan();
            assertThat(preview.problems())
                    .anySatisfy(p -> assertThat(p)
                            .startsWith("Cloudflare: genesis.example.com is proxied")
                            .contains("only the read-back and a request through the proxy can confirm a switch"));
            assertThat(preview.plan().orElseThrow().steps())
                    .extracting(Step::title)
                    .anyMatch(t -> t.endsWith("but not those of Cloudflare (proxied)"));
            assertThat(preview.plan().orElseThrow().steps())
                    .extracting(Step::action)
                    .noneMatch(Action.AwaitResolvers.class::isInstance);
            assertThat(apis.cloudflare().getFirst().path("content").asText()).isEqualTo(OLD);

            order(running, preview);
            var moved = running.until(
                    "the move has ended",
                    s -> s.deployment("genesis")
                            .flatMap(d -> d.execution())
                            .filter(x -> x.status().isEnded())
                            .isPresent());
            var genesis = moved.deployment("genesis").orElseThrow();
            assertThat(genesis.execution().orElseThrow().status()).isEqualTo(ExecutionStatus.COMPLETED);
            var record = apis.cloudflare().getFirst();
            assertThat(record.path("content").asText()).isEqualTo(NEW);
            assertThat(record.path("proxied").asBoolean()).isTrue();
            assertThat(record.path("ttl").asInt()).isEqualTo(1);
            assertThat(apis.digitalOcean().getFirst().path("data").asText()).isEqualTo(NEW);
            assertThat(genesis.dns().rows())
                    .as("who is expected to show the origin")
                    .isNotEmpty()
                    .allMatch(r ->
                            r.provider().filter(p -> p.value().equals("do")).isPresent());
            var later = running.until(
                    "drift is judged after the move",
                    s -> s.deployment("genesis").orElseThrow().dns().drift().stream()
                            .anyMatch(r -> r.desired().equals(List.of(NEW))));
            assertThat(later.deployment("genesis").orElseThrow().dns().drift())
                    .noneMatch(r -> r.verdict().equals(Finding.Verdict.DRIFT.code()));
        }
    }

    private static void order(FileEngine running, Preview preview) throws Exception {
        var accepted = preview.rules().stream()
                .filter(r -> r.standing() == RuleResult.Standing.WARN)
                .map(r -> r.rule().code())
                .toList();
        running.engine
                .client()
                .send(new Command.Execute(
                        new DeploymentId("genesis"), preview, "ada", "rehearsal", accepted, List.of()))
                .get();
    }
}
