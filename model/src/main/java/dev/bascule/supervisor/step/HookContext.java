// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.Effect;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.topology.SiteId;
import java.util.Map;

/// What a hook is told: environment variables of a command, and the words replaced in arguments and URLs.
record HookContext(String deployment, String site, String from, String to, String reason, int attempt) {
    static HookContext of(StepOrder order, HookMoment moment) {
        var effect = order.effect();
        return new HookContext(
                order.deployment().value(),
                site(effect, moment).value(),
                effect.from().value(),
                effect.to().value(),
                effect.reason(),
                effect.attempt());
    }

    /// The site that a hook acts on: the new one when it is promoted or afterwards, else the old one.
    private static SiteId site(Effect.RunStep effect, HookMoment moment) {
        return switch (moment) {
            case PRE, FENCE -> effect.from();
            case PROMOTE, POST -> effect.to();
            case UNDO -> effect.to();
        };
    }

    Map<String, String> environment() {
        return Map.of(
                "BASCULE_DEPLOYMENT", deployment,
                "BASCULE_FROM", from,
                "BASCULE_TO", to,
                "BASCULE_REASON", reason,
                "BASCULE_ATTEMPT", String.valueOf(attempt));
    }

    String fill(String text) {
        return text.replace("$deployment", deployment)
                .replace("$from", from)
                .replace("$to", to)
                .replace("$site", site)
                .replace("$reason", reason);
    }
}
