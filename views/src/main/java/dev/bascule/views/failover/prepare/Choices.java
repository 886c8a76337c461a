// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.SiteId;
import dev.bascule.views.failover.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a person has chosen in the wizard so far. Ticks belong to a target and a verb: choosing another one
/// takes them all back. `practice` is there where it is a drill.
public record Choices(
        Verb verb, Optional<SiteId> target, Set<Rule> accepted, Set<Rule> overridden, Optional<Practice> practice) {
    public Choices {
        accepted = Set.copyOf(accepted);
        overridden = Set.copyOf(overridden);
    }

    static Choices begin(Verb verb) {
        return new Choices(verb, Optional.empty(), Set.of(), Set.of(), Optional.empty());
    }

    Choices verb(Verb other) {
        return verb == other ? this : new Choices(other, target, Set.of(), Set.of(), practice);
    }

    Choices target(SiteId site) {
        return target.filter(site::equals).isPresent()
                ? this
                : new Choices(verb, Optional.of(site), Set.of(), Set.of(), practice);
    }

    Choices practise(Practice chosen) {
        return new Choices(verb, target, accepted, overridden, Optional.of(chosen));
    }

    Choices accept(Rule rule, boolean on) {
        return new Choices(verb, target, with(accepted, rule, on), overridden, practice);
    }

    Choices override(Rule rule, boolean on) {
        return new Choices(verb, target, accepted, with(overridden, rule, on), practice);
    }

    List<String> acceptedCodes(List<RuleResult> rules) {
        return rules.stream()
                .filter(r -> r.standing() == RuleResult.Standing.WARN && accepted.contains(r.rule()))
                .map(r -> r.rule().code())
                .toList();
    }

    List<String> overriddenCodes() {
        return new TreeSet<>(overridden).stream().map(Rule::code).toList();
    }

    private static Set<Rule> with(Set<Rule> rules, Rule rule, boolean on) {
        var next = new TreeSet<>(rules);
        if (on) {
            next.add(rule);
        } else {
            next.remove(rule);
        }
        return next;
    }
}
