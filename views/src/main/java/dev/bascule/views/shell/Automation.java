// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

/// How far the deployment may act on its own, as the segments of the top bar show it.
public enum Automation {
    ARMED("fails over by itself when the rules allow"),
    APPROVAL("proposes a failover and waits for a person"),
    DISARMED("nothing fails over by itself");

    private final String effect;

    Automation(String effect) {
        this.effect = effect;
    }

    /// What holds in this mode, as the end of a sentence.
    public String effect() {
        return effect;
    }
}
