// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which providers of a run already hold the new values and which still hold the old ones.
record Published(List<Change> done, List<Change> open, Function<ProviderId, String> names) {
    Published {
        done = List.copyOf(done);
        open = List.copyOf(open);
    }

    /// `names` says what people call a provider.
    static Published of(Execution run, Function<ProviderId, String> names) {
        var done = new ArrayList<Change>();
        var open = new ArrayList<Change>();
        for (var step : run.runs()) {
            if (step.step().action() instanceof Action.SwitchDns(var change)) {
                (isDone(step) ? done : open).add(change);
            }
        }
        return new Published(done, open, names);
    }

    int all() {
        return done.size() + open.size();
    }

    /// What clients meet at this moment, in one or two sentences.
    String meaning(Execution run) {
        var plan = run.plan();
        if (all() == 0) {
            return "This plan changes no DNS record, so clients are not moved by it.";
        }
        if (done.isEmpty()) {
            return "Nothing is published yet. Clients still reach " + plan.from() + ".";
        }
        if (open.isEmpty()) {
            return "Every provider already answers `" + values(done.getFirst()) + "`. Clients move to " + plan.to()
                    + " as their resolvers' caches run out.";
        }
        return whoServesNew() + " already serve `" + values(done.getFirst()) + "`. Resolvers that ask " + whoServesOld()
                + " keep sending clients to " + plan.from() + ", about **" + open.size() + " in " + all() + "**.";
    }

    String whoServesNew() {
        return names(done);
    }

    String whoServesOld() {
        return names(open);
    }

    private String names(List<Change> changes) {
        return changes.stream()
                .map(c -> names.apply(c.provider()))
                .distinct()
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " and $1");
    }

    private static String values(Change change) {
        return String.join(", ", change.after().values());
    }

    private static boolean isDone(StepRun run) {
        return run.status() == StepStatus.DONE;
    }
}
