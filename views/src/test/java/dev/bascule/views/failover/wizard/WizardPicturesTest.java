// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Rule;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.failover.prepare.WizardStep;
import dev.bascule.views.failover.prepare.WizardViewModel;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Rehearsals;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WizardPicturesTest extends FxTest {
    @ParameterizedTest
    @EnumSource(names = {"TARGET", "PRECONDITIONS", "PLAN", "CONFIRM"})
    void everyStepLooksAsDesigned(WizardStep step) {
        for (var theme : Theme.values()) {
            snapshot(onFx(() -> at(step, theme, 1440, 928)), name("wizard-" + step, theme));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsASmallAndALargeWindow(Theme theme) {
        snapshot(onFx(() -> at(WizardStep.PLAN, theme, 1232, 728)), name("wizard-plan-small", theme));
        snapshot(onFx(() -> at(WizardStep.PLAN, theme, 1760, 1008)), name("wizard-plan-large", theme));
    }

    @ParameterizedTest
    @EnumSource
    void goingHomeBeginsWithGates(Theme theme) {
        snapshot(
                onFx(() -> {
                    var fixture = new LiveFixture(Situation.FAILED_OVER);
                    fixture.client().rehearses(Rehearsals::answer);
                    return scene(theme, open(fixture, Verb.FAIL_BACK.code()), 1440, 928);
                }),
                name("failback-gates", theme));
    }

    @ParameterizedTest
    @EnumSource
    void aDrillSaysWhatItReallyMoves(Theme theme) {
        for (var width : List.of(1232, 1440, 1760)) {
            var fixture = new LiveFixture(Situation.CALM);
            fixture.client().rehearses(Rehearsals::blocked);
            var height = width == 1232 ? 728 : width == 1440 ? 928 : 1008;
            snapshot(
                    onFx(() -> scene(theme, open(fixture, Rehearsal.DRILL.code()), width, height)),
                    name("wizard-drill-" + width, theme));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlockedPlanSaysWhy(Theme theme) {
        snapshot(
                onFx(() -> {
                    var fixture = new LiveFixture(Situation.COUNTDOWN);
                    fixture.client().rehearses(Rehearsals::withoutPlan);
                    return scene(theme, at(fixture, WizardStep.PLAN), 1440, 928);
                }),
                name("wizard-no-plan", theme));
    }

    private static Scene at(WizardStep step, Theme theme, double width, double height) {
        var fixture = new LiveFixture(Situation.HELD);
        fixture.client().rehearses(Rehearsals::answer);
        return scene(theme, at(fixture, step), width, height);
    }

    private static Parent at(LiveFixture fixture, WizardStep step) {
        var live = fixture.live();
        var model = new WizardViewModel(
                fixture.client(),
                live.now()::getValue,
                Runnable::run,
                live.picture().orElseThrow().deployment().id(),
                Verb.FAIL_OVER);
        model.open();
        model.accept(Rule.PROVIDERS_REACHABLE, step != WizardStep.PRECONDITIONS);
        model.phraseTypedProperty().set(true);
        while (model.page().step() != step && model.page().refusal().isEmpty()) {
            model.next();
        }
        return new StackPane(new WizardView(model, () -> {}, () -> {}, () -> {}, () -> {}));
    }

    private static Parent open(LiveFixture fixture, String view) {
        var screen = new WizardScreen(
                fixture.client(), fixture.live(), Runnable::run, new Navigator(Destination.of(Area.OVERVIEW)));
        screen.opened(new Destination(Area.FAILOVER, view, "genesis"));
        return new StackPane(screen.node());
    }

    private static String name(String what, Theme theme) {
        return (what + "-" + theme.code()).toLowerCase(Locale.ROOT);
    }
}
