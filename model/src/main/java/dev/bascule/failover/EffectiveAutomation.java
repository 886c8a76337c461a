// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Setup;

/// The automation that holds, which may be less than what was chosen, and why. A deployment with data is only
/// ARMED when a fence proves that the old side stopped (GitHub, October 2018); two-person approval needs
/// people.
public record EffectiveAutomation(Automation automation, String because) {
    public static EffectiveAutomation of(Setup setup, Automation chosen) {
        if (chosen != Automation.ARMED) {
            return new EffectiveAutomation(chosen, "");
        }
        if (setup.deployment().isStateful() && setup.hooks().fence().isEmpty()) {
            return new EffectiveAutomation(
                    Automation.APPROVAL, "a node holds data and no fence hook proves that the old side stopped");
        }
        return setup.policy().twoPerson()
                ? new EffectiveAutomation(Automation.APPROVAL, "the policy asks for two people")
                : new EffectiveAutomation(Automation.ARMED, "");
    }
}
