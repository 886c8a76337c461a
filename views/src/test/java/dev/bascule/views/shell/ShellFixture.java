// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.styles.Icon;
import dev.bascule.styles.Theme;
import dev.bascule.views.control.DeploymentMark;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.Vote;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.navigation.Screens;
import dev.bascule.views.shell.palette.Deed;
import dev.bascule.views.shell.palette.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// A window with plain screens and the state of the reference picture, and a record of what it asked for.
public final class ShellFixture implements ShellActions {
    public final ShellModel model = new ShellModel();
    public final Navigator navigator = new Navigator(Destination.of(Area.OVERVIEW));
    public final List<String> asked = new ArrayList<>();
    public final WindowDesk desk = new WindowDesk();
    public final Appearance appearance = new Appearance(new RememberedChoices());
    public final Shell shell;

    /// Must be called on the FX thread. Areas without a screen in `screens` get an empty one.
    public ShellFixture(Theme theme, Screens screens) {
        for (Area area : Area.values()) {
            if (area.isInRail() && isInPicture(area) && !screens.has(area)) {
                screens.with(area, BlankScreen::new);
            }
        }
        fill();
        appearance.theme().set(theme);
        shell = new Shell(model, this, navigator, desk, screens, appearance);
    }

    private static boolean isInPicture(Area area) {
        return area != Area.PREDICTIONS && area != Area.LAB;
    }

    private void fill() {
        model.deployments()
                .setAll(
                        new DeploymentEntry("genesis", DeploymentMark.ACTIVE, Mark.UNHEALTHY),
                        new DeploymentEntry("ledger", DeploymentMark.ACTIVE, Mark.HEALTHY));
        model.focused().set("genesis");
        model.health().set(Mark.UNHEALTHY);
        model.automation().set(Automation.ARMED);
        model.watchers().set("2/2");
        model.quorum()
                .votes()
                .setAll(
                        new Vote("this workstation", Mark.UNHEALTHY),
                        new Vote("watcher-eu", Mark.UNHEALTHY),
                        new Vote("watcher-us", Mark.DEGRADED),
                        new Vote("prometheus", Mark.UNHEALTHY));
        model.quorum().verdict().set(Mark.UNHEALTHY);
        model.utc().set("09:41:06");
        model.local().set("10:41 CET");
        model.person().set("noc-b2");
        model.role().set("NOC · shift B");
        model.statusLeft()
                .setAll(
                        new StatusFact("Live", "0.4 s"),
                        new StatusFact("Checks", "46"),
                        new StatusFact("Vantage points", "4/4"),
                        new StatusFact("Clock skew", "3 ms"),
                        new StatusFact("Policy", "`genesis v14`"));
        model.statusRight()
                .setAll(
                        new StatusFact("Journal", "128,412 events, recording"),
                        new StatusFact("Replica", "`watcher-eu`"));
        model.badges().put(Area.CHECKS, new RailBadge(2, Mark.UNHEALTHY));
        model.badges().put(Area.INCIDENTS, new RailBadge(1, null));
        model.offer(() -> List.of(
                action(Icon.TRAFFIC, "Fail over now…", "genesis, fra1 to ams3, opens the plan", "fail over"),
                action(Icon.PAUSE, "Hold automatic failover", "00:11 left", "hold"),
                new PaletteEntry(
                        "Actions",
                        Icon.PLAY,
                        null,
                        "Start now…",
                        "",
                        List.of(),
                        new Deed.WithReason("Fail over begins at once.", why -> asked.add("start: " + why))),
                new PaletteEntry(
                        "Actions",
                        Icon.REPLAY,
                        null,
                        "Fail back…",
                        "",
                        List.of(),
                        new Deed.Refused("genesis is at home")),
                new PaletteEntry(
                        "Go to",
                        Icon.CHECKS,
                        Mark.UNHEALTHY,
                        "fra1/api",
                        "3 failures in a row, timeout 5.0 s",
                        List.of(),
                        new Deed.AtOnce(() -> asked.add("fra1/api")))));
    }

    private PaletteEntry action(Icon icon, String title, String detail, String done) {
        return new PaletteEntry(
                "Actions", icon, null, title, detail, List.of(), new Deed.AtOnce(() -> asked.add(done)));
    }

    @Override
    public void focusDeployment(String name) {
        asked.add("focus " + name);
        model.focused().set(name);
    }

    @Override
    public void changeAutomation(Automation wanted, String reason) {
        asked.add(wanted + ": " + reason);
    }

    @Override
    public void openWindow() {
        asked.add("window");
    }

    @Override
    public void openWall() {
        asked.add("wall");
    }

    private record BlankScreen(Node node) implements Screen {
        BlankScreen() {
            this(new StackPane());
        }

        @Override
        public void opened(Destination destination) {}

        @Override
        public void closed() {}
    }
}
