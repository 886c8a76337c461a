// SPDX-License-Identifier: Apache-2.0
/// Cloudflare's API v4: one object per value, changed by PATCH so that proxying and comments stay, or by one
/// batch. Knows
/// `dns` and `dns.provider`. Start at [dev.bascule.dns.provider.cloudflare.Cloudflare].
@NullMarked
package dev.bascule.dns.provider.cloudflare;

import org.jspecify.annotations.NullMarked;
