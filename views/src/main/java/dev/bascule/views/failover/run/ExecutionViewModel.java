// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.incident.Incident;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Orders;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The page of a run without its nodes: what it shows, and the orders people may give. Orders name the
/// execution they were given for, so a late one can hit nothing else. FX thread only.
public final class ExecutionViewModel {
    private final ConsoleClient client;
    private final Orders orders;
    private final InstantSource clock;
    private final DeploymentId deployment;
    private final ReadOnlyObjectWrapper<Optional<RunPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Snapshot snapshot;

    public ExecutionViewModel(ConsoleClient client, InstantSource clock, Executor screen, DeploymentId deployment) {
        this.client = client;
        this.orders = new Orders(client, screen);
        this.clock = clock;
        this.deployment = deployment;
        this.snapshot = client.snapshot();
        update(snapshot);
    }

    DeploymentId deployment() {
        return deployment;
    }

    /// What was refused when the page was open before is over.
    void reopen() {
        trouble.set("");
    }

    /// What is shown; empty while nothing was ever moved.
    public ReadOnlyObjectProperty<Optional<RunPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public Optional<RunPage> page() {
        return page.get();
    }

    /// What the engine refused last, in its own words; empty after an order that was taken.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Why this console may give no orders at all; empty when it may.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public void update(Snapshot newest) {
        snapshot = newest;
        var standing = newest.standing();
        refusal.set(
                standing.leads()
                        ? standing.storeProblem().orElse("")
                        : standing.leader() + " leads; this console can only look.");
        tick();
    }

    /// Moves the clocks on.
    public void tick() {
        page.set(snapshot.deployment(deployment.value()).flatMap(p -> RunPage.of(p, clock.instant())));
    }

    public void pause() {
        order(run -> new Command.Pause(deployment, run, person()));
    }

    /// Goes on after a pause; a step that failed is tried again.
    public void resume() {
        order(run -> new Command.Resume(deployment, run, person()));
    }

    public void skip(FailureReport report, String reason) {
        order(run -> new Command.Skip(deployment, run, report.failed().step().id(), person(), reason.strip()));
    }

    public void abort(String reason) {
        order(run -> new Command.Abort(deployment, run, person(), reason.strip()));
    }

    public void tick(String item, boolean ticked) {
        page().flatMap(p -> p.picture().incident())
                .map(Incident::id)
                .ifPresent(incident -> send(new Command.Tick(deployment, incident, item, ticked, person())));
    }

    private void order(Function<ExecutionId, Command> command) {
        if (!refusal.get().isEmpty()) {
            trouble.set(refusal.get());
            return;
        }
        page().ifPresent(shown -> send(command.apply(shown.run().id())));
    }

    private void send(Command command) {
        orders.send(command, _ -> trouble.set(""), trouble::set);
    }

    private String person() {
        return snapshot.standing().person();
    }
}
