// SPDX-License-Identifier: Apache-2.0
/// DigitalOcean's Domains API v2: one object per value, no batch, so a set is replaced step by step with every
/// state in between known. Knows `dns` and `dns.provider`. Start at
/// [dev.bascule.dns.provider.digitalocean.DigitalOcean].
@NullMarked
package dev.bascule.dns.provider.digitalocean;

import org.jspecify.annotations.NullMarked;
