// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import dev.bascule.lab.provider.Ipv4;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The zone's sets while a batch changes them. Every change is tried, so that the refusal names all that is
/// wrong.
final class Route53Draft {
    private final String zone;
    private final List<Route53Set> sets;
    private final List<String> objections = new ArrayList<>();

    Route53Draft(String zone, List<Route53Set> sets) {
        this.zone = zone;
        this.sets = new ArrayList<>(sets);
    }

    /// The sets after the whole batch; refused when any change is.
    List<Route53Set> apply(Route53Batch batch) throws Route53Refusal {
        if (batch.changes().isEmpty()) {
            throw Route53Refusal.invalidBatch(List.of("The batch holds no changes"));
        }
        for (var change : batch.changes()) {
            var objection = invalid(change.set()).or(() -> take(change));
            objection.ifPresent(objections::add);
        }
        if (!objections.isEmpty()) {
            throw Route53Refusal.invalidBatch(objections);
        }
        return List.copyOf(sets);
    }

    private Optional<String> take(Route53Change change) {
        var set = change.set();
        var current = sets.stream().filter(set::sharesKey).findFirst();
        return switch (change.action()) {
            case "CREATE" ->
                current.isPresent()
                        ? Optional.of(
                                "Tried to create resource record set " + set.described() + " but it already exists")
                        : put(set);
            case "UPSERT" -> put(set);
            case "DELETE" -> delete(set, current);
            default -> Optional.of("Invalid action " + change.action());
        };
    }

    private Optional<String> delete(Route53Set stated, Optional<Route53Set> current) {
        if (current.isEmpty()) {
            return Optional.of("Tried to delete resource record set " + stated.described() + " but it was not found");
        }
        if (!stated.states(current.get())) {
            return Optional.of("Tried to delete resource record set " + stated.described()
                    + " but the values provided do not match the current values");
        }
        sets.remove(current.get());
        return Optional.empty();
    }

    private Optional<String> put(Route53Set set) {
        for (var other : sets) {
            if (!other.name().equals(set.name()) || other.sharesKey(set)) {
                continue;
            }
            if (!other.type().equals(set.type()) && (isAlias(set) || isAlias(other))) {
                return Optional.of("RRSet of type " + set.type() + " with DNS name " + set.name()
                        + " is not permitted as it conflicts with other records with the same DNS name in zone "
                        + zone + ".");
            }
            if (other.type().equals(set.type())
                    && (other.setIdentifier().isEmpty() || set.setIdentifier().isEmpty())) {
                return Optional.of("RRSet with DNS name " + set.name() + ", type " + set.type()
                        + " cannot be created as other RRSets exist with the same name and type");
            }
        }
        sets.removeIf(set::sharesKey);
        sets.add(set);
        return Optional.empty();
    }

    private static boolean isAlias(Route53Set set) {
        return set.type().equals("CNAME");
    }

    private Optional<String> invalid(Route53Set set) {
        if (!set.name().equals(zone + ".") && !set.name().endsWith("." + zone + ".")) {
            return Optional.of("RRSet with DNS name " + set.name() + " is not permitted in zone " + zone + ".");
        }
        var seen = new HashSet<String>();
        for (var value : set.values()) {
            if (!seen.add(value)) {
                return Optional.of("Duplicate Resource Record: '" + value + "'");
            }
            if (set.type().equals("A") && !Ipv4.isLiteral(value)) {
                return Optional.of("Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address"
                        + " (Value is not a valid IPv4 address) encountered with '" + value + "''");
            }
        }
        return set.values().isEmpty() && set.alias().isEmpty()
                ? Optional.of("Invalid request: Missing field 'ResourceRecords' in " + set.described())
                : Optional.empty();
    }
}
