// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.views.control.chart.DnsAnswer;
import java.time.Instant;

/// What a server answered from an instant on.
record Seen(Instant at, DnsAnswer answer) {}
