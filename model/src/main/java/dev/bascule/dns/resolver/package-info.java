// SPDX-License-Identifier: Apache-2.0
/// Asks servers by raw DNS messages, which dnsjava reads and writes; sockets and timers are our own. Knows
/// `dns` and
/// `dns.propagation`. Start at [dev.bascule.dns.resolver.DnsjavaResolver].
@NullMarked
package dev.bascule.dns.resolver;

import org.jspecify.annotations.NullMarked;
