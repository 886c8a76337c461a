// SPDX-License-Identifier: Apache-2.0
/// Record sets, change sets, receipts and what may go wrong with them. Pure; the ports are
/// [dev.bascule.dns.DnsReader] and [dev.bascule.dns.DnsWriter]. What the world answers is in `dns.propagation`,
/// where it parts from what is wanted in `dns.drift`. Start at [dev.bascule.dns.RecordSet].
@NullMarked
package dev.bascule.dns;

import org.jspecify.annotations.NullMarked;
