// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.ResolverNight;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.time.Instant;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsPicturesTest extends FxTest {
    private static final Instant NOW = Moments.at("09:42:58");

    @ParameterizedTest
    @ValueSource(strings = {"records", "propagation", "drift", "providers", "check"})
    void everyViewLooksAsDesigned(String view) {
        for (var theme : Theme.values()) {
            var scene = onFx(() -> scene(theme, page(view, ResolverNight.at(NOW)), 1440, 928));
            snapshot(scene, "dns-" + view + "-" + theme.code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsMissingAndFitsASmallWindow(Theme theme) {
        snapshot(
                onFx(() -> scene(theme, page("", DnsPicture.UNMEASURED), 1440, 928)), "dns-unmeasured-" + theme.code());
        snapshot(onFx(() -> scene(theme, page("", ResolverNight.at(NOW)), 1232, 728)), "dns-small-" + theme.code());
    }

    private static Parent page(String view, DnsPicture dns) {
        var fixture = new LiveFixture(Situation.FAILING_OVER);
        fixture.show(with(dns));
        var screen = new DnsScreen(
                fixture.client(), fixture.live(), Runnable::run, new Navigator(Destination.of(Area.OVERVIEW)));
        screen.opened(Destination.of(Area.DNS).in(view));
        var root = new StackPane(screen.node());
        if (view.equals("check")) {
            root.applyCss();
            ((Button) root.lookup("#check-measure")).fire();
        }
        return root;
    }

    private static Snapshot with(DnsPicture dns) {
        var base = Runs.RUNNING.snapshot();
        var p = Runs.RUNNING.picture();
        var picture = new DeploymentPicture(
                p.setup(),
                p.phase(),
                p.health(),
                p.active(),
                p.automation(),
                p.effective(),
                p.effectiveBecause(),
                p.verdicts(),
                p.checks(),
                p.lags(),
                p.ranking(),
                p.budget(),
                p.pending(),
                p.execution(),
                p.rollback(),
                dns,
                p.recent(),
                p.incident(),
                NOW);
        return new Snapshot(
                NOW, base.standing(), List.of(picture), base.journalEntries(), base.journalHead(), List.of());
    }
}
