// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.drill.Fault;
import dev.bascule.views.feed.Feed;
import dev.bascule.views.lab.LabFaults;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Opens every screen of a window once and ends with the overview, so that Java meets the whole console in a
/// rehearsal; in the lab a site is lost then, for what an outage draws is drawn at no other time. FX thread
/// only.
final class Tour {
    /// Pictures of a run that are shown before the end.
    private static final int OF_THE_RUN = 8;

    private final Queue<Area> areas =
            new ArrayDeque<>(Arrays.asList(Area.values()).reversed());
    private final ConsoleWindow window;
    private final ConsoleEngine shown;
    private final Runnable end;
    private boolean isHastened;
    private int ofTheRun;

    Tour(ConsoleWindow window, ConsoleEngine shown, Runnable end) {
        this.window = window;
        this.shown = shown;
        this.end = end;
    }

    /// Goes to the next screen once the one before has been laid out.
    void goOn() {
        if (areas.isEmpty()) {
            shown.faults().ifPresentOrElse(this::loseSite, end);
        } else {
            window.go(Destination.of(areas.remove()));
            afterLayout(window.shell().root().getScene());
        }
    }

    private void afterLayout(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Feed.fxThread().execute(Tour.this::goOn);
            }
        });
        Platform.requestNextPulse();
    }

    private void loseSite(LabFaults lab) {
        var client = shown.engine().client();
        var primary = client.snapshot().deployments().getFirst().deployment().primary();
        var _ = client.onChange(news -> Feed.fxThread().execute(() -> follow(client, news)));
        lab.begin(new Fault.SiteOutage(primary.id().value()));
    }

    private void follow(ConsoleClient client, Snapshot news) {
        var deployment = news.deployments().getFirst();
        if (deployment.phase().isMoving()) {
            ofTheRun++;
            if (ofTheRun == OF_THE_RUN) {
                end.run();
            }
        } else if (!isHastened && deployment.pending().isPresent()) {
            isHastened = true;
            hasten(client, deployment);
        }
    }

    /// Nobody waits for the countdown of a rehearsal.
    private static void hasten(ConsoleClient client, DeploymentPicture deployment) {
        var person = client.snapshot().standing().person();
        client.send(new Command.Hasten(deployment.deployment().id(), person, "rehearsal"));
    }
}
