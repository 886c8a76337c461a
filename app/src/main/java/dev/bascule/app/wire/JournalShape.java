// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.client.ChainReport;
import dev.bascule.journal.Entry;

/// The journal and the proof of its chain as JSON.
public final class JournalShape {
    private JournalShape() {}

    public static Shape chain(ChainReport report) {
        return Shape.document("journal-chain")
                .with("entries", report.entries())
                .with("chain_ok", report.isIntact())
                .with("head", report.headHash())
                .with("first_break", report.firstBreak());
    }

    /// An entry with what it says; `person` is empty where nobody ordered it.
    public static Shape entry(Entry e, String person, String sentence) {
        return Shape.empty()
                .with("seq", e.seq())
                .with("at", e.at())
                .with("recorded_at", e.recordedAt())
                .with("stream", e.stream())
                .with("kind", e.kind())
                .with("by", person)
                .with("text", sentence)
                .with("hash", e.hash());
    }
}
