// SPDX-License-Identifier: Apache-2.0
/// Name servers and caching resolvers that speak real DNS over UDP and TCP on loopback. Knows zones as values,
/// but not who hosts them or why they change. Start at [dev.bascule.lab.dns.AuthoritativeServer] and
/// [dev.bascule.lab.dns.CachingResolver].
@NullMarked
package dev.bascule.lab.dns;

import org.jspecify.annotations.NullMarked;
