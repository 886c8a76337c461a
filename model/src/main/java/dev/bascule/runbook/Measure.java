// SPDX-License-Identifier: Apache-2.0
package dev.bascule.runbook;

/// What the engine measures for a checklist item, so that it ticks and unticks itself.
public enum Measure {
    TARGET_READY,
    REPLICATION_LAG,
    CONFIGURATION_CURRENT,
    EXECUTION_PROGRESS,
    NO_FAILED_STEP,
    EVERY_STEP_DONE,
    SERVICES_AT_TARGET,
    DATABASE_AT_TARGET,
    API_AT_TARGET,
    EXTERNAL_DEPENDENCIES,
    PROPAGATION,
    SOURCE_RECOVERED,
    SOURCE_SERVICES
}
