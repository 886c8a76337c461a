// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.ttl.TtlWish;
import dev.bascule.topology.DeploymentId;

/// Asks for the dry run of a change of TTLs.
public record TtlRequest(DeploymentId deployment, TtlWish wish) {}
