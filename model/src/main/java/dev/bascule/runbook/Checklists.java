// SPDX-License-Identifier: Apache-2.0
package dev.bascule.runbook;

import static dev.bascule.runbook.ChecklistPhase.DURING_FAILOVER;
import static dev.bascule.runbook.ChecklistPhase.FAILBACK_PREPARATION;
import static dev.bascule.runbook.ChecklistPhase.POST_FAILOVER;
import static dev.bascule.runbook.ChecklistPhase.PRE_FAILOVER;

import java.util.List;
import java.util.Optional;

/// The four checklists that every deployment starts with, in the order in which people work through them.
public final class Checklists {
    public static final List<ChecklistItem> SHIPPED = List.of(
            measured("backup-ready", PRE_FAILOVER, "Backup infrastructure is ready", Measure.TARGET_READY),
            measured(
                    "replication-lag",
                    PRE_FAILOVER,
                    "Database replication lag within its limit",
                    Measure.REPLICATION_LAG),
            measured("configuration", PRE_FAILOVER, "Backup configuration is current", Measure.CONFIGURATION_CURRENT),
            person("team-told", PRE_FAILOVER, "Team notified of the failover"),
            person("non-critical-stopped", PRE_FAILOVER, "Non-critical processes stopped"),
            measured("progress", DURING_FAILOVER, "Failover progresses", Measure.EXECUTION_PROGRESS),
            measured("no-errors", DURING_FAILOVER, "No step has failed", Measure.NO_FAILED_STEP),
            measured("steps-done", DURING_FAILOVER, "Every step completed", Measure.EVERY_STEP_DONE),
            person("notifications", DURING_FAILOVER, "Notifications were delivered"),
            measured("services", POST_FAILOVER, "All services operational at the target", Measure.SERVICES_AT_TARGET),
            measured("database", POST_FAILOVER, "Database answers at the target", Measure.DATABASE_AT_TARGET),
            measured("api", POST_FAILOVER, "API endpoints answer at the target", Measure.API_AT_TARGET),
            measured("exchange", POST_FAILOVER, "External dependencies reachable", Measure.EXTERNAL_DEPENDENCIES),
            measured("resolvers", POST_FAILOVER, "Resolvers answer the new address", Measure.PROPAGATION),
            person("monitored", POST_FAILOVER, "Watched for new issues"),
            person("documented", POST_FAILOVER, "Failover details written down"),
            measured("recovered", FAILBACK_PREPARATION, "Primary is fully recovered", Measure.SOURCE_RECOVERED),
            person("synced", FAILBACK_PREPARATION, "Data synchronised from backup to primary"),
            measured("primary-tested", FAILBACK_PREPARATION, "Primary services tested", Measure.SOURCE_SERVICES),
            person("window", FAILBACK_PREPARATION, "Failback window agreed"),
            person("failback-told", FAILBACK_PREPARATION, "Team notified of the failback"));

    private Checklists() {}

    private static ChecklistItem measured(String id, ChecklistPhase phase, String text, Measure measure) {
        return new ChecklistItem(id, phase, text, Optional.of(measure));
    }

    private static ChecklistItem person(String id, ChecklistPhase phase, String text) {
        return new ChecklistItem(id, phase, text, Optional.empty());
    }
}
