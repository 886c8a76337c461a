// SPDX-License-Identifier: Apache-2.0
/// What servers answer while the world follows a change: questions, answers, the state of every server, the
/// share that is new, and when the rest will be. Pure; the port is [dev.bascule.dns.propagation.Resolver].
/// Start at [dev.bascule.dns.propagation.Propagation].
@NullMarked
package dev.bascule.dns.propagation;

import org.jspecify.annotations.NullMarked;
