// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.failover.Effect;
import dev.bascule.views.feed.Feed;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Choices;
import dev.bascule.views.navigation.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// All windows of one console: they look at one engine and go their own ways, such as a timeline on a second
/// monitor. Those that are open when the last one closes come back at the next start, where they were. FX
/// thread only.
final class Windows {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 800;
    private static final double STEP = 40;
    private static final String KEY = "windows";

    private final Choices choices;
    private final Maker maker;
    private final Runnable closed;
    private final List<Open> open = new ArrayList<>();

    /// Makes the content of a window; `stage` owns its dialogs, and `opener` opens another window.
    interface Maker {
        ConsoleWindow make(Stage stage, Consumer<Destination> opener);
    }

    private record Open(Stage stage, ConsoleWindow window) {}

    /// `closed` runs when the last window has closed.
    Windows(Choices choices, Maker maker, Runnable closed) {
        this.choices = choices;
        this.maker = maker;
        this.closed = closed;
    }

    /// Opens the windows of the last time, or one with the overview; the first of them is the answer.
    ConsoleWindow restore() {
        var kept = choices.of(KEY).stream()
                .flatMap(String::lines)
                .flatMap(line -> Placement.of(line).stream())
                .map(placement -> placement.within(monitors()))
                .toList();
        if (kept.isEmpty()) {
            return show(usual(Destination.of(Area.OVERVIEW)));
        }
        kept.forEach(this::show);
        return open.getFirst().window();
    }

    /// Opens another window that shows `destination`, a little beside the newest one.
    void openBeside(Destination destination) {
        var newest = open.getLast().stage();
        var bounds = new Rectangle2D(newest.getX() + STEP, newest.getY() + STEP, newest.getWidth(), newest.getHeight());
        var _ = show(new Placement(bounds, false, destination).within(monitors()));
    }

    /// Says something in every window. Any thread.
    void tell(Effect.Tell tell) {
        Feed.fxThread().execute(() -> open.forEach(each -> each.window().tell(tell)));
    }

    /// Closes all of them; those that are open now come back.
    void close() {
        List.copyOf(open).reversed().forEach(each -> each.stage().hide());
    }

    /// Whether a person looks at one of them.
    boolean isLookedAt() {
        return open.stream().anyMatch(each -> each.stage().isFocused());
    }

    private ConsoleWindow show(Placement placement) {
        var stage = new Stage();
        var window = maker.make(stage, this::openBeside);
        var bounds = placement.bounds();
        window.navigator()
                .currentProperty()
                .subscribe(shown -> stage.setTitle(shown.area().title() + " · Bascule"));
        stage.setScene(window.scene(bounds.getWidth(), bounds.getHeight()));
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setMaximized(placement.isMaximized());
        window.go(placement.destination());
        var shown = new Open(stage, window);
        open.add(shown);
        // The one that closes last is still among them here, and comes back.
        stage.setOnHiding(_ -> remember());
        stage.setOnHidden(_ -> close(shown));
        stage.show();
        return window;
    }

    private void close(Open gone) {
        gone.window().close();
        open.remove(gone);
        if (open.isEmpty()) {
            closed.run();
        } else {
            remember();
        }
    }

    private void remember() {
        choices.keep(
                KEY, open.stream().map(Windows::placement).map(Placement::line).collect(Collectors.joining("\n")));
    }

    private static Placement placement(Open each) {
        var stage = each.stage();
        return new Placement(
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
                stage.isMaximized(),
                lasting(each.window().navigator().current()));
    }

    /// A page inside the overview is about something under way, which the next start may not find.
    private static Destination lasting(Destination shown) {
        var isInside = shown.area().home() == Area.OVERVIEW;
        return isInside ? Destination.of(Area.OVERVIEW) : shown;
    }

    private static List<Rectangle2D> monitors() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    private static Placement usual(Destination destination) {
        var room = monitors().getFirst();
        var width = Math.min(WIDTH, room.getWidth());
        var height = Math.min(HEIGHT, room.getHeight());
        var bounds = new Rectangle2D(
                room.getMinX() + (room.getWidth() - width) / 2,
                room.getMinY() + (room.getHeight() - height) / 2,
                width,
                height);
        return new Placement(bounds, false, destination);
    }
}
