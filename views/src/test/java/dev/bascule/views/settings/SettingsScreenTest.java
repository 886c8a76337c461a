// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.fixture.Fit;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
        for (var page : List.of("policy", "providers", "resolvers", "store", "workstation")) {
            var scene = onFx(() -> scene(theme, page(bad(), new Appearance(new RememberedChoices()), page), 1440, 928));
            snapshot(scene, "settings-" + page + "-" + theme.code());
            assertThat(Fit.problems((Parent) scene.getRoot())).as(page).isEmpty();
            if (page.equals("policy")) {
                assertThat(texts((Parent) scene.getRoot())).contains("Failures in a row", "bascule.yaml:48", "default");
            }
            if (page.equals("providers")) {
                assertThat(scene.getRoot().lookupAll("*"))
                        .anyMatch(n ->
                                "do.token, ${env:DO_API_TOKEN}, from bascule.yaml:6".equals(n.getAccessibleText()));
            }
        }
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
    void aDestinationFindsItsPage() {
        var model = new SettingsViewModel(() -> SECTIONS);
        model.show(Situation.CALM.snapshot());
        assertThat(model.pages().get(model.find("policy", "genesis")).title()).isEqualTo("Policy of genesis");
        assertThat(model.pages().get(model.find("resolvers", "genesis")).title())
                .isEqualTo("Resolvers");
        assertThat(model.find("nothing like this", "genesis")).isZero();
    }

    @Test
    void everyValueOfTheFileCanBeFoundByItsWords() {
        var model = new SettingsViewModel(() -> SECTIONS);
        model.show(Situation.CALM.snapshot());

        var found = model.search(" do  TOKEN ");
        assertThat(found.settings()).extracting(Setting::value).containsExactly("${env:DO_API_TOKEN}");
        assertThat(found.about()).isEqualTo("1 value with 'do  TOKEN'");
        assertThat(model.search("yaml:48").settings()).extracting(Setting::key).containsExactly("failure_threshold");
        assertThat(model.search("nowhere").settings()).isEmpty();
    }

    @Test
    void choosingAThemeTakesEffectAtOnce() {
        var appearance = new Appearance(new RememberedChoices());
        runOnFx(() -> {
            var root = page(Situation.CALM.snapshot(), appearance, "workstation");
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
            var view = page(Situation.CALM.snapshot(), appearance, "workstation");
            appearance.theme().set(Theme.DAY);
            return view.lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(ToggleButton::isSelected)
                    .map(ToggleButton::getText)
                    .toList();
        });
        assertThat(segments).containsExactly("Day", "100 %", "Default", "As the desktop", "On", "On");
    }

    @Test
    void aProviderThatRefusesTheKeySaysSoBesideOneThatAnswers() {
        var words = onFx(() -> {
            var root = page(Situation.CALM.snapshot(), new Appearance(new RememberedChoices()), "providers");
            scene(Theme.NIGHT, root, 1440, 928);
            root.applyCss();
            root.lookupAll(".action-button").stream()
                    .map(Button.class::cast)
                    .filter(b -> b.getText().equals("Test all"))
                    .forEach(Button::fire);
            return root.lookupAll(".reach-row").stream()
                    .map(Node::getAccessibleText)
                    .toList();
        });
        assertThat(words)
                .anySatisfy(
                        w -> assertThat(w).startsWith("DigitalOcean, passed").contains("4988 of 5000 requests left"))
                .anySatisfy(w -> assertThat(w).startsWith("Cloudflare, failed").contains("refuses the key (401)"));
    }

    private static Parent page(Snapshot snapshot, Appearance appearance, String page) {
        var fixture = new LiveFixture(Situation.CALM);
        fixture.show(snapshot);
        var screen = new SettingsScreen(
                new FakeDesks().ports(() -> SECTIONS),
                appearance,
                fixture.live(),
                new Ask(LiveFixture.immediate(), Runnable::run),
                Runnable::run);
        screen.opened(Destination.of(Area.SETTINGS).in(page));
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
