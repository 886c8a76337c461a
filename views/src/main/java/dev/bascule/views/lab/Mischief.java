// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.lab;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One thing that can be made to go wrong: what it strikes, what happens then, and the words that begin and end
/// it.
public record Mischief(String about, String effect, String begin, String heal, Fault fault) {
    /// All that a deployment of the lab offers: its sites in their order, then its providers,
    /// then the certificate of its first backup.
    public static List<Mischief> of(DeploymentPicture picture) {
        var sites = picture.deployment().sites().stream().map(Mischief::outage);
        var providers = picture.setup().records().stream()
                .flatMap(r -> r.providers().stream())
                .distinct()
                .map(p -> refusal(p.value(), picture.setup().nameOf(p)));
        var certificates = picture.deployment().backups().stream().limit(1).map(Mischief::certificate);
        return Stream.of(sites, providers, certificates)
                .flatMap(Function.identity())
                .toList();
    }

    private static Mischief outage(Site site) {
        var words = site.role() == Role.PRIMARY
                ? "Everything there stops at once, as after a power cut; the countdown to the failover begins."
                : "Everything there stops at once; nothing can be moved there.";
        return new Mischief(
                site.id().value(),
                words,
                "Take " + site.id() + " down",
                "Restore " + site.id(),
                new Fault.SiteOutage(site.id().value()));
    }

    private static Mischief certificate(Site site) {
        return new Mischief(
                site.id() + " TLS",
                "Its certificate is one that nobody renewed; every check passes, and readiness shows it.",
                "Expire certificate of " + site.id(),
                "Renew certificate of " + site.id(),
                new Fault.ExpiredCertificate(site.id().value()));
    }

    private static Mischief refusal(String id, String name) {
        return new Mischief(
                name,
                "Every change is answered with an error; a move stops there and asks what to do.",
                "Make " + name + " refuse",
                "Restore " + name,
                new Fault.Provider(id, TroubleKind.BROKEN, TroubleScope.WRITES, 0, 0, Duration.ZERO));
    }
}
