// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;

/// What one provider held for one record when facts were gathered.
public record ProviderReading(ProviderId provider, Reading reading) {}
