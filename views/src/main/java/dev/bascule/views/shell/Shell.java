// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.styles.Density;
import dev.bascule.views.control.Look;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.navigation.Screens;
import dev.bascule.views.shell.palette.Palette;
import dev.bascule.views.shell.palette.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window around the screens it is given; it knows no area and shows only those. FX thread only.
public final class Shell {
    private static final double NARROW = 1440;

    private final ShellModel model;
    private final ShellActions actions;
    private final Navigator navigator;
    private final Screens screens;
    private final VBox root = new VBox();
    private final Zoom zoom = new Zoom(root);
    private final VBox strips = new VBox();
    private final BorderPane page = new BorderPane();
    private final Overlay overlay;
    private final WindowDesk desk;
    private final TopBar topBar;
    private final Rail rail;
    private final StatusLine statusLine;
    private final Palette palette;
    private final KeyMap keyMap;
    private final Appearance appearance;
    private @Nullable Screen open;
    private @Nullable Scene scene;

    /// Shows the screen of `navigator`'s present destination; areas without a screen are left out of the rail.
    public Shell(
            ShellModel model,
            ShellActions actions,
            Navigator navigator,
            WindowDesk desk,
            Screens screens,
            Appearance appearance) {
        this.model = model;
        this.actions = actions;
        this.navigator = navigator;
        this.appearance = appearance;
        this.desk = desk;
        overlay = desk.overlay();
        this.screens = screens;
        List<Area> areas = screens.areas().stream().filter(Area::isInRail).toList();
        topBar = new TopBar(model, actions, this::openPalette);
        rail = new Rail(model, actions, navigator, areas);
        statusLine = new StatusLine(model, desk.announcer());
        palette = new Palette(() -> everything(areas), overlay::hide, this::focusNextDeployment);
        keyMap = new KeyMap(areas);
        build();
        new Shortcuts(this, navigator, areas).listenTo(zoom);
        zoom.addEventHandler(KeyEvent.KEY_PRESSED, this::passToPage);
        root.sceneProperty().subscribe(this::entered);
        appearance.theme().subscribe((_, _) -> dressAgain());
        appearance.textSize().subscribe((_, _) -> dressAgain());
        appearance.textSize().subscribe(size -> zoom.set(size.factor()));
        appearance.motion().subscribe((_, _) -> dressAgain());
        appearance.density().subscribe(this::space);
        navigator.currentProperty().subscribe(this::show);
    }

    public Parent root() {
        return zoom;
    }

    /// Dresses the scene that holds `root` as this workstation likes it.
    public void dress(Scene scene) {
        Look.apply(scene, appearance.theme().get(), appearance.textSize().get());
        scene.getPreferences()
                .setReducedMotion(appearance.motion().get().reduced().orElse(null));
    }

    private void space(Density chosen) {
        for (var each : Density.values()) {
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.code()), each == chosen);
        }
    }

    private void dressAgain() {
        if (scene != null) {
            dress(scene);
        }
    }

    Appearance appearance() {
        return appearance;
    }

    boolean has(Area area) {
        return screens.has(area);
    }

    void openPalette() {
        overlay.show(palette);
        palette.open(model.focused().get());
    }

    void openWindow() {
        actions.openWindow();
    }

    void openWall() {
        actions.openWall();
    }

    void openKeyMap() {
        if (open != null) {
            keyMap.show(navigator.current().area().title(), open.keys());
        }
        overlay.show(keyMap);
    }

    boolean closeOverlay() {
        boolean wasShowing = overlay.isShowing();
        overlay.hide();
        return wasShowing;
    }

    void toggleRail() {
        rail.toggle();
    }

    void focusFilter() {
        Node filter = page.lookup(".filter-field");
        if (filter != null) {
            filter.requestFocus();
        }
    }

    void focusNextPane(boolean backwards) {
        Panes.focusNext(List.of(topBar, rail, page, statusLine), backwards);
    }

    private List<PaletteEntry> everything(List<Area> areas) {
        List<PaletteEntry> entries = new ArrayList<>(model.commands());
        areas.forEach(area -> entries.add(PaletteEntry.to(area, () -> navigator.go(area))));
        return entries;
    }

    private void focusNextDeployment() {
        List<String> names =
                model.deployments().stream().map(DeploymentEntry::name).toList();
        if (!names.isEmpty()) {
            String next = names.get((names.indexOf(model.focused().get()) + 1) % names.size());
            actions.focusDeployment(next);
            palette.open(next);
        }
    }

    private void build() {
        root.getStyleClass().add("shell");
        BorderPane body = new BorderPane(page, strips, null, null, rail);
        overlay.leave(rail::getWidth, this::uncovered);
        StackPane layers = new StackPane(body, overlay, desk.toasts());
        VBox.setVgrow(layers, Priority.ALWAYS);
        root.getChildren().addAll(topBar, layers, statusLine);
        rail.collapsedProperty().subscribe(topBar.brand()::setCollapsed);
        root.widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .subscribe(isNarrow -> rail.collapsedProperty().set(isNarrow));
        model.warning().subscribe(_ -> showStrips());
        model.hint().subscribe(_ -> showStrips());
    }

    private void showStrips() {
        List<Node> lines = new ArrayList<>();
        if (!model.warning().get().isEmpty()) {
            lines.add(new Strip(Mark.DEGRADED, model.warning().get()));
        }
        if (!model.hint().get().isEmpty()) {
            lines.add(new Strip(
                    null,
                    model.hint().get(),
                    ActionButton.usual("Got it", () -> model.hint().set("")).small()));
        }
        strips.getChildren().setAll(lines);
    }

    private void show(Destination destination) {
        screens.of(destination.area()).ifPresent(next -> change(next, destination));
    }

    private void change(Screen next, Destination destination) {
        overlay.hide();
        if (open != null && open != next) {
            open.closed();
        }
        open = next;
        StackPane.setAlignment(desk.toasts(), next.toasts());
        next.node().setAccessibleText(destination.area().title());
        page.setCenter(next.node());
        next.opened(destination);
    }

    /// A node can have the focus only once it is in a scene, so the first screen gets it then. The scene is
    /// kept, for it may show something else for a while and change its theme meanwhile.
    private void entered(@Nullable Scene newScene) {
        if (newScene != null) {
            scene = newScene;
            if (open != null) {
                open.node().requestFocus();
            }
        }
    }

    /// The keys of a page work wherever in the frame around it the focus is: H holds, also from the rail.
    private void passToPage(KeyEvent pressed) {
        boolean isForPage = pressed.getCode().isLetterKey() || pressed.getCode() == KeyCode.ESCAPE;
        boolean isAround = pressed.getTarget() instanceof Node target
                && Stream.of(topBar, rail, statusLine, strips).anyMatch(part -> isIn(target, part));
        if (isForPage && isAround && open != null) {
            Event.fireEvent(open.node(), pressed);
            pressed.consume();
        }
    }

    private static boolean isIn(Node node, Node part) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == part) {
                return true;
            }
        }
        return false;
    }

    private double uncovered() {
        return open == null ? 0 : open.uncovered();
    }
}
