// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.Vote;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.shell.Automation;
import dev.bascule.views.shell.DeploymentEntry;
import dev.bascule.views.shell.RailBadge;
import dev.bascule.views.shell.ShellModel;
import dev.bascule.views.shell.StatusFact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ObservableList;

/// Carries snapshots into what the shell shows around the screens; what takes a look at every check is counted
/// on a worker. FX thread only.
final class ShellFeed {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ROOT);
    private static final Duration LATE = Duration.ofSeconds(5);

    private final ShellModel model;
    private final Navigator navigator;
    private final Ask ask;
    private Optional<DeploymentPicture> uncounted = Optional.empty();
    private boolean isCounting;
    private String configuration = "";
    private Optional<FailoverState> shownPhase = Optional.empty();

    ShellFeed(ShellModel model, Navigator navigator, Ask ask) {
        this.model = model;
        this.navigator = navigator;
        this.ask = ask;
    }

    void show(Snapshot newest, String focused, Instant now) {
        model.focused().set(focused);
        var entries = newest.deployments().stream()
                .map(d -> new DeploymentEntry(d.deployment().id().value(), Marks.of(d.phase()), Marks.of(d.health())))
                .toList();
        if (!model.deployments().equals(entries)) {
            model.deployments().setAll(entries);
        }
        model.person().set(newest.standing().person());
        model.role().set(newest.standing().leads() ? (newest.standing().lab() ? "lab" : "leads") : "read-only");
        newest.deployment(focused).ifPresent(d -> show(newest, d));
        clock(newest, now);
    }

    private void show(Snapshot newest, DeploymentPicture d) {
        configuration = newest.standing().configurationName();
        model.state().set(Marks.of(d.phase()));
        model.health().set(Marks.of(d.health()));
        model.automation().set(Automation.valueOf(d.automation().name()));
        quorum(d);
        badges(d);
        warning(newest, d);
        status(newest);
        followRun(d);
    }

    private void quorum(DeploymentPicture d) {
        var verdict = d.active().flatMap(d::verdict);
        var votes = verdict.map(v -> v.votes().stream()
                        .map(x -> new Vote(x.checker().value(), Marks.of(x.health())))
                        .toList())
                .orElse(List.of());
        if (!model.quorum().votes().equals(votes)) {
            model.quorum().votes().setAll(votes);
        }
        model.quorum().verdict().set(verdict.map(v -> Marks.of(v.health())).orElse(Mark.UNKNOWN));
    }

    private void badges(DeploymentPicture d) {
        if (d.incident().isPresent()) {
            model.badges().put(Area.INCIDENTS, new RailBadge(1, null));
        } else {
            model.badges().remove(Area.INCIDENTS);
        }
        uncounted = Optional.of(d);
        count();
        var drifting = (int) d.dns().drift().stream()
                .filter(r -> r.verdict().equals("drift"))
                .count();
        if (drifting > 0 && !d.phase().isMoving()) {
            model.badges().put(Area.DNS, new RailBadge(drifting, Mark.DEGRADED));
        } else {
            model.badges().remove(Area.DNS);
        }
    }

    /// One count at a time; pictures that come meanwhile give way to the newest.
    private void count() {
        if (!isCounting && uncounted.isPresent()) {
            var counted = uncounted.get();
            uncounted = Optional.empty();
            isCounting = true;
            ask.ask(() -> CheckTally.of(counted), this::counted, _ -> next());
        }
    }

    private void counted(CheckTally tally) {
        tally.badge()
                .ifPresentOrElse(
                        badge -> model.badges().put(Area.CHECKS, badge),
                        () -> model.badges().remove(Area.CHECKS));
        replace(
                model.statusLeft(),
                List.of(
                        new StatusFact("Checks", String.valueOf(tally.checks())),
                        new StatusFact("Vantage points", tally.seeing() + "/" + tally.checkers()),
                        new StatusFact("Configuration", configuration)));
        next();
    }

    private void next() {
        isCounting = false;
        count();
    }

    private void warning(Snapshot newest, DeploymentPicture d) {
        var standing = newest.standing();
        var words = standing.storeProblem().orElse("");
        if (words.isEmpty() && !standing.leads()) {
            words = "Read-only: " + standing.leader() + " leads this store. Orders are given there.";
        }
        if (words.isEmpty() && !standing.configurationProblems().isEmpty()) {
            words = "The configuration file is wrong, the last good one stays in force: "
                    + standing.configurationProblems().getFirst();
        }
        if (words.isEmpty()) {
            words = newest.notices().stream().findFirst().orElse("");
        }
        if (words.isEmpty() && d.automation() == dev.bascule.failover.rule.Automation.DISARMED) {
            words = "DISARMED, nothing fails over by itself";
        }
        if (words.isEmpty() && d.automation() != d.effective()) {
            words = d.automation() + " acts as " + d.effective() + ": " + d.effectiveBecause();
        }
        model.warning().set(words);
    }

    private void status(Snapshot newest) {
        var recording =
                newest.standing().storeProblem().isEmpty() && newest.standing().leads() ? "recording" : "not recording";
        replace(
                model.statusRight(),
                List.of(
                        new StatusFact("Journal", "%,d entries, %s".formatted(newest.journalEntries(), recording)),
                        new StatusFact("Leads", newest.standing().leader())));
    }

    private static void replace(ObservableList<StatusFact> list, List<StatusFact> facts) {
        if (!list.equals(facts)) {
            list.setAll(facts);
        }
    }

    /// When a run begins, the overview gives way to it; wherever else the person is, they stay.
    private void followRun(DeploymentPicture d) {
        var before = shownPhase;
        shownPhase = Optional.of(d.phase());
        var begun = d.phase().isMoving() && before.filter(p -> !p.isMoving()).isPresent();
        if (begun && navigator.current().area() == Area.OVERVIEW) {
            navigator.go(Destination.about(Area.EXECUTION, d.deployment().id().value()));
        }
    }

    /// Once a second.
    void tick(Snapshot newest, Instant now) {
        clock(newest, now);
        model.age()
                .set(model.stale().get().isEmpty() ? Figures.seconds(Duration.between(newest.at(), now)) + " s" : "");
    }

    private void clock(Snapshot newest, Instant now) {
        model.utc().set(UTC.format(now.atZone(ZoneOffset.UTC)));
        model.local().set(LOCAL.format(now.atZone(ZoneId.systemDefault())));
        var age = Duration.between(newest.at(), now);
        model.stale()
                .set(age.compareTo(LATE) > 0 ? "Stale %02d:%02d".formatted(age.toMinutes(), age.toSecondsPart()) : "");
    }
}
