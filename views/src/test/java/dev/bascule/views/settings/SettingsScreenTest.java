// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsScreenTest extends FxTest {
    private static final List<Section> SECTIONS = List.of(
            new Section(
                    "Providers",
                    "where records live",
                    List.of(
                            new Setting("do.type", "digitalocean", "bascule.yaml:6"),
                            new Setting("do.token", "${env:DO_API_TOKEN}", "bascule.yaml:6")),
                    List.of("Providers pdns and bind are accepted; this version does not use them yet.")),
            new Section(
                    "Policy of genesis",
                    "how it is watched and moved",
                    List.of(
                            new Setting("automation", "approval", "bascule.yaml:47"),
                            new Setting("failure_threshold", "3", "bascule.yaml:48"),
                            new Setting("minimum_score", "50", "default")),
                    List.of()));

    @ParameterizedTest
    @EnumSource
    void showsEveryValueWithTheLineItComesFrom(Theme theme) {
        var scene = onFx(() -> scene(theme, page(bad(), new Appearance(new RememberedChoices())), 1440, 928));
        snapshot(scene, "settings-" + theme.code());
        assertThat(texts((Parent) scene.getRoot())).contains("failure_threshold", "bascule.yaml:48", "default");
        assertThat(scene.getRoot().lookupAll("*"))
                .anyMatch(n -> "failure_threshold, 3, from bascule.yaml:48".equals(n.getAccessibleText()));
    }

    @Test
    void aBadFileIsShownWhileTheLastGoodOneHolds() {
        var model = new SettingsViewModel(() -> SECTIONS);
        model.show(bad());
        assertThat(model.troubleProperty().get().words())
                .isEqualTo(
                        "bascule.yaml has 2 mistakes. The last good configuration stays in force until it is corrected.");
        model.show(Situation.CALM.snapshot());
        assertThat(model.troubleProperty().get().mistakes()).isEmpty();
    }

    @Test
    void aDestinationFindsItsSection() {
        var model = new SettingsViewModel(() -> SECTIONS);
        model.show(Situation.CALM.snapshot());
        assertThat(model.find("policy", "genesis")).isEqualTo(1);
        assertThat(model.find("nothing like this", "genesis")).isZero();
    }

    @Test
    void choosingAThemeTakesEffectAtOnce() {
        var appearance = new Appearance(new RememberedChoices());
        runOnFx(() -> {
            var root = page(Situation.CALM.snapshot(), appearance);
            scene(Theme.NIGHT, root, 1440, 928);
            root.applyCss();
            root.lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(b -> b.getText().equals("Day"))
                    .forEach(ToggleButton::fire);
        });
        assertThat(appearance.theme().get()).isEqualTo(Theme.DAY);
    }

    @Test
    void theThemeInForceIsTheOneThatIsChosen() {
        var appearance = new Appearance(new RememberedChoices());
        var segments = onFx(() -> {
            var view = new SettingsScreen(() -> SECTIONS, appearance, new LiveFixture(Situation.CALM).live()).node();
            appearance.theme().set(Theme.DAY);
            return view.lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(ToggleButton::isSelected)
                    .map(ToggleButton::getText)
                    .toList();
        });
        assertThat(segments).containsExactly("Day", "100 %");
    }

    private static Parent page(Snapshot snapshot, Appearance appearance) {
        var fixture = new LiveFixture(Situation.CALM);
        fixture.show(snapshot);
        var screen = new SettingsScreen(() -> SECTIONS, appearance, fixture.live());
        screen.opened(Destination.of(Area.SETTINGS).in("policy"));
        return new StackPane(screen.node());
    }

    private static Snapshot bad() {
        var calm = Situation.CALM.snapshot();
        var standing = new Snapshot.Standing(
                true,
                "this workstation",
                "noc-b2",
                false,
                "bascule.yaml",
                List.of(
                        "bascule.yaml:48:7 failure_treshold is not known here; did you mean failure_threshold?",
                        "bascule.yaml:51:14 timeout: expected a duration such as 5s, found 5x"),
                Optional.empty());
        return new Snapshot(
                calm.at(), standing, calm.deployments(), calm.journalEntries(), calm.journalHead(), List.of());
    }

    private static List<String> texts(Parent root) {
        var texts = new ArrayList<String>();
        for (var label : root.lookupAll(".label")) {
            texts.add(((Labeled) label).getText());
        }
        return texts;
    }
}
