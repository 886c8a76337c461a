// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.replay;

import dev.bascule.client.Moment;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.topology.Site;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.timeline.figure.Share;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What held at one moment of the past, in the console's words. What the journal does not hold is said to be
/// missing; nothing is taken from the present.
public record Then(
        Instant at,
        FailoverState phase,
        String served,
        List<SiteThen> sites,
        String automation,
        String step,
        String dns) {
    static final String NOT_CONFIGURED = "not configured yet";

    public Then {
        sites = List.copyOf(sites);
    }

    /// A site with the health that the last verdict of that time gave it.
    public record SiteThen(String name, Mark mark, String detail) {}

    /// `share` is the last figure of propagation that the journal holds before the moment.
    public static Then of(Moment moment, Optional<Share> share) {
        var state = moment.state();
        return new Then(
                moment.at(),
                state.phase(),
                state.setup().isEmpty()
                        ? NOT_CONFIGURED
                        : state.active().map(s -> "served from " + s).orElse("active site not known"),
                state.setup().stream()
                        .flatMap(s -> s.deployment().sites().stream())
                        .map(s -> site(s, state))
                        .toList(),
                state.automation().name(),
                state.underWay().map(Then::step).orElse("no move under way"),
                dns(state, share));
    }

    /// The whole in one line.
    public String sentence() {
        return Marks.of(phase).word() + ", " + served + ", " + step + ", " + dns;
    }

    private static SiteThen site(Site site, State state) {
        return state.verdict(site.id())
                .map(v -> new SiteThen(
                        site.id().value(),
                        Marks.of(v.health()),
                        v.agreeing() + "/" + v.votes().size() + " since " + Figures.time(v.since())))
                .orElse(new SiteThen(site.id().value(), Mark.UNKNOWN, "no verdict yet"));
    }

    private static String step(Execution move) {
        var steps = move.plan().steps();
        var running = move.running();
        return running.isEmpty()
                ? move.status().code().replace('-', ' ')
                : "step " + (steps.indexOf(running.getFirst().step()) + 1) + " of " + steps.size() + ", "
                        + running.getFirst().step().title();
    }

    /// A figure of an earlier move says nothing about this one.
    private static String dns(State state, Optional<Share> share) {
        return share.filter(s -> state.execution()
                        .filter(x -> !s.at().isBefore(x.startedAt()))
                        .isPresent())
                .map(s -> "DNS " + Math.round(s.share() * 100) + " % new, " + s.words() + " at " + Figures.time(s.at()))
                .orElse("DNS share not recorded before this moment");
    }
}
