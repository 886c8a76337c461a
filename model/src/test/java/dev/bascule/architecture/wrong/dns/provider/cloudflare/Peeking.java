// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.dns.provider.cloudflare;

import dev.bascule.architecture.wrong.dns.provider.route53.Sibling;

/// One provider that knows another.
public record Peeking(Sibling sibling) {}
