// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.drill.DrillReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a rehearsal found, for people.
public final class DrillText {
    private DrillText() {}

    public static List<String> of(DrillReport r) {
        var lines = new ArrayList<String>();
        lines.add("Scenario " + r.scenario() + " with seed " + r.seed() + " at " + r.deployment());
        lines.add("");
        lines.add(moved(r.move()) + "; state " + r.state() + (r.rolledBack() ? ", after a roll-back" : ""));
        r.transitions().forEach(t -> lines.add("  " + t.at() + "  " + t.from() + " -> " + t.to()));
        lines.add("");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("  phase", "measured", "bound", "beyond"));
        r.phases()
                .forEach(p -> rows.add(List.of(
                        "  " + p.name(),
                        Columns.length(p.took()),
                        Columns.length(p.bound()),
                        Columns.length(p.overhead()))));
        lines.addAll(Columns.of(rows));
        lines.add("");
        lines.add("DNS before  " + addresses(r.dnsBefore()));
        lines.add("DNS after   " + addresses(r.dnsAfter()));
        lines.add("Users       " + r.requests() + " requests, " + r.failedRequests() + " failed");
        lines.add("Journal     " + r.proof().journalEvents() + " entries, chain "
                + (r.proof().chainHolds() ? "holds" : "BROKEN"));
        lines.add("");
        lines.add(r.isMet() ? "As expected." : "Not as expected:");
        r.differences().forEach(d -> lines.add("  " + d));
        overruns(r).ifPresent(lines::add);
        return lines;
    }

    /// What happened is judged apart from how long it took, so a slow machine does not spoil a drill.
    private static Optional<String> overruns(DrillReport r) {
        var beyond = r.phases().stream()
                .filter(p -> p.overhead().filter(Duration::isPositive).isPresent())
                .map(p -> p.name() + " by " + Columns.length(p.overhead()))
                .collect(Collectors.joining(", "));
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of("Longer than the settings imply: " + beyond
                        + ". That is what the program and this machine add; the outcome is judged without it.");
    }

    private static String moved(DrillReport.Move move) {
        return move.to()
                .map(to -> "Traffic moved from " + move.from().orElse("?") + " to " + to
                        + move.trigger().map(t -> " (" + t + ")").orElse(""))
                .orElse("Traffic stayed");
    }

    private static String addresses(Map<String, List<String>> byProvider) {
        return byProvider.entrySet().stream()
                .map(e -> e.getKey() + " " + String.join(" ", e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
