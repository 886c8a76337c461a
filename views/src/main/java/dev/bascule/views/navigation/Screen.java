// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;

/// One area of the console. The shell calls it on the FX thread, shows its node, and tells it when it comes and
/// goes.
public interface Screen {
    /// The content of the window right of the rail; built once and kept.
    Node node();

    /// The screen is on show for `destination`; also called when only the view or the subject changes.
    void opened(Destination destination);

    /// The screen is covered by another and needs no updates until it is opened again.
    void closed();

    /// Makes in a calm moment what people could least wait for when the screen opens.
    default void prepare() {}

    /// The keys that work on this page besides those of the window, for the card of all keys.
    default List<KeyHelp> keys() {
        return List.of();
    }

    /// The choices of this page that come back at the next start.
    default List<Kept<?>> kept() {
        return List.of();
    }

    /// How many pixels at the top, such as a banner with a countdown, no dialog may cover.
    default double uncovered() {
        return 0;
    }

    /// Where toasts may lie, so that none covers the button that goes on.
    default Pos toasts() {
        return Pos.BOTTOM_RIGHT;
    }
}
