// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.RecordKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/// Says in words why a set is no plain one. Aliases and routed groups answer by their own rules, and some flip
/// back by themselves, so they are never overwritten unasked.
final class Routing {
    private Routing() {}

    static Optional<String> inTheWay(RecordKey key, List<ResourceRecordSet> sets) {
        return sets.stream()
                .flatMap(set -> special(set).stream())
                .findFirst()
                .map(policy -> key + " is " + policy + identifiers(sets) + "; a plain switch would break it.");
    }

    private static Optional<String> special(ResourceRecordSet set) {
        if (set.aliasTarget() != null) {
            return Optional.of(
                    "an alias to " + AwsNames.canonical(set.aliasTarget().dnsName()));
        }
        if (set.trafficPolicyInstanceId() != null) {
            return Optional.of("governed by traffic policy instance " + set.trafficPolicyInstanceId());
        }
        return set.setIdentifier() == null ? Optional.empty() : Optional.of(group(set) + health(set));
    }

    private static String group(ResourceRecordSet set) {
        if (set.weight() != null) {
            return "a weighted group";
        }
        if (set.failoverAsString() != null) {
            return "a failover group";
        }
        if (set.regionAsString() != null) {
            return "a latency group";
        }
        return Boolean.TRUE.equals(set.multiValueAnswer()) ? "a multivalue group" : "a group routed by place";
    }

    private static String health(ResourceRecordSet set) {
        return set.healthCheckId() == null ? "" : " under health check " + set.healthCheckId();
    }

    private static String identifiers(List<ResourceRecordSet> sets) {
        var names = sets.stream()
                .map(ResourceRecordSet::setIdentifier)
                .filter(name -> name != null)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }
}
