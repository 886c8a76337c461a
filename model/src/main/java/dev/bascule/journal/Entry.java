// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;

/// One line of the journal, with two clocks: `at` when it happened, `recordedAt` when it was written (both in
/// microseconds). `hash` is SHA-256, in hex, over `previous` and the canonical form of everything else.
public record Entry(
        long seq,
        String stream,
        Instant at,
        Instant recordedAt,
        String kind,
        Canonical.Fields payload,
        long fencingToken,
        String previous,
        String hash) {
    /// The entry that follows `head` when `draft` is written at `recordedAt`.
    public static Entry after(Head head, Draft draft, Instant recordedAt) {
        var unsigned = new Entry(
                head.seq() + 1,
                draft.stream(),
                draft.at(),
                recordedAt.truncatedTo(ChronoUnit.MICROS),
                draft.kind(),
                draft.payload(),
                draft.fencingToken(),
                head.hash(),
                "");
        return unsigned.withHash(unsigned.expectedHash());
    }

    /// What the hash must be for this content.
    public String expectedHash() {
        var content = Canonical.Fields.of(Map.of(
                "at", new Canonical.Text(at.toString()),
                "fence", new Canonical.Whole(fencingToken),
                "kind", new Canonical.Text(kind),
                "payload", payload,
                "recorded", new Canonical.Text(recordedAt.toString()),
                "seq", new Canonical.Whole(seq),
                "stream", new Canonical.Text(stream)));
        return sha256(previous + "\n" + content.text());
    }

    public Head head() {
        return new Head(seq, hash);
    }

    private Entry withHash(String computed) {
        return new Entry(seq, stream, at, recordedAt, kind, payload, fencingToken, previous, computed);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
