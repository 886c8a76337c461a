// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.amend;

import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.Preview;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Orders;
import dev.bascule.views.feed.Questions;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Amendments without their nodes: what is wanted is rehearsed at once and again when the dry run has run out,
/// and ordered only as it was shown. FX thread only.
public final class AmendViewModel {
    private final ConsoleClient client;
    private final Questions questions;
    private final Orders orders;
    private final ReadOnlyObjectWrapper<Optional<AmendPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty reason = new SimpleStringProperty("");
    private Optional<Snapshot> snapshot = Optional.empty();
    private String deployment = "";
    private Optional<Amendment> wish = Optional.empty();
    private Optional<Preview> preview = Optional.empty();
    private boolean isAsking;
    private String trouble = "";
    private String said = "";
    private Instant now = Instant.EPOCH;

    public AmendViewModel(ConsoleClient client, Executor fxThread) {
        this.client = client;
        this.questions = new Questions(fxThread);
        this.orders = new Orders(client, fxThread);
    }

    public ReadOnlyObjectProperty<Optional<AmendPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public void show(Snapshot newest, String name, Instant time) {
        if (!name.equals(deployment)) {
            deployment = name;
            said = "";
            cancel();
        }
        snapshot = Optional.of(newest);
        tick(time);
    }

    public void tick(Instant time) {
        now = time;
        if (preview.filter(p -> !time.isBefore(p.expiresAt())).isPresent()) {
            ask();
        }
        refresh();
    }

    /// Rehearses what is wanted now, by reading alone.
    public void rehearse(Amendment wanted) {
        wish = Optional.of(wanted);
        preview = Optional.empty();
        said = "";
        ask();
        refresh();
    }

    public void cancel() {
        wish = Optional.empty();
        preview = Optional.empty();
        trouble = "";
        reason.set("");
        refresh();
    }

    /// Orders what was shown last; whoever calls this has had the phrase typed.
    public void order() {
        var person = snapshot.map(s -> s.standing().person()).orElse("");
        var shown = page.get().flatMap(AmendPage::orderable);
        shown.filter(_ -> !reason.get().isBlank())
                .ifPresent(p -> orders.send(
                        new Command.Amend(new DeploymentId(deployment), p, person, reason.get()),
                        this::accepted,
                        words -> {
                            trouble = words;
                            refresh();
                        }));
    }

    private void accepted(String words) {
        cancel();
        said = words;
        refresh();
    }

    private void ask() {
        var asked = wish;
        if (isAsking || asked.isEmpty() || deployment.isEmpty()) {
            return;
        }
        isAsking = true;
        trouble = "";
        questions.ask(
                client.previewAmendment(new AmendmentRequest(new DeploymentId(deployment), asked.get())),
                found -> answered(asked, Optional.of(found), ""),
                words -> answered(asked, Optional.empty(), words));
    }

    /// An answer about something that is no longer wanted is dropped, and what is wanted now is asked.
    private void answered(Optional<Amendment> asked, Optional<Preview> found, String words) {
        isAsking = false;
        if (asked.equals(wish)) {
            preview = found;
            trouble = words;
        } else {
            ask();
        }
        refresh();
    }

    private void refresh() {
        page.set(snapshot.flatMap(s -> s.deployment(deployment))
                .map(picture -> new AmendPage(picture, wish, preview, isAsking, trouble, said, now)));
    }
}
