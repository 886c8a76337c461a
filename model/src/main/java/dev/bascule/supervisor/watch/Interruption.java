// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.dns.Change;
import dev.bascule.dns.Reading;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.Setup;
import java.util.ArrayList;
import java.util.List;

/// What a restart finds of an execution: it can go on when each record that it switches still holds what the
/// plan knows, the old value or the new one.
public record Interruption(boolean canGoOn, String evidence) {
    public static Interruption examine(Execution execution, Setup setup, List<ProviderReading> readings) {
        var words = new ArrayList<String>();
        var clear = true;
        for (var step : execution.plan().steps()) {
            if (step.action() instanceof Action.SwitchDns(var change)) {
                var found = state(change, readings);
                words.add(
                        setup.nameOf(change.provider()) + " " + change.before().key() + " " + found.words());
                clear &= found.known();
            }
        }
        var done = execution.runs().stream().filter(r -> r.status().isPassed()).count();
        var where = done + " of " + execution.runs().size() + " steps were done";
        return new Interruption(clear, words.isEmpty() ? where : where + "; " + String.join(", ", words));
    }

    private record Found(boolean known, String words) {}

    private static Found state(Change change, List<ProviderReading> readings) {
        return readings.stream()
                .filter(r -> r.provider().equals(change.provider())
                        && r.reading().key().equals(change.before().key()))
                .findFirst()
                .map(r -> state(change, r.reading()))
                .orElse(new Found(false, "was not read"));
    }

    private static Found state(Change change, Reading reading) {
        return switch (reading) {
            case Reading.Found f when f.set().hasSameValues(change.after()) -> new Found(true, "is switched");
            case Reading.Found f when f.set().hasSameValues(change.before()) -> new Found(true, "is not switched yet");
            case Reading.Found f ->
                new Found(false, "holds " + String.join(", ", f.set().values()));
            case Reading.Absent _ -> new Found(false, "is gone");
            case Reading.InTheWay(var _, var _, var what) -> new Found(false, what);
            case Reading.Failed failed ->
                new Found(false, "could not be read: " + failed.problem().message());
        };
    }
}
