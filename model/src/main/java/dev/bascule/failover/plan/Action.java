// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a step does. Each is idempotent or reads the world first, so that it can be run again after a crash.
public sealed interface Action {
    /// Gathers the facts again and judges every safety rule once more; `overridden` names rules that
    /// break-glass sets aside.
    record CheckRules(List<String> overridden) implements Action {
        public CheckRules {
            overridden = List.copyOf(overridden);
        }
    }

    record CallHook(HookMoment moment, String hook, HookCall call) implements Action {}

    /// Probes the critical checks of a site now; all must pass.
    record VerifyService(SiteId site) implements Action {}

    /// Changes one record set at one provider, compared before and read back after.
    record SwitchDns(Change change) implements Action {}

    /// Asks every authoritative server of the providers until all answer `values`.
    record VerifyNameServers(RecordKey key, List<ProviderId> providers, List<String> values) implements Action {
        /// How long servers may lag before they are named.
        public static final Duration PATIENCE = Duration.ofSeconds(60);

        public VerifyNameServers {
            providers = List.copyOf(providers);
            values = List.copyOf(values);
        }
    }

    /// Asks every authoritative server of the providers until all answer `values` with a whole life of `ttl`.
    record VerifyTtl(RecordKey key, List<ProviderId> providers, List<String> values, Duration ttl) implements Action {
        public VerifyTtl {
            providers = List.copyOf(providers);
            values = List.copyOf(values);
        }
    }

    /// Keeps in the journal when somebody is to be reminded that lowered TTLs are to be restored.
    record RemindToRestore(Instant at) implements Action {}

    /// Asks the resolvers until `share` (0 to 1) of those that answer give `values` instead of `before`.
    record AwaitResolvers(RecordKey key, List<String> before, List<String> values, double share) implements Action {
        public AwaitResolvers {
            before = List.copyOf(before);
            values = List.copyOf(values);
        }
    }
}
