// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.client.Command;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.Hold;
import dev.bascule.failover.Pending;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.Incident;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import dev.bascule.styles.Icon;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.shell.palette.Deed;
import dev.bascule.views.shell.palette.PaletteEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What can be done with one deployment as it stands, each thing with the reason where it cannot be done now.
/// What moves traffic opens the wizard or asks for a reason; nothing does it at once.
record DeploymentDeeds(
        DeploymentPicture picture, DeploymentDeeds.By by, Consumer<Command> orders, Navigator navigator) {
    static final String ACTIONS = "Actions";
    private static final Duration PROMISE = Duration.ofMinutes(15);

    /// Who acts, what keeps them from ordering anything, and the time by the engine's clock.
    record By(String person, Optional<String> obstacle, Instant now) {}

    List<PaletteEntry> entries() {
        return Stream.of(pending(), moves(), looks(), leads(), automation())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<PaletteEntry> pending() {
        var counting = picture.pending().filter(p -> p.kind() == Pending.Kind.COUNTDOWN);
        var waiting = picture.pending().filter(p -> p.kind() == Pending.Kind.AWAITING_APPROVAL);
        var left = counting.map(this::left).orElse("");
        var effect = picture.pending()
                .flatMap(Pending::plan)
                .map(plan -> "It starts at once: " + plan.summary() + ".")
                .orElse("");
        return Stream.of(
                counting.flatMap(Pending::hold)
                        .map(this::resume)
                        .orElseGet(() -> hold(left).unless(missing(counting, "nothing counts down"))),
                ask(Icon.PLAY, "Start now…", left, effect, why -> new Command.Hasten(id(), by.person(), why))
                        .key("S")
                        .unless(missing(counting, "nothing counts down")),
                ask(
                                Icon.CHECK,
                                "Approve and start…",
                                "",
                                effect,
                                why -> new Command.ApprovePending(id(), hash(), by.person(), why))
                        .unless(missing(waiting, "no plan waits for approval")),
                ask(
                                Icon.X,
                                "Dismiss the pending move…",
                                "",
                                "It is called off. A new trigger can ask for it again.",
                                why -> new Command.DismissPending(id(), by.person(), why))
                        .unless(missing(picture.pending(), "no move is pending")));
    }

    private PaletteEntry hold(String left) {
        var reason = "held from the palette";
        return order(Icon.PAUSE, "Hold the countdown", left, new Command.Hold(id(), by.person(), reason))
                .key("H");
    }

    private PaletteEntry resume(Hold hold) {
        var words = "held by " + hold.by();
        return order(Icon.PLAY, "Let the countdown go on", words, new Command.ResumeCountdown(id(), by.person()))
                .key("H");
    }

    private Stream<PaletteEntry> moves() {
        var moving =
                Optional.of("a run is under way").filter(_ -> picture.phase().isMoving());
        var home = Optional.of(id() + " is not failed over").filter(_ -> picture.phase() != FailoverState.FAILED_OVER);
        var never = missing(picture.execution(), id() + " was never moved");
        return Stream.of(
                wizard(Icon.TRAFFIC, "Fail over…", "accepts loss and says how much", Verb.FAIL_OVER)
                        .unless(moving),
                wizard(Icon.ARROW, "Switch over…", "planned, without loss", Verb.SWITCH_OVER)
                        .key("Ctrl Shift F")
                        .unless(moving),
                wizard(
                                Icon.REPLAY,
                                "Fail back…",
                                "home to " + picture.deployment().primary().id(),
                                Verb.FAIL_BACK)
                        .unless(moving.or(() -> home)),
                go(
                                Icon.READINESS,
                                "Run a drill…",
                                "real users, announced and judged",
                                new Destination(Area.FAILOVER, Rehearsal.DRILL.code(), id().value()))
                        .unless(moving.or(() -> drill().map(_ -> "a drill is under way"))),
                ask(
                                Icon.STOP,
                                "End the drill here…",
                                "",
                                "Users stay where they are; the drill is judged as it stands.",
                                why -> new Command.EndDrill(id(), by.person(), why))
                        .unless(missing(drill(), "no drill is under way")),
                go(
                                Icon.PLAY,
                                "Open the run",
                                "pause, abort and roll back there",
                                Destination.about(Area.EXECUTION, id().value()))
                        .unless(never));
    }

    private Stream<PaletteEntry> looks() {
        var open = picture.incident().filter(i -> i.status() == Incident.Status.OPEN);
        var incident = open.map(Incident::id).orElse("");
        return Stream.of(
                go(
                        Icon.DNS,
                        "Check propagation…",
                        "who answers what",
                        Destination.of(Area.DNS).in("check")),
                go(
                        Icon.TIMELINE,
                        "Compare two incidents",
                        "lanes and times side by side",
                        Destination.of(Area.TIMELINE).in("compare")),
                order(
                        Icon.CHECKS,
                        "Probe now",
                        "every check",
                        new Command.ProbeNow(id(), Optional.empty(), by.person())),
                order(
                                Icon.INCIDENTS,
                                "Acknowledge the incident",
                                incident,
                                new Command.Acknowledge(id(), incident, by.person()))
                        .key("A")
                        .unless(missing(open, "no incident is open")));
    }

    private Stream<PaletteEntry> leads() {
        var incident = picture.incident();
        var id = incident.map(Incident::id).orElse("");
        var commander = incident.flatMap(Incident::commander).map(Tenure::name);
        var none = missing(incident, "no incident is open");
        var lead = new Destination(Area.INCIDENTS, "command", id);
        return Stream.of(
                go(Icon.INCIDENTS, "Lead the incident", id, lead).unless(none),
                order(
                                Icon.USER,
                                "Take command",
                                id,
                                new Command.TakeRole(id(), id, Role.COMMANDER.code(), by.person(), ""))
                        .unless(none.or(() -> commander.map(name -> name + " commands; hand over on the page"))),
                order(
                                Icon.CLOCK,
                                "Promise an update in 15 min",
                                id,
                                new Command.PromiseUpdate(id(), id, by.now().plus(PROMISE), by.person()))
                        .unless(none));
    }

    private Stream<PaletteEntry> automation() {
        return Arrays.stream(Automation.values())
                .filter(wanted -> wanted != picture.automation())
                .map(wanted -> ask(
                        Icon.LOCK,
                        "Automation to " + wanted + "…",
                        "now " + picture.automation(),
                        dev.bascule.views.shell.Automation.valueOf(wanted.name())
                                .effectOn(id().value()),
                        why -> new Command.SetAutomation(id(), wanted, by.person(), why)));
    }

    private PaletteEntry wizard(Icon icon, String title, String detail, Verb verb) {
        return go(icon, title, detail, new Destination(Area.FAILOVER, verb.code(), id().value()));
    }

    private PaletteEntry go(Icon icon, String title, String detail, Destination there) {
        return PaletteEntry.of(ACTIONS, icon, title, detail, new Deed.AtOnce(() -> navigator.go(there)));
    }

    private PaletteEntry order(Icon icon, String title, String detail, Command command) {
        return PaletteEntry.of(ACTIONS, icon, title, detail, new Deed.AtOnce(() -> orders.accept(command)))
                .unless(by.obstacle());
    }

    private PaletteEntry ask(Icon icon, String title, String detail, String effect, Function<String, Command> command) {
        var deed = new Deed.WithReason(effect, why -> orders.accept(command.apply(why)));
        return PaletteEntry.of(ACTIONS, icon, title, detail, deed).unless(by.obstacle());
    }

    private Optional<Drill> drill() {
        return picture.incident().flatMap(Incident::drill).filter(Drill::isUnderWay);
    }

    private DeploymentId id() {
        return picture.deployment().id();
    }

    private String hash() {
        return picture.pending().flatMap(Pending::plan).map(Plan::hash).orElse("");
    }

    private String left(Pending counting) {
        return counting.hold()
                        .map(Hold::remaining)
                        .or(() -> counting.deadline().map(t -> Duration.between(by.now(), t)))
                        .map(Figures::remaining)
                        .orElse("–")
                + " left";
    }

    private static Optional<String> missing(Optional<?> needed, String why) {
        return Optional.of(why).filter(_ -> needed.isEmpty());
    }
}
