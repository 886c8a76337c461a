// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.dns.AddressText;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two rules about what providers hold, and the address that a record has when it points to a site.
public final class ProviderRules {
    private ProviderRules() {}

    /// The address of a site for a type of record, empty when the site has none of that family.
    public static Optional<String> addressOf(Setup setup, SiteId site, RecordType type) {
        return setup.deployment().site(site).flatMap(s -> addressOf(s, type));
    }

    /// In the one written form of record values; a configuration may write an IPv6 address in several.
    private static Optional<String> addressOf(Site site, RecordType type) {
        var configured = switch (type) {
            case A -> Optional.of(site.address());
            case AAAA -> site.address6();
        };
        return configured.map(text -> AddressText.canonical(type, text));
    }

    static RuleResult reachable(Situation s) {
        var failed = s.facts().readings().stream()
                .filter(r -> r.reading() instanceof Reading.Failed)
                .map(r -> ((Reading.Failed) r.reading()).problem().message())
                .toList();
        var expected =
                s.setup().records().stream().mapToInt(r -> r.providers().size()).sum();
        if (s.facts().readings().size() < expected) {
            return SafetyRules.fail(
                    Rule.PROVIDERS_REACHABLE, s.facts().readings().size() + " of " + expected + " records were read");
        }
        return failed.isEmpty()
                ? SafetyRules.pass(Rule.PROVIDERS_REACHABLE, expected + " of " + expected + " records read")
                : SafetyRules.fail(Rule.PROVIDERS_REACHABLE, String.join("; ", failed));
    }

    static RuleResult asExpected(Situation s) {
        var wrong = new ArrayList<String>();
        var odd = new ArrayList<String>();
        for (var reading : s.facts().readings()) {
            var where = s.setup().nameOf(reading.provider()) + " "
                    + reading.reading().key();
            if (reading.reading() instanceof Reading.Found found) {
                inspect(s, where, found, wrong, odd);
            }
            unlike(s.setup().nameOf(reading.provider()), reading.reading()).ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            return SafetyRules.fail(Rule.RECORD_AS_EXPECTED, String.join("; ", wrong));
        }
        return odd.isEmpty()
                ? SafetyRules.pass(Rule.RECORD_AS_EXPECTED, "all point to " + s.from())
                : SafetyRules.humanOnly(s, Rule.RECORD_AS_EXPECTED, String.join("; ", odd));
    }

    /// For what leaves addresses as they are: every record was read and is a plain one.
    static RuleResult held(Situation s) {
        var wrong = s.facts().readings().stream()
                .flatMap(r -> unlike(s.setup().nameOf(r.provider()), r.reading()).stream())
                .toList();
        return wrong.isEmpty()
                ? SafetyRules.pass(Rule.RECORD_AS_EXPECTED, "all are there")
                : SafetyRules.fail(Rule.RECORD_AS_EXPECTED, String.join("; ", wrong));
    }

    private static Optional<String> unlike(String who, Reading reading) {
        var where = who + " " + reading.key();
        return switch (reading) {
            case Reading.Found _ -> Optional.empty();
            case Reading.Absent _ -> Optional.of(where + ": there is no such record; create it first");
            case Reading.InTheWay(var _, var _, var what) -> Optional.of(where + ": " + what);
            case Reading.Failed _ -> Optional.of(where + ": not read");
        };
    }

    private static void inspect(Situation s, String where, Reading.Found found, List<String> wrong, List<String> odd) {
        var key = found.set().key();
        var values = found.set().values();
        var from = addressOf(s.setup(), s.from(), key.type());
        var to = addressOf(s.setup(), s.to(), key.type());
        if (from.isEmpty() || to.isEmpty()) {
            wrong.add(where + ": " + missing(s, key, from) + " has no " + key.type() + " address in the configuration");
        } else if (values.equals(List.of(to.get()))) {
            odd.add(where + " already points to " + s.to());
        } else if (!values.contains(from.get())) {
            wrong.add(where + " holds " + String.join(", ", values) + ", expected " + from.get()
                    + "; see who changed it, and set it back or plan from the site that is active");
        } else if (values.size() > 1) {
            odd.add(where + " holds " + values.size() + " values (" + String.join(", ", values) + "); only "
                    + from.get() + " would be replaced; remove the others first unless they are meant");
        }
    }

    private static SiteId missing(Situation s, RecordKey key, Optional<String> from) {
        return from.isEmpty() ? s.from() : s.to();
    }
}
