// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

/// The four troubles that are diagnosed, in their fixed order, each with what people notice.
public enum Trouble {
    FALSE_POSITIVES("Health checks fail falsely", "checks fail while users are served"),
    SLOW_PROPAGATION("Propagation is slow", "traffic still goes to the old address"),
    FAILOVER_LOOP("Failovers loop", "the deployment keeps failing over"),
    PARTIAL_FAILOVER("A move went half way", "some services here, others there");

    private final String title;
    private final String symptom;

    Trouble(String title, String symptom) {
        this.title = title;
        this.symptom = symptom;
    }

    public String title() {
        return title;
    }

    public String symptom() {
        return symptom;
    }
}
