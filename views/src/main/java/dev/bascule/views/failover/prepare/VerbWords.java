// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figures;

/// What each verb means and costs, in words that cannot be mistaken for each other.
public final class VerbWords {
    private VerbWords() {}

    public static String cost(Verb verb, WizardPage page) {
        var from = page.from();
        return switch (verb) {
            case SWITCH_OVER ->
                "Planned. " + from + " must be HEALTHY and keeps running until the target serves; no loss is accepted.";
            case FAIL_OVER -> "Accepts that " + from + " is lost. " + loss(page);
            case FAIL_BACK ->
                "Goes home to " + page.picture().deployment().primary().id() + " once it has proved itself.";
            case ROLL_BACK -> "Takes back what a run has done.";
            case LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> "Amends records and moves nobody.";
        };
    }

    /// How much a failover gives up, by what is measured now.
    private static String loss(WizardPage page) {
        if (!page.picture().deployment().isStateful()) {
            return "Nothing here holds data, so no writes are lost.";
        }
        var target = page.choices().target();
        var lag = target.flatMap((SiteId site) -> Candidate.lag(page.picture(), site));
        if (lag.isPresent()) {
            return "Up to " + Figures.lag(lag.get()).text() + " of writes may be lost, the measured lag of " + page.to()
                    + ".";
        }
        return target.isEmpty()
                ? "Writes that the target has not received are lost."
                : "Writes that " + page.to() + " has not received are lost; how many is not measured.";
    }
}
