// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import java.util.function.DoubleSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Holds the one box that lies over the content; a scrim dims everything but what must stay readable at the
/// top.
final class Overlay extends Pane {
    /// A dialog that appears by itself ignores keys this long, so that nobody answers it by accident.
    private static final Duration DEAF = Duration.millis(600);

    private static final double TOP = 100;
    private static final double GAP = 12;

    private final Region railScrim = scrim();
    private final Region contentScrim = scrim();
    private final PauseTransition deaf = new PauseTransition(DEAF);
    private @Nullable Region box;
    private @Nullable Node focusBefore;

    private DoubleSupplier railWidth = () -> 0;
    private DoubleSupplier uncovered = () -> 0;

    Overlay() {
        getStyleClass().add("overlay");
        setPickOnBounds(false);
        setVisible(false);
        getChildren().addAll(railScrim, contentScrim);
        railScrim.setOnMouseClicked(_ -> hide());
        contentScrim.setOnMouseClicked(_ -> hide());
        addEventFilter(KeyEvent.ANY, this::ignoreWhileDeaf);
    }

    boolean isShowing() {
        return isVisible();
    }

    /// Where the content begins: right of the rail, and below what the open screen wants uncovered.
    void leave(DoubleSupplier newRailWidth, DoubleSupplier newUncovered) {
        railWidth = newRailWidth;
        uncovered = newUncovered;
    }

    /// Shows a box the person asked for.
    void show(Region newBox) {
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        box = newBox;
        if (!newBox.getStyleClass().contains("box")) {
            newBox.getStyleClass().add("box");
        }
        getChildren().setAll(railScrim, contentScrim, newBox);
        setVisible(true);
        requestLayout();
    }

    /// Shows a box that came by itself: it takes the focus as a whole and is deaf for a moment.
    void showUnasked(Region newBox) {
        show(newBox);
        newBox.setFocusTraversable(true);
        newBox.requestFocus();
        deaf.playFromStart();
    }

    /// Hides this box; another one that has taken its place stays.
    void hide(Region shown) {
        if (box == shown) {
            hide();
        }
    }

    void hide() {
        setVisible(false);
        getChildren().setAll(railScrim, contentScrim);
        box = null;
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    @Override
    protected void layoutChildren() {
        double left = railWidth.getAsDouble();
        double free = uncovered.getAsDouble();
        railScrim.resizeRelocate(0, 0, left, getHeight());
        contentScrim.resizeRelocate(left, free, getWidth() - left, getHeight() - free);
        if (box != null) {
            double top = free > 0 ? free + GAP : TOP;
            double width = Math.min(Math.clamp(box.prefWidth(-1), box.minWidth(-1), box.maxWidth(-1)), getWidth());
            double height = Math.min(box.prefHeight(width), getHeight() - top - GAP);
            box.resizeRelocate(Math.round((getWidth() - width) / 2), top, width, height);
        }
    }

    private void ignoreWhileDeaf(KeyEvent event) {
        if (deaf.getStatus() == PauseTransition.Status.RUNNING) {
            event.consume();
        }
    }

    private static Region scrim() {
        Region scrim = new Region();
        scrim.getStyleClass().add("scrim");
        return scrim;
    }
}
