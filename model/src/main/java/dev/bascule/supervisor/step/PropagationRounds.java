// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.propagation.Expectation;
import dev.bascule.dns.propagation.Propagation;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.ServerList;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rounds of questions about a record that was just changed, kept at the deployment's desk so that the matrix
/// is live.
record PropagationRounds(
        Map<DeploymentId, DnsWatch> watches,
        Map<DeploymentId, DnsDesk> desks,
        ServerList servers,
        InstantSource clock) {

    /// Long enough for servers nearby; slower ones are seen in a later round.
    private static final Duration LONGEST_ROUND = Duration.ofMillis(50);

    Rounds of(DeploymentId deployment) {
        return new Rounds(
                Optional.ofNullable(watches.get(deployment)).orElseThrow(),
                Optional.ofNullable(desks.get(deployment)).orElseThrow(),
                servers,
                clock);
    }

    /// The rounds of one deployment.
    record Rounds(DnsWatch watch, DnsDesk desk, ServerList servers, InstantSource clock) {
        Propagation ask(RecordKey key, List<ProviderId> providers, List<String> wanted, List<String> old)
                throws InterruptedException {
            expect(key, providers, wanted, old);
            watch.askEveryone(key, providers, LONGEST_ROUND);
            return desk.propagation(key).orElseThrow();
        }

        /// The same with the authoritative servers alone.
        Propagation askServers(RecordKey key, List<ProviderId> providers, List<String> wanted)
                throws InterruptedException {
            expect(key, providers, wanted, List.of());
            watch.askNameServers(key, providers, LONGEST_ROUND);
            return desk.propagation(key).orElseThrow();
        }

        private void expect(RecordKey key, List<ProviderId> providers, List<String> wanted, List<String> old) {
            var current = desk.propagation(key).map(Propagation::expected);
            var same = current.filter(e -> e.wanted().equals(new HashSet<>(wanted)))
                    .filter(e -> old.isEmpty() || e.old().containsAll(old));
            if (same.isEmpty()) {
                var before = old.isEmpty() ? notWanted(current, wanted) : old;
                desk.expect(key, wanted, before, clock.instant(), desk.rows(servers, key, providers));
            }
        }

        /// What was expected until now is what the old answers are.
        private static List<String> notWanted(Optional<Expectation> current, List<String> wanted) {
            return current.map(e ->
                            e.wanted().stream().filter(v -> !wanted.contains(v)).toList())
                    .orElse(List.of());
        }
    }
}
