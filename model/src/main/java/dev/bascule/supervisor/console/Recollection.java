// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.AmendmentPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.failover.EffectiveAutomation;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Recorded;
import dev.bascule.notify.Mutes;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.supervisor.Coordinator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A deployment as its journal tells it, without an engine and without measuring: what its leader recorded
/// last.
public final class Recollection {
    private final List<Recorded> past;
    private final Chronicle chronicle;

    /// `past` are all entries of one deployment, oldest first.
    public Recollection(List<Recorded> past) {
        this.past = List.copyOf(past);
        this.chronicle = Chronicle.of(past);
    }

    /// Newest first.
    public List<Incident> incidents() {
        return chronicle.incidents();
    }

    /// Of what nobody is to hear.
    public Mutes mutes() {
        return chronicle.mutes();
    }

    /// What the journal proves.
    public ReadinessLog readiness() {
        return chronicle.readiness();
    }

    /// Empty for a deployment that was never configured. Checks, lags and answers of DNS stand in no journal.
    public Optional<DeploymentPicture> picture(Instant now) {
        var state = Coordinator.replay(past);
        return state.setup().map(setup -> {
            var effective = EffectiveAutomation.of(setup, state.automation());
            return new DeploymentPicture(
                    setup,
                    state.phase(),
                    Pictures.health(state, state.verdicts()),
                    state.active(),
                    state.automation(),
                    effective.automation(),
                    effective.because(),
                    state.verdicts(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Pictures.budget(setup, state, now),
                    state.pending(),
                    state.execution(),
                    state.rollback(),
                    DnsPicture.UNMEASURED.withAmendments(new AmendmentPicture(state.lowered(), state.amendment())),
                    chronicle.recent(),
                    chronicle.open(),
                    now);
        });
    }
}
