// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

import dev.bascule.client.DnsPicture;
import dev.bascule.views.control.chart.DnsAnswer;

/// A server's answer judged by the values that are expected here: NEW gives exactly them.
public record Judged(DnsPicture.Row row, DnsAnswer answer) {
    /// The measured row with the state that the expectation gives it.
    DnsPicture.Row asExpected() {
        return new DnsPicture.Row(
                row.server(),
                row.provider(),
                row.record(),
                answer.name(),
                row.values(),
                row.ttl(),
                row.rtt(),
                row.at(),
                row.newSince(),
                row.expectedAt(),
                row.servesStale(),
                row.answer());
    }
}
