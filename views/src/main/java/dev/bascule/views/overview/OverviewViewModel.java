// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.Command;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.Pending;
import dev.bascule.incident.Incident;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.overview.banner.BannerFace;
import dev.bascule.views.overview.banner.BannerReading;
import dev.bascule.views.overview.strip.TopologyFigure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the overview shows, panel by panel as values that change only when something visible did, and what it
/// orders. FX thread only.
public final class OverviewViewModel {
    private final Orders orders;
    private final ReadOnlyObjectWrapper<Optional<BannerFace>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<HealthGrid> health = new ReadOnlyObjectWrapper<>(new HealthGrid(List.of()));
    private final ReadOnlyObjectWrapper<Optional<TopologyFigure>> topology =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ReadinessLine>> readiness = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<BudgetLine>> budget = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<HealthGrid.Order> order = new SimpleObjectProperty<>(HealthGrid.Order.BY_SITE);
    private final EventFeed events = new EventFeed();
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Optional<DeploymentPicture> picture = Optional.empty();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Instant now = Instant.EPOCH;

    public OverviewViewModel(Orders orders) {
        this.orders = orders;
        order.subscribe(_ -> refresh());
    }

    /// Takes in the newest snapshot; `time` is the engine's, so that countdowns agree with it.
    public void show(Snapshot newest, String deployment, Instant time) {
        snapshot = Optional.of(newest);
        picture = newest.deployment(deployment);
        now = time;
        refresh();
    }

    ReadOnlyObjectProperty<Optional<BannerFace>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<HealthGrid> healthProperty() {
        return health.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TopologyFigure>> topologyProperty() {
        return topology.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ReadinessLine>> readinessProperty() {
        return readiness.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<BudgetLine>> budgetProperty() {
        return budget.getReadOnlyProperty();
    }

    ObjectProperty<HealthGrid.Order> orderProperty() {
        return order;
    }

    EventFeed events() {
        return events;
    }

    /// Why this console cannot order anything now; empty when it can.
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// The engine's answer to the last command it did not carry out; empty after one that it did.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    String deploymentName() {
        return picture.map(p -> p.deployment().id().value()).orElse("");
    }

    /// Holds the countdown, or lets it go on when it is held; nothing where nothing counts down.
    public void holdOrResume() {
        var counting = picture.flatMap(DeploymentPicture::pending).filter(p -> p.kind() == Pending.Kind.COUNTDOWN);
        counting.ifPresent(p -> {
            if (p.hold().isPresent()) {
                send(new Command.ResumeCountdown(deployment(), person()));
            } else {
                send(new Command.Hold(deployment(), person(), "held from the overview"));
            }
        });
    }

    /// Ends the countdown at once.
    void hasten(String reason) {
        send(new Command.Hasten(deployment(), person(), reason));
    }

    void approve(String reason) {
        picture.flatMap(DeploymentPicture::pending)
                .flatMap(Pending::plan)
                .ifPresent(plan -> send(new Command.ApprovePending(deployment(), plan.hash(), person(), reason)));
    }

    void dismiss(String reason) {
        send(new Command.DismissPending(deployment(), person(), reason));
    }

    /// Acknowledges the incident that is open, once.
    public void acknowledge() {
        picture.flatMap(DeploymentPicture::incident)
                .filter(i -> i.status() == Incident.Status.OPEN)
                .ifPresent(i -> send(new Command.Acknowledge(deployment(), i.id(), person())));
    }

    /// What approving the pending plan, or ending its countdown, would do, in a sentence.
    String effectOfStart() {
        return picture.flatMap(DeploymentPicture::pending)
                .flatMap(Pending::plan)
                .map(plan -> "It starts at once: " + plan.summary() + ".")
                .orElse("No plan has been computed yet.");
    }

    private void send(Command command) {
        if (obstacle.get().isEmpty()) {
            orders.send(command, _ -> refusal.set(""), refusal::set);
        } else {
            refusal.set(obstacle.get());
        }
    }

    private DeploymentId deployment() {
        return picture.orElseThrow().deployment().id();
    }

    private String person() {
        return snapshot.orElseThrow().standing().person();
    }

    private void refresh() {
        snapshot.ifPresent(s -> obstacle.set(obstacleIn(s.standing())));
        picture.ifPresent(p -> {
            banner.set(Optional.of(BannerReading.of(p, now)));
            var reading = new HealthReading(p, now);
            health.set(reading.grid(order.get()));
            topology.set(Optional.of(TopologyReading.of(p, reading)));
            readiness.set(ReadinessLine.of(p, reading));
            budget.set(BudgetLine.of(p, now));
        });
        events.show(picture.map(DeploymentPicture::recent).orElse(List.of()));
    }

    private static String obstacleIn(Snapshot.Standing standing) {
        if (standing.storeProblem().isPresent()) {
            return standing.storeProblem().get();
        }
        return standing.leads()
                ? ""
                : "Read-only: " + standing.leader() + " leads. Act there, or wait until it gives up the lead.";
    }
}
