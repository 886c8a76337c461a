// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;
import java.util.List;

/// One thing that goes wrong. Sites, vantage points, providers and resolvers are named as in the deployment's
/// configuration; shares run from 0 to 1.
public sealed interface Fault {
    /// Everything at the site stops at once, as after a power cut.
    record SiteOutage(String site) implements Fault {}

    /// The service is gone: connections are refused, the file or process is missing.
    record Kill(String site, Target target) implements Fault {}

    /// The service accepts and never answers.
    record Hang(String site, Target target) implements Fault {}

    /// Every answer takes this much longer.
    record Slow(String site, Target target, Duration latency) implements Fault {}

    /// This share of the answers is a 500.
    record Errors(String site, Target target, double share) implements Fault {
        public Errors {
            requireShare(share);
        }
    }

    /// This share of the connections is reset, seen from these vantage points, or from all when none is named.
    record Lossy(String site, Target target, double share, List<String> vantages) implements Fault {
        public Lossy {
            requireShare(share);
            vantages = List.copyOf(vantages);
        }
    }

    /// Nothing at the site can be reached from these vantage points.
    record Cut(String site, List<String> vantages) implements Fault {
        public Cut {
            vantages = List.copyOf(vantages);
        }
    }

    /// The vantage point reaches nothing at all: no site, no reference, no resolver, no provider.
    record Isolate(String vantage) implements Fault {}

    /// The provider's interface misbehaves for requests in scope, after the first `after` of them and for
    /// `times` of them; 0 times means until it heals. `delay` is the wait when slow and `Retry-After` when
    /// throttled.
    record Provider(String provider, TroubleKind trouble, TroubleScope scope, int after, int times, Duration delay)
            implements Fault {}

    /// What the provider accepted reaches its name servers this much later than usual.
    record SlowPublication(String provider, Duration by) implements Fault {}

    /// The resolver answers every question for an address with this one.
    record ResolverLie(String resolver, String answer) implements Fault {}

    /// The site's copy receives changes and no longer applies them.
    record ReplicationStall(String site) implements Fault {}

    /// Users who come to the site by TLS are shown a certificate that nobody renewed.
    record ExpiredCertificate(String site) implements Fault {}

    /// The clock that the lab hands out is off by this much.
    record ClockJump(Duration by) implements Fault {}

    private static void requireShare(double share) {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("A share is a number from 0 to 1, not " + share + ".");
        }
    }
}
