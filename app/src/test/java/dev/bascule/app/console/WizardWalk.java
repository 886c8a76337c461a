// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

/// The way through the wizard by Tab and Space, warnings accepted one by one.
record WizardWalk(Workstation at) {
    private static final String ACCEPT = "Accept this warning";

    /// From the first step to the plan; waits for the dry run.
    void toThePlan() {
        at.hands().strike("Continue to Preconditions");
        at.shows("the rules judged", s -> s.node(".rule-list .rule").isPresent());
        while (hasOpenWarning()) {
            at.hands().tabTo(ACCEPT);
            at.hands().press(KeyCode.SPACE);
        }
        at.hands().strike("Continue to Plan");
        at.shows("the phrase asked for", s -> s.node(".typed-confirmation").isPresent());
    }

    private boolean hasOpenWarning() {
        return Screenful.onFx(() -> new Screenful(at.scene())
                .named(ACCEPT)
                .filter(n -> n instanceof CheckBox tick && !tick.isSelected())
                .isPresent());
    }
}
