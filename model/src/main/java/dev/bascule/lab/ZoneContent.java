// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.provider.ProviderKind;
import java.util.ArrayList;
import java.util.List;

/// The records a provider holds at the start: enough neighbours to fill more than one page, then the
/// deployments' records, which so stand on the second.
record ZoneContent(String zone, List<DeploymentSpec> deployments) {
    private static final long NEIGHBOUR_TTL = 3600;
    private static final List<String> NEIGHBOURS = List.of(
            "admin",
            "api",
            "assets",
            "blog",
            "careers",
            "cdn",
            "chat",
            "docs",
            "events",
            "files",
            "forum",
            "help",
            "img",
            "login",
            "news",
            "partners",
            "press",
            "shop",
            "status",
            "support",
            "wiki");

    List<ZoneRecord> of(ProviderKind provider) {
        var records = new ArrayList<ZoneRecord>();
        records.add(new ZoneRecord(zone, "A", NEIGHBOUR_TTL, "192.0.2.10"));
        records.add(new ZoneRecord("www." + zone, "CNAME", NEIGHBOUR_TTL, zone + "."));
        for (var i = 0; i < NEIGHBOURS.size(); i++) {
            var name = NEIGHBOURS.get(i) + "." + zone;
            records.add(new ZoneRecord(name, "A", NEIGHBOUR_TTL, "192.0.2." + (20 + i)));
        }
        records.add(new ZoneRecord("_notes." + zone, "TXT", NEIGHBOUR_TTL, "\"a zone of the lab\""));
        for (var deployment : deployments) {
            if (deployment.zone().equals(zone) && deployment.providers().contains(provider)) {
                var address = deployment.primary().address();
                var ttl = deployment.ttl().toSeconds();
                records.add(new ZoneRecord(deployment.record(), "A", ttl, address));
            }
        }
        return List.copyOf(records);
    }
}
