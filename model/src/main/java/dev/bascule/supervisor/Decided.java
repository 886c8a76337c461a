// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Event;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;

/// An event with what was decided on it, about to be made durable.
public record Decided(DeploymentId deployment, Instant at, Event event, String because, FailoverState phase) {}
