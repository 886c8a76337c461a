// SPDX-License-Identifier: Apache-2.0
/// Compares what is desired with what providers hold and what their servers answer, and says in sentences where
/// they part. Pure; knows record sets and answers only. Start at [dev.bascule.dns.drift.Drift].
@NullMarked
package dev.bascule.dns.drift;

import org.jspecify.annotations.NullMarked;
