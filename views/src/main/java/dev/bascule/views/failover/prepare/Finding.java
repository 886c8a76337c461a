// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.client.Preview;
import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.health.Health;
import dev.bascule.topology.SiteId;
import java.util.List;

/// What a dry run found for one step. `isGood` means that something was read and agrees; otherwise the words
/// say what is open or not asked before the run.
public record Finding(boolean isGood, String words) {
    private static final Finding NOT_CALLED = new Finding(false, "not called in a dry run");

    static Finding of(Action action, Preview preview, DeploymentPicture picture) {
        return switch (action) {
            case Action.CheckRules _ -> rules(preview.rules());
            case Action.CallHook _ -> NOT_CALLED;
            case Action.VerifyService(var site) -> service(picture, site);
            case Action.SwitchDns(var change) -> change(preview, change);
            case Action.VerifyNameServers(var _, var providers, var _) -> nameservers(picture.dns(), providers);
            case Action.VerifyTtl(var _, var providers, var _, var _) -> nameservers(picture.dns(), providers);
            case Action.AwaitResolvers _ -> resolvers(picture.dns());
            case Action.RemindToRestore _ -> new Finding(true, "kept in the journal");
        };
    }

    private static Finding rules(List<RuleResult> rules) {
        var passed = rules.stream().filter(RuleResult::isPass).count();
        var failed = rules.stream().anyMatch(r -> r.standing() == RuleResult.Standing.FAIL);
        return new Finding(!failed, passed + " of " + rules.size() + " pass");
    }

    private static Finding service(DeploymentPicture picture, SiteId site) {
        return picture.verdict(site)
                .map(v -> new Finding(
                        v.health() == Health.HEALTHY,
                        v.health() + ", " + v.agreeing() + " of " + v.votes().size()))
                .orElse(new Finding(false, "not measured"));
    }

    private static Finding change(Preview preview, Change change) {
        if (change.isNoop()) {
            return new Finding(true, "already as wanted");
        }
        return preview.facts().readings().stream()
                .filter(r -> r.provider().equals(change.provider())
                        && r.reading().key().equals(change.before().key()))
                .findFirst()
                .map(r -> reading(r.reading(), change))
                .orElse(new Finding(false, "not read"));
    }

    private static Finding reading(Reading reading, Change change) {
        return switch (reading) {
            case Reading.Found found
            when found.set().hasSameValues(change.before()) -> new Finding(true, "1 record set changes");
            case Reading.Found found ->
                new Finding(false, "holds " + String.join(", ", found.set().values()));
            case Reading.Absent _ -> new Finding(false, "no such record");
            case Reading.InTheWay(var _, var _, var what) -> new Finding(false, what);
            case Reading.Failed(var _, var _, var problem) -> new Finding(false, problem.message());
        };
    }

    private static Finding nameservers(DnsPicture dns, List<ProviderId> providers) {
        return reachable(dns.rows().stream()
                .filter(r -> r.provider().filter(providers::contains).isPresent())
                .toList());
    }

    private static Finding resolvers(DnsPicture dns) {
        return reachable(dns.rows().stream().filter(r -> r.provider().isEmpty()).toList());
    }

    private static Finding reachable(List<DnsPicture.Row> servers) {
        if (servers.isEmpty()) {
            return new Finding(false, "not asked yet");
        }
        var answering =
                servers.stream().filter(r -> !r.state().equals("TIMEOUT")).count();
        return answering == servers.size()
                ? new Finding(true, answering + " reachable")
                : new Finding(true, answering + " of " + servers.size() + " reachable");
    }
}
