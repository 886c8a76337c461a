// SPDX-License-Identifier: Apache-2.0
/// The DNS page: what records should say, what providers hold, what servers and resolvers answer, and when the
/// rest will follow. Start at `DnsViewModel`.
@NullMarked
package dev.bascule.views.dns;

import org.jspecify.annotations.NullMarked;
