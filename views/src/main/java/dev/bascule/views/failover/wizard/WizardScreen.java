// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.client.ConsoleClient;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import dev.bascule.views.failover.practice.Practice;
import dev.bascule.views.failover.prepare.WizardStep;
import dev.bascule.views.failover.prepare.WizardViewModel;
import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The wizard as a screen. Each opening begins anew: the destination's view names the verb by its code, or a
/// rehearsal by its own, the subject the deployment, and a site of it as the target, such as `shop/ams3`;
/// leaving lets a held countdown go on. FX thread only.
public final class WizardScreen implements Screen {
    private final ConsoleClient client;
    private final Live live;
    private final Executor fxThread;
    private final Navigator navigator;
    private final StackPane root = new StackPane();
    private Optional<WizardViewModel> model = Optional.empty();
    private Optional<WizardView> view = Optional.empty();
    private final Following following;

    public WizardScreen(ConsoleClient client, Live live, Executor fxThread, Navigator navigator) {
        this.client = client;
        this.live = live;
        this.following = new Following(live);
        this.fxThread = fxThread;
        this.navigator = navigator;
        root.setFocusTraversable(true);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                KeyHelp.of("Go on, as far as the last page", "Enter"),
                KeyHelp.of("Hold the countdown, or let it go on", "H"),
                KeyHelp.of("Leave, nothing is started", "Esc"));
    }

    @Override
    public double uncovered() {
        return view.map(WizardView::headHeight).orElse(0.0);
    }

    @Override
    public Pos toasts() {
        return Pos.BOTTOM_CENTER;
    }

    @Override
    public void opened(Destination destination) {
        closed();
        var subject = destination.subject().split("/", 2);
        var name = subject[0].isEmpty() ? live.deployment().getValue() : subject[0];
        var wizard = new WizardViewModel(
                client, live.now()::getValue, fxThread, new DeploymentId(name), verb(destination.view()));
        Arrays.stream(Rehearsal.values())
                .filter(r -> r.code().equals(destination.view()))
                .findFirst()
                .ifPresent(r -> wizard.practise(Practice.of(r)));
        wizard.update(live.snapshot().getValue());
        wizard.open();
        Arrays.stream(subject).skip(1).map(SiteId::new).forEach(wizard::choose);
        model = Optional.of(wizard);
        var page = new WizardView(
                wizard,
                this::leave,
                () -> openRun(name),
                () -> navigator.go(Destination.of(Area.DNS).in("ttls")),
                () -> navigator.go(new Destination(Area.FAILOVER, Rehearsal.DRILL.code(), name)));
        view = Optional.of(page);
        root.getChildren().setAll(page);
        following.begin(
                live.snapshot().subscribe(wizard::update),
                live.now().subscribe(_ -> wizard.tick()),
                wizard.pageProperty().subscribe(shown -> {
                    if (shown.step() == WizardStep.EXECUTE) {
                        openRun(name);
                    }
                }));
        root.requestFocus();
    }

    @Override
    public void closed() {
        following.end();
        model.ifPresent(WizardViewModel::leave);
        model = Optional.empty();
    }

    private void leave() {
        navigator.go(Area.OVERVIEW);
    }

    private void openRun(String deployment) {
        navigator.go(Destination.about(Area.EXECUTION, deployment));
    }

    /// An unknown or missing verb is the cautious one: switching over accepts no loss.
    private static Verb verb(String code) {
        return Arrays.stream(Verb.values())
                .filter(v -> v.code().equals(code) && v.isMove() && v != Verb.ROLL_BACK)
                .findFirst()
                .orElse(Verb.SWITCH_OVER);
    }

    private void onKey(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            leave();
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ENTER) {
            // As far as the last page: a move is started by its own button and nothing else.
            model.ifPresent(WizardViewModel::next);
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.H && !(pressed.getTarget() instanceof TextInputControl)) {
            model.ifPresent(WizardViewModel::holdOrResume);
            pressed.consume();
        }
    }
}
