// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Decision;
import dev.bascule.views.navigation.Screens;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellPictureTest extends FxTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsTheWindowInEachThemeWithoutAStylesheetError(Theme theme) {
        Scene scene = onFx(() -> {
            ShellFixture fixture = new ShellFixture(theme, new Screens());
            fixture.model.warning().set("DISARMED since 08:12 by noc-a1, nothing fails over by itself");
            fixture.model.hint().set("This is the lab: three sites on this machine, with faults on a timetable.");
            return scene(theme, fixture.shell.root(), 1600, 1000);
        });
        assertThat(snapshot(scene, "shell-" + theme.code()).getWidth()).isEqualTo(1600);
    }

    @Test
    void paintsThePaletteOverTheContent() {
        Scene scene = onFx(() -> {
            ShellFixture fixture = new ShellFixture(Theme.NIGHT, new Screens());
            Scene built = scene(Theme.NIGHT, fixture.shell.root(), 1600, 1000);
            fixture.shell.openPalette();
            return built;
        });
        runOnFx(() -> ((TextField) find(scene.getRoot(), ".query")).setText("fail"));
        assertThat(snapshot(scene, "shell-palette").getWidth()).isEqualTo(1600);
    }

    @Test
    void paintsADecisionOverTheContent() {
        Scene scene = onFx(() -> {
            ShellFixture fixture = new ShellFixture(Theme.NIGHT, new Screens());
            Scene built = scene(Theme.NIGHT, fixture.shell.root(), 1600, 1000);
            fixture.desk.openDialog(decision());
            return built;
        });
        assertThat(snapshot(scene, "shell-decision").getWidth()).isEqualTo(1600);
        assertThat(onFx(() -> ((Decision) find(scene.getRoot(), ".decision")).chosen()))
                .isZero();
    }

    private static Decision decision() {
        Decision decision = new Decision(
                Mark.UNHEALTHY,
                "Step 12 stopped: DigitalOcean refused the change",
                "The API token is read only, so the A record at DigitalOcean still says 203.0.113.10. Route 53 and Cloudflare already"
                        + " serve 198.51.100.20. Resolvers that ask DigitalOcean keep sending clients to fra1, about **one in three**.",
                List.of(
                        new Decision.Fact(
                                "Cause", "`403 Forbidden`, scope `domain:write` missing on token `do-prod-2`"),
                        new Decision.Fact("Done so far", "steps 1 to 11, 2 of 3 providers"),
                        new Decision.Fact("Writes", "safe, ams3/db is the only writer")),
                List.of(
                        new Decision.Choice(
                                "Retry with the standby token do-prod-1",
                                "Has `domain:write`, last used `12 Mar 03:12`. Adds about 4 s.",
                                true),
                        new Decision.Choice(
                                "Go on without DigitalOcean",
                                "Remove its nameservers at the registrar first. Slow, up to 48 h for cached delegations.",
                                false),
                        new Decision.Choice(
                                "Abort and roll back to fra1",
                                "fra1 is UNHEALTHY, clients would see errors again. Undoes 11 steps, about 00:46.",
                                false)));
        decision.setClock("Elapsed 00:20, objective 03:00, the clock keeps running");
        decision.setActions(
                ActionButton.usual("Ask commander", () -> {}).large(),
                ActionButton.primary("Retry with do-prod-1", () -> {}).large());
        return decision;
    }

    @Test
    void foldsTheRailInANarrowWindow() {
        Scene scene = onFx(() -> scene(Theme.DAY, new ShellFixture(Theme.DAY, new Screens()).shell.root(), 1280, 800));
        snapshot(scene, "shell-narrow");
        assertThat(onFx(() -> ((Rail) find(scene.getRoot(), ".rail")).getWidth()))
                .isEqualTo(48);
    }
}
