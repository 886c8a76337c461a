// SPDX-License-Identifier: Apache-2.0
/// Lag, divergence and integrity of data as figures that gates can ask for. Pure; what measures them implements
/// [dev.bascule.replica.ReplicaSource] elsewhere.
@NullMarked
package dev.bascule.replica;

import org.jspecify.annotations.NullMarked;
