// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

/// How a safety rule stands and the evidence in words. WARN blocks automation but not a person who accepts it
/// by name; OVERRIDDEN is a failed rule that break-glass named with a reason.
public record RuleResult(Rule rule, Standing standing, String evidence) {
    /// PASS, WARN, FAIL or OVERRIDDEN.
    public enum Standing {
        PASS,
        WARN,
        FAIL,
        OVERRIDDEN
    }

    public boolean isPass() {
        return standing == Standing.PASS;
    }
}
