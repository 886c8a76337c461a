// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import java.util.function.Consumer;

/// The way through the wizard to its plan; `press` is how buttons are pressed: by mouse or by keyboard.
record WizardWalk(Workstation at, Consumer<String> press) {
    private static final String ACCEPT = "Accept this warning";

    /// From the first step to the plan; waits for the dry run and accepts its warning where it has one.
    void toThePlan() {
        press.accept("Continue to Preconditions");
        at.shows("the rules judged", s -> s.node(".rule-list .rule").isPresent());
        if (at.words().contains(ACCEPT)) {
            press.accept(ACCEPT);
        }
        press.accept("Continue to Plan");
        at.shows("the phrase asked for", s -> s.node(".typed-confirmation").isPresent());
    }
}
