// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.amend.Amendment;
import dev.bascule.topology.DeploymentId;

/// Asks for the dry run of an amendment.
public record AmendmentRequest(DeploymentId deployment, Amendment wish) {}
