// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Zone;
import dev.bascule.dns.provider.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.ResourceRecord;

/// Finds the one public zone of a name. Ids never change, so a found one is remembered; the account's request
/// limit is small.
final class HostedZones {
    private final Route53Api api;
    private final Problems problems;
    private final Optional<String> zoneId;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    HostedZones(Route53Api api, Problems problems, Optional<String> zoneId) {
        this.api = api;
        this.problems = problems;
        this.zoneId = zoneId;
    }

    String id(String zone) throws ProviderException {
        var known = ids.get(zone);
        return known != null ? known : AwsNames.bareId(one(zone).id());
    }

    Zone find(String zone) throws ProviderException {
        var found = one(zone);
        var id = AwsNames.bareId(found.id());
        return new Zone(zone, id, nameServers(id, zone));
    }

    private HostedZone one(String zone) throws ProviderException {
        var named = api.zonesNamed(zone);
        var usable = named.stream()
                .filter(found -> !isPrivate(found))
                .filter(found -> zoneId.map(AwsNames.bareId(found.id())::equals).orElse(true))
                .toList();
        if (usable.isEmpty()) {
            throw problems.of(ProblemClass.ZONE_MISSING, looking(zone), missing(named));
        }
        if (usable.size() > 1) {
            throw problems.of(
                    ProblemClass.INVALID,
                    looking(zone),
                    "there are " + usable.size() + " public zones of this name; configure the zone id");
        }
        requireOurs(usable.getFirst(), zone);
        ids.put(zone, AwsNames.bareId(usable.getFirst().id()));
        return usable.getFirst();
    }

    private void requireOurs(HostedZone found, String zone) throws ProviderException {
        if (found.linkedService() != null) {
            throw problems.of(
                    ProblemClass.INVALID,
                    looking(zone),
                    "the zone belongs to the AWS service "
                            + found.linkedService().servicePrincipal() + ", which alone can edit it");
        }
    }

    private String missing(List<HostedZone> named) {
        if (named.isEmpty()) {
            return "the account has no zone of this name";
        }
        return named.stream().allMatch(HostedZones::isPrivate)
                ? "there is only a private zone of this name, which the world does not see"
                : "no zone of this name has the configured id " + zoneId.orElse("");
    }

    private static boolean isPrivate(HostedZone zone) {
        return zone.config() != null && Boolean.TRUE.equals(zone.config().privateZone());
    }

    private List<String> nameServers(String id, String zone) throws ProviderException {
        return api.sets(id, zone).stream()
                .filter(set -> "NS".equals(set.typeAsString()))
                .flatMap(set -> set.resourceRecords().stream())
                .map(ResourceRecord::value)
                .map(AwsNames::canonical)
                .sorted()
                .toList();
    }

    private static String looking(String zone) {
        return "looking up zone " + zone;
    }
}
