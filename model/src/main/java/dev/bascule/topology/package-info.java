// SPDX-License-Identifier: Apache-2.0
/// Names what exists: deployments, sites, nodes, tiers, dependencies, and what hangs on what.
/// Pure values that every other package may use; it knows nothing but the JDK. Start at
/// [dev.bascule.topology.Deployment].
@NullMarked
package dev.bascule.topology;

import org.jspecify.annotations.NullMarked;
