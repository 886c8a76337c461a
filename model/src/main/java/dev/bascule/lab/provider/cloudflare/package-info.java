// SPDX-License-Identifier: Apache-2.0
/// Cloudflare's interface over a zone of the lab: its routes, its stored form of records, and what it refuses.
/// Knows nothing of other providers. Start at [dev.bascule.lab.provider.cloudflare.CloudflareApi].
@NullMarked
package dev.bascule.lab.provider.cloudflare;

import org.jspecify.annotations.NullMarked;
