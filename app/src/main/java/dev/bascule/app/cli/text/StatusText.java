// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import java.util.ArrayList;
import java.util.List;

/// How every deployment stands, for people.
public final class StatusText {
    private StatusText() {}

    public static List<String> of(Snapshot snapshot) {
        var lines = new ArrayList<String>();
        snapshot.deployments().forEach(d -> deployment(lines, d));
        var standing = snapshot.standing();
        lines.add(
                standing.leads()
                        ? "Nobody leads; this process measured and only looks, so automation is disarmed in it."
                        : "Leader: " + standing.leader() + ", journal " + snapshot.journalEntries() + " entries");
        var mistakes = standing.configurationProblems();
        if (!mistakes.isEmpty()) {
            lines.add("The configuration " + standing.configuration()
                    + " is wrong now; the last good one stays in force until it is mended:");
            mistakes.forEach(m -> lines.add("  " + m));
        }
        snapshot.notices().forEach(lines::add);
        return lines;
    }

    private static void deployment(List<String> lines, DeploymentPicture d) {
        var active = d.active().map(a -> "active at " + a).orElse("active site unknown");
        lines.add(d.deployment().id() + ": " + d.phase().code() + ", " + active + ", "
                + d.health().code() + ", automation " + d.effective().code());
        lines.addAll(Columns.of(d.verdicts().stream()
                .map(v -> List.of(
                        "  " + v.site(),
                        v.health().code() + (v.flapping() ? ", flapping" : ""),
                        v.agreeing() + " of " + v.votes().size() + " votes",
                        v.because()))
                .toList()));
        d.pending()
                .ifPresent(p -> lines.add(
                        "  pending: " + p.verb().title() + ", " + p.trigger().because()));
        d.execution()
                .filter(x -> !x.status().isEnded())
                .ifPresent(x ->
                        lines.add("  execution " + x.id() + ": " + x.status().code()));
        d.incident().ifPresent(i -> lines.add("  incident " + i.id() + ": " + i.title()));
    }
}
