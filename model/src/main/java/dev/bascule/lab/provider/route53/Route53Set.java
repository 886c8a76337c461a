// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A record set as Route 53 stores it: absolute name with its final dot, all values together, and the routing
/// fields that make several sets of one name.
record Route53Set(
        String name,
        String type,
        Optional<String> setIdentifier,
        Optional<Integer> weight,
        Optional<Long> ttl,
        List<String> values,
        Optional<Alias> alias,
        Optional<String> healthCheck)
        implements Comparable<Route53Set> {
    /// A set that answers with what another AWS resource answers.
    record Alias(String hostedZone, String dnsName, boolean evaluatesHealth) {}

    Route53Set {
        name = absolute(name);
        values = List.copyOf(values);
    }

    /// Lower case, with the final dot, octal escapes resolved.
    static String absolute(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace("\\052", "*");
        return plain.endsWith(".") ? plain : plain + ".";
    }

    /// True for the set that this one would replace.
    boolean sharesKey(Route53Set other) {
        return name.equals(other.name) && type.equals(other.type) && setIdentifier.equals(other.setIdentifier);
    }

    /// True when a DELETE that states this set may delete the other; the order of values does not matter.
    boolean states(Route53Set other) {
        return sharesKey(other)
                && ttl.equals(other.ttl)
                && weight.equals(other.weight)
                && alias.equals(other.alias)
                && healthCheck.equals(other.healthCheck)
                && values.size() == other.values.size()
                && Set.copyOf(values).equals(Set.copyOf(other.values));
    }

    /// How messages name it.
    String described() {
        var identifier =
                setIdentifier.map(id -> ", set-identifier='" + id + "'").orElse("");
        return "[name='" + name + "', type='" + type + "'" + identifier + "]";
    }

    /// The order of lists: labels from the right, then type, then set identifier.
    @Override
    public int compareTo(Route53Set other) {
        return position().compareTo(other.position());
    }

    Position position() {
        return new Position(List.of(name.split("\\.")).reversed(), type, setIdentifier.orElse(""));
    }

    /// A place in a list, whether or not a set stands there.
    record Position(List<String> labels, String type, String identifier) implements Comparable<Position> {
        @Override
        public int compareTo(Position other) {
            for (var i = 0; i < Math.min(labels.size(), other.labels.size()); i++) {
                var difference = labels.get(i).compareTo(other.labels.get(i));
                if (difference != 0) {
                    return difference;
                }
            }
            var shorter = Integer.compare(labels.size(), other.labels.size());
            var byType = shorter != 0 ? shorter : type.compareTo(other.type);
            return byType != 0 ? byType : identifier.compareTo(other.identifier);
        }
    }
}
