// SPDX-License-Identifier: Apache-2.0
/// Proves how ready the sites of a deployment are, by doing: reads with the real credentials, asks providers
/// what they say of us, and greets each site by TLS. What comes of it is told to the supervisor as events.
/// Start at [dev.bascule.supervisor.prove.Prover].
@NullMarked
package dev.bascule.supervisor.prove;

import org.jspecify.annotations.NullMarked;
