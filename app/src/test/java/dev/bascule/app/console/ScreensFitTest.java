// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.plan.Verb;
import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.FakeFaults;
import dev.bascule.views.fixture.Fit;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.settings.FakeDesks;
import dev.bascule.views.settings.Section;
import dev.bascule.views.settings.Setting;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen in the whole window: texts are measured against their bounds, every stop of the keyboard has a
/// name, and the stylesheets have no errors.
class ScreensFitTest {
    private static final List<Section> SECTIONS = List.of(new Section(
            "Checks of genesis",
            "From bascule.yaml",
            List.of(
                    new Setting("fra1/api", "target", "https://api.fra1.genesis.example.com/health", "bascule.yaml:71"),
                    new Setting("fra1/api", "expect.status", "200", "bascule.yaml:71")),
            List.of()));

    /// A screen in a situation, and the buttons that lead from the page before to the part that is looked at.
    private record Page(Situation situation, Destination destination, List<String> presses) {
        static Page of(Situation situation, Destination destination, String... presses) {
            return new Page(situation, destination, List.of(presses));
        }
    }

    private static List<Page> pages() {
        var overview = Destination.of(Area.OVERVIEW);
        var dns = Destination.of(Area.DNS);
        var failOver = new Destination(Area.FAILOVER, Verb.FAIL_OVER.code(), "genesis");
        var failBack = new Destination(Area.FAILOVER, Verb.FAIL_BACK.code(), "genesis");
        var run = Destination.about(Area.EXECUTION, "genesis");
        return List.of(
                Page.of(Situation.CALM, overview),
                Page.of(Situation.COUNTDOWN, overview),
                Page.of(Situation.UNMEASURED, overview),
                Page.of(Situation.FAILED_OVER, overview),
                Page.of(Situation.COUNTDOWN, Destination.of(Area.CHECKS)),
                Page.of(Situation.COUNTDOWN, Destination.about(Area.CHECKS, "fra1/api")),
                Page.of(Situation.COUNTDOWN, failOver),
                Page.of(Situation.COUNTDOWN, failOver, "Continue to Preconditions"),
                Page.of(Situation.COUNTDOWN, failOver, "Continue to Plan"),
                Page.of(Situation.FAILED_OVER, failBack),
                Page.of(Situation.FAILING_OVER, run),
                Page.of(Situation.FAILED_OVER, dns.in("records")),
                Page.of(Situation.FAILING_OVER, dns.in("propagation")),
                Page.of(Situation.FAILED_OVER, dns.in("drift")),
                Page.of(Situation.FAILED_OVER, dns.in("providers")),
                Page.of(Situation.FAILED_OVER, dns.in("check")),
                Page.of(Situation.COUNTDOWN, Destination.of(Area.TIERS)),
                Page.of(Situation.FAILED_OVER, Destination.of(Area.TIMELINE)),
                Page.of(Situation.FAILED_OVER, Destination.of(Area.INCIDENTS)),
                Page.of(Situation.CALM, Destination.of(Area.SETTINGS)),
                Page.of(Situation.CALM, Destination.of(Area.LAB)));
    }

    @ParameterizedTest
    @CsvSource({
        "NIGHT,         1280,  800, USUAL",
        "DAY,           1600, 1000, USUAL",
        "HIGH_CONTRAST, 1920, 1080, USUAL",
        "NIGHT,         1920, 1080, LARGEST",
    })
    void noTextIsCutOffOrLiesOnAnother(Theme theme, double width, double height, TextSize size)
            throws InterruptedException {
        Pictures.startToolkit();
        Pictures.onFx(() -> CssParser.errorsProperty().removeIf(_ -> true));
        var found = new ArrayList<String>();
        pages().stream()
                .collect(Collectors.groupingBy(Page::situation, LinkedHashMap::new, Collectors.toList()))
                .forEach((situation, shown) -> found.addAll(problems(situation, shown, theme, size, width, height)));
        assertThat(found).isEmpty();
        assertThat(Pictures.onFx(() -> List.copyOf(CssParser.errorsProperty())))
                .as("stylesheet errors")
                .isEmpty();
    }

    private static List<String> problems(
            Situation situation, List<Page> shown, Theme theme, TextSize size, double width, double height) {
        var choices = new RememberedChoices();
        choices.keep("theme", theme.code());
        choices.keep("text-size", size.code());
        var around = new ConsoleWindow.Surroundings(
                LiveFixture.immediate(),
                InstantSource.fixed(situation.now()),
                new Appearance(choices),
                new FakeDesks().ports(() -> SECTIONS),
                _ -> Optional.empty(),
                Optional.of(new FakeFaults()),
                _ -> {});
        var found = new ArrayList<String>();
        try (var pictures = new Pictures(width, height)) {
            pictures.open(() -> new ConsoleWindow(new FakeConsoleClient(situation), around));
            for (var page : shown) {
                pictures.go(page.destination());
                page.presses().forEach(words -> {
                    Pictures.onFx(() -> true);
                    pictures.press(words);
                });
                Pictures.onFx(() -> true);
                measure(pictures).forEach(words -> found.add(name(page) + ": " + words));
            }
        }
        return found;
    }

    private static List<String> measure(Pictures pictures) {
        return Pictures.onFx(() -> {
            var root = pictures.window().shell().root();
            for (var pass = 0; pass < 2; pass++) {
                root.applyCss();
                root.layout();
            }
            var found = new ArrayList<>(Fit.problems(root));
            Reach.unnamed(root).forEach(node -> found.add(node + " has no name for a screen reader"));
            return found;
        });
    }

    private static String name(Page page) {
        var at = page.destination();
        return at.area() + " " + at.view() + " " + page.situation() + " after " + page.presses();
    }
}
