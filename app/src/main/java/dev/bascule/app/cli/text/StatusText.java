// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.rule.RecordConcerns;
import dev.bascule.health.Verdict;
import java.util.ArrayList;
import java.util.List;

/// How every deployment stands, for people.
public final class StatusText {
    private StatusText() {}

    public static List<String> of(Snapshot snapshot) {
        var lines = new ArrayList<String>();
        var standing = snapshot.standing();
        var isLed = !standing.leader().equals(Snapshot.Standing.NOBODY);
        snapshot.deployments().forEach(d -> deployment(lines, d, isLed));
        lines.add(
                isLed
                        ? standing.leader() + " leads; this is what stands in its journal, " + snapshot.journalEntries()
                                + " entries."
                        : "Nobody leads: no process watches these deployments. All this was measured just now, once.");
        var mistakes = standing.configurationProblems();
        if (!mistakes.isEmpty()) {
            lines.add("The configuration " + standing.configuration()
                    + " is wrong now; the last good one stays in force until it is mended:");
            mistakes.forEach(m -> lines.add("  " + m));
        }
        snapshot.standing().storeProblem().ifPresent(lines::add);
        snapshot.notices().forEach(lines::add);
        return lines;
    }

    private static void deployment(List<String> lines, DeploymentPicture d, boolean isLed) {
        var active = d.active().map(Object::toString).orElse("not known");
        lines.add(d.deployment().id() + ": state " + d.phase().code() + ", active site " + active + ", health "
                + d.health().code() + ", automation " + automation(d));
        problems(d).forEach(p -> lines.add("  " + p));
        lines.addAll(Columns.of(d.verdicts().stream().map(StatusText::row).toList()));
        d.pending()
                .ifPresent(p -> lines.add(
                        "  pending: " + p.verb().title() + ", " + p.trigger().because()));
        d.execution()
                .filter(x -> !x.status().isEnded())
                .ifPresent(x ->
                        lines.add("  execution " + x.id() + ": " + x.status().code() + waysOn(x, isLed)));
        d.incident().ifPresent(i -> lines.add("  incident " + i.id() + ": " + i.title()));
    }

    private static String waysOn(Execution x, boolean isLed) {
        if (isPaused(x)) {
            return "; go on with 'bascule resume', 'skip' or 'abort', or in the console";
        }
        return isLed ? "" : " when its process ended, and unfinished since; go on with 'bascule resume' or 'abort'";
    }

    private static boolean isPaused(Execution x) {
        return x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP || x.status() == ExecutionStatus.PAUSED_BY_OPERATOR;
    }

    private static String automation(DeploymentPicture d) {
        return d.automation().code()
                + (d.effective() == d.automation()
                        ? ""
                        : " (in force: " + d.effective().code() + ", because " + d.effectiveBecause() + ")");
    }

    /// What is wrong with the records, which may be why the active site is not known.
    private static List<String> problems(DeploymentPicture d) {
        var readings = d.dns().readings();
        return d.active().isEmpty() && readings.isEmpty()
                ? List.of("No provider has answered yet, so the active site is not known.")
                : RecordConcerns.of(d.setup(), readings);
    }

    private static List<String> row(Verdict v) {
        return List.of("  " + v.site(), v.health().code() + (v.flapping() ? ", flapping" : ""), v.because());
    }
}
