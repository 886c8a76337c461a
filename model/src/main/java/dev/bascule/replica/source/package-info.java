// SPDX-License-Identifier: Apache-2.0
/// Measures replication lag at the databases themselves, through JDBC. It knows only [dev.bascule.replica] and
/// topology; what a lag means for a move is decided elsewhere. Start at
/// [dev.bascule.replica.source.JdbcLagSource].
@NullMarked
package dev.bascule.replica.source;

import org.jspecify.annotations.NullMarked;
