// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.List;

/// Verifies the hash chain piece by piece: each verdict carries the head from which the next piece goes on.
public final class Chain {
    private Chain() {}

    /// What verifying found. `Broken` names the first entry that does not hold and why; `lastGood` is the end
    /// of what does.
    public sealed interface Verdict {
        record Intact(Head head) implements Verdict {}

        record Broken(Head lastGood, long seq, String why) implements Verdict {}
    }

    /// Verifies entries that are said to follow `from`.
    public static Verdict verify(Head from, List<Entry> entries) {
        var head = from;
        for (var entry : entries) {
            var why = fault(head, entry);
            if (!why.isEmpty()) {
                return new Verdict.Broken(head, entry.seq(), why);
            }
            head = entry.head();
        }
        return new Verdict.Intact(head);
    }

    private static String fault(Head head, Entry entry) {
        if (entry.seq() != head.seq() + 1) {
            return "entry " + (head.seq() + 1) + " is missing; number " + entry.seq() + " follows " + head.seq();
        }
        if (!entry.previous().equals(head.hash())) {
            return "entry " + entry.seq() + " does not follow entry " + head.seq()
                    + ": one of them was replaced or inserted";
        }
        if (!entry.hash().equals(entry.expectedHash())) {
            return "entry " + entry.seq() + " was changed after it was written: its hash does not fit its content";
        }
        return "";
    }
}
