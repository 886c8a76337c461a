// SPDX-License-Identifier: Apache-2.0
/// What an engine knows of a deployment at the moment: its DNS, its health, its replication lag, and what that
/// means for an interrupted execution. Written by watches and steps, read by pictures and decisions; the
/// journal is elsewhere.
@NullMarked
package dev.bascule.supervisor.watch;

import org.jspecify.annotations.NullMarked;
