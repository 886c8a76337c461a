// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

/// What the window asks for; the answers come back through `ShellModel`. Called on the FX thread, must return
/// at once.
public interface ShellActions {
    void focusDeployment(String name);

    /// The person wants another mode and said why; the segments move when the model does.
    void changeAutomation(Automation wanted, String reason);

    /// The person wants what is on show in a window of its own as well.
    void openWindow();

    /// The person wants the wall in the place of everything else.
    void openWall();
}
