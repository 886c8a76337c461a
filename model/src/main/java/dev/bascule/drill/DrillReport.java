// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of a rehearsal: measured from the journal and from the lab's users, never computed from settings.
/// Whatever did not happen is empty.
public record DrillReport(
        String scenario,
        long seed,
        String deployment,
        Move move,
        String state,
        List<Transition> transitions,
        List<Phase> phases,
        Map<String, List<String>> dnsBefore,
        Map<String, List<String>> dnsAfter,
        List<User> users,
        Proof proof,
        boolean rolledBack,
        Expectation expected,
        List<String> differences) {
    public DrillReport {
        transitions = List.copyOf(transitions);
        phases = List.copyOf(phases);
        users = List.copyOf(users);
        differences = List.copyOf(differences);
    }

    /// Where traffic moved from and to, and why; all empty when it stayed.
    public record Move(Optional<String> from, Optional<String> to, Optional<String> trigger) {
        public static final Move NONE = new Move(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A change of the deployment's state, and when.
    public record Transition(Instant at, String from, String to) {}

    /// One measured length and the bound that the settings imply for it; `bound` is empty where a person sets
    /// the pace.
    public record Phase(String name, Optional<Duration> took, Optional<Duration> bound) {
        /// What the phase took beyond its bound, zero when it kept to it.
        public Optional<Duration> overhead() {
            return took.flatMap(t -> bound.map(t::minus)).map(d -> d.isNegative() ? Duration.ZERO : d);
        }
    }

    /// What one simulated user saw; `ordinary` when its resolver keeps to TTLs and answers in time.
    public record User(
            String resolver, boolean ordinary, long requests, long failed, Duration outage, Map<String, Long> served) {
        public User {
            served = Map.copyOf(served);
        }
    }

    /// The journal behind the figures: its entries, and whether its chain holds.
    public record Proof(long journalEvents, boolean chainHolds) {}

    /// Whether what happened is what the scenario expects.
    public boolean isMet() {
        return differences.isEmpty() && proof.chainHolds();
    }

    public long requests() {
        return users.stream().mapToLong(User::requests).sum();
    }

    public long failedRequests() {
        return users.stream().mapToLong(User::failed).sum();
    }
}
