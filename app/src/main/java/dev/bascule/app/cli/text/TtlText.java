// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.client.AmendmentPicture;
import dev.bascule.client.Preview;
import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Amendments of TTLs for people: the dry run, and what is lowered.
public final class TtlText {
    private TtlText() {}

    public static List<String> dryRun(Preview preview, Instant now) {
        var lines = new ArrayList<String>();
        preview.plan().ifPresent(p -> {
            lines.add(p.verb().title() + " of " + p.deployment() + ", plan " + p.hash());
            p.steps().forEach(s -> lines.add("  " + s.title()));
            if (p.verb() == Verb.LOWER_TTL) {
                lines.add("In every cache that obeys TTLs at about "
                        + time(now.plus(p.expected()).plus(preview.worstCache()))
                        + " (estimate: the longest TTL before, " + Columns.length(preview.worstCache())
                        + ", from when the last name server answers the new one).");
            }
        });
        preview.problems().forEach(lines::add);
        preview.rules().stream()
                .filter(r -> r.standing() != RuleResult.Standing.PASS)
                .forEach(r -> lines.add(r.standing() + " " + r.rule().title() + ": " + r.evidence()));
        if (preview.isBlocked()) {
            lines.add("Blocked: nothing can be carried out as things stand.");
        }
        return lines;
    }

    public static List<String> of(DeploymentId deployment, AmendmentPicture standing) {
        var lines = new ArrayList<String>();
        standing.newest()
                .ifPresent(x -> lines.add(x.plan().verb().title() + " by " + x.by() + " at " + time(x.startedAt())
                        + ": " + x.status().code() + " (" + x.reason() + ")"));
        standing.lowered()
                .ifPresentOrElse(
                        l -> lowered(lines, deployment, l),
                        () -> lines.add("No TTL of " + deployment + " is lowered."));
        return lines;
    }

    private static void lowered(List<String> lines, DeploymentId deployment, Lowered l) {
        lines.add(deployment + ": " + l.sentence() + " since " + time(l.since()) + " by " + l.by());
        lines.addAll(Columns.of(l.items().stream()
                .map(i -> List.of(
                        "  " + i.provider(),
                        i.key().toString(),
                        i.before().toSeconds() + " s to " + i.to().toSeconds() + " s"))
                .toList()));
        lines.add(l.effectiveAt()
                .map(t -> "In every cache that obeys TTLs at " + time(t) + ".")
                .orElse("It is not known since when everywhere: not every name server was seen to answer it."));
        lines.add(l.restoreAt()
                .map(t -> "Reminder to restore at " + time(t) + ".")
                .orElse("No reminder to restore is set."));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
