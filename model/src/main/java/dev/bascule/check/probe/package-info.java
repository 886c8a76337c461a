// SPDX-License-Identifier: Apache-2.0
/// Probes that touch real targets, one class per kind, and the loop that runs them on time. It knows only
/// [dev.bascule.check], okhttp, JDBC and the JDK; what a result means is decided elsewhere. Start at
/// [dev.bascule.check.probe.ProbeLoop].
///
/// Whoever starts the program sets the security properties `networkaddress.cache.ttl` low (5) and
/// `networkaddress.cache.negative.ttl` to 0 before any networking: the JVM otherwise remembers names for 30 s and
/// failed look-ups for 10 s, and a probe would go on asking a place that DNS has left.
@NullMarked
package dev.bascule.check.probe;

import org.jspecify.annotations.NullMarked;
