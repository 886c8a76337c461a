// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

/// The steps of the guarded path, in their only order. EXECUTE is the page that follows; nobody can jump to it.
public enum WizardStep {
    TARGET("Target"),
    PRECONDITIONS("Preconditions"),
    PLAN("Plan, dry run"),
    CONFIRM("Confirm"),
    EXECUTE("Execute");

    private final String title;

    WizardStep(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public WizardStep next() {
        return values()[Math.min(ordinal() + 1, CONFIRM.ordinal())];
    }

    WizardStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
