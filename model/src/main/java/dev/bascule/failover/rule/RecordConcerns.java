// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a plan must show of the records as providers hold them now, one sentence each: what was found, what it
/// means, what to do. Rules judge the same readings; these sentences also tell what no rule forbids.
public final class RecordConcerns {
    private RecordConcerns() {}

    public static List<String> of(Setup setup, List<ProviderReading> readings) {
        return readings.stream().flatMap(r -> of(setup, r).stream()).toList();
    }

    private static List<String> of(Setup setup, ProviderReading r) {
        var who = setup.nameOf(r.provider()) + ": ";
        return switch (r.reading()) {
            case Reading.Found found ->
                Stream.concat(found.warnings().stream(), lifetime(setup, found.set()))
                        .map(who::concat)
                        .toList();
            case Reading.Absent absent ->
                List.of(who + absent.key() + " does not exist in zone "
                        + absent.key().zone() + ". Nothing can be switched there; create the record first.");
            case Reading.InTheWay(var _, var _, var what) ->
                List.of(who + what + " Nothing can be switched there; make it a plain record first.");
            case Reading.Failed failed -> List.of(failed.problem().message());
        };
    }

    private static Stream<String> lifetime(Setup setup, RecordSet held) {
        var all = new ArrayList<String>();
        var seconds = held.ttl().toSeconds();
        setup.records().stream()
                .filter(t -> t.key().equals(held.key()) && !held.proxied().orElse(false))
                .filter(t -> !t.ttl().equals(held.ttl()))
                .forEach(t -> all.add(held.key() + " has a TTL of " + seconds + " s and "
                        + t.ttl().toSeconds() + " s are configured. Resolvers may keep the old answer for " + seconds
                        + " s after a switch, which keeps the TTL as it is; set it at the provider or in the file."));
        return all.stream();
    }
}
