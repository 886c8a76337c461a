// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.Setup;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Recorded;
import dev.bascule.incident.budget.Course;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A stretch of a deployment's journal, from which every moment in `[from, to]` can be shown again: what held
/// when it begins, and every entry since, oldest first.
public record History(Instant from, Instant to, Moment beginning, List<Recorded> entries) {
    public History {
        entries = List.copyOf(entries);
    }

    /// The stretch of a whole journal, which is given oldest first.
    public static History of(List<Recorded> journal, Instant from, Instant to) {
        var before = journal.stream().filter(r -> r.at().isBefore(from)).toList();
        var within = journal.stream()
                .filter(r -> !r.at().isBefore(from) && !r.at().isAfter(to))
                .toList();
        return new History(from, to, Moment.EMPTY.after(before, from), within);
    }

    /// What held at `moment`; before the stretch its beginning, after it its end.
    public Moment at(Instant moment) {
        return moment.isBefore(from) ? beginning : beginning.after(entries, moment.isAfter(to) ? to : moment);
    }

    /// What incidents that began in this stretch went through, in the order in which they are given.
    public List<Course> courses(List<Incident> incidents) {
        var told = new HashMap<String, Course>();
        var moment = beginning;
        var next = 0;
        for (var incident :
                incidents.stream().sorted(Comparator.comparing(this::end)).toList()) {
            var end = end(incident);
            var start = next;
            while (next < entries.size() && !entries.get(next).at().isAfter(end)) {
                next++;
            }
            moment = moment.after(entries.subList(start, next), end);
            told.put(incident.id(), course(incident, moment.state(), end));
        }
        return incidents.stream()
                .flatMap(i -> Optional.ofNullable(told.get(i.id())).stream())
                .toList();
    }

    private Instant end(Incident incident) {
        return incident.milestones().restored().orElse(to);
    }

    private Course course(Incident incident, State held, Instant end) {
        var times = incident.milestones();
        var within = entries.stream()
                .filter(r -> !r.at().isBefore(times.onset()) && !r.at().isAfter(end))
                .map(Recorded::event)
                .toList();
        return new Course(
                times.onset(),
                times.detected(),
                times.started(),
                times.restored(),
                held.execution()
                        .filter(x -> times.started()
                                .filter(s -> !x.startedAt().isBefore(s))
                                .isPresent()),
                held.setup().map(Setup::policy),
                count(within, e -> e instanceof Event.StepEnded s && s.result() instanceof StepResult.Failed),
                count(within, e -> e instanceof Event.DriftSeen d && d.drifts()));
    }

    private static int count(List<Event> events, Predicate<Event> wanted) {
        return (int) events.stream().filter(wanted).count();
    }
}
