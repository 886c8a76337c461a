// SPDX-License-Identifier: Apache-2.0
/// Record sets, change sets, receipts, TTL arithmetic, propagation and drift. Pure; the ports are
/// [dev.bascule.dns.DnsReader], [dev.bascule.dns.DnsWriter] and [dev.bascule.dns.Resolver]. Start at
/// [dev.bascule.dns.RecordSet].
@NullMarked
package dev.bascule.dns;

import org.jspecify.annotations.NullMarked;
