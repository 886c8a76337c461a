// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The time of one incident as parts without a gap, from onset to restored, or to `now` while users still wait;
/// beside them what settings and plan gave each part. A part that did not take place has no segment.
public record Ribbon(
        List<Segment> segments, Map<Part, Duration> planned, Optional<Duration> objective, boolean isOver) {
    public Ribbon {
        segments = List.copyOf(segments);
        planned = Map.copyOf(planned);
    }

    /// An incident that is not over grows until `now`.
    public static Ribbon of(Course course, Instant now) {
        return new Ribbon(
                Cutting.of(course, now),
                planned(course),
                course.objective(),
                course.restored().isPresent());
    }

    /// From onset to restored, or so far.
    public Duration total() {
        return segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
    }

    public Optional<Duration> measured(Part part) {
        return segments.stream()
                .filter(s -> s.part() == part)
                .map(Segment::length)
                .reduce(Duration::plus);
    }

    /// By how much the objective was missed; empty when it holds or there is none.
    public Optional<Duration> overrun() {
        return objective.map(total()::minus).filter(Duration::isPositive);
    }

    /// What the objective leaves; empty when nothing is left or there is none.
    public Optional<Duration> left() {
        return objective.map(o -> o.minus(total())).filter(Duration::isPositive);
    }

    /// The sum of what was given to every part; empty while nothing was planned.
    public Optional<Duration> plannedTotal() {
        return planned.values().stream().reduce(Duration::plus);
    }

    private static Map<Part, Duration> planned(Course course) {
        var planned = new EnumMap<Part, Duration>(Part.class);
        course.policy().filter(_ -> course.detected().isPresent()).ifPresent(p -> {
            planned.put(Part.DETECT, detection(p));
            if (p.automation() == Automation.ARMED) {
                planned.put(Part.DECIDE, p.grace());
            }
        });
        course.move().ifPresent(move -> plan(move.plan(), planned));
        return planned;
    }

    /// The failures that settings ask for, one interval apart, each noticed within its timeout.
    private static Duration detection(Policy policy) {
        return policy.interval().multipliedBy(policy.failureThreshold()).plus(policy.timeout());
    }

    private static void plan(Plan plan, Map<Part, Duration> planned) {
        var begins = MovePoints.plannedStart(plan, Action.SwitchDns.class);
        var at = begins;
        planned.put(Part.PREPARE, begins);
        for (var part : List.of(Part.PROVIDER, Part.AUTHORITATIVE, Part.TTL)) {
            var end = MovePoints.plannedEnd(plan, action(part));
            if (end.compareTo(at) > 0) {
                planned.put(part, end.minus(at));
                at = end;
            }
        }
        if (plan.expected().compareTo(at) > 0) {
            planned.put(Part.FINISH, plan.expected().minus(at));
        }
    }

    private static Class<? extends Action> action(Part part) {
        return switch (part) {
            case PROVIDER -> Action.SwitchDns.class;
            case AUTHORITATIVE -> Action.VerifyNameServers.class;
            case TTL, TAIL -> Action.AwaitResolvers.class;
            case DETECT, DECIDE, PREPARE, FINISH -> Action.class;
        };
    }

    /// The time of a course, cut up to `at`; `isDone` when the last part lasts until the end.
    private record Cutting(Course course, Instant end, List<Segment> segments, Instant at, boolean isDone) {
        static List<Segment> of(Course course, Instant now) {
            var begun = new Cutting(course, course.restored().orElse(now), List.of(), course.onset(), false);
            var noticed = course.detected().isPresent() || course.started().isEmpty()
                    ? begun.until(Part.DETECT, course.detected()).until(Part.DECIDE, course.started())
                    : begun;
            return course.move()
                    .map(MovePoints::new)
                    .map(noticed::moved)
                    .orElse(noticed)
                    .until(Part.FINISH, course.restored())
                    .segments();
        }

        private Cutting moved(MovePoints points) {
            if (!points.has(Action.SwitchDns.class)) {
                return this;
            }
            var changed =
                    until(Part.PREPARE, points.ready()).until(Part.PROVIDER, points.ended(Action.SwitchDns.class));
            var answered = points.has(Action.VerifyNameServers.class)
                    ? changed.until(Part.AUTHORITATIVE, points.ended(Action.VerifyNameServers.class))
                    : changed;
            return points.has(Action.AwaitResolvers.class) ? answered.followed(points) : answered;
        }

        private Cutting followed(MovePoints points) {
            var followed = points.ended(Action.AwaitResolvers.class);
            var expires = at.plus(points.ttl());
            return followed.orElse(end).isAfter(expires)
                    ? until(Part.TTL, Optional.of(expires)).until(Part.TAIL, followed)
                    : until(Part.TTL, followed);
        }

        /// Without `point` the part is the one that lasts until the end.
        private Cutting until(Part part, Optional<Instant> point) {
            if (isDone) {
                return this;
            }
            var to = point.filter(p -> p.isBefore(end)).orElse(end);
            if (!to.isAfter(at)) {
                return new Cutting(course, end, segments, at, point.isEmpty());
            }
            var isOpen = point.isEmpty() && course.restored().isEmpty();
            var more = new ArrayList<>(segments);
            more.add(new Segment(part, at, to, isOpen));
            return new Cutting(course, end, List.copyOf(more), to, point.isEmpty());
        }
    }
}
