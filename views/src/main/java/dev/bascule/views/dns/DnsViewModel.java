// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DnsPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Questions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The DNS page without its nodes: the record in view, what every server answers, and asking them at once. FX
/// thread only.
public final class DnsViewModel {
    private final ConsoleClient client;
    private final Questions questions;
    private final ReadOnlyObjectWrapper<Optional<DnsPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AnswerHistory history = new AnswerHistory();
    private String deployment = "";
    private String record = "";
    private String trouble = "";
    private boolean isAsking;
    private Optional<DnsPicture.Row> inspected = Optional.empty();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Instant now = Instant.EPOCH;

    public DnsViewModel(ConsoleClient client, Executor fxThread) {
        this.client = client;
        this.questions = new Questions(fxThread);
    }

    /// Empty until a snapshot that holds the deployment was seen.
    public ReadOnlyObjectProperty<Optional<DnsPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public Optional<DnsPage> page() {
        return page.get();
    }

    public void show(Snapshot newest, String name, Instant time) {
        if (!name.equals(deployment)) {
            deployment = name;
            record = "";
            history = new AnswerHistory();
        }
        snapshot = Optional.of(newest);
        newest.deployment(name).ifPresent(picture -> history.note(picture.dns()));
        tick(time);
    }

    public void tick(Instant time) {
        now = time;
        refresh();
    }

    public void choose(String name) {
        record = name;
        refresh();
    }

    /// The answer whose evidence is shown, or none.
    void inspect(Optional<DnsPicture.Row> row) {
        if (!inspected.equals(row)) {
            inspected = row;
            refresh();
        }
    }

    Optional<DnsPicture.Row> inspected() {
        return inspected;
    }

    /// Asks every server now; the answers come with the next snapshot.
    public void probe() {
        if (isAsking || deployment.isEmpty()) {
            return;
        }
        isAsking = true;
        trouble = "";
        refresh();
        questions.ask(client.measureDns(new DeploymentId(deployment)), this::take, this::fail);
    }

    private void take(DnsPicture answer) {
        isAsking = false;
        history.note(answer);
        refresh();
    }

    private void fail(String words) {
        isAsking = false;
        trouble = words;
        refresh();
    }

    private void refresh() {
        page.set(snapshot.flatMap(s -> s.deployment(deployment))
                .map(picture -> DnsPage.of(picture, record, history, trouble, isAsking, now)));
    }
}
