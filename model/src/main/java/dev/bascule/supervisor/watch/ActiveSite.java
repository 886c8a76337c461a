// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.dns.Reading;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.Setup;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells from what providers hold which site is active: the one that all records name, or the one that most
/// name with the disagreement in the evidence. Nothing is concluded from records that were not read.
public record ActiveSite(Optional<SiteId> site, boolean isComplete, String evidence) {
    public static ActiveSite of(Setup setup, List<ProviderReading> readings) {
        var votes = new HashMap<SiteId, Integer>();
        var words = new HashMap<SiteId, String>();
        var unread = 0;
        for (var reading : readings) {
            var site = named(setup, reading.reading());
            if (site.isPresent()) {
                votes.merge(site.get(), 1, Integer::sum);
                words.merge(site.get(), setup.nameOf(reading.provider()), (a, b) -> a.contains(b) ? a : a + ", " + b);
            } else if (reading.reading() instanceof Reading.Failed) {
                unread++;
            }
        }
        var best = votes.entrySet().stream().max(Map.Entry.comparingByValue());
        var complete = unread == 0 && !readings.isEmpty();
        if (best.isEmpty() || best.get().getValue() * 2 <= readings.size() - unread) {
            return new ActiveSite(Optional.empty(), complete, "no site is named by most of the records");
        }
        var site = best.get().getKey();
        var agreeing = best.get().getValue();
        var evidence = agreeing + " of " + readings.size() + " records point to it (" + words.getOrDefault(site, "")
                + ")" + (unread == 0 ? "" : ", " + unread + " could not be read");
        return new ActiveSite(Optional.of(site), complete, evidence);
    }

    private static Optional<SiteId> named(Setup setup, Reading reading) {
        return reading instanceof Reading.Found found
                ? setup.deployment().sites().stream()
                        .map(Site::id)
                        .filter(s -> ProviderRules.addressOf(
                                        setup, s, found.set().key().type())
                                .filter(a -> found.set().values().contains(a))
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }
}
