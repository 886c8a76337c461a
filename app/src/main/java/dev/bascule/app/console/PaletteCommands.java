// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.client.Command;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.styles.Icon;
import dev.bascule.styles.Theme;
import dev.bascule.views.feed.Live;
import dev.bascule.views.lab.LabFaults;
import dev.bascule.views.lab.Mischief;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.shell.palette.Deed;
import dev.bascule.views.shell.palette.PaletteEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What the command palette can do besides opening screens: all that can be done with the deployment in focus,
/// the theme, and in the lab what can be broken there. FX thread only.
final class PaletteCommands {
    private static final String LAB = "Lab, nothing here is real";

    private final Live live;
    private final Consumer<Command> orders;
    private final Navigator navigator;
    private final Appearance appearance;
    private final Optional<LabFaults> faults;
    private final Consumer<Destination> anotherWindow;

    PaletteCommands(
            Live live,
            Consumer<Command> orders,
            Navigator navigator,
            Appearance appearance,
            Optional<LabFaults> faults,
            Consumer<Destination> anotherWindow) {
        this.live = live;
        this.orders = orders;
        this.navigator = navigator;
        this.appearance = appearance;
        this.faults = faults;
        this.anotherWindow = anotherWindow;
    }

    /// Everything as it stands now, in the order in which people look for it.
    List<PaletteEntry> entries() {
        var standing = live.snapshot().getValue().standing();
        var entries = new ArrayList<PaletteEntry>();
        live.picture().ifPresent(picture -> {
            var person = new DeploymentDeeds.By(
                    standing.person(), obstacle(standing), live.now().getValue());
            entries.addAll(new DeploymentDeeds(picture, person, orders, navigator).entries());
            faults.ifPresent(lab -> entries.addAll(breakable(lab, picture).toList()));
        });
        entries.add(window());
        entries.addAll(themes());
        return entries;
    }

    /// Why this console can order nothing at all.
    private static Optional<String> obstacle(Snapshot.Standing standing) {
        return standing.storeProblem()
                .or(() -> Optional.of("read-only here, " + standing.leader() + " leads")
                        .filter(_ -> !standing.leads()));
    }

    private PaletteEntry window() {
        var shown = navigator.current();
        var open = new Deed.AtOnce(() -> anotherWindow.accept(shown));
        return PaletteEntry.of(
                        DeploymentDeeds.ACTIONS,
                        Icon.OVERVIEW,
                        "Another window",
                        shown.area().title(),
                        open)
                .key("Ctrl Shift N");
    }

    /// The themes that this window does not show now.
    private List<PaletteEntry> themes() {
        var present = appearance.theme().get();
        return Arrays.stream(Theme.values())
                .filter(theme -> theme != present)
                .map(theme -> {
                    var choose = new Deed.AtOnce(() -> appearance.theme().set(theme));
                    var entry = PaletteEntry.of(
                            DeploymentDeeds.ACTIONS, Icon.EYE, theme.words() + " theme", "this workstation", choose);
                    return theme == present.other() ? entry.key("Ctrl Shift D") : entry;
                })
                .toList();
    }

    private static Stream<PaletteEntry> breakable(LabFaults lab, DeploymentPicture picture) {
        var standing = lab.standing();
        return Mischief.of(picture).stream()
                .map(m -> standing.contains(m.fault())
                        ? PaletteEntry.of(
                                LAB, Icon.WRENCH, m.heal(), "broken by you", new Deed.AtOnce(() -> lab.heal(m.fault())))
                        : PaletteEntry.of(
                                LAB, Icon.WRENCH, m.begin(), m.effect(), new Deed.AtOnce(() -> lab.begin(m.fault()))));
    }
}
