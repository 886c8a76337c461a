// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.drill.Fault;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.fixture.FakeFaults;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class LabScreenTest extends FxTest {
    private static final Fault OUTAGE = new Fault.SiteOutage("fra1");

    private final FakeFaults faults = new FakeFaults();
    private final Navigator navigator = new Navigator(Destination.of(Area.LAB));

    @Test
    void oneButtonTakesASiteDownAndTheSameOneRestoresIt() {
        var page = page();

        runOnFx(button(page, "Take fra1 down")::fire);
        assertThat(faults.standing()).containsExactly(OUTAGE);
        runOnFx(button(page, "Restore fra1")::fire);
        assertThat(faults.standing()).isEmpty();
        assertThat(words(page)).contains("Take fra1 down");
    }

    @Test
    void offersEverySiteAndEveryProviderByTheNamePeopleCallIt() {
        assertThat(words(page()))
                .contains(
                        "Take sgp1 down", "Make Cloudflare refuse", "Make Route 53 refuse", "Make DigitalOcean refuse");
    }

    @Test
    void whatWasBrokenElsewhereIsShownAsBroken() {
        faults.begin(OUTAGE);
        assertThat(words(page())).contains("Restore fra1");
    }

    @Test
    void leadsToWhereItCanBeWatched() {
        runOnFx(button(page(), "Watch the overview")::fire);
        assertThat(navigator.current().area()).isEqualTo(Area.OVERVIEW);
    }

    private StackPane page() {
        return onFx(() -> {
            var screen = new LabScreen(new LiveFixture(Situation.CALM).live(), faults, navigator);
            screen.opened(Destination.of(Area.LAB));
            var root = new StackPane(screen.node());
            scene(Theme.NIGHT, root, 1280, 800);
            root.applyCss();
            root.layout();
            return root;
        });
    }

    private static ActionButton button(StackPane page, String words) {
        return onFx(() -> buttons(page).stream()
                .filter(b -> b.getText().equals(words))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> words(StackPane page) {
        return onFx(() -> buttons(page).stream().map(ActionButton::getText).toList());
    }

    private static List<ActionButton> buttons(StackPane page) {
        return page.lookupAll(".action-button").stream()
                .map(ActionButton.class::cast)
                .toList();
    }
}
