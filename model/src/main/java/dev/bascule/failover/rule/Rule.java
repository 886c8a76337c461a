// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

/// The safety rules by name. `code` is stored and never changes; `isOverridable` tells whether break-glass may
/// override it.
public enum Rule {
    LEADS("leads", "This console leads", false),
    RECORD_AS_EXPECTED("record-as-expected", "Records are as expected", false),
    PROVIDERS_REACHABLE("providers-reachable", "Providers answer", false),
    TARGET_HEALTHY("target-healthy", "Target is HEALTHY by quorum", true),
    TARGET_NOT_WORSE("target-not-worse", "Target is not worse than the source", true),
    SOURCE_BY_QUORUM("source-by-quorum", "Quorum on the source", true),
    CANDIDATE_SCORE("candidate-score", "Candidate score", true),
    REPLICATION_LAG("replication-lag", "Replication lag", true),
    FENCE("fence", "Old side can be fenced", true),
    NOT_FLAPPING("not-flapping", "Health is not flapping", true),
    COOLDOWN("cooldown", "Cooldown", true),
    DAILY_LIMIT("daily-limit", "Failovers today", true),
    CASCADE("cascade", "No cascade", true),
    RECOVERY_SOAK("recovery-soak", "Primary is HEALTHY long enough", true),
    FREEZE("freeze", "No freeze window", true),
    NO_OTHER_EXECUTION("no-other-execution", "No other execution runs", false);

    private final String code;
    private final String title;
    private final boolean overridable;

    Rule(String code, String title, boolean overridable) {
        this.code = code;
        this.title = title;
        this.overridable = overridable;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public boolean isOverridable() {
        return overridable;
    }
}
