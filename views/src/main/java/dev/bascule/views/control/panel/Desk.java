// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import javafx.scene.layout.Region;

/// What the window does for a screen: messages in the corner, dialogs over the content, and words for screen
/// readers.
public interface Desk {
    /// Shows a message in the corner above everything else.
    void toast(Toast toast);

    /// Shows `box` over the content, below anything the screen wants uncovered; Esc and `closeDialog` take it
    /// away.
    void openDialog(Region box);

    /// Takes `box` away; another one that has taken its place stays.
    void closeDialog(Region box);

    /// Speaks at once; keep it for verdicts, states, holds and failed steps.
    void announce(String words);
}
