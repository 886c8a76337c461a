// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.util.Arrays;
import java.util.Optional;

/// Why a probe failed. `code` is stored and never changes. INTERNAL is our own fault and never counts against
/// the target; a class that is not known here is never acted on.
public enum ErrorClass {
    REFUSED(1),
    TIMEOUT(2),
    DNS(3),
    TLS(4),
    PROTOCOL(5),
    STATUS(6),
    CONTENT(7),
    AUTH(8),
    INTERNAL(9);

    private final int code;

    ErrorClass(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Whether such a failure speaks of the target. Our own fault speaks of us.
    public boolean countsAgainstTarget() {
        return this != INTERNAL;
    }

    /// The class with this stored code; empty for a code that this version does not know, which is never acted
    /// on.
    public static Optional<ErrorClass> ofCode(int code) {
        return Arrays.stream(values()).filter(e -> e.code == code).findFirst();
    }
}
