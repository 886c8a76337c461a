// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.Pause;
import dev.bascule.supervisor.StepOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Asks every authoritative server of some providers until all of them show what is wanted; after the deadline
/// of the order it fails with what lags. No server at all proves nothing and fails at once.
record EveryServer(PropagationRounds rounds, InstantSource clock, Pause pause) {
    private static final Duration ASK_EVERY = Duration.ofMillis(200);

    /// Whom to ask for what.
    record Question(RecordKey key, List<ProviderId> providers, List<String> values) {}

    /// How answers are judged and told.
    interface Reading {
        boolean shows(ServerRow row);

        /// What all of them do when all show it, such as "answer it".
        String arrived();

        String lagging(List<ServerRow> rows);

        List<String> evidence(List<ServerRow> rows);
    }

    StepResult until(StepOrder order, Question question, Reading reading) throws InterruptedException {
        var round = rounds.of(order.deployment());
        while (true) {
            var rows =
                    round.askServers(question.key(), question.providers(), question.values()).authoritative().stream()
                            .filter(r -> r.provider()
                                    .filter(question.providers()::contains)
                                    .isPresent())
                            .toList();
            if (rows.isEmpty()) {
                return new StepResult.Failed(
                        "no name server of " + question.key().zone() + " is known, so nothing was verified",
                        false,
                        List.of());
            }
            if (rows.stream().allMatch(reading::shows)) {
                return new StepResult.Done(
                        rows.size() + " of " + rows.size() + " name servers " + reading.arrived(),
                        reading.evidence(rows));
            }
            if (!clock.instant().isBefore(order.deadline())) {
                return new StepResult.Failed("lagging: " + reading.lagging(rows), false, reading.evidence(rows));
            }
            pause.await(ASK_EVERY);
        }
    }
}
