// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

/// How far the deployment may act on its own, as the segments of the top bar show it.
public enum Automation {
    ARMED("%s fails over by itself when the rules allow."),
    APPROVAL("%s proposes a failover and waits for a person."),
    DISARMED("Nothing in %s fails over by itself.");

    private final String effect;

    Automation(String effect) {
        this.effect = effect;
    }

    /// What holds in this mode, as a sentence.
    public String effectOn(String deployment) {
        return effect.formatted(deployment);
    }
}
