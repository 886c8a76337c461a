// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.ConsoleClient;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.control.panel.Desk;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The page of a run as a screen; the destination's subject names the deployment. A failed step asks by itself,
/// once per failure. FX thread only.
public final class ExecutionScreen implements Screen {
    private static final KeyCombination ABORT =
            new KeyCodeCombination(KeyCode.X, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final ConsoleClient client;
    private final Live live;
    private final Executor fxThread;
    private final Navigator navigator;
    private final Desk desk;
    private final StackPane root = new StackPane();
    private Optional<ExecutionViewModel> model = Optional.empty();
    private Optional<ExecutionView> view = Optional.empty();
    private Optional<FailureDialog> asking = Optional.empty();
    private Optional<AbortDialog> aborting = Optional.empty();
    private String askedAbout = "";
    private final Following following;

    public ExecutionScreen(ConsoleClient client, Live live, Executor fxThread, Navigator navigator, Desk desk) {
        this.client = client;
        this.live = live;
        this.following = new Following(live);
        this.fxThread = fxThread;
        this.navigator = navigator;
        this.desk = desk;
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(KeyHelp.of("Abort and roll back", "Ctrl Shift X"), KeyHelp.of("Back", "Esc"));
    }

    @Override
    public double uncovered() {
        return view.map(ExecutionView::headHeight).orElse(0.0);
    }

    @Override
    public void opened(Destination destination) {
        closed();
        var name = destination.subject().isEmpty() ? live.deployment().getValue() : destination.subject();
        var run = about(new DeploymentId(name));
        view.ifPresent(ExecutionView::unfold);
        following.moments(
                () -> run.update(live.snapshot().getValue()),
                run.pageProperty().subscribe(shown -> shown.ifPresent(this::follow)));
        root.requestFocus();
    }

    /// The page opens by itself when a run begins, in the busiest second of an outage. One that is there
    /// already may be on show and stays.
    @Override
    public void prepare() {
        if (model.isEmpty()) {
            make(new DeploymentId(live.deployment().getValue()));
        }
    }

    /// A page is made once for a deployment and shown again, for making one costs several frames.
    private ExecutionViewModel about(DeploymentId deployment) {
        var present = model.filter(run -> run.deployment().equals(deployment));
        present.ifPresent(ExecutionViewModel::reopen);
        return present.orElseGet(() -> make(deployment));
    }

    private ExecutionViewModel make(DeploymentId deployment) {
        var run = new ExecutionViewModel(client, live.now()::getValue, fxThread, deployment);
        var page = new ExecutionView(run, new HeaderWays());
        model = Optional.of(run);
        view = Optional.of(page);
        root.getChildren().setAll(page);
        return run;
    }

    @Override
    public void closed() {
        following.end();
        closeQuestion();
        closeAbort();
        askedAbout = "";
    }

    private void follow(RunPage page) {
        askAboutFailure(page);
        if (!page.canAbort()) {
            closeAbort();
        }
    }

    /// A failure that was not asked about yet opens the dialog; the open one keeps its clock running.
    private void askAboutFailure(RunPage page) {
        asking.ifPresent(dialog -> dialog.tick(page.forecast()));
        var failure = page.failure();
        if (failure.isEmpty()) {
            askedAbout = "";
            closeQuestion();
            return;
        }
        var about = page.run().id() + " " + failure.get().number() + " "
                + failure.get().failed().attempts();
        if (!about.equals(askedAbout)) {
            askedAbout = about;
            ask(page, failure.get());
            desk.announce(failure.get().title() + ". " + failure.get().failed().detail());
        }
    }

    private void ask(RunPage page, FailureReport report) {
        var dialog = new FailureDialog(report, new DecisionWays());
        dialog.tick(page.forecast());
        asking = Optional.of(dialog);
        desk.openDialog(dialog.node());
    }

    private void closeQuestion() {
        asking.ifPresent(dialog -> desk.closeDialog(dialog.node()));
        asking = Optional.empty();
    }

    private void openAbort() {
        closeQuestion();
        model.flatMap(ExecutionViewModel::page).filter(RunPage::canAbort).ifPresent(page -> {
            var dialog = new AbortDialog(page, this::abort, this::closeAbort);
            aborting = Optional.of(dialog);
            desk.openDialog(dialog.node());
        });
    }

    private void abort(String reason) {
        closeAbort();
        model.ifPresent(run -> run.abort(reason));
    }

    private void closeAbort() {
        aborting.ifPresent(dialog -> desk.closeDialog(dialog.node()));
        aborting = Optional.empty();
    }

    private void onKey(KeyEvent pressed) {
        if (ABORT.match(pressed)) {
            openAbort();
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ESCAPE) {
            navigator.back();
            pressed.consume();
        }
    }

    /// The buttons of the head.
    private final class HeaderWays implements RunHeader.Ways {
        @Override
        public void pause() {
            model.ifPresent(ExecutionViewModel::pause);
        }

        @Override
        public void resume() {
            model.ifPresent(ExecutionViewModel::resume);
        }

        @Override
        public void decide() {
            model.flatMap(ExecutionViewModel::page)
                    .ifPresent(page -> page.failure().ifPresent(report -> ask(page, report)));
        }

        @Override
        public void abort() {
            openAbort();
        }

        @Override
        public void leave() {
            navigator.go(Area.OVERVIEW);
        }
    }

    /// What a failed step may lead to.
    private final class DecisionWays implements FailureDialog.Ways {
        @Override
        public void retry() {
            closeQuestion();
            model.ifPresent(ExecutionViewModel::resume);
        }

        @Override
        public void skip(FailureReport report, String reason) {
            closeQuestion();
            model.ifPresent(run -> run.skip(report, reason));
        }

        @Override
        public void abort() {
            openAbort();
        }

        @Override
        public void later() {
            closeQuestion();
        }
    }
}
